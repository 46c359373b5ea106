import { comesWithOld, isMigrated, isSaved, nameOf, oldRoleOf, roleNameOf } from '../../connector/connector';
import type { Connector, State } from '../../connector/schema';
import type { Context, Goal, Group, Line, Next, Procedure } from '../step';
import { chooseGroup, deleteGroup, inAws, inLogzio, replaceGroup, saveGroup } from './lines';
import { type MigrationProgress, migrationProgress } from './progress';
import { migrationWarnings } from './warnings';

/** So many others stand in lines of their own; the rest in one line. */
const MOST_LINES = 12;

/**
 * The user guide's "Migrate to the Logz.io external ID in the same role", line by line, for the connector that is being migrated.
 * With `recreate-first` deleting comes after saving. Where both external IDs are accepted for a while, taking the old one out is a last
 * group that the guide does not have.
 */
export function migratingInSameRole(state: State, now: Context): Procedure {
  const progress = migrationProgress(state, now);
  const groups: Group[] = [
    chooseGroup(progress),
    replaceGroup(progress),
    { heading: 'migrate-trust', goal: trustGoal(progress), lines: trustLines(progress) },
    saveGroup(progress),
    ...deleteGroup(progress),
    ...othersGroup(progress),
    ...removeGroup(progress),
  ];
  return { groups, warnings: migrationWarnings(state, now, progress) };
}

/** Both external IDs while other configurations come with the old one, unless the person chose otherwise. */
const acceptsBoth = ({ others, trustEdited, noOutage }: MigrationProgress): boolean =>
  noOutage || (!trustEdited && others.some(comesWithOld));

const trustGoal = (progress: MigrationProgress): Goal => ({
  code: 'trust',
  values: { role: roleOf(progress.one), both: acceptsBoth(progress) },
});

const roleOf = (one: Connector | undefined): string => roleNameOf(one && oldRoleOf(one)) ?? 'the role';

const storeGoal = (one: Connector | undefined, edited: boolean): Goal => ({
  code: 'store',
  values: { role: roleOf(one), edited },
});

function trustLines(progress: MigrationProgress): Line[] {
  const { one, trustEdited, trustStored, noOutage, trust, accepted } = progress;
  const role = one && roleNameOf(oldRoleOf(one));
  const open: Next = { code: 'edit-trust', action: 'open-role' };
  const edit: Next = { code: 'edit-here', values: { both: acceptsBoth(progress) } };
  const opened = trustEdited || accepted !== undefined;
  return [
    inAws({ code: 'trust-roles' }, opened, open),
    inAws({ code: 'trust-role', values: { role } }, opened, open),
    inAws({ code: 'trust-tab' }, opened, edit),
    inAws({ code: 'trust-edit' }, trustEdited, edit),
    inAws({ code: 'trust-find' }, trustEdited, edit),
    inAws({ code: 'trust-replace', values: { both: noOutage } }, trustEdited, edit),
    inAws(
      { code: 'trust-update' },
      trustStored,
      // What was meant is stored by a press on AWS's page.
      trust.meant ? { code: 'update-policy' } : { code: 'look-stored', action: 'open-role' },
      storeGoal(one, trust.meant !== undefined),
    ),
  ];
}

function othersGroup({ others, one, roleReady }: MigrationProgress): Group[] {
  if (!one || others.length === 0) return [];
  const goOn = (name: string): Goal => ({ code: 'next-one', values: { name, roleReady } });
  const lines = others.slice(0, MOST_LINES).map((other) => otherLine(other, goOn(nameOf(other))));
  const rest = others.slice(MOST_LINES);
  const left = rest.filter((other) => !isMigrated(other)).map(nameOf);
  if (rest.length > 0)
    lines.push(
      inLogzio(
        { code: 'other-rest', values: { count: rest.length, left } },
        left.length === 0,
        { code: 'migrate-next', action: 'fill' },
        goOn(left[0] ?? ''),
      ),
    );
  return [{ heading: 'migrate-others', lines }];
}

const otherLine = (other: Connector, goal: Goal): Line =>
  inLogzio(
    { code: 'other', values: { name: nameOf(other), account: other.account } },
    isMigrated(other),
    { code: 'migrate-other', values: { name: nameOf(other) }, action: 'fill' },
    goal,
    `other-${other.id}`,
  );

/** Only where both are accepted: once nothing needs the old external ID any more, it goes. */
function removeGroup({ one, others, noOutage, trust, accepted, left }: MigrationProgress): Group[] {
  if (!one || !noOutage) return [];
  const ready = [one, ...others].every(isSaved);
  const stored = accepted !== undefined && left.length === 0;
  const edited = stored || (trust.meant?.edit === 'remove' && trust.meant.at > (trust.stored?.at ?? 0));
  const next: Next = ready ? { code: 'remove-old', action: 'open-role' } : { code: 'save-all-first' };
  const update: Next = edited ? { code: 'remove-update' } : next;
  return [
    {
      heading: 'migrate-remove',
      goal: { code: 'remove-old', values: { role: roleOf(one), ready } },
      lines: [
        inAws({ code: 'remove-old' }, edited, next),
        inAws({ code: 'remove-update' }, stored, update, edited ? storeGoal(one, true) : undefined),
      ],
    },
  ];
}
