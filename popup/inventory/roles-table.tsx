import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { roleNameOf } from '../../src/connector/connector';
import type { Configurations } from '../../src/platform/client-types';
import { PAGE, type Wanted } from './wanted';

interface Props {
  roles: Configurations['roles'];
  wanted: Signal<Wanted>;
}

/** Old role → new role, one row for each Logz.io account. */
export function RolesTable({ roles, wanted }: Props): JSX.Element | null {
  if (!roles || roles.all === 0) return null;
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
          {roles.rows.map((row) => (
            <tr key={`${row.oldRoleArn} ${row.account}`}>
              <td>{roleNameOf(row.oldRoleArn) ?? 'Not known'}</td>
              <td>{row.account ?? 'Not known'}</td>
              <td>
                {row.newRoleName}
                {!row.isMade && <span class="source"> (suggested)</span>}
              </td>
              <td>
                {row.migrated} of {row.count}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {roles.all > roles.rows.length && (
        <button
          type="button"
          onClick={() => {
            wanted.value = { ...wanted.value, roles: wanted.value.roles + PAGE };
          }}
        >
          Show more roles
        </button>
      )}
    </>
  );
}
