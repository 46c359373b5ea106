import { parseRoleArn, type RoleArn } from '../iam/arn';
import { type Field, KIND_LABELS } from './labels';
import type { Connector, Facts } from './schema';

/* What can be said of one connector by itself. */

/** A connector of which nothing is known. */
export const emptyConnector = (id = ''): Connector => ({ id, kind: 's3-fetcher', values: {}, facts: {} });

/** A value as it was given; nothing is suggested or worked out (see `known.ts` for that). */
export const fieldOf = ({ values }: Connector, field: Field): string | undefined => values[field]?.value;

/** The role and the external ID that it comes with until it is migrated. */
export const oldRoleOf = ({ replaces }: Connector): string | undefined => replaces?.roleArn?.value;
export const oldIdOf = ({ replaces }: Connector): string | undefined => replaces?.externalId?.value;

/** Names of roles are unique whatever their case, so their ARNs are too. */
export const sameArn = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase();

export function parsedRole(arn: string | undefined): RoleArn | undefined {
  const role = arn === undefined ? undefined : parseRoleArn(arn);
  return role?.ok ? role.value : undefined;
}

/** The name of a role, for sentences and addresses. */
export const roleNameOf = (arn: string | undefined): string | undefined => parsedRole(arn)?.name;

/** How a sentence names a connector: bucket and prefix. */
export const nameOf = (one: Connector): string => placeName(fieldOf(one, 'bucket'), fieldOf(one, 'prefix'));
export const placeName = (bucket = '', prefix?: string): string => (prefix ? `${bucket}/${prefix}` : bucket);

/** The same, with its kind and account: where several may have one name. */
export function fullName(one: Connector): string {
  const what = KIND_LABELS[one.kind];
  const prefix = fieldOf(one, 'prefix')?.replace(/^\//, '');
  return `${placeName(fieldOf(one, 'bucket'), prefix)} (${one.account ? `${what}, ${one.account}` : what})`;
}

type Fact = NonNullable<Facts[keyof Facts]>;

/** Was this seen for the bucket, the Logz.io app and the Logz.io account of this connector? What is not known fits. */
export function fits(one: Connector, fact: Fact): boolean {
  const same = (seen: string | undefined, mine: string | undefined): boolean =>
    seen === undefined || mine === undefined || seen === mine;
  return (
    same(fact.for?.bucket, fieldOf(one, 'bucket')) &&
    same(fact.origin, one.origin) &&
    same(fact.logzioAccount, one.account)
  );
}

/** How far a connector of a migration has come; follows from its facts. */
export type Progress = 'to-do' | 'filled' | 'failed' | 'unknown' | 'saved' | 'deleted' | 'migrated';

/** Saved with success is never undone by filling the form once more: Logz.io has the new configuration. */
export function progressOf(one: Connector): Progress {
  const { filled, saved, gone } = one.facts;
  if (isSaved(one)) return gone ? 'migrated' : 'saved';
  if (saved && saved.at >= (filled?.at ?? 0)) return saved.outcome === 'refused' ? 'failed' : 'unknown';
  if (filled && filled.at >= (gone?.at ?? 0)) return 'filled';
  return gone ? 'deleted' : 'to-do';
}

/** Logz.io connected it again. */
export const isSaved = ({ facts }: Connector): boolean => facts.saved?.outcome === 'connected';
export const isMigrated = (one: Connector): boolean => isSaved(one) && one.facts.gone !== undefined;

/** Has it neither been saved with the new external ID nor been deleted in Logz.io? Then it still comes with the old one. */
export const comesWithOld = (one: Connector): boolean => !isSaved(one) && !one.facts.gone;

/** Seconds in which nothing was fetched, from deleting to saving, or to `now` (ms since 1970). Undefined where there is no gap. */
export function gapSeconds(one: Connector, now: number | undefined): number | undefined {
  const { gone, saved } = one.facts;
  const until = isSaved(one) ? saved?.at : now;
  if (!gone || until === undefined || until < gone.at) return undefined;
  return Math.round((until - gone.at) / 1000);
}
