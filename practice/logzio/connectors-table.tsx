import { type ReactElement, useState } from 'react';
import type { Connector } from './api';
import { DeleteDialog } from './delete-dialog';
import { ConnectorDialog } from './form/connector-dialog';
import { type PageSettings, usePageSettings } from './page-settings';
import { ScrollBox } from './scroll-box';
import { Standing } from './standing';

const HEADINGS: Record<PageSettings['logzioList'], string[]> = {
  form: ['S3 bucket name', 'Prefix', 'Bucket region', 'Log type', 'Role ARN'],
  short: ['Bucket', 'Path', 'Region', 'Type', 'Role'],
  arn: ['Bucket', 'Role ARN'],
};

interface ConnectorsTableProps {
  /** `undefined` while they are being read. */
  connectors: Connector[] | undefined;
  onDeleted(message: string): void;
}

/** The connectors of the current account. A press on a row shows its form. */
export function ConnectorsTable({ connectors, onDeleted }: ConnectorsTableProps): ReactElement {
  const { logzioList } = usePageSettings();
  const [shown, setShown] = useState<Connector>();
  const [leaving, setLeaving] = useState<Connector>();
  if (!connectors) return <p className="quiet">Loading your buckets…</p>;
  if (connectors.length === 0) return <p className="quiet">No buckets yet.</p>;
  return (
    <>
      <ScrollBox className="table-box" label="List of connected buckets">
        <table>
          <thead>
            <tr>
              {[...HEADINGS[logzioList], 'Status'].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {connectors.map((connector) => (
              <Row
                key={connector.id}
                connector={connector}
                onShow={() => setShown(connector)}
                onDelete={() => setLeaving(connector)}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown && <ConnectorDialog connector={shown} onClosed={() => setShown(undefined)} />}
      {leaving && (
        <DeleteDialog
          configuration={leaving}
          consequence="Logz.io stops fetching from it at once. Logs that were fetched stay."
          onDeleted={onDeleted}
          onClosed={() => setLeaving(undefined)}
        />
      )}
    </>
  );
}

interface RowProps {
  connector: Connector;
  onShow(): void;
  onDelete(): void;
}

function Row({ connector, onShow, onDelete }: RowProps): ReactElement {
  const { id, bucket, prefix, region, logType, roleArn } = connector;
  const { logzioList } = usePageSettings();
  return (
    <tr
      className="row"
      onClick={(event) => {
        if (event.target instanceof Element && !event.target.closest('button')) onShow();
      }}
    >
      <th scope="row" id={id}>
        <button type="button" className="button-text" aria-haspopup="dialog" onClick={onShow}>
          {bucket}
        </button>
      </th>
      {logzioList !== 'arn' &&
        [prefix, region, logType].map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three cells that never change places
          <td key={index}>{text || '–'}</td>
        ))}
      <td>
        <code>{roleArn}</code>
      </td>
      <td>
        <Standing {...connector} />
      </td>
      <td>
        <button type="button" className="button" aria-describedby={id} onClick={onDelete}>
          Delete
        </button>
      </td>
    </tr>
  );
}
