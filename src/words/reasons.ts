import { listed } from '../connector/labels';
import type { Compared, Difference, Reasons } from '../journeys/failure/reasons';
import { LOGZIO } from '../vendors/logzio';
import { counted, partitionWords } from './names';
import { type SentencesFor, sentencesOf } from './say';

/** Two texts under each other, each on a line of its own, for a font of one width. */
const under = ({ one, other, marks }: Compared, [mine, its]: readonly [string, string]): string =>
  `\n${mine}${one}\n${its}${other}${marks === undefined ? '' : `\n${' '.repeat(mine.length)}${marks}`}`;

const differenceWords = (difference: Difference): string => {
  switch (difference.how) {
    case 'doubled':
      return `has ${LOGZIO.externalIdPrefix} twice at its start`;
    case 'case':
      return 'differs in small letters and capitals only, which AWS tells apart';
    case 'space':
      return 'has a space too many';
    case 'characters':
      return `differs in ${difference.count === 1 ? 'one character' : counted(difference.count, 'character', 'characters')}`;
    case 'another':
      return 'is another one';
  }
};

const ARN_WORDS = {
  account: 'is in another AWS account',
  name: 'has another name',
  path: 'has another path',
  another: 'is another one',
} as const;

/** Why Logz.io may not have connected. Further lines of a sentence are texts under each other. */
export const REASONS: SentencesFor<Reasons> = {
  partition: ({ partition }) =>
    `The role is in ${partitionWords(partition)}. AWS lets nobody assume a role from another partition, so Logz.io can never use it: make the role in an account of the standard AWS regions.`,
  'not-stored':
    'The trust policy was changed in the editor, but AWS was not seen to store it. Open the role in AWS and press Update policy.',
  'id-perhaps': ({ comesWith }) =>
    `The external ID in the role’s trust policy is another one${comesWith ? ` than ${comesWith}` : ''}: small letters and capitals count, and so does every space. Press Open the role in AWS and look at Trust relationships.`,
  'id-other': ({ difference, compared }) =>
    `The external ID that the role accepts ${differenceWords(difference)}. Press Open the role in AWS and replace it there.${under(compared, ['Logz.io:  ', 'the role: '])}`,
  'trusts-other': ({ account }) =>
    `The role trusts AWS account ${account}, and Logz.io works from ${LOGZIO.awsAccount}. Put that one into Principal in the role’s trust policy.`,
  'principal-perhaps': `The role’s trust policy names another AWS account than Logz.io’s. Its Principal must be arn:aws:iam::${LOGZIO.awsAccount}:root.`,
  'arn-other': ({ what, compared }) =>
    `The role ARN in the form is not the one that AWS showed: it ${ARN_WORDS[what]}.${under(compared, ['the form: ', 'AWS:      '])}`,
  'role-perhaps': ({ arn }) =>
    `There is no role with this ARN${arn ? ` (${arn})` : ''}: its name, its path or its account is wrong, or it was deleted. Copy the ARN from the role’s Summary.`,
  'policy-lacks': ({ lacks }) =>
    `The role’s policy does not allow ${listed(lacks.map(({ action, on }) => `${action} on ${on}`))}. Add it to the role’s permissions.`,
  'policy-perhaps': ({ kind, bucket }) =>
    `The role’s policies do not allow ${kind === 'archive' ? 's3:PutObject, s3:ListBucket and s3:GetObject' : 's3:ListBucket and s3:GetObject'}${bucket ? ` on ${bucket}` : ''}. s3:ListBucket is for the bucket itself (arn:aws:s3:::${bucket ?? 'bucket'}), the others are for what is in it (…/*).`,
};

export const reasonWords = sentencesOf(REASONS);
