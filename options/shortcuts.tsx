import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { into } from '../popup/signals';
import type { Shortcut } from '../src/platform/options';
import { COMMAND_WORDS } from '../src/words/options';
import type { Platform } from './platform';

/** The keys as they are set now. Only the browser can change them: its own page for that is one press away. */
export function Shortcuts({ platform }: { platform: Platform }): JSX.Element {
  const all = useSignal<Shortcut[]>([]);
  useEffect(() => {
    const load = (): void => void platform.shortcuts().then(into(all));
    load();
    addEventListener('focus', load); // back from the browser's page
    return () => removeEventListener('focus', load);
  }, [platform, all]);
  return (
    <section class="card" aria-labelledby="shortcuts">
      <h2 id="shortcuts">Keyboard shortcuts</h2>
      <dl>
        {all.value.map(({ command, keys }) => (
          <div key={command}>
            <dt>{COMMAND_WORDS[command] ?? command}</dt>
            <dd>{keys === '' ? 'not set' : keys.split('+').map((key) => <kbd key={key}>{key}</kbd>)}</dd>
          </div>
        ))}
      </dl>
      <p class="buttons">
        <button type="button" onClick={() => void platform.openShortcutSettings()}>
          Change shortcuts
        </button>
      </p>
    </section>
  );
}
