import { fieldOf, gapSeconds, isSaved, oldRoleOf } from '../../connector/connector';
import { acceptedBy, inventoryOf, subjectOf, trustOf } from '../../connector/current';
import { usersOfRole } from '../../connector/inventory/list';
import { rowOf } from '../../connector/inventory/row';
import { newRoleOf } from '../../connector/known';
import type { Column } from '../../connector/labels';
import type { Connector, RoleTrust, State } from '../../connector/schema';
import type { Context } from '../step';

/** How far the migration of one connector has come, derived from facts. */
export interface MigrationProgress {
  /** The one that is being migrated; the last one where none is left. Undefined for an empty inventory. */
  one?: Connector;
  order: State['order'];
  /** New roles are made. */
  makesRoles: boolean;
  /** The role that Logz.io is to come in with is there, and lets it: nothing is left to do in AWS before Save. */
  roleReady: boolean;
  filled: boolean;
  saved: boolean;
  gone: boolean;
  /** Save was pressed, and nothing certain was seen of what came of it. */
  answerUnknown: boolean;
  /** What must be known before it is deleted, and is not. */
  missing: Column[];
  /** The others on its role, sorted. */
  others: Connector[];
  trust: RoleTrust;
  /** The external IDs that the role is known to accept. */
  accepted?: readonly string[];
  /** The editor was left with the new external ID among those that may come. */
  trustEdited: boolean;
  /** AWS stored it. */
  trustStored: boolean;
  /** External IDs that the role accepts besides the new ones of its connectors. */
  left: string[];
  /** Both are meant to be accepted for a while, or are. */
  noOutage: boolean;
  /** The role that replaces the old one. */
  newRoleArn?: string;
  /** Seconds without fetching. */
  gap?: number;
}

/** Without these a configuration can't be made again as it was. */
export function missingFacts(one: Connector): Column[] {
  const needed: Column[] = [
    'region',
    ...(one.kind === 's3-fetcher' ? (['logType'] as const) : []),
    'roleArn',
    'newExternalId',
  ];
  const row = rowOf(one);
  return needed.filter((column) => !row[column]);
}

/** A deleted archive has to make room for the new one: Logz.io keeps one per account, so it can't be recreated first. */
const orderFor = ({ order }: State, one: Connector | undefined): State['order'] =>
  one?.kind === 'archive' ? 'delete-first' : order;

export function migrationProgress(state: State, now: Context): MigrationProgress {
  const one = subjectOf(state);
  const order = orderFor(state, one);
  const makesRoles = state.journey === 'migrate-new-roles';
  if (!one)
    return {
      order,
      makesRoles,
      roleReady: false,
      ...{ filled: false, saved: false, gone: false, answerUnknown: false },
      ...{ trustEdited: false, trustStored: false, noOutage: false },
      ...{ missing: [], others: [], trust: {}, left: [] },
    };
  const { facts } = one;
  const trust = trustOf(state, oldRoleOf(one));
  const { meant } = trust;
  const accepted = acceptedBy(trust);
  const users = usersOfRole(inventoryOf(state), oldRoleOf(one));
  const newId = fieldOf(one, 'externalId');
  const wanted = new Set([newId, ...users.map((user) => fieldOf(user, 'externalId'))]);
  const has = (ids: readonly string[] | undefined): boolean =>
    newId !== undefined && ids?.includes(newId) === true;
  const left = accepted?.filter((id) => !wanted.has(id)) ?? [];
  const newRoleArn = newRoleOf(state, one);
  const gap = gapSeconds(one, now.time);
  // Logz.io came in with the new external ID: so the role lets it.
  const trustStored = has(accepted) || isSaved(one);
  const isLooked = facts.saved?.outcome === 'unknown' && facts.saved.at >= (facts.filled?.at ?? 0);
  return {
    one,
    order,
    makesRoles,
    roleReady: makesRoles ? newRoleArn !== undefined : trustStored,
    filled: facts.filled !== undefined || isSaved(one),
    saved: isSaved(one),
    gone: facts.gone !== undefined,
    answerUnknown: isLooked,
    missing: missingFacts(one),
    others: users.filter(({ id }) => id !== one.id),
    trust,
    accepted,
    trustEdited: (has(meant?.externalIds) && !isLost(trust)) || has(accepted) || isSaved(one),
    trustStored,
    left,
    noOutage: meant?.edit === 'accept-both' || meant?.edit === 'remove' || (has(accepted) && left.length > 0),
    newRoleArn,
    gap,
  };
}

/** What was written into the editor was never saved: AWS showed something else afterwards. */
const isLost = ({ meant, stored }: RoleTrust): boolean =>
  meant !== undefined && stored !== undefined && stored.at >= meant.at;
