import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
  /** Answered, either way. */
  onDone: () => void;
}

/** Asks once, in place. Before the next key can arrive the focus comes to the answer that changes nothing, and goes back to where it was. */
export function Confirm({ question, yes, no, onYes, onDone }: Props): JSX.Element {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    keep.current?.focus();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  return (
    <fieldset class="confirm" onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <legend>{question}</legend>
      <div class="buttons">
        <button type="button" ref={keep} onClick={onDone}>
          {no}
        </button>
        <button
          type="button"
          class="danger"
          onClick={() => {
            onYes();
            onDone();
          }}
        >
          {yes}
        </button>
      </div>
    </fieldset>
  );
}
