import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { type Connector, loadConnectors } from '../api';
import type { CurrentAccount } from '../app';
import { ConnectorsTable } from '../connectors-table';
import { AddBucket } from '../form/add-bucket';
import type { PageSettings } from '../page-settings';
import { LINKS } from '../route';
import { ExampleValues, S3DocsAfterForm, S3DocsBeforeForm } from './s3-docs';

interface S3BucketPageProps {
  account: CurrentAccount;
  labels: PageSettings['logzioLabels'];
}

/** The S3 page: the real form in the middle of its own documentation, as the app embeds it, and the connectors made so far. */
export function S3BucketPage({ account, labels }: S3BucketPageProps): ReactElement {
  const [connectors, setConnectors] = useState<Connector[]>();
  const [problem, setProblem] = useState('');
  const [saved, setSaved] = useState('');

  const refresh = useCallback(async (): Promise<void> => {
    const answer = await loadConnectors();
    if (answer.ok) setConnectors(answer.value.connectors);
    setProblem(answer.ok ? '' : answer.message);
  }, []);
  useEffect(() => void refresh(), [refresh]);

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
            {saved}
          </div>
          <AddBucket
            account={account}
            labels={labels}
            onStart={() => setSaved('')}
            onSaved={(message) => {
              setSaved(message);
              void refresh();
            }}
          />
          {problem ? (
            <p className="notice notice-bad" role="alert">
              {problem}
            </p>
          ) : (
            <ConnectorsTable connectors={connectors} />
          )}
        </section>
        <ExampleValues />
      </div>
      <S3DocsAfterForm />
    </article>
  );
}
