import { suggestPolicyName, suggestRoleName } from '../../iam/names';
import { LOGZIO } from '../../vendors/logzio';
import { fieldOf, isMigrated, oldRoleOf, roleNameOf } from '../connector';
import { memoize } from '../memoize';
import { ownRole } from '../own-role';
import type { Connector } from '../schema';
import { grouped } from './list';

/** One row of the table old role → new role: the connectors of one role in one Logz.io account. */
export interface RoleRow {
  oldRoleArn?: string;
  account?: string;
  /** Once it is known. */
  newRoleArn?: string;
  /** Of the new role, or suggested: none that any role in the inventory has. */
  newRoleName: string;
  /** A suggestion for the policy, with the same number behind it as the role's. */
  newPolicyName: string;
  connectors: Connector[];
  migrated: number;
}

const LONGEST = { role: 64, policy: 128 };

/** Old role → new role: each Logz.io account gets a role of its own in place of each role that it uses. */
export const roleTable = memoize((connectors: readonly Connector[]): RoleRow[] => {
  const inventory = connectors.filter(({ replaces }) => replaces !== undefined);
  const rows = grouped(inventory, (one) =>
    JSON.stringify([oldRoleOf(one)?.toLowerCase() ?? '', one.account ?? '']),
  );
  const taken = new Set(
    inventory.flatMap((one) => [oldRoleOf(one), ownRole(one)].map((arn) => roleNameOf(arn)?.toLowerCase())),
  );
  const tried = new Map<string, number>();
  return [...rows.values()].map((inRow) => {
    const [first] = inRow;
    const [oldRoleArn, bucket = ''] = [oldRoleOf(first), fieldOf(first, 'bucket')];
    const newRoleArn = inRow.map(ownRole).find(Boolean);
    const start = LOGZIO.recommendedNameStart;
    const suggestion = suggestRoleName(start, bucket);
    let number = tried.get(suggestion) ?? 1;
    while (taken.has(numbered(suggestion, number, LONGEST.role).toLowerCase())) number += 1;
    const newRoleName = roleNameOf(newRoleArn) ?? numbered(suggestion, number, LONGEST.role);
    taken.add(newRoleName.toLowerCase());
    tried.set(suggestion, number);
    const policy = suggestPolicyName(start, bucket, fieldOf(first, 'prefix'));
    return {
      oldRoleArn,
      account: first.account,
      newRoleArn,
      newRoleName,
      newPolicyName: numbered(policy, number, LONGEST.policy),
      connectors: inRow,
      migrated: inRow.filter(isMigrated).length,
    };
  });
});

export const rowInTable = (rows: readonly RoleRow[], { id }: Connector): RoleRow | undefined =>
  rows.find((row) => row.connectors.some((one) => one.id === id));

const numbered = (name: string, number: number, longest: number): string => {
  if (number === 1) return name;
  const end = `-${number}`;
  return `${name.slice(0, longest - end.length).replace(/[^A-Za-z0-9]+$/, '')}${end}`;
};
