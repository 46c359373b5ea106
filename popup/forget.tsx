import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Model } from './model';

/** Asks once, in place, before everything is removed. */
export function Forget({ model }: { model: Model }): JSX.Element {
  const asking = useSignal(false);
  const keep = useRef<HTMLButtonElement>(null);
  const forget = useRef<HTMLButtonElement>(null);
  const isAsking = asking.value;
  // Before the next key can arrive: a quick Tab would else start from the button above.
  useLayoutEffect(() => {
    if (isAsking) keep.current?.focus();
  }, [isAsking]);
  function close(): void {
    asking.value = false;
    forget.current?.focus();
  }
  return (
    <section class="forget" aria-label="Stored values">
      <button
        type="button"
        class="quiet"
        ref={forget}
        aria-expanded={isAsking}
        onClick={() => {
          asking.value = !asking.value;
        }}
      >
        Forget everything
      </button>
      {isAsking && (
        <fieldset class="confirm" onKeyDown={(event) => event.key === 'Escape' && close()}>
          <p id="forget-question">
            Remove all values, the progress and anything kept aside from this browser?
          </p>
          <div class="buttons">
            <button type="button" ref={keep} onClick={close}>
              Keep it
            </button>
            <button
              type="button"
              class="danger"
              onClick={() => {
                close();
                void model.forget();
              }}
            >
              Yes, forget it all
            </button>
          </div>
        </fieldset>
      )}
    </section>
  );
}
