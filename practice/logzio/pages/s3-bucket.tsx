import { type ReactElement, useState } from 'react';
import { type CurrentAccount, loadConnectors } from '../api';
import { ConnectorsTable } from '../connectors-table';
import { AddBucket } from '../form/add-bucket';
import { LINKS } from '../route';
import { useFresh } from '../use-fresh';
import { ExampleValues, S3DocsAfterForm, S3DocsBeforeForm } from './s3-docs';

interface S3BucketPageProps {
  account: CurrentAccount;
}

/** The S3 page: the real form in the middle of its own documentation, as the app embeds it, and the connectors made so far. */
export function S3BucketPage({ account }: S3BucketPageProps): ReactElement {
  const { value, problem, reload } = useFresh(loadConnectors);
  const [said, setSaid] = useState('');
  const say = (message: string): void => {
    setSaid(message);
    void reload();
  };

  return (
    <article>
      <nav aria-label="Breadcrumb" className="crumbs">
        <a href={LINKS.sendYourData}>Send your data</a> <span aria-hidden="true">/</span> S3 bucket
      </nav>
      <h1>S3 bucket</h1>
      <S3DocsBeforeForm />
      <div className="with-example">
        <section className="panel" aria-labelledby="buckets">
          <h2 id="buckets">Your S3 buckets</h2>
          <div role="status" className="notice notice-good">
            {said}
          </div>
          <AddBucket account={account} onStart={() => setSaid('')} onSaved={say} />
        </section>
        <ExampleValues />
      </div>
      <section className="panel" aria-labelledby="connected">
        <h2 id="connected">Connected buckets</h2>
        {problem ? (
          <p className="notice notice-bad" role="alert">
            {problem}
          </p>
        ) : (
          <ConnectorsTable connectors={value?.connectors} onDeleted={say} />
        )}
      </section>
      <S3DocsAfterForm />
    </article>
  );
}
