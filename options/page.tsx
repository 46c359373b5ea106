import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import { into } from '../popup/signals';
import type { Settings } from '../src/options/options';
import type { Client } from '../src/platform/client-types';
import { OPTION_OUTCOMES } from '../src/words/options';
import { Data } from './data';
import { OptionFields } from './fields';
import { Locators } from './locators';
import type { Platform, Say } from './platform';
import { Shortcuts } from './shortcuts';
import { TaughtFields } from './taught';
import { ThemeChoice } from './theme-choice';
import { Welcome } from './welcome';

interface Props {
  platform: Platform;
  ask: Client['ask'];
}

/** The options, and after installation (`#welcome`) what Rolebridge does and never does. */
export function Page({ platform, ask }: Props): JSX.Element {
  const settings = useSignal<Settings | undefined>(undefined);
  const hash = useSignal(location.hash);
  const said = useSignal<{ sentence: string; ok: boolean } | undefined>(undefined);
  const say = useCallback<Say>(
    (sentence, ok = true) => {
      said.value = { sentence, ok };
    },
    [said],
  );
  useEffect(() => {
    const load = (): void =>
      void platform.settings().then(into(settings), () => say(OPTION_OUTCOMES.failed, false));
    const turned = (): void => {
      hash.value = location.hash;
      scrollTo(0, 0);
    };
    load();
    addEventListener('hashchange', turned);
    const stop = platform.onSettings(load);
    return () => {
      removeEventListener('hashchange', turned);
      stop();
    };
  }, [platform, settings, hash, say]);
  if (hash.value === '#welcome') return <Welcome />;
  return (
    <>
      <header>
        <h1>Rolebridge options</h1>
        <a href="#welcome">What Rolebridge does</a>
      </header>
      <main>
        {settings.value && (
          <>
            <OptionFields settings={settings.value} platform={platform} say={say} />
            <ThemeChoice theme={settings.value.theme} platform={platform} />
          </>
        )}
        <Locators ask={ask} say={say} />
        <TaughtFields ask={ask} say={say} />
        <Shortcuts platform={platform} />
        <Data platform={platform} ask={ask} say={say} />
      </main>
      <p role="status" class={said.value && `status ${said.value.ok ? '' : 'bad'}`}>
        {said.value?.sentence}
      </p>
    </>
  );
}
