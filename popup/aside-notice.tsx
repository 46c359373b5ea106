import type { JSX } from 'preact';
import type { Aside } from '../src/connector/store';
import type { Model } from './model';

/** Says that stored values could not be read, and hands them out. */
export function AsideNotice({ model, aside }: { model: Model; aside: Aside[] }): JSX.Element {
  return (
    <section class="aside" aria-labelledby="aside-heading">
      <h2 id="aside-heading">Stored values could not be read</h2>
      {aside.some((one) => one.reason === 'newer') && (
        <p>A newer version of Rolebridge wrote them, in a form that this version does not know.</p>
      )}
      {aside.some((one) => one.reason === 'corrupt') && <p>They are damaged.</p>}
      <p>Nothing was deleted: they were kept aside as they were. What could be read of them is here.</p>
      <div class="buttons">
        <button type="button" onClick={() => download(aside)}>
          Download what could not be read
        </button>
        <button type="button" onClick={() => void model.retryAside()}>
          Try to read it again
        </button>
        <button type="button" onClick={() => void model.dismissAside()}>
          Delete the kept copy
        </button>
      </div>
    </section>
  );
}

function download(aside: Aside[]): void {
  const file = new Blob([JSON.stringify(aside, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `rolebridge-not-read-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
