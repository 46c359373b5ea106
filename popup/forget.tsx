import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Confirm } from './confirm';
import type { Model } from './model';
import { set } from './signals';

/** Asks once, in place, before everything is removed. */
export function Forget({ model }: { model: Model }): JSX.Element {
  const asking = useSignal(false);
  return (
    <section class="forget" aria-label="Stored values">
      <button
        type="button"
        class="quiet"
        aria-expanded={asking.value}
        onClick={({ currentTarget }) => {
          currentTarget.focus(); // not every browser does at a click, and the focus comes back here
          asking.value = !asking.value;
        }}
      >
        Forget everything
      </button>
      {asking.value && (
        <Confirm
          question="Remove all values, the progress and anything kept aside from this browser?"
          yes="Yes, forget it all"
          no="Keep it"
          onYes={() => void model.forget()}
          onDone={set(asking, false)}
        />
      )}
    </section>
  );
}
