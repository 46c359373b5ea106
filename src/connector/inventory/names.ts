import { parseRoleArn } from '../../iam/arn';
import { suggestPolicyName, suggestRoleName } from '../../iam/names';
import { LOGZIO } from '../../vendors/logzio';
import type { Configuration } from '../configuration';
import { sameArn, sorted } from './list';
import { isMigrated } from './state';

/** One row of the table old role → new role: the configurations of one role in one Logz.io account. */
export interface RoleRow {
  oldRoleArn?: string;
  account?: string;
  /** Once it is known. */
  newRoleArn?: string;
  /** Of the new role, or suggested: none that any role in the inventory has. */
  newRoleName: string;
  /** A suggestion for the policy, with the same number behind it as the role's. */
  newPolicyName: string;
  configurations: Configuration[];
  migrated: number;
}

const LONGEST = { role: 64, policy: 128 };

/** Old role → new role: each Logz.io account gets a role of its own in place of each role that it uses. */
export function roleTable(configurations: readonly Configuration[]): RoleRow[] {
  const rows = new Map<string, Configuration[]>();
  for (const one of sorted(configurations)) {
    const key = JSON.stringify([one.roleArn?.toLowerCase() ?? '', one.account ?? '']);
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  const taken = new Set(
    configurations.flatMap((one) => [nameIn(one.roleArn), nameIn(one.newRoleArn)]).filter(Boolean),
  );
  return [...rows.values()].flatMap((inRow) => {
    const [first] = inRow;
    if (!first) return [];
    const newRoleArn = inRow.find((one) => one.newRoleArn !== undefined)?.newRoleArn;
    const start = LOGZIO.recommendedNameStart;
    const known = newRoleArn === undefined ? undefined : parseRoleArn(newRoleArn);
    const suggestion = suggestRoleName(start, first.bucket);
    let number = 1;
    while (taken.has(numbered(suggestion, number, LONGEST.role).toLowerCase())) number += 1;
    const newRoleName = known?.ok ? known.value.name : numbered(suggestion, number, LONGEST.role);
    taken.add(newRoleName.toLowerCase());
    const policy = suggestPolicyName(start, first.bucket, first.prefix);
    return [
      {
        ...(first.roleArn !== undefined && { oldRoleArn: first.roleArn }),
        ...(first.account !== undefined && { account: first.account }),
        ...(newRoleArn !== undefined && { newRoleArn }),
        newRoleName,
        newPolicyName: numbered(policy, number, LONGEST.policy),
        configurations: inRow,
        migrated: inRow.filter(isMigrated).length,
      },
    ];
  });
}

/** The row of the table that a configuration stands in. */
export const rowOf = (rows: readonly RoleRow[], configuration: Configuration): RoleRow | undefined =>
  rows.find((row) => row.configurations.some(({ id }) => id === configuration.id));

/** The new role of a configuration: its own, or the one that its account already has in place of the old one. */
export const newRoleOf = (
  configurations: readonly Configuration[],
  { newRoleArn, roleArn, account }: Configuration,
): string | undefined =>
  newRoleArn ??
  configurations.find(
    (one) => one.newRoleArn !== undefined && one.account === account && sameArn(one.roleArn, roleArn),
  )?.newRoleArn;

const nameIn = (arn: string | undefined): string => {
  const role = arn === undefined ? undefined : parseRoleArn(arn);
  return role?.ok ? role.value.name.toLowerCase() : '';
};

const numbered = (name: string, number: number, longest: number): string => {
  if (number === 1) return name;
  const end = `-${number}`;
  return `${name.slice(0, longest - end.length).replace(/[^A-Za-z0-9]+$/, '')}${end}`;
};
