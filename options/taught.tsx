import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import type { TaughtField } from '../src/options/taught';
import type { Client } from '../src/platform/client-types';
import { OPTION_OUTCOMES } from '../src/words/options';
import type { Say } from './platform';

interface Props {
  ask: Client['ask'];
  say: Say;
}

/** Fields of AWS's pages and of Logz.io's form that the person showed. Nothing is drawn where there is none. */
export function TaughtFields({ ask, say }: Props): JSX.Element | null {
  const fields = useSignal<TaughtField[]>([]);
  const failed = useCallback((): void => say(OPTION_OUTCOMES.failed, false), [say]);
  useEffect(() => {
    ask('taught').then((read) => {
      fields.value = read.fields;
    }, failed);
  }, [ask, fields, failed]);
  async function forget({ page, field, language }: TaughtField): Promise<void> {
    await ask('unteach', { page, field, language });
    fields.value = (await ask('taught')).fields;
    say(OPTION_OUTCOMES.unlearnt);
  }
  if (fields.value.length === 0) return null;
  return (
    <section class="card" aria-labelledby="taught">
      <h2 id="taught">Fields that you showed</h2>
      <p class="hint">
        Where Rolebridge did not find a field on a page of AWS or Logz.io, you pointed at it. It is found
        there, in that language, until you forget it here.
      </p>
      <ul>
        {fields.value.map((one) => (
          <li key={`${one.page} ${one.field} ${one.language}`}>
            {one.field} <span class="hint">{`${one.page}${one.language && `, ${one.language}`}`}</span>{' '}
            <button
              type="button"
              aria-label={`Forget ${one.field} (${one.page}, ${one.language})`}
              onClick={() => void forget(one).catch(failed)}
            >
              Forget
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
