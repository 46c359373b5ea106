import type { Configuration } from '../../connector/configuration';
import { listed, nameOf } from '../../connector/inventory/labels';
import { roleNameOf } from '../../connector/inventory/seen';
import { isMigrated, isSaved } from '../../connector/inventory/state';
import type { State } from '../../connector/schema';
import type { Context, Step } from '../step';
import {
  asSteps,
  chooseGroup,
  deleteGroup,
  inAws,
  inLogzio,
  type MigrationGroup,
  type MigrationLine,
  replaceGroup,
  saveGroup,
} from './lines';
import { type MigrationProgress, migrationProgress } from './progress';
import { migrationWarnings } from './warnings';

const OTHERS = '(If needed) Replace other configurations that use this role';
/** So many others stand in lines of their own; the rest in one line. */
const MOST_LINES = 12;

/**
 * The user guide's "Migrate to the Logz.io external ID in the same role", line by line, for the configuration that is being migrated.
 * With `recreate-first` deleting comes after saving. Where both external IDs are accepted for a while, taking the old one out is a last
 * group that the guide does not have.
 *
 * @param state the inventory and what was seen
 * @param now   what is known of the browser; an empty object is fine
 */
export function migrateSameRoleSteps(state: State, now: Context): Step[] {
  const progress = migrationProgress(state, now);
  const groups: MigrationGroup[] = [
    chooseGroup(progress),
    replaceGroup(progress),
    { heading: 'Replace the external ID in your IAM role', lines: trustLines(progress) },
    saveGroup(progress),
    ...deleteGroup(progress),
    ...othersGroup(progress),
    ...removeGroup(progress),
  ];
  return asSteps(groups, migrationWarnings(state, now, progress), now);
}

function trustLines(progress: MigrationProgress): MigrationLine[] {
  const { one, trustEdited, trustStored, noOutage, trust } = progress;
  const role = roleNameOf(one?.roleArn) ?? 'the role';
  const open = 'Press Open the role in AWS.';
  const press =
    'In the card on the role’s page, press Accept both external IDs (no outage) or Replace external ID.';
  const opened = trustEdited || trust.stored !== undefined;
  return [
    inAws('trust-roles', 'Browse to the IAM roles page', opened, open),
    inAws('trust-role', `Open the role used by the configuration (${role})`, opened, open),
    inAws('trust-tab', 'Open the Trust relationships tab', opened, press),
    inAws(
      'trust-edit',
      'Click Edit trust policy (in older consoles: Edit trust relationship)',
      trustEdited,
      press,
    ),
    inAws('trust-find', 'Find the line with the key sts:ExternalId', trustEdited, press),
    inAws(
      'trust-replace',
      noOutage
        ? 'Let the role accept the old and the new external ID'
        : 'Replace the value with the Logz.io external ID',
      trustEdited,
      press,
    ),
    inAws(
      'trust-update',
      'Click Update policy (in older consoles: Update Trust Policy)',
      trustStored,
      trust.meant
        ? 'On the AWS page, press Update policy. The role’s page comes back, and what AWS stored is read there. If that page is closed, press Open the role in AWS.'
        : 'Press Open the role in AWS: what AWS stored is read there, on the tab Trust relationships.',
    ),
  ];
}

function othersGroup({ others, one }: MigrationProgress): MigrationGroup[] {
  if (!one || others.length === 0) return [];
  const lines = others.slice(0, MOST_LINES).map((other) => otherLine(other));
  const rest = others.slice(MOST_LINES);
  const left = rest.filter((other) => !isMigrated(other));
  if (rest.length > 0)
    lines.push(
      inLogzio(
        'other-rest',
        `Replace ${rest.length} more${left.length > 0 ? ` (${left.length} to do: ${listed(left.map(nameOf), 4)})` : ''}`,
        left.length === 0,
        'Go to the next one’s page in Logz.io and press Fill this page here.',
      ),
    );
  return [{ heading: OTHERS, lines }];
}

const otherLine = (other: Configuration): MigrationLine =>
  inLogzio(
    `other-${other.id}`,
    `Replace ${nameOf(other)}${other.account ? ` in ${other.account}` : ''} with the updated external ID`,
    isMigrated(other),
    `Press Migrate this one beside ${nameOf(other)} in Configurations, then Fill this page on its page in Logz.io.`,
  );

/** Only where both are accepted: once nothing needs the old external ID any more, it goes. */
function removeGroup({ one, others, noOutage, trust, left }: MigrationProgress): MigrationGroup[] {
  if (!one || !noOutage) return [];
  const ready = [one, ...others].every(isSaved);
  const stored = trust.stored !== undefined && left.length === 0;
  const edited = stored || (trust.meant?.edit === 'remove' && trust.meant.at > (trust.stored?.at ?? 0));
  const next = ready
    ? 'Press Open the role in AWS; in the card there, press Remove the old external ID.'
    : 'First save every configuration of this role with the new external ID.';
  return [
    {
      heading: 'Remove the old external ID from the role',
      lines: [
        inAws('remove-old', 'Take the old external ID out of the trust policy', edited, next),
        inAws(
          'remove-update',
          'Click Update policy',
          stored,
          edited
            ? 'On the AWS page, press Update policy. If that page is closed, press Open the role in AWS.'
            : next,
        ),
      ],
    },
  ];
}
