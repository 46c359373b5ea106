import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { FileInput } from '../popup/file-input';
import type { Client } from '../src/platform/client-types';
import { OPTION_OUTCOMES, PACK_WORDS, packTaken } from '../src/words/options';
import type { Say } from './platform';

interface Props {
  ask: Client['ask'];
  say: Say;
}

/** Which locators count on AWS's pages: what is built in, or a newer pack. */
export function Locators({ ask, say }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const now = useSignal<{ version: number; mine: boolean } | undefined>(undefined);
  const failed = useCallback((): void => say(OPTION_OUTCOMES.failed, false), [say]);
  const load = useCallback(async (): Promise<void> => {
    now.value = await ask('locators');
  }, [ask, now]);
  useEffect(() => void load().catch(failed), [load, failed]);
  async function take(file: File): Promise<void> {
    const { problem, dropped } = await ask('take-locators', { text: await file.text() });
    await load();
    if (problem) say(PACK_WORDS[problem], false);
    else say(packTaken(dropped));
  }
  async function drop(): Promise<void> {
    await ask('drop-locators');
    await load();
    say(OPTION_OUTCOMES.builtIn);
  }
  return (
    <section class="card" aria-labelledby="locators">
      <h2 id="locators">Locators</h2>
      <p class="hint">
        How the fields of AWS’s pages are found: version {now.value?.version}. When AWS changes its pages
        before there is a new Rolebridge, a locator pack adds further labels and ways. It is data, checked
        like everything else.
      </p>
      <p class="buttons">
        <button type="button" onClick={() => input.current?.click()}>
          Use a locator pack
        </button>
        {now.value?.mine && (
          <button type="button" onClick={() => void drop().catch(failed)}>
            Return to the built-in locators
          </button>
        )}
      </p>
      <FileInput input={input} label="Locator pack" take={(file) => void take(file).catch(failed)} />
    </section>
  );
}
