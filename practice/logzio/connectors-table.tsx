import type { ReactElement } from 'react';
import type { Connector } from './api';
import { ScrollBox } from './scroll-box';

/** The connectors of the current account; `undefined` while they are being read. */
export function ConnectorsTable({ connectors }: { connectors: Connector[] | undefined }): ReactElement {
  if (!connectors) return <p className="quiet">Loading your buckets…</p>;
  if (connectors.length === 0) return <p className="quiet">No buckets yet.</p>;
  return (
    <ScrollBox className="table-box" label="Connected buckets">
      <table>
        <thead>
          <tr>
            <th scope="col">Bucket</th>
            <th scope="col">Path</th>
            <th scope="col">Region</th>
            <th scope="col">Type</th>
            <th scope="col">Role</th>
          </tr>
        </thead>
        <tbody>
          {connectors.map((connector, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end, and buckets may repeat
            <tr key={index}>
              <th scope="row">{connector.bucket}</th>
              <td>{connector.prefix || '–'}</td>
              <td>{connector.region || '–'}</td>
              <td>{connector.logType || '–'}</td>
              <td>
                <code>{connector.roleArn}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
