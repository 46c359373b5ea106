import { parsedRole } from '../../connector/connector';
import type { Kind } from '../../connector/labels';
import { judgePermissions } from '../../iam/permissions-policy/judge';
import type { Said } from '../../iam/said';
import { LOGZIO } from '../../vendors/logzio';
import { aligned, distance } from './align';

/** What is known when Logz.io did not connect. Whatever is absent is not known. */
export interface FailureFacts {
  /** What Logz.io said. */
  said: string;
  /** The external ID that Logz.io comes with. */
  comesWith?: string;
  /** The external IDs that the role accepts, as AWS stored them. */
  accepts?: readonly string[];
  /** The trust policy was edited after AWS was last seen to store it. */
  notStored?: boolean;
  /** The role ARN that the form was saved with. */
  roleArn?: string;
  /** The role's ARN as AWS showed it. */
  readArn?: string;
  /** The AWS account that the role was made to trust. */
  trusts?: string;
  /** The role's permissions policy. */
  policy?: string;
  kind: Kind;
  bucket?: string;
}

/** How two external IDs differ. */
export type Difference =
  | { how: 'doubled' | 'case' | 'space' | 'another' }
  | { how: 'characters'; count: number };

/** Two texts, and what marks their differences (see `aligned`). */
export interface Compared {
  one: string;
  other: string;
  marks?: string;
}

export interface Reasons {
  partition: { partition: string };
  'not-stored': undefined;
  'id-perhaps': { comesWith?: string | undefined };
  'id-other': { difference: Difference; compared: Compared };
  'trusts-other': { account: string };
  'principal-perhaps': undefined;
  'arn-other': { what: 'account' | 'name' | 'path' | 'another'; compared: Compared };
  'role-perhaps': { arn?: string | undefined };
  'policy-lacks': { lacks: Lack[] };
  'policy-perhaps': { kind: Kind; bucket?: string | undefined };
}

interface Lack {
  action: string;
  on: string;
}

interface Reason {
  /** Higher is likelier. Over 50: something known speaks for it. */
  weight: number;
  reason: Said<Reasons>;
}

/**
 * Why Logz.io did not connect, likeliest first; what is known not to be the reason is left out. The order without any evidence: from what
 * is mistaken most often to what is rarest.
 */
export function failureReasons(facts: FailureFacts): Said<Reasons>[] {
  const reasons = [aboutPartition, aboutId, aboutPrincipal, aboutRole, aboutPolicy].flatMap((look) =>
    look(facts),
  );
  return reasons.sort((one, other) => other.weight - one.weight).map(({ reason }) => reason);
}

/** Does the vendor's message speak of it? Then it is likelier than what nothing is known of. */
const spoken = ({ said }: FailureFacts, words: RegExp): number => (words.test(said) ? 30 : 0);

const ID = /external.?id/i;
const ASSUME = /assume|trust|principal|not authori[sz]ed/i;
const ROLE = /\b(?:no (?:such )?role|role .{0,120}(?:not|n.t) (?:exist|found)|there is no role|arn\b)/i;
const POLICY = /ListBucket|GetObject|PutObject|permission|polic(?:y|ies).{0,40}allow|bucket .{0,40}denied/i;

function aboutPartition({ roleArn }: FailureFacts): Reason[] {
  const partition = parsedRole(roleArn)?.partition;
  if (partition === undefined || partition === LOGZIO.partition) return [];
  return [{ weight: 100, reason: { code: 'partition', values: { partition } } }];
}

function aboutId(facts: FailureFacts): Reason[] {
  const { comesWith, accepts, notStored } = facts;
  if (accepts && comesWith !== undefined && accepts.includes(comesWith)) return [];
  if (comesWith !== undefined && accepts && accepts.length > 0) return [otherId(comesWith, accepts)];
  if (notStored) return [{ weight: 85, reason: { code: 'not-stored' } }];
  const told = spoken(facts, ID) + (spoken(facts, ASSUME) ? 10 : 0);
  return [{ weight: 40 + told, reason: { code: 'id-perhaps', values: { comesWith } } }];
}

function otherId(comesWith: string, accepts: readonly string[]): Reason {
  const nearest =
    [...accepts].sort((one, other) => distance(comesWith, one) - distance(comesWith, other))[0] ?? '';
  const difference = differenceOf(comesWith, nearest);
  const [one, other, marks] = aligned(comesWith, nearest);
  const compared = difference.how === 'another' ? { one: comesWith, other: nearest } : { one, other, marks };
  return { weight: 90, reason: { code: 'id-other', values: { difference, compared } } };
}

function differenceOf(comesWith: string, accepted: string): Difference {
  if (accepted.toLowerCase() === LOGZIO.externalIdPrefix + comesWith.toLowerCase()) return { how: 'doubled' };
  if (comesWith.toLowerCase() === accepted.toLowerCase()) return { how: 'case' };
  if (accepted.trim() === comesWith) return { how: 'space' };
  const count = distance(comesWith, accepted);
  return count <= 3 ? { how: 'characters', count } : { how: 'another' };
}

function aboutPrincipal(facts: FailureFacts): Reason[] {
  const { trusts } = facts;
  if (trusts === LOGZIO.awsAccount) return [];
  if (trusts !== undefined)
    return [{ weight: 80, reason: { code: 'trusts-other', values: { account: trusts } } }];
  const weight = 25 + spoken(facts, /principal|account|trust policy does not let/i);
  return [{ weight, reason: { code: 'principal-perhaps' } }];
}

function aboutRole(facts: FailureFacts): Reason[] {
  const { roleArn, readArn } = facts;
  if (roleArn !== undefined && roleArn === readArn) return [];
  if (roleArn === undefined || readArn === undefined) {
    const weight = 20 + spoken(facts, ROLE);
    return [{ weight, reason: { code: 'role-perhaps', values: { arn: roleArn } } }];
  }
  const [given, read] = [parsedRole(roleArn), parsedRole(readArn)];
  const apart = (part: 'account' | 'name'): boolean => given?.[part] !== read?.[part];
  const what =
    given && read ? (apart('account') ? 'account' : apart('name') ? 'name' : 'path') : ('another' as const);
  const [one, other, marks] = aligned(roleArn, readArn);
  return [{ weight: 75, reason: { code: 'arn-other', values: { what, compared: { one, other, marks } } } }];
}

function aboutPolicy(facts: FailureFacts): Reason[] {
  const { policy, bucket, kind } = facts;
  const lacks = policy === undefined || bucket === undefined ? undefined : lacking(policy, bucket, kind);
  if (lacks !== undefined && lacks.length > 0)
    return [{ weight: 70 + spoken(facts, POLICY) / 2, reason: { code: 'policy-lacks', values: { lacks } } }];
  // Its text is right: then the role may have another policy, or a boundary.
  const weight = (lacks ? 10 : 15) + spoken(facts, POLICY);
  return [{ weight, reason: { code: 'policy-perhaps', values: { kind, bucket } } }];
}

/** What of the needed a policy's text does not allow at all; nothing where it can't be read. */
function lacking(document: string, bucket: string, kind: Kind): Lack[] | undefined {
  const { findings, statements } = judgePermissions({ document, kind, bucket });
  if (statements.length === 0) return undefined; // cut off, or no policy: nothing can be said of it
  return findings.flatMap((finding) =>
    (finding.code === 'missing-list' || finding.code === 'missing-get' || finding.code === 'missing-put') &&
    finding.values.how === 'nothing'
      ? [{ action: finding.values.action, on: finding.values.whole }]
      : [],
  );
}
