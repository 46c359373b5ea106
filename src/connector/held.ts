import type { RoleArn } from '../iam/arn';
import { sameText } from '../iam/policy/same-text';
import { fieldOf, fits, oldRoleOf, parsedRole } from './connector';
import type { Connector, Facts } from './schema';

/*
 * Which facts still hold. A fact is never deleted because a value changed: it stays true that a policy was created.
 * Whether it is the policy of *this* connector as it is now is asked here: from what the fact is about, from the values and the times. So
 * an older policy comes back into force when its text does, and another bucket starts over without anything having to be cleared.
 */

/** A fact, where it is about the connector as it is now. */
function fact<Name extends keyof Facts>(one: Connector, name: Name): Facts[Name] {
  const seen = one.facts[name];
  return seen && fits(one, seen) ? seen : undefined;
}

/** Since when the present role policy stands; 0 where there is none, so that everything seen is newer. */
export const policySince = ({ values }: Connector): number => values.rolePolicy?.source.at ?? 0;

/** The last filling of the policy editor, where it was this role policy's text. */
export function filledPolicy(one: Connector): Facts['policyFilled'] {
  const filled = fact(one, 'policyFilled');
  const text = fieldOf(one, 'rolePolicy');
  return filled && text !== undefined && sameText(filled.text, text) ? filled : undefined;
}

/** Was the editor changed by hand after it was filled with this role policy? */
export function editedPolicy(one: Connector): boolean {
  const filled = filledPolicy(one);
  const edited = fact(one, 'policyEdited');
  return filled !== undefined && edited !== undefined && edited.at >= filled.at;
}

/**
 * The policy that was created for the present role policy: not before the text was known, and not out of an editor that
 * had been filled with another text. One whose text was typed by hand counts: nobody saw that text.
 */
export function createdPolicy(one: Connector): Facts['policyCreated'] {
  const created = fact(one, 'policyCreated');
  const { policyFilled } = one.facts;
  if (!created || created.at < policySince(one)) return undefined;
  const otherText =
    policyFilled !== undefined &&
    policyFilled.at <= created.at &&
    one.values.rolePolicy !== undefined &&
    !filledPolicy(one);
  return otherText ? undefined : created;
}

/**
 * The role that was created for the present role policy. A role whose external ID no longer matches still counts: it can
 * be mended in place, and the journey says so (see `journeys/connect/warnings.ts`).
 */
export function createdRole(one: Connector): Facts['roleCreated'] {
  const created = fact(one, 'roleCreated');
  return created && created.at >= policySince(one) ? created : undefined;
}

/** The role whose page was read since the present role policy is known. */
export function readRole(one: Connector): { role: RoleArn; at: number } | undefined {
  const read = fact(one, 'roleRead');
  if (!read || read.at < policySince(one)) return undefined;
  const role = parsedRole(read.arn);
  return role && { role, at: read.at };
}

/** Was this seen while an earlier role was made, one that is not the role of this name? */
const ofEarlierRole = (one: Connector, at: number, roleName: string | undefined): boolean => {
  const { roleCreated } = one.facts;
  return roleCreated !== undefined && at <= roleCreated.at && createdRole(one)?.name !== roleName;
};

/** What was read back on step 1 of Create role, for the role of this name. */
export function filledTrust(one: Connector, roleName: string | undefined): Facts['trustFilled'] {
  const filled = fact(one, 'trustFilled');
  return filled && !ofEarlierRole(one, filled.at, roleName) ? filled : undefined;
}

/** Was the policy of this name ticked for the role of this name? */
export function tickedPolicy(
  one: Connector,
  policyName: string | undefined,
  roleName: string | undefined,
): boolean {
  const ticked = fact(one, 'policyTicked');
  if (!ticked || ticked.name !== policyName || ticked.at < policySince(one)) return false;
  return !ofEarlierRole(one, ticked.at, roleName);
}

/** An AWS account and its partition. */
export interface Home {
  partition: string;
  account: string;
}

/**
 * The AWS account of a connector: the one in which its policy or its role was made, or which was signed in when they were filled; in a
 * migration before that, the one of the role that it replaces. A role of another account is not taken by itself.
 */
export function homeOf(one: Connector): Home | undefined {
  const seen = [
    createdPolicy(one),
    createdRole(one),
    fact(one, 'trustFilled'),
    filledPolicy(one),
    parsedRole(oldRoleOf(one)),
  ];
  for (const place of seen)
    if (place?.account !== undefined) return { partition: place.partition, account: place.account };
  return undefined;
}

/** Is this role in another AWS account or partition than the connector? Where the connector's is not known yet, no role is. */
export function isElsewhere(one: Connector, role: Home): boolean {
  const home = homeOf(one);
  return home !== undefined && (home.account !== role.account || home.partition !== role.partition);
}

/**
 * Logz.io connected it, and nothing that this depends on was given since. In a migration what Logz.io has stays: the old configuration is
 * another one.
 *
 * @param roleArn the role ARN that counts now
 */
export function isConnected(one: Connector, roleArn: string | undefined): boolean {
  const saved = fact(one, 'saved');
  if (saved?.outcome !== 'connected') return false;
  if (one.replaces) return true;
  const { returned } = one.facts;
  if (returned && (returned.at > saved.at || roleArn !== returned.arn)) return false;
  const { externalId, rolePolicy, bucket, prefix, roleArn: given } = one.values;
  return [externalId, rolePolicy, bucket, prefix, given].every(
    (entry) => entry === undefined || entry.source.at <= saved.at,
  );
}
