import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Model } from './model';

/** One box for whatever Logz.io shows: what is pasted is sorted into the fields at once. */
export function PasteBox({ model }: { model: Model }): JSX.Element {
  const text = useSignal('');
  async function sort(given: string): Promise<void> {
    // What nothing was found in stays, so that it can be looked at and mended.
    if (given.trim() !== '' && (await model.paste(given))) text.value = '';
  }
  return (
    <section class="card" aria-labelledby="paste-label">
      <label id="paste-label" for="paste" class="heading">
        Paste anything from Logz.io
      </label>
      <p id="paste-hint" class="source">
        Account ID, External ID and role policy are told apart, in any order.
      </p>
      <textarea
        id="paste"
        rows={2}
        spellcheck={false}
        autocomplete="off"
        aria-describedby="paste-hint"
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
        onPaste={(event) => {
          const box = event.currentTarget;
          const pasted = event.clipboardData?.getData('text/plain') ?? '';
          // The browser puts the text in after this event: what stands in the box then is sorted as a whole.
          setTimeout(() => void sort(box.value.trim() === '' ? pasted : box.value));
        }}
      />
      {text.value.trim() !== '' && (
        <button type="button" onClick={() => void sort(text.value)}>
          Sort into the fields
        </button>
      )}
    </section>
  );
}
