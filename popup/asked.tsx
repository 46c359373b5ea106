import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Values } from '../src/connector/form/read';
import { FIELD_LABELS } from '../src/connector/labels';
import type { Asked } from '../src/journeys/asked';
import { FIELD_HINTS } from '../src/words/names';

interface Props {
  asked: readonly Asked[];
  /** It is what comes first: it can be typed at once. */
  isFirst: boolean;
  /** What the person typed for the form in front. */
  typed: Signal<Values>;
  /** Enter in a box. */
  go: () => void;
}

/** The values that Logz.io's form lacks and nothing tells: boxes beside the button that puts them in. Other fields are other boxes: give it a key. */
export function AskedFor({ asked, isFirst, typed, go }: Props): JSX.Element {
  const boxes = useRef<HTMLDivElement>(null);
  // What has to be typed can be typed at once.
  useEffect(() => {
    if (!isFirst || boxes.current?.contains(document.activeElement)) return;
    const all = [...(boxes.current?.querySelectorAll('input') ?? [])];
    all.find((box) => box.required && box.value === '')?.focus();
  }, [isFirst]);
  const put = (field: Asked['field'], text: string): void => {
    typed.value = { ...typed.value, [field]: text };
  };
  return (
    <div class="asked" ref={boxes}>
      {asked.map(({ field, value = '', suggested }) => (
        <div class="field" key={field}>
          <label for={`asked-${field}`}>{FIELD_LABELS[field]}</label>
          <input
            id={`asked-${field}`}
            type="text"
            required={field !== 'prefix'}
            spellcheck={false}
            autocomplete="off"
            value={typed.value[field] ?? value}
            {...(field === 'prefix' && { placeholder: FIELD_HINTS[field] })}
            onInput={(event) => put(field, event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && go()}
          />
          {suggested && !typed.value[field] && (
            <button type="button" class="quiet" onClick={() => put(field, suggested)}>
              Use {suggested}, as before
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
