import type { JSX } from 'preact';
import type { Aside } from '../src/connector/store';
import { dateOf, download } from './download';
import type { Model } from './model';

/** Says that stored values could not be read, and hands them out. */
export function AsideNotice({ model, aside }: { model: Model; aside: Aside[] }): JSX.Element {
  const reasons = [...new Set(aside.map(({ reason }) => reason))];
  return (
    <section class="aside" aria-labelledby="aside-heading" data-code={reasons.join(' ')}>
      <h2 id="aside-heading">Stored values could not be read</h2>
      {reasons.includes('newer') && (
        <p>A newer version of Rolebridge wrote them, in a form that this version does not know.</p>
      )}
      {reasons.includes('corrupt') && <p>They are damaged.</p>}
      <p>Nothing was deleted: they were kept aside as they were. What could be read of them is here.</p>
      <div class="buttons">
        <button type="button" onClick={() => save(aside)}>
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

const save = (aside: Aside[]): void =>
  download(
    `rolebridge-not-read-${dateOf(Date.now())}.json`,
    JSON.stringify(aside, null, 2),
    'application/json',
  );
