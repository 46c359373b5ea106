import { type PartitionId, partitionById } from './partition';
import { findPlaceholder } from './placeholder';
import { err, ok, type Result } from './result';
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

const KINDS: readonly [RegExp, string][] = [
  [/^user\//, 'a user'],
  [/^group\//, 'a group'],
  [/^policy\//, 'a policy'],
  [/^instance-profile\//, 'an instance profile'],
  [/^root$/, 'a whole account'],
  [/^(?:saml|oidc)-provider\//, 'an identity provider'],
];

/** What another ARN names, for a sentence. */
function namedBy(arn: Arn): string {
  if (arn.service === 's3') return 'an S3 bucket';
  if (arn.service === 'kms') return 'a KMS key';
  if (arn.service === 'sts' && arn.resource.startsWith('assumed-role/')) return 'a session of a role';
  if (arn.service !== 'iam') return `something in ${arn.service}`;
  return KINDS.find(([pattern]) => pattern.test(arn.resource))?.[1] ?? 'something else in IAM';
}

/** What an ARN that is not a role's gets told, with the role's own ARN where it can be worked out. */
function notARole(arn: Arn, value: string): { ok: false; problem: { code: string; message: string } } {
  const start = `This is the ARN of ${namedBy(arn)} (${shorten(value, 80)}), not of a role.`;
  const session = /^assumed-role\/([^/]+)/.exec(arn.resource)?.[1];
  if (session !== undefined)
    return err('arn-not-role', `${start} Open the role ${session} in IAM and copy ARN from its Summary.`);
  if (arn.resource.startsWith('instance-profile/'))
    return err(
      'arn-not-role',
      `${start} On the role’s page, copy the value named ARN, not Instance profile ARN.`,
    );
  return err('arn-not-role', `${start} Open the role in IAM and copy ARN from its Summary.`);
}

/**
 * A role's ARN. Takes quotes, invisible characters and a label around it. Refuses ARNs of anything else (named), of
 * partitions without a known console, and text that is no ARN. Rule: IAM reference, `arn:partition:iam::account:role/path/name`.
 */
export function parseRoleArn(text: string): Result<RoleArn> {
  const { value, cleaned } = tidy(text, LABEL);
  if (value === '')
    return err('role-arn-empty', 'Role ARN is empty. Copy ARN from the role’s Summary in IAM.');
  const blank = findPlaceholder(value);
  if (blank)
    return err(
      'placeholder',
      `“${shorten(blank.text)}” is a placeholder. Copy ARN from the role’s Summary in IAM.`,
    );
  const arn = parseArn(value);
  if (!arn) {
    const hint = /^[\w+=,.@-]{1,64}$/.test(value)
      ? `“${value}” may be the role’s name; its ARN is`
      : /^https?:\/\//i.test(value)
        ? 'This is a web address; a role ARN is'
        : `“${shorten(value)}” isn’t an ARN; a role ARN is`;
    return err(
      'role-arn-form',
      `${hint} like arn:aws:iam::<account>:role/<name>. Copy ARN from the role’s Summary in IAM.`,
    );
  }
  if (arn.service !== 'iam' || !arn.resource.startsWith('role/')) return notARole(arn, value);
  if (!/^\d{12}$/.test(arn.account))
    return err(
      'role-arn-account',
      `The account in this ARN is “${arn.account}”; it must be 12 digits. Copy ARN from the role’s Summary in IAM.`,
    );
  if (!partitionById(arn.partition))
    return err(
      'role-arn-partition',
      `“${arn.partition}” in this ARN isn’t a partition that Rolebridge knows. Copy the ARN again.`,
    );
  const hit = new RegExp(`^${ROLE.source}$`).exec(value);
  const role = hit && readRole(hit);
  if (!role)
    return err(
      'role-arn-form',
      'The name at the end of this ARN isn’t one that IAM allows (1 to 64 letters, digits and +=,.@-_). Copy ARN from the role’s Summary in IAM.',
    );
  return ok(role, cleaned);
}
