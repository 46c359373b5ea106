import {
  createdPolicy,
  createdRole,
  editedPolicy,
  filledPolicy,
  filledTrust,
  readRole,
  tickedPolicy,
} from '../../connector/held';
import { type Effective, type Known, known } from '../../connector/known';
import type { Facts, State } from '../../connector/schema';
import type { Context } from '../step';

/** How far a connection has come, derived from values and facts. */
export interface Progress {
  values: Effective;
  /** Where the role ARN comes from. */
  roleArn?: Known;
  /** Something of Logz.io's form is known. */
  formSeen: boolean;
  /** The buckets that the role policy names, if the bucket of the form is none of them. */
  otherBuckets: string[];
  /** The external ID that Logz.io shows now, where it is not the one known here. */
  externalIdNow?: string;
  policyFilled: boolean;
  policyEdited: boolean;
  policyCreated?: Facts['policyCreated'];
  policyDone: boolean;
  trust?: Facts['trustFilled'];
  accountIdFilled: boolean;
  externalIdFilled: boolean;
  /** Create role was begun before the policy existed: the user guide's own order. */
  roleFirst: boolean;
  pastTrust: boolean;
  ticked: boolean;
  roleCreated?: Facts['roleCreated'];
  roleDone: boolean;
  returned: boolean;
  connected: boolean;
}

/** @returns how far the connection has come; see `connector/held.ts` for which facts still hold. */
export function connectProgress(state: State, now: Context): Progress {
  const all = known(state);
  const values: Effective = Object.fromEntries(Object.entries(all).map(([field, one]) => [field, one.value]));
  const { facts } = state;
  const created = createdPolicy(state);
  const trust = filledTrust(state, values.roleName);
  const ticked = tickedPolicy(state, values.policyName, values.roleName);
  const policyDone = created?.name === values.policyName ? created !== undefined : ticked;
  const role = createdRole(state);
  const roleDone = isRoleDone(state, values, all.roleArn);
  const connected = isConnected(state, values);
  const roleFirst = trust !== undefined && !(created && created.at < trust.at);
  const returned =
    values.roleArn !== undefined && facts.returned?.arn === values.roleArn && now.logzioTabOpen !== false;
  return {
    values,
    ...(all.roleArn ? { roleArn: all.roleArn } : {}),
    formSeen: [values.accountId, values.externalId, values.bucket, values.rolePolicy].some(Boolean),
    otherBuckets: otherBuckets(values),
    ...(changedExternalId(state) === undefined ? {} : { externalIdNow: changedExternalId(state) }),
    policyFilled: filledPolicy(state) !== undefined && !editedPolicy(state),
    policyEdited: editedPolicy(state),
    policyCreated: created,
    policyDone: policyDone || roleDone || connected,
    trust,
    accountIdFilled: trust ? trust.accountId === values.accountId : roleDone,
    externalIdFilled: trust ? trust.externalId === values.externalId : roleDone,
    roleFirst,
    pastTrust: ticked || roleDone || (roleFirst && policyBegunAfter(facts, trust?.at ?? 0)),
    ticked: ticked || roleDone,
    roleCreated: role?.name === values.roleName ? role : undefined,
    roleDone: roleDone || connected,
    returned: returned || connected,
    connected,
  };
}

const policyBegunAfter = (facts: Facts, at: number): boolean =>
  (facts.policyFilled?.at ?? 0) > at || (facts.policyCreated?.at ?? 0) > at;

/** A role stands where AWS said so, where its page was read, or where its ARN was given for the present role policy. */
function isRoleDone(state: State, values: Effective, arn: Known | undefined): boolean {
  if (values.roleName === undefined) return false;
  if (createdRole(state)?.name === values.roleName || readRole(state)?.role.name === values.roleName)
    return true;
  return arn !== undefined && (arn.origin.at ?? 0) >= (state.values.rolePolicy?.source.at ?? 0);
}

/** Logz.io said that it connected, and nothing that it depends on was given since. */
function isConnected({ facts, values }: State, now: Effective): boolean {
  const { saved, returned } = facts;
  if (!saved?.ok || (returned && returned.at > saved.at)) return false;
  if (returned && now.roleArn !== returned.arn) return false;
  const given = [values.externalId, values.rolePolicy, values.bucket, values.prefix, values.roleArn];
  return given.every((entry) => entry === undefined || entry.source.at <= saved.at);
}

function changedExternalId({ facts, values }: State): string | undefined {
  const { externalIdChanged: changed } = facts;
  const captured = values.externalId;
  // A value given after the page was read stands against what was read: the person decided.
  if (!changed || !captured || changed.now === captured.value || changed.at < captured.source.at)
    return undefined;
  return changed.now;
}

/** Buckets named in the policy, where the form's is not among them. Patterns and variables may name any: none then. */
function otherBuckets({ rolePolicy, bucket }: Effective): string[] {
  if (rolePolicy === undefined || bucket === undefined) return [];
  const named = [...rolePolicy.matchAll(/"arn:aws[a-z-]*:s3:::([^"/]+)/g)].map((hit) => hit[1] ?? '');
  if (named.some((name) => name === bucket || /[*?$]/.test(name))) return [];
  return [...new Set(named)];
}
