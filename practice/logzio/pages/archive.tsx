import { type ReactElement, useState } from 'react';
import { type CurrentAccount, loadArchive } from '../api';
import { ArchiveForm } from '../form/archive-form';
import { ArchiveSettings } from '../form/archive-settings';
import { useFresh } from '../use-fresh';

/** `Archive & restore`: one archive per account. Its settings are removed and made again, not changed. */
export function ArchivePage({ account }: { account: CurrentAccount }): ReactElement {
  const { value, problem, reload } = useFresh(loadArchive);
  const [said, setSaid] = useState('');
  const say = (message: string): void => {
    setSaid(message);
    void reload();
  };
  return (
    <article>
      <h1>Archive &amp; restore</h1>
      <p className="lead">
        Keep your logs in an S3 bucket of your own and bring them back when you need them.
      </p>
      <section className="panel panel-narrow" aria-labelledby="archive-settings">
        <h2 id="archive-settings">Settings</h2>
        <div role="status" className="notice notice-good">
          {said}
        </div>
        {problem && (
          <p className="notice notice-bad" role="alert">
            {problem}
          </p>
        )}
        {value && <p>{value.archive ? 'Archiving is on.' : 'Archiving is off.'}</p>}
        {value &&
          (value.archive ? (
            <ArchiveSettings account={account} archive={value.archive} onDeleted={say} />
          ) : (
            <ArchiveForm account={account} onSaved={say} />
          ))}
      </section>
    </article>
  );
}
