import { listed, nameOf } from '../../connector/inventory/labels';
import { byAccount, sameArn } from '../../connector/inventory/list';
import { newRoleOf, roleTable, rowOf } from '../../connector/inventory/names';
import { roleNameOf } from '../../connector/inventory/seen';
import { isMigrated } from '../../connector/inventory/state';
import type { State } from '../../connector/schema';
import { parseRoleArn } from '../../iam/arn';
import { roleUrl } from '../../iam/console-url';
import { partitionById } from '../../iam/partition';
import { connectGroups, type Line } from '../connect/lines';
import { connectProgress, type Progress } from '../connect/progress';
import { connectWarnings } from '../connect/warnings';
import type { Context, Step } from '../step';
import {
  asSteps,
  chooseGroup,
  deleteGroup,
  inLogzio,
  type MigrationGroup,
  replaceGroup,
  saveGroup,
} from './lines';
import { type MigrationProgress, migrationProgress } from './progress';
import { migrationWarnings } from './warnings';

const SET_UP = 'Set up your new IAM role';

/**
 * The user guide's "Migrate to new IAM roles", line by line, for the configuration that is being migrated. Setting up the role is the
 * procedure "Connecting an S3 bucket" with the values carried over; where the account already has its new role, that one is used. Last
 * comes the old role's clean-up: a link, never done by Rolebridge.
 *
 * @param state the inventory, the connector of the new role, and what was seen
 * @param now   what is known of the browser; an empty object is fine
 */
export function migrateNewRolesSteps(state: State, now: Context): Step[] {
  const progress = migrationProgress(state, now);
  const connection = connectProgress(state, now);
  const { one } = progress;
  const { configurations } = state.migration;
  const shared = one !== undefined && newRoleOf(configurations, one) !== undefined;
  const setUp = setUpGroups(state, progress, connection, now, shared);
  const groups: MigrationGroup[] = [
    chooseGroup(progress),
    replaceGroup(progress),
    ...setUp,
    saveGroup(progress),
    ...deleteGroup(progress),
    ...othersGroup(state, progress),
    ...cleanUpGroup(progress),
  ];
  const warnings = migrationWarnings(state, now, progress);
  if (!shared && !progress.saved) {
    const lines = setUp.flatMap((group) => group.lines);
    const first = lines.find((line) => !line.done) as Line | undefined;
    const firstInAws = lines.find((line) => line.where === 'aws' && !line.done) as Line | undefined;
    const said = connectWarnings(state, now, connection, { current: first, firstInAws });
    for (const [id, sentences] of Object.entries(said))
      warnings[id] = [...(warnings[id] ?? []), ...(sentences ?? [])];
  }
  return asSteps(groups, warnings, now);
}

function setUpGroups(
  state: State,
  { one, saved, newRoleArn }: MigrationProgress,
  connection: Progress,
  now: Context,
  shared: boolean,
): MigrationGroup[] {
  const role = one && rowOf(roleTable(state.migration.configurations), one);
  const paste = inLogzio(
    'migrate-new-arn',
    `In Logz.io, use the new role ARN${newRoleArn ? ` (${newRoleArn})` : ''}`,
    saved ||
      (newRoleArn !== undefined &&
        (state.facts.returned?.arn === newRoleArn || (shared && one?.facts.filled !== undefined))),
    shared ? 'Go to the form in Logz.io and press Fill this page here.' : 'Press Return to Logz.io.',
  );
  if (shared || saved) {
    const line = inLogzio(
      'migrate-role-there',
      `Use the new role ${roleNameOf(newRoleArn) ?? role?.newRoleName ?? ''} of this account`,
      true,
      '',
    );
    return [{ heading: SET_UP, lines: [line, paste] }];
  }
  const groups = connectGroups(connection, now).map(({ heading, lines }) => ({
    heading: `${SET_UP}: ${heading}`,
    lines: lines.filter(({ id }) => !CARRIED.has(id)),
  }));
  const last = groups.at(-1);
  return last
    ? [...groups.slice(0, -1), { ...last, lines: [...last.lines, paste] }].filter(
        (group) => group.lines.length > 0,
      )
    : [];
}

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
function othersGroup({ migration }: State, { one, others }: MigrationProgress): MigrationGroup[] {
  if (!one || others.length === 0) return [];
  const lines = [...byAccount(others)].map(([account, configurations], index) => {
    const left = configurations.filter((other) => !isMigrated(other));
    const names = listed((left.length > 0 ? left : configurations).map(nameOf), 5);
    const mine = account === (one.account ?? '');
    const next = left[0] ? `Press Migrate this one beside ${nameOf(left[0])} in Configurations.` : '';
    const arn = newRoleOf(migration.configurations, one);
    return inLogzio(
      `others-${index}`,
      mine
        ? `Replace the others in this account with the new role${arn ? ` ${roleNameOf(arn)}` : ''} (${names})`
        : `For the configurations in ${account || 'an account that is not known'}, repeat this procedure from the beginning (${names})`,
      left.length === 0,
      mine ? next : `Switch to ${account || 'their account'} in Logz.io. ${next}`,
    );
  });
  return [{ heading: '(If needed) Replace other configurations that use this role', lines }];
}

function cleanUpGroup({ one, others }: MigrationProgress): MigrationGroup[] {
  const role = one?.roleArn === undefined ? undefined : parseRoleArn(one.roleArn);
  if (!one || !role?.ok) return [];
  const users = [one, ...others].filter((user) => !isMigrated(user) || sameArn(user.newRoleArn, one.roleArn));
  const host = partitionById(role.value.partition)?.defaultConsoleHost;
  return [
    {
      heading: 'Clean up',
      lines: [
        {
          id: 'clean-up',
          text:
            users.length > 0
              ? `Later, when nothing uses it any more, delete the old role ${role.value.name} yourself (still used by ${listed(users.map(nameOf), 4)})`
              : `No configuration in the inventory uses the old role ${role.value.name} any more. Look at Last activity on its page, then delete it yourself`,
          where: 'aws',
          done: false,
          optional: true,
          next: '',
          ...(host && { link: roleUrl(`https://${host}`, role.value.name) }),
        },
      ],
    },
  ];
}
