import { emptyConnector, fieldOf, isMigrated, oldRoleOf, sameArn } from './connector';
import { first } from './inventory/list';
import { memoize } from './memoize';
import type { Connector, RoleTrust, State } from './schema';

/* Which connector is meant: connecting and migrating work on one list, of which each sees its own part. */

/** The inventory: the connectors that replace a configuration. */
export const inventoryOf = ({ connectors }: Pick<State, 'connectors'>): Connector[] =>
  connectors.filter(({ replaces }) => replaces !== undefined);

export const byId = (state: State, id: string | undefined): Connector | undefined =>
  id === undefined ? undefined : state.connectors.find((one) => one.id === id);

/** What is known of a role's trust policy. */
export const trustOf = ({ roles }: Pick<State, 'roles'>, roleArn: string | undefined): RoleTrust =>
  (roleArn !== undefined && Object.hasOwn(roles, roleArn.toLowerCase()) && roles[roleArn.toLowerCase()]) ||
  {};

/**
 * The external IDs that a role is known to accept: as its page showed them, or, where a console shows no JSON, as the editor was left when
 * the console said that the trust policy was updated. Undefined while neither was seen.
 */
export function acceptedBy({ meant, updated, stored }: RoleTrust): readonly string[] | undefined {
  const isSaid = meant && updated && updated.at >= meant.at && updated.at > (stored?.at ?? 0);
  return isSaid ? meant.externalIds : stored?.externalIds;
}

/**
 * The connector that is being migrated: the one that was chosen, until it is migrated; then the next one, of the same role and
 * account first. Undefined where there is none left, and while nothing is migrated.
 */
export function currentOf(state: State): Connector | undefined {
  if (state.journey === 'connect') return undefined;
  return nextToMigrate(state);
}

/** The same, whatever journey is chosen. */
export const nextToMigrate = memoize((state: State): Connector | undefined => {
  const inventory = inventoryOf(state);
  const chosen = inventory.find(({ id }) => id === state.current);
  if (chosen && !isMigrated(chosen)) return chosen;
  const left = inventory.filter((one) => !isMigrated(one));
  if (!chosen) return fetcherFirst(left);
  const near = left.filter((one) => sameArn(oldRoleOf(one), oldRoleOf(chosen)));
  const nearest = near.filter(({ account }) => account === chosen.account);
  return fetcherFirst(nearest) ?? fetcherFirst(near) ?? fetcherFirst(left);
});

/**
 * The first in the list's order; where that is an archive, an S3 fetcher of its role and account before it. An archive's page shows no new
 * external ID, which is the account's, and an archive can only be made again once it was deleted.
 */
function fetcherFirst(left: readonly Connector[]): Connector | undefined {
  const one = first(left);
  if (one?.kind !== 'archive') return one;
  const beside = left.filter(
    (other) =>
      other.kind === 's3-fetcher' &&
      other.account === one.account &&
      sameArn(oldRoleOf(other), oldRoleOf(one)),
  );
  return first(beside) ?? one;
}

/**
 * The connector whose values are shown and filled in. In a migration the current one; where none is left, the one whose role still
 * accepts an old external ID, the one that was chosen, or the one that was finished last. An empty one where nothing is known.
 */
export const connectorOf = memoize((state: State): Connector => {
  const plain = state.connectors.filter(({ replaces }) => replaces === undefined);
  const other = plain.find(({ id }) => id === state.current) ?? plain.at(-1) ?? emptyConnector();
  return state.journey === 'connect' ? other : (subjectOf(state) ?? other);
});

/** The connector that a migration is about; see `connectorOf`. Undefined for an empty inventory. */
export function subjectOf(state: State): Connector | undefined {
  const current = nextToMigrate(state);
  if (current) return current;
  const inventory = inventoryOf(state);
  const lastTime = ({ facts }: Connector): number => Math.max(facts.saved?.at ?? 0, facts.gone?.at ?? 0);
  return (
    inventory.find((one) => acceptsMore(state, one)) ??
    inventory.find(({ id }) => id === state.current) ??
    inventory.reduce<Connector | undefined>(
      (best, one) => (best && lastTime(best) > lastTime(one) ? best : one),
      undefined,
    )
  );
}

/** Does the role of a migrated connector still accept its old external ID? */
function acceptsMore(state: State, one: Connector): boolean {
  const trust = trustOf(state, oldRoleOf(one));
  const { meant } = trust;
  if (meant?.edit !== 'accept-both' && meant?.edit !== 'remove') return false;
  const wanted = new Set(
    inventoryOf(state)
      .filter((other) => sameArn(oldRoleOf(other), oldRoleOf(one)))
      .map((other) => fieldOf(other, 'externalId')),
  );
  return acceptedBy(trust)?.some((id) => !wanted.has(id)) ?? true;
}

/** The state as the connector with this id sees it: every question about "the connector" is about that one then. Nothing is stored. */
export function seenBy(state: State, id: string | undefined): State {
  const one = byId(state, id);
  if (!one || connectorOf(state) === one) return state;
  const other = one.replaces ? 'migrate-same-role' : 'connect';
  const journey = (state.journey === 'connect') === (one.replaces === undefined) ? state.journey : other;
  return { ...state, journey, current: one.id };
}
