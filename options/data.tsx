import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Confirm } from '../popup/confirm';
import { dateOf, download } from '../popup/download';
import { FileInput } from '../popup/file-input';
import { into, set } from '../popup/signals';
import { exportEverything } from '../src/options/export-everything';
import type { Client } from '../src/platform/client-types';
import { EVERYTHING_WORDS, OPTION_OUTCOMES } from '../src/words/options';
import type { Platform, Say } from './platform';

interface Props {
  platform: Platform;
  ask: Client['ask'];
  say: Say;
}

/** Everything that is kept, out to a file and in from one, or gone. What replaces or removes asks once, in place. */
export function Data({ platform, ask, say }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const file = useSignal<File | undefined>(undefined);
  const forgetting = useSignal(false);
  const failed = (): void => say(OPTION_OUTCOMES.failed, false);
  async function replace(chosen: File): Promise<void> {
    const { problem } = await ask('import-everything', { text: await chosen.text() });
    if (problem) say(EVERYTHING_WORDS[problem], false);
    else say(OPTION_OUTCOMES.imported);
  }
  const save = async (): Promise<void> => {
    const now = Date.now();
    const text = exportEverything(await platform.everythingStored(), now);
    download(`rolebridge-everything-${dateOf(now)}.json`, text, 'application/json');
  };
  return (
    <section class="card" aria-labelledby="data">
      <h2 id="data">Your data</h2>
      <p class="hint">
        Connectors, configurations and options stay in this browser. The exported file holds all of them, and
        your external IDs with them: keep it as safe as those.
      </p>
      <p class="buttons">
        <button type="button" onClick={() => void save().catch(failed)}>
          Export everything
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          Import everything
        </button>
        <button type="button" onClick={set(forgetting, true)}>
          Forget everything
        </button>
      </p>
      <FileInput input={input} label="Exported file to import" take={into(file)} />
      {file.value && (
        <Confirm
          question={`Replace everything that Rolebridge holds by what ${file.value.name} holds? Export first what you still need.`}
          yes="Replace everything"
          no="Keep what is here"
          onYes={() => file.value && void replace(file.value).catch(failed)}
          onDone={set(file, undefined)}
        />
      )}
      {forgetting.value && (
        <Confirm
          question="Remove all connectors, configurations and options from this browser?"
          yes="Yes, forget it all"
          no="Keep it"
          onYes={() => void ask('forget').then(() => say(OPTION_OUTCOMES.forgotten), failed)}
          onDone={set(forgetting, false)}
        />
      )}
    </section>
  );
}
