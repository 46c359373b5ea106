import { roleArn } from '../iam/arn';
import { fieldOf, oldRoleOf, parsedRole, sameArn } from './connector';
import { createdRole, isElsewhere, readRole } from './held';
import type { Connector, Source } from './schema';

/** Where a shown value comes from: a stored value's source, or how it was worked out. */
export interface Origin {
  /**
   * `suggested`: a name made from the bucket's. `assembled`: a role ARN put together, not yet read on the role's page. `published`: what
   * the vendor's documentation says. `shared`: the role that another connector of the same account was given.
   */
  kind: Source['kind'] | 'suggested' | 'assembled' | 'published' | 'shared';
  /** A host name. */
  where?: string;
  /** Milliseconds since 1970; absent for what was never seen or given. */
  at?: number;
}

export interface Known {
  value: string;
  origin: Origin;
}

export const seenInAws = (value: string | undefined, at: number | undefined): Known | undefined =>
  value === undefined || at === undefined ? undefined : { value, origin: { kind: 'aws', at } };

/** The latest of several; of equally late ones the last. */
export function newest(...candidates: (Known | undefined)[]): Known | undefined {
  let best: Known | undefined;
  for (const one of candidates) if (one && (one.origin.at ?? 0) >= (best?.origin.at ?? 0)) best = one;
  return best;
}

/** A role ARN that the person gave names the role too. */
export function nameIn(arn: Known | undefined): Known | undefined {
  const role = parsedRole(arn?.value);
  return arn && role && { value: role.name, origin: arn.origin };
}

/** The ARN that AWS told: read on the role's page, or put together from the new role's name and the account. Never one of another account. */
export function seenArn(one: Connector, name: string | undefined): Known | undefined {
  const created = createdRole(one);
  const read = readRole(one);
  if (read && read.role.name === name && !isElsewhere(one, read.role))
    return seenInAws(read.role.arn, Math.max(read.at, created?.at ?? 0));
  if (!created || created.name !== name || created.account === undefined) return undefined;
  if (isElsewhere(one, { partition: created.partition, account: created.account })) return undefined;
  // The console makes roles with the path "/" only.
  const arn = roleArn(created.partition, created.account, created.name);
  return { value: arn, origin: { kind: 'assembled', at: created.at } };
}

/** The new role that was given to this connector itself: by its values, or as AWS told it. */
export function ownRole(one: Connector): string | undefined {
  const given = fieldOf(one, 'roleArn');
  const entry = given && !sameArn(given, oldRoleOf(one)) ? one.values.roleArn : undefined;
  const typed = one.values.roleName?.value;
  const arn: Known | undefined = entry && { value: entry.value, origin: entry.source };
  const name = nameIn(arn)?.value ?? createdRole(one)?.name ?? typed;
  return newest(arn, seenArn(one, name))?.value;
}
