import {
  fieldOf,
  isMigrated,
  nameOf,
  oldRoleOf,
  parsedRole,
  roleNameOf,
  sameArn,
} from '../../connector/connector';
import { byAccount } from '../../connector/inventory/list';
import { roleTable, rowInTable } from '../../connector/inventory/names';
import { isShared } from '../../connector/known';
import type { State } from '../../connector/schema';
import { roleUrl } from '../../iam/console-url';
import { partitionById } from '../../iam/partition';
import { connectGroups } from '../connect/lines';
import { connectProgress } from '../connect/progress';
import { connectWarnings } from '../connect/warnings';
import type { Context, Goal, Group, Line, Next, Procedure } from '../step';
import { chooseGroup, deleteGroup, inLogzio, makeAgain, recreate, replaceGroup, saveGroup } from './lines';
import { type MigrationProgress, migrationProgress } from './progress';
import { migrationWarnings } from './warnings';

/**
 * The user guide's "Migrate to new IAM roles", line by line, for the connector that is being migrated. Setting up the role is the
 * procedure "Connecting an S3 bucket"; where the account already has its new role, that one is used. Last
 * comes the old role's clean-up: a link, never done by Rolebridge.
 */
export function migratingToNewRoles(state: State, now: Context): Procedure {
  const progress = migrationProgress(state, now);
  const { one, saved } = progress;
  const shared = one !== undefined && isShared(state, one);
  const connection = connectProgress(state, now);
  const connecting = shared || saved ? [] : connectGroups(connection, now);
  const warnings = migrationWarnings(state, now, progress);
  if (connecting.length > 0) {
    const said = connectWarnings(state, now, connection, connecting);
    for (const [id, more] of Object.entries(said)) warnings[id] = [...(warnings[id] ?? []), ...(more ?? [])];
  }
  const groups = [
    chooseGroup(progress),
    replaceGroup(progress),
    ...setUpGroups(state, progress, connecting, shared),
    saveGroup(progress),
    ...deleteGroup(progress),
    ...othersGroup(progress),
    ...cleanUpGroup(progress),
  ];
  return { groups, warnings };
}

function setUpGroups(
  state: State,
  progress: MigrationProgress,
  connecting: readonly Group[],
  shared: boolean,
): Group[] {
  const { one, saved, newRoleArn } = progress;
  const facts = one?.facts ?? {};
  const next: Next = shared ? { code: 'fill-shared', action: 'fill' } : { code: 'return', action: 'return' };
  const given = facts.returned?.arn === newRoleArn || (shared && facts.filled !== undefined);
  const paste = inLogzio(
    { code: 'migrate-new-arn', values: { arn: newRoleArn } },
    saved || (newRoleArn !== undefined && given),
    next,
    shared
      ? makeAgain(one)
      : { code: 'return', values: { name: roleNameOf(newRoleArn), kind: one?.kind ?? 's3-fetcher' } },
  );
  if (shared || saved) {
    const row = one && rowInTable(roleTable(state.connectors), one);
    const role = roleNameOf(newRoleArn) ?? row?.newRoleName;
    return [
      { heading: 'set-up', lines: [inLogzio({ code: 'migrate-role-there', values: { role } }, true), paste] },
    ];
  }
  const groups = connecting.map(({ lines, ...group }) => ({
    ...group,
    setUp: true as const,
    lines: lines.filter(({ id }) => !CARRIED.has(id)).map(recreating(progress)),
  }));
  const last = groups.at(-1);
  last?.lines.push(paste);
  return groups.filter(({ lines }) => lines.length > 0);
}

/** What connecting captures is read in a migration while its form is filled. */
const recreating =
  (progress: MigrationProgress) =>
  (line: Line): Line =>
    line.next?.action === 'capture-and-open'
      ? { ...line, next: recreate(progress), goal: makeAgain(progress.one) }
      : line;

/** Lines of connecting that the migration's own lines stand for. */
const CARRIED: ReadonlySet<string> = new Set([
  'logzio-open',
  'logzio-form',
  'logzio-bucket',
  'logzio-keep',
  'arn-paste',
  'arn-save',
]);

/** In this account with the new role; other accounts from the beginning. */
function othersGroup({ one, others, newRoleArn, roleReady }: MigrationProgress): Group[] {
  if (!one || others.length === 0) return [];
  const lines = [...byAccount(others)].map(([account, mine], index) => {
    const left = mine.filter((other) => !isMigrated(other));
    const names = (left.length > 0 ? left : mine).map(nameOf);
    const name = left[0] && nameOf(left[0]);
    const id = `others-${index}`;
    const done = left.length === 0;
    if (account === (one.account ?? '')) {
      const role = roleNameOf(newRoleArn);
      const next: Next = { code: 'choose-other', values: { name } };
      const goal: Goal = { code: 'next-one', values: { name: name ?? '', roleReady } };
      return inLogzio({ code: 'others-here', values: { role, names } }, done, next, goal, id);
    }
    const where = { account: account || undefined };
    const next: Next = { code: 'switch-account', values: { ...where, name } };
    const goal: Goal = { code: 'next-account', values: where };
    return inLogzio({ code: 'others-elsewhere', values: { ...where, names } }, done, next, goal, id);
  });
  return [{ heading: 'migrate-others', lines }];
}

function cleanUpGroup({ one, others }: MigrationProgress): Group[] {
  const role = parsedRole(one && oldRoleOf(one));
  if (!one || !role) return [];
  const stillThere = [one, ...others].filter(
    (user) => !isMigrated(user) || sameArn(fieldOf(user, 'roleArn'), role.arn),
  );
  const host = partitionById(role.partition)?.defaultConsoleHost;
  return [
    {
      heading: 'clean-up',
      lines: [
        {
          id: 'clean-up',
          text: { code: 'clean-up', values: { role: role.name, users: stillThere.map(nameOf) } },
          where: 'aws',
          done: false,
          optional: true,
          ...(host && { link: roleUrl(`https://${host}`, role.name) }),
        },
      ],
    },
  ];
}
