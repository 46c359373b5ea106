import { parseRoleArn } from '../../iam/arn';
import { glob } from '../../iam/glob';
import { partitionById } from '../../iam/partition';
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
  kind: 's3-fetcher' | 'archive';
  bucket?: string;
}

interface Reason {
  /** Higher is likelier. Over 50: something known speaks for it. */
  weight: number;
  text: string;
}

/**
 * Why Logz.io did not connect, likeliest first, in sentences; what is known not to be the reason is left out. A sentence may have further
 * lines with two texts under each other. The order without any evidence: from what is mistaken most often to what is rarest.
 */
export function failureReasons(facts: FailureFacts): string[] {
  const reasons = [aboutPartition, aboutId, aboutPrincipal, aboutRole, aboutPolicy].flatMap((look) =>
    look(facts),
  );
  return reasons.sort((one, other) => other.weight - one.weight).map(({ text }) => text);
}

/** Does the vendor's message speak of it? Then it is likelier than what nothing is known of. */
const spoken = ({ said }: FailureFacts, words: RegExp): number => (words.test(said) ? 30 : 0);

const ID = /external.?id/i;
const ASSUME = /assume|trust|principal|not authori[sz]ed/i;
const ROLE = /\b(?:no (?:such )?role|role .{0,120}(?:not|n.t) (?:exist|found)|there is no role|arn\b)/i;
const POLICY = /ListBucket|GetObject|PutObject|permission|polic(?:y|ies).{0,40}allow|bucket .{0,40}denied/i;

function aboutPartition({ roleArn }: FailureFacts): Reason[] {
  const role = roleArn === undefined ? undefined : parseRoleArn(roleArn);
  if (!role?.ok || role.value.partition === LOGZIO.partition) return [];
  const name = partitionById(role.value.partition)?.name ?? role.value.partition;
  return [
    {
      weight: 100,
      text: `The role is in ${name}. AWS lets nobody assume a role from another partition, so Logz.io can never use it: make the role in an account of the standard AWS regions.`,
    },
  ];
}

function aboutId(facts: FailureFacts): Reason[] {
  const { comesWith, accepts, notStored } = facts;
  if (accepts && comesWith !== undefined && accepts.includes(comesWith)) return [];
  if (comesWith !== undefined && accepts && accepts.length > 0) return [otherId(comesWith, accepts)];
  const told = spoken(facts, ID) + (spoken(facts, ASSUME) ? 10 : 0);
  if (notStored)
    return [
      {
        weight: 85,
        text: 'The trust policy was changed in the editor, but AWS was not seen to store it. Open the role in AWS and press Update policy.',
      },
    ];
  return [
    {
      weight: 40 + told,
      text: `The external ID in the role’s trust policy is another one${comesWith ? ` than ${comesWith}` : ''}: small letters and capitals count, and so does every space. Press Open the role in AWS and look at Trust relationships.`,
    },
  ];
}

function otherId(comesWith: string, accepts: readonly string[]): Reason {
  const nearest =
    [...accepts].sort((one, other) => distance(comesWith, one) - distance(comesWith, other))[0] ?? '';
  const [its, roles, marks] = aligned(comesWith, nearest);
  const shown = `\nLogz.io:  ${its}\nthe role: ${roles}\n          ${marks}`;
  const apart = distance(comesWith, nearest);
  const doubled = nearest.toLowerCase() === LOGZIO.externalIdPrefix + comesWith.toLowerCase();
  const what = doubled
    ? `has ${LOGZIO.externalIdPrefix} twice at its start`
    : comesWith.toLowerCase() === nearest.toLowerCase()
      ? 'differs in small letters and capitals only, which AWS tells apart'
      : nearest.trim() === comesWith
        ? 'has a space too many'
        : apart <= 3
          ? `differs in ${apart === 1 ? 'one character' : `${apart} characters`}`
          : 'is another one';
  return {
    weight: 90,
    text: `The external ID that the role accepts ${what}. Press Open the role in AWS and replace it there.${apart <= 3 || doubled || what.startsWith('differs') ? shown : `\nLogz.io:  ${comesWith}\nthe role: ${nearest}`}`,
  };
}

function aboutPrincipal(facts: FailureFacts): Reason[] {
  const { trusts } = facts;
  if (trusts === LOGZIO.awsAccount) return [];
  if (trusts !== undefined)
    return [
      {
        weight: 80,
        text: `The role trusts AWS account ${trusts}, and Logz.io works from ${LOGZIO.awsAccount}. Put that one into Principal in the role’s trust policy.`,
      },
    ];
  return [
    {
      weight: 25 + spoken(facts, /principal|account|trust policy does not let/i),
      text: `The role’s trust policy names another AWS account than Logz.io’s. Its Principal must be arn:aws:iam::${LOGZIO.awsAccount}:root.`,
    },
  ];
}

function aboutRole(facts: FailureFacts): Reason[] {
  const { roleArn, readArn } = facts;
  if (roleArn !== undefined && roleArn === readArn) return [];
  if (roleArn !== undefined && readArn !== undefined) {
    const [given, read] = [parseRoleArn(roleArn), parseRoleArn(readArn)];
    const what =
      given.ok && read.ok
        ? given.value.account !== read.value.account
          ? 'is in another AWS account'
          : given.value.name !== read.value.name
            ? 'has another name'
            : 'has another path'
        : 'is another one';
    const [form, aws, marks] = aligned(roleArn, readArn);
    return [
      {
        weight: 75,
        text: `The role ARN in the form is not the one that AWS showed: it ${what}.\nthe form: ${form}\nAWS:      ${aws}\n          ${marks}`,
      },
    ];
  }
  return [
    {
      weight: 20 + spoken(facts, ROLE),
      text: `There is no role with this ARN${roleArn ? ` (${roleArn})` : ''}: its name, its path or its account is wrong, or it was deleted. Copy the ARN from the role’s Summary.`,
    },
  ];
}

function aboutPolicy(facts: FailureFacts): Reason[] {
  const { policy, bucket, kind } = facts;
  const lacks = policy === undefined || bucket === undefined ? undefined : lacking(policy, bucket, kind);
  if (lacks !== undefined && lacks.length > 0)
    return [
      {
        weight: 70 + spoken(facts, POLICY) / 2,
        text: `The role’s policy does not allow ${lacks.join(' and ')}. Add it to the role’s permissions.`,
      },
    ];
  const needed =
    kind === 'archive' ? 's3:PutObject, s3:ListBucket and s3:GetObject' : 's3:ListBucket and s3:GetObject';
  return [
    {
      // Its text is right: then the role may have another policy, or a boundary.
      weight: (lacks ? 10 : 15) + spoken(facts, POLICY),
      text: `The role’s policies do not allow ${needed}${bucket ? ` on ${bucket}` : ''}. s3:ListBucket is for the bucket itself (arn:aws:s3:::${bucket ?? 'bucket'}), the others are for what is in it (…/*).`,
    },
  ];
}

type Text = string | string[] | undefined;
const all = (text: Text): string[] => (text === undefined ? [] : Array.isArray(text) ? text : [text]);

/** What of the needed a policy's text does not allow, in words; nothing where it can't be read. Conditions are not looked at. */
function lacking(policy: string, bucket: string, kind: FailureFacts['kind']): string[] | undefined {
  let statements: { Effect?: string; Action?: Text; Resource?: Text }[];
  try {
    const document = JSON.parse(policy) as { Statement?: typeof statements | (typeof statements)[number] };
    statements = [document.Statement ?? []].flat();
  } catch {
    return undefined; // cut off, or no policy: nothing can be said of it
  }
  const arn = `arn:aws:s3:::${bucket}`;
  const needed: [action: string, on: string][] = [
    ['s3:ListBucket', arn],
    ['s3:GetObject', `${arn}/any`],
    ...(kind === 'archive' ? [['s3:PutObject', `${arn}/any`] as [string, string]] : []),
  ];
  const allows = ([action, on]: [string, string]): boolean =>
    statements.some(
      ({ Effect, Action, Resource }) =>
        Effect === 'Allow' &&
        all(Action).some((one) => glob(one.toLowerCase(), action.toLowerCase())) &&
        all(Resource).some((one) => glob(one, on)),
    );
  return needed
    .filter((need) => !allows(need))
    .map(([action, on]) => `${action} on ${on.replace(/any$/, '*')}`);
}
