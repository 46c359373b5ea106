import type { JSX } from 'preact';
import type { Known } from '../src/connector/known';
import { FIELD_LABELS, type Field, listed } from '../src/connector/labels';
import { FIELD_HINTS } from '../src/words/names';
import type { Draft } from './draft';
import { originSentence } from './words';

interface Props {
  field: Field;
  draft: Draft;
  known: Known | undefined;
}

/** One value: its box, where it comes from, and what is wrong with what was typed. */
export function FieldBox({ field, draft, known }: Props): JSX.Element {
  const problem = draft.problem.value;
  const note = noteUnder(field, draft, known);
  const shared = {
    id: field,
    value: draft.text.value ?? draft.held.value ?? known?.value ?? '',
    spellcheck: false,
    autocomplete: 'off',
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${field}-problem ${field}-source`,
    onFocus: (event: { currentTarget: { value: string } }) => draft.focus(event.currentTarget.value),
    onInput: (event: { currentTarget: { value: string } }) => draft.input(event.currentTarget.value),
    onBlur: () => void draft.commit(),
  };
  return (
    <div class={field === 'rolePolicy' || field === 'roleArn' ? 'field long' : 'field'}>
      <label for={field}>{FIELD_LABELS[field]}</label>
      {field === 'rolePolicy' ? (
        <textarea {...shared} rows={5} />
      ) : (
        <input {...shared} type="text" onKeyDown={(event) => event.key === 'Enter' && void draft.commit()} />
      )}
      <div id={`${field}-problem`} aria-live="polite">
        {problem && (
          <p class="problem" data-code={problem.code}>
            {problem.message}
          </p>
        )}
      </div>
      <p id={`${field}-source`} class="source">
        {note}
      </p>
    </div>
  );
}

function noteUnder(field: Field, draft: Draft, known: Known | undefined): string {
  const cleaned = draft.cleaned.value;
  const origin = known && draft.text.value === undefined ? originSentence(known.origin, Date.now()) : '';
  if (cleaned.length > 0) return `${origin}. ${listed(cleaned)}`;
  return origin || (FIELD_HINTS[field] ?? '');
}
