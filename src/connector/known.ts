import { suggestPolicyName, suggestRoleName } from '../iam/names';
import { LOGZIO } from '../vendors/logzio';
import { fieldOf, oldRoleOf, parsedRole, sameArn } from './connector';
import { connectorOf, inventoryOf } from './current';
import { createdPolicy, createdRole, type Home, homeOf, isElsewhere, readRole } from './held';
import { roleTable, rowInTable } from './inventory/names';
import { FIELDS, type Field } from './labels';
import { type Known, nameIn, newest, ownRole, seenArn, seenInAws } from './own-role';
import type { Connector, State } from './schema';

export type { Known, Origin } from './own-role';

/** The values to show and to fill: what the person or Logz.io gave, what AWS showed, and suggested names. */
export type Effective = Partial<Record<Field, string>>;

/**
 * Everything known of a connector, each value with where it comes from. Values and facts are both kept as they came
 * in; where both speak of one thing (policy name, role name, role ARN) the newer one counts: a name changed in the
 * console beats the suggestion, a name typed after that beats the console. In the same role the role is the one that it has; with new
 * roles the one that its account already got in place of that.
 */
export function known(state: State, one: Connector = connectorOf(state)): Partial<Record<Field, Known>> {
  const found: Partial<Record<Field, Known>> = {};
  for (const field of FIELDS) {
    const entry = one.values[field];
    if (entry && entry.value !== '') found[field] = { value: entry.value, origin: entry.source };
  }
  const migrating = one.replaces !== undefined && state.journey !== 'connect';
  if (migrating) found.accountId ??= { value: LOGZIO.awsAccount, origin: { kind: 'published' } };
  const policy = createdPolicy(one);
  found.policyName = newest(found.policyName, seenInAws(policy?.name, policy?.at));
  if (migrating && state.journey === 'migrate-same-role') {
    const role = one.replaces?.roleArn;
    found.roleArn = role && { value: role.value, origin: role.source };
    found.roleName = nameIn(found.roleArn);
  } else {
    if (migrating && sameArn(found.roleArn?.value, oldRoleOf(one))) delete found.roleArn;
    const shared = migrating && !found.roleArn ? sharedRole(state, one) : undefined;
    const role = createdRole(one);
    found.roleName = newest(nameIn(found.roleArn), found.roleName, seenInAws(role?.name, role?.at));
    if (migrating && !found.roleName && !shared) addFreeNames(state, one, found);
    found.roleName ??= nameIn(shared) ?? suggested(one, 'roleName');
    found.roleArn = newest(found.roleArn, seenArn(one, found.roleName?.value)) ?? shared;
  }
  found.policyName ??= suggested(one, 'policyName');
  for (const field of FIELDS) if (!found[field]) delete found[field];
  return found;
}

/** Only the values of `known`: absent where nothing is known and nothing can be suggested. */
export const effective = (state: State, one?: Connector): Effective => valuesOf(known(state, one));

export function valuesOf(found: Partial<Record<Field, { value: string }>>): Effective {
  const values: Effective = {};
  for (const [field, { value }] of Object.entries(found)) values[field as Field] = value;
  return values;
}

function suggested(one: Connector, field: 'policyName' | 'roleName'): Known | undefined {
  const bucket = fieldOf(one, 'bucket');
  if (!bucket) return undefined;
  const start = LOGZIO.recommendedNameStart;
  const value =
    field === 'policyName'
      ? suggestPolicyName(start, bucket, fieldOf(one, 'prefix'))
      : suggestRoleName(start, bucket);
  return { value, origin: { kind: 'suggested' } };
}

/** Names for the new role and its policy that no role of the inventory has. */
function addFreeNames(state: State, one: Connector, found: Partial<Record<Field, Known>>): void {
  const row = rowInTable(roleTable(state.connectors), one);
  if (!row) return;
  found.roleName = { value: row.newRoleName, origin: { kind: 'suggested' } };
  found.policyName ??= { value: row.newPolicyName, origin: { kind: 'suggested' } };
}

/** The role that another connector of the same account and the same old role was given. */
function sharedRole(state: State, { id, account, replaces }: Connector): Known | undefined {
  for (const other of inventoryOf(state)) {
    if (other.id === id || other.account !== account) continue;
    if (!sameArn(oldRoleOf(other), replaces?.roleArn?.value)) continue;
    const arn = ownRole(other);
    if (arn) return { value: arn, origin: { kind: 'shared' } };
  }
  return undefined;
}

/** With new roles: the role that takes the place of the old one, where it is known. */
export function newRoleOf(state: State, one: Connector): string | undefined {
  if (state.journey !== 'migrate-new-roles') return ownRole(one);
  const { roleArn: arn } = effective(state, one);
  return sameArn(arn, oldRoleOf(one)) ? undefined : arn;
}

/** Is the new role of this connector one that another connector of its account was given, and not made for this one? */
export const isShared = (state: State, one: Connector): boolean =>
  ownRole(one) === undefined && known(state, one).roleArn?.origin.kind === 'shared';

/** A role that counts, or would by its name, but is of another AWS account or partition than the connector: to be said, and asked about. */
export interface ForeignRole {
  arn: string;
  account: string;
  partition: string;
  home: Home;
  /** It is the connector's role ARN, because the person gave it; otherwise it was seen in AWS and not taken. */
  given: boolean;
}

/** @returns the role of another account or partition that stands in the connector or was seen for it, if there is one */
export function foreignRole(state: State, one: Connector = connectorOf(state)): ForeignRole | undefined {
  const home = homeOf(one);
  if (!home) return undefined;
  const values = effective(state, one);
  const given = parsedRole(values.roleArn);
  if (given && isElsewhere(one, given)) {
    const { arn, account, partition } = given;
    return { arn, account, partition, home, given: true };
  }
  const read = readRole(one)?.role;
  if (given || !read || read.name !== values.roleName || !isElsewhere(one, read)) return undefined;
  return { arn: read.arn, account: read.account, partition: read.partition, home, given: false };
}
