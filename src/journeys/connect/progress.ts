import { fits } from '../../connector/connector';
import { connectorOf } from '../../connector/current';
import {
  createdPolicy,
  createdRole,
  editedPolicy,
  filledPolicy,
  filledTrust,
  isConnected,
  isElsewhere,
  policySince,
  readRole,
  tickedPolicy,
} from '../../connector/held';
import { type Effective, type Known, known, valuesOf } from '../../connector/known';
import type { Connector, Facts, State } from '../../connector/schema';
import type { Context } from '../step';

/** How far a connection has come, derived from values and facts. */
export interface Progress {
  one: Connector;
  values: Effective;
  /** Where the role ARN comes from. */
  roleArn?: Known;
  /** Something of Logz.io's form is known. */
  formSeen: boolean;
  /** The buckets that the role policy names, if the bucket of the form is none of them. */
  otherBuckets: string[];
  /** The external ID that Logz.io shows now, where it is not the one known here. */
  externalIdNow?: string | undefined;
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
  /** Save was pressed, and nothing certain was seen of what came of it. */
  answerUnknown: boolean;
  /** Logz.io said that it did not get in. */
  refused: boolean;
  connected: boolean;
}

/** @returns how far the connection has come; see `connector/held.ts` for which facts still hold. */
export function connectProgress(state: State, now: Context): Progress {
  const one = connectorOf(state);
  const all = known(state, one);
  const values = valuesOf(all);
  const { facts } = one;
  const created = createdPolicy(one);
  const trust = filledTrust(one, values.roleName);
  const ticked = tickedPolicy(one, values.policyName, values.roleName);
  const policyDone = created?.name === values.policyName ? created !== undefined : ticked;
  const role = createdRole(one);
  const roleDone = isRoleDone(one, values, all.roleArn);
  const connected = isConnected(one, values.roleArn);
  const roleFirst = trust !== undefined && !(created && created.at < trust.at);
  const isReturned =
    values.roleArn !== undefined && facts.returned?.arn === values.roleArn && fits(one, facts.returned);
  const { saved, returned } = facts;
  const isSaid = isReturned && saved !== undefined && saved.at >= (returned?.at ?? 0);
  return {
    one,
    values,
    roleArn: all.roleArn,
    formSeen: [values.accountId, values.externalId, values.bucket, values.rolePolicy].some(Boolean),
    otherBuckets: otherBuckets(values),
    externalIdNow: changedExternalId(one),
    policyFilled: filledPolicy(one) !== undefined && !editedPolicy(one),
    policyEdited: editedPolicy(one),
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
    returned: (isReturned && now.logzioTabOpen !== false) || connected,
    answerUnknown: isSaid && saved.outcome === 'unknown',
    refused: isSaid && saved.outcome === 'refused',
    connected,
  };
}

const policyBegunAfter = (facts: Facts, at: number): boolean =>
  (facts.policyFilled?.at ?? 0) > at || (facts.policyCreated?.at ?? 0) > at;

/** A role stands where AWS said so, where its page was read, or where its ARN was given for the present role policy. */
function isRoleDone(one: Connector, values: Effective, arn: Known | undefined): boolean {
  if (values.roleName === undefined) return false;
  if (createdRole(one)?.name === values.roleName) return true;
  const read = readRole(one)?.role;
  if (read?.name === values.roleName && !isElsewhere(one, read)) return true;
  return arn !== undefined && (arn.origin.at ?? 0) >= policySince(one);
}

function changedExternalId(one: Connector): string | undefined {
  const { externalIdChanged: changed } = one.facts;
  const captured = one.values.externalId;
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

/** May the person say that Logz.io shows it as connected? Where the role ARN was put into its form, and no answer is known. */
export function mayConfirm(state: State): boolean {
  const one = connectorOf(state);
  const { returned, saved } = one.facts;
  if (!returned || (one.replaces && saved?.outcome === 'connected')) return false;
  return !saved || saved.at < returned.at || saved.outcome === 'unknown';
}
