import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { roleNameOf } from '../../src/connector/connector';
import { roleTable } from '../../src/connector/inventory/names';
import type { Connector } from '../../src/connector/schema';

const PAGE = 50;

/** Old role → new role, one row for each Logz.io account. */
export function RolesTable({ connectors }: { connectors: readonly Connector[] }): JSX.Element {
  const rows = useMemo(() => roleTable(connectors), [connectors]);
  const most = useSignal(PAGE);
  return (
    <>
      <table class="roles">
        <caption>Old role → new role</caption>
        <thead>
          <tr>
            <th scope="col">Old role</th>
            <th scope="col">Logz.io account</th>
            <th scope="col">New role</th>
            <th scope="col">Migrated</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most.value).map((row) => (
            <tr key={`${row.oldRoleArn} ${row.account}`}>
              <td>{roleNameOf(row.oldRoleArn) ?? 'Not known'}</td>
              <td>{row.account ?? 'Not known'}</td>
              <td>
                {row.newRoleName}
                {!row.newRoleArn && <span class="source"> (suggested)</span>}
              </td>
              <td>
                {row.migrated} of {row.connectors.length}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most.value && (
        <button
          type="button"
          onClick={() => {
            most.value += PAGE;
          }}
        >
          Show more roles
        </button>
      )}
    </>
  );
}
