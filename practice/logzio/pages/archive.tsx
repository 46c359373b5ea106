import { type ReactElement, useState } from 'react';
import type { CurrentAccount } from '../app';
import { GivenInput } from '../form/given-input';

/** `Archive & restore`: the form as it looks. Archiving itself is not part of the practice site, and the page says so. */
export function ArchivePage({ account }: { account: CurrentAccount }): ReactElement {
  const [pressed, setPressed] = useState(false);
  return (
    <article>
      <h1>Archive &amp; restore</h1>
      <p className="lead">
        Keep your logs in an S3 bucket of your own and bring them back when you need them.
      </p>
      <section className="panel panel-narrow" aria-labelledby="archive-settings">
        <h2 id="archive-settings">Settings</h2>
        <p>Archiving is off.</p>
        <form
          className="connector"
          onSubmit={(event) => {
            event.preventDefault();
            setPressed(true);
          }}
        >
          <div className="two given-pair">
            <GivenInput id="archive-aws-account" label="Account ID" value={account.awsAccountId} />
            <GivenInput id="archive-external-id" label="External ID" value={account.externalId} />
          </div>
          <div className="two">
            <div className="field">
              <label htmlFor="archive-bucket">S3 bucket name</label>
              <input id="archive-bucket" type="text" autoComplete="off" spellCheck={false} />
            </div>
            <div className="field">
              <label htmlFor="archive-role-arn">Role ARN</label>
              <input id="archive-role-arn" type="text" autoComplete="off" spellCheck={false} />
            </div>
          </div>
          <div role="alert" className="notice notice-bad">
            {pressed && 'The practice site does not archive. Nothing was saved.'}
          </div>
          <div className="actions">
            <button type="submit" className="button button-main">
              Start archiving
            </button>
          </div>
        </form>
      </section>
    </article>
  );
}
