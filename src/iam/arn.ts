import type { NamedByArn } from './codes';
import { type PartitionId, partitionById } from './partition';
import { findPlaceholder } from './placeholder';
import { err, ok, type Refused, type Result } from './result';
import { shorten, tidy } from './stray-characters';

/** The parts of an ARN in their order; `region` and `account` may be empty. */
export interface Arn {
  partition: string;
  service: string;
  region: string;
  account: string;
  resource: string;
}

/** A role's ARN with what it says; `path` starts and ends with `/`. */
export interface RoleArn {
  arn: string;
  partition: PartitionId;
  /** 12 digits. */
  account: string;
  path: string;
  name: string;
}

const LABEL = /^(?:iam\s+)?(?:role\s+)?(?:arn|"?aws_arn"?|"?arn"?)\s*[:=\t]\s*(?=["'“]?arn:)/i;
/** A path may hold more in theory; quotes and colons are left out so that two ARNs in one line stay two. */
const ROLE =
  /arn:(aws[a-z-]*):iam::(\d{12}):role(\/(?:[\w+=,.@~$&*!^%-]+\/)*)([\w+=,.@-]{1,64})(?![\w+=,.@/-])/;

/** Splits an ARN. Undefined for text that isn't one. */
export function parseArn(text: string): Arn | undefined {
  const parts = /^arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):([^:\s]*):(\S+)$/.exec(text.trim());
  const [, partition, service, region, account, resource] = parts ?? [];
  if (partition === undefined || service === undefined || resource === undefined) return undefined;
  return { partition, service, region: region ?? '', account: account ?? '', resource };
}

/** ARN of a role; `path` starts and ends with `/`. Roles made in the console have the path `/`. */
export const roleArn = (partition: string, account: string, name: string, path = '/'): string =>
  `arn:${partition}:iam::${account}:role${path}${name}`;

/** ARN of a customer managed policy made in the console (path `/`). */
export const policyArn = (partition: string, account: string, name: string): string =>
  `arn:${partition}:iam::${account}:policy/${name}`;

function readRole(hit: RegExpExecArray): RoleArn | undefined {
  const [arn, partition = '', account, path, name] = hit;
  const known = partitionById(partition);
  if (!known || account === undefined || path === undefined || name === undefined) return undefined;
  return { arn, partition: known.id, account, path, name };
}

/** Every role ARN standing in a text, in order, each once. Instance profiles and assumed roles are none. */
export function findRoleArns(text: string): RoleArn[] {
  const found = new Map<string, RoleArn>();
  for (const hit of text.matchAll(new RegExp(`(?<![\\w-])${ROLE.source}`, 'g'))) {
    // A full stop or comma after an ARN belongs to the sentence; IAM would allow it in the name.
    const trimmed = new RegExp(`^${ROLE.source}$`).exec(hit[0].replace(/[.,]+$/, ''));
    const role = trimmed && readRole(trimmed);
    if (role) found.set(role.arn, role);
  }
  return [...found.values()];
}

const KINDS: readonly [RegExp, NamedByArn][] = [
  [/^user\//, 'user'],
  [/^group\//, 'group'],
  [/^policy\//, 'policy'],
  [/^instance-profile\//, 'instance-profile'],
  [/^root$/, 'account'],
  [/^(?:saml|oidc)-provider\//, 'provider'],
];

function namedBy(arn: Arn): NamedByArn {
  if (arn.service === 's3') return 'bucket';
  if (arn.service === 'kms') return 'key';
  if (arn.service === 'sts' && arn.resource.startsWith('assumed-role/')) return 'session';
  if (arn.service !== 'iam') return 'other-service';
  return KINDS.find(([pattern]) => pattern.test(arn.resource))?.[1] ?? 'other';
}

/** The refusal of an ARN that is not a role's, with the role's name where it is a session of one. */
const notARole = (arn: Arn, value: string): Refused =>
  err('arn-not-role', {
    named: namedBy(arn),
    service: arn.service,
    value: shorten(value, 80),
    role: /^assumed-role\/([^/]+)/.exec(arn.resource)?.[1],
  });

/**
 * A role's ARN. Takes quotes, invisible characters and a label around it. Refuses ARNs of anything else (named), of
 * partitions without a known console, and text that is no ARN. Rule: IAM reference, `arn:partition:iam::account:role/path/name`.
 */
export function parseRoleArn(text: string): Result<RoleArn> {
  const { value, cleaned } = tidy(text, LABEL);
  if (value === '') return err('role-arn-empty');
  const blank = findPlaceholder(value);
  if (blank) return err('placeholder', { how: 'role-arn', text: shorten(blank.text) });
  const arn = parseArn(value);
  if (!arn) {
    if (/^[\w+=,.@-]{1,64}$/.test(value)) return err('role-arn-form', { how: 'name', value });
    if (/^https?:\/\//i.test(value)) return err('role-arn-form', { how: 'address' });
    return err('role-arn-form', { how: 'text', value: shorten(value) });
  }
  if (arn.service !== 'iam' || !arn.resource.startsWith('role/')) return notARole(arn, value);
  if (!/^\d{12}$/.test(arn.account)) return err('role-arn-account', { account: arn.account });
  if (!partitionById(arn.partition)) return err('role-arn-partition', { partition: arn.partition });
  const hit = new RegExp(`^${ROLE.source}$`).exec(value);
  const role = hit && readRole(hit);
  if (!role) return err('role-arn-form', { how: 'illegal-name' });
  return ok(role, cleaned);
}
