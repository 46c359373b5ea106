import { parseRoleArn, roleArn } from '../iam/arn';
import { suggestPolicyName, suggestRoleName } from '../iam/names';
import { LOGZIO } from '../vendors/logzio';
import { createdPolicy, createdRole, readRole } from './held';
import { FIELDS, type Field } from './labels';
import type { Source, State } from './schema';

/** Where a shown value comes from: a stored value's source, or how it was worked out. */
export interface Origin {
  /** `suggested`: a name made from the bucket's. `assembled`: a role ARN put together, not yet read on the role's page. */
  kind: Source['kind'] | 'suggested' | 'assembled';
  /** A host name. */
  where?: string;
  /** Milliseconds since 1970; absent for a suggestion. */
  at?: number;
}

export interface Known {
  value: string;
  origin: Origin;
}

/** The values to show and to fill: what the person or Logz.io gave, what AWS showed, and suggested names. */
export type Effective = Partial<Record<Field, string>>;

/**
 * Everything known of the connector, each value with where it comes from. Values and facts are both kept as they came
 * in; where both speak of one thing (policy name, role name, role ARN) the newer one counts: a name changed in the
 * console beats the suggestion, a name typed after that beats the console.
 */
export function known(state: State): Partial<Record<Field, Known>> {
  const found: Partial<Record<Field, Known>> = {};
  for (const field of FIELDS) {
    const entry = state.values[field];
    if (entry) found[field] = { value: entry.value, origin: entry.source };
  }
  found.policyName = newest(found.policyName, fact(createdPolicy(state)?.name, createdPolicy(state)?.at));
  found.policyName ??= suggested(state, 'policyName');
  found.roleName = newest(
    nameOf(found.roleArn),
    found.roleName,
    fact(createdRole(state)?.name, createdRole(state)?.at),
  );
  found.roleName ??= suggested(state, 'roleName');
  found.roleArn = newest(found.roleArn, seenArn(state, found.roleName?.value));
  for (const field of FIELDS) if (!found[field]) delete found[field];
  return found;
}

/** Only the values of `known`: absent where nothing is known and nothing can be suggested. */
export function effective(state: State): Effective {
  const values: Effective = {};
  for (const [field, one] of Object.entries(known(state))) values[field as Field] = one.value;
  return values;
}

const fact = (value: string | undefined, at: number | undefined): Known | undefined =>
  value === undefined || at === undefined ? undefined : { value, origin: { kind: 'aws', at } };

/** The latest of several; of equally late ones the last. */
function newest(...candidates: (Known | undefined)[]): Known | undefined {
  let best: Known | undefined;
  for (const one of candidates) if (one && (one.origin.at ?? 0) >= (best?.origin.at ?? 0)) best = one;
  return best;
}

/** A role ARN that the person gave names the role too. */
function nameOf(arn: Known | undefined): Known | undefined {
  if (!arn) return undefined;
  const parsed = parseRoleArn(arn.value);
  return parsed.ok ? { value: parsed.value.name, origin: arn.origin } : undefined;
}

function suggested(state: State, field: 'policyName' | 'roleName'): Known | undefined {
  const bucket = state.values.bucket?.value;
  if (!bucket) return undefined;
  const start = LOGZIO.recommendedNameStart;
  const value =
    field === 'policyName'
      ? suggestPolicyName(start, bucket, state.values.prefix?.value)
      : suggestRoleName(start, bucket);
  return { value, origin: { kind: 'suggested' } };
}

/** The ARN that AWS told: read on the role's page, or put together from the new role's name and the account. */
function seenArn(state: State, name: string | undefined): Known | undefined {
  const created = createdRole(state);
  const read = readRole(state);
  if (read && read.role.name === name) return fact(read.role.arn, Math.max(read.at, created?.at ?? 0));
  if (!created || created.name !== name || created.account === undefined) return undefined;
  // The console makes roles with the path "/" only.
  const arn = roleArn(created.partition, created.account, created.name);
  return { value: arn, origin: { kind: 'assembled', at: created.at } };
}
