import type { Configuration, Migration, RoleTrust } from '../../connector/configuration';
import { CONFIGURATION_LABELS, type ConfigurationField } from '../../connector/inventory/labels';
import { othersOnRole, sameArn } from '../../connector/inventory/list';
import { newRoleSeen, trustOf } from '../../connector/inventory/seen';
import { currentOf, gapSeconds, isMigrated, isSaved, orderFor } from '../../connector/inventory/state';
import type { State } from '../../connector/schema';
import type { Context } from '../step';

/** How far the migration of one configuration has come, derived from facts. */
export interface MigrationProgress {
  /** The one that is being migrated; the last one where none is left. Undefined for an empty inventory. */
  one?: Configuration;
  order: Migration['order'];
  filled: boolean;
  saved: boolean;
  gone: boolean;
  /** What must be known before it is deleted, and is not. */
  missing: string[];
  /** The others on its role, sorted. */
  others: Configuration[];
  trust: RoleTrust;
  /** The editor was left with the new external ID among those that may come. */
  trustEdited: boolean;
  /** AWS stored it. */
  trustStored: boolean;
  /** External IDs that the role accepts besides the new ones of its configurations. */
  left: string[];
  /** Both are meant to be accepted for a while, or are. */
  noOutage: boolean;
  /** The role that replaces the old one. */
  newRoleArn?: string;
  /** Seconds without fetching. */
  gap?: number;
}

/** Without these a configuration can't be made again as it was. */
export function missingFacts(one: Configuration): string[] {
  const needed: ConfigurationField[] = [
    'region',
    ...(one.kind === 's3-fetcher' ? (['logType'] as const) : []),
    'roleArn',
    'newExternalId',
  ];
  return needed.filter((field) => !one[field]).map((field) => CONFIGURATION_LABELS[field]);
}

export function migrationProgress(state: State, now: Context): MigrationProgress {
  const { migration } = state;
  const one = subjectOf(migration);
  const order = orderFor(migration, one);
  const nothing = { filled: false, saved: false, gone: false, trustEdited: false, trustStored: false };
  if (!one) return { ...nothing, order, missing: [], others: [], trust: {}, left: [], noOutage: false };
  const trust = trustOf(migration, one.roleArn);
  const { meant, stored } = trust;
  const users = othersOnRole(migration.configurations, one.roleArn);
  const wanted = new Set(users.map(({ newExternalId }) => newExternalId).concat(one.newExternalId));
  const has = (seen: { externalIds: string[] } | undefined): boolean =>
    one.newExternalId !== undefined && (seen?.externalIds.includes(one.newExternalId) ?? false);
  const left = stored?.externalIds.filter((id) => !wanted.has(id)) ?? [];
  const newRoleArn = newRoleSeen(state, one.id);
  const gap = gapSeconds(one, now.time);
  return {
    one,
    order,
    filled: one.facts.filled !== undefined || isSaved(one),
    saved: isSaved(one),
    gone: one.facts.gone !== undefined,
    missing: missingFacts(one),
    others: users.filter(({ id }) => id !== one.id),
    trust,
    trustEdited: (has(meant) && !isLost(trust)) || has(stored) || isSaved(one),
    trustStored: has(stored),
    left,
    noOutage: meant?.edit === 'accept-both' || meant?.edit === 'remove' || (has(stored) && left.length > 0),
    ...(newRoleArn !== undefined && { newRoleArn }),
    ...(gap !== undefined && { gap }),
  };
}

/** What was written into the editor was never saved: AWS showed something else afterwards. */
const isLost = ({ meant, stored }: RoleTrust): boolean =>
  meant !== undefined && stored !== undefined && stored.at >= meant.at;

/** The current configuration; where none is left, the one that was chosen or the one that was finished last. */
function subjectOf(migration: Migration): Configuration | undefined {
  const { configurations, current } = migration;
  const finished = configurations.filter(isMigrated);
  const lastTime = (one: Configuration): number =>
    Math.max(one.facts.saved?.at ?? 0, one.facts.gone?.at ?? 0);
  const waiting = finished.find((one) => leftOver(migration, one));
  const last = finished.reduce<Configuration | undefined>(
    (best, one) => (best && lastTime(best) > lastTime(one) ? best : one),
    undefined,
  );
  return currentOf(migration) ?? waiting ?? configurations.find(({ id }) => id === current) ?? last;
}

/** Does the role of a migrated configuration still accept its old external ID? */
function leftOver(migration: Migration, one: Configuration): boolean {
  const { stored, meant } = trustOf(migration, one.roleArn);
  return (
    (meant?.edit === 'accept-both' || meant?.edit === 'remove') &&
    (stored?.externalIds.some(
      (id) =>
        !migration.configurations.some(
          (other) => sameArn(other.roleArn, one.roleArn) && other.newExternalId === id,
        ),
    ) ??
      true)
  );
}
