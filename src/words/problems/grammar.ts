import type { WrongForm } from '../../iam/codes';
import type { GrammarProblems } from '../../iam/codes/text';
import { showCharacter } from '../characters';
import type { SentencesFor } from '../say';

const WRONG_FORMS: Record<WrongForm, string> = {
  'not-text': 'must be text in quotes',
  'no-action': 'isn’t an action',
  'no-service': 'needs the service in front, such as s3:GetObject',
  'no-arn': 'must be an ARN, such as arn:aws:s3:::my-bucket, or *',
  'arn-start': 'is only the start of an ARN: arn:<partition>:<service>:<Region>:<account>:<resource>',
  'arn-without-partition': 'names no partition: an ARN begins like arn:aws:s3:',
  'arn-without-service': 'names no service: an ARN begins like arn:aws:s3:',
  'no-bucket-arn': 'is no bucket’s ARN: three colons stand between s3 and the bucket’s name',
  'iam-region': 'names a Region, and an ARN of IAM has none: arn:aws:iam::<account>:role/…',
  'iam-path':
    'is no ARN of IAM: behind the account comes role/, user/, policy/ or another of IAM’s things, with its name',
};

const form = ({ shown, name, why }: GrammarProblems['action-form']): string =>
  `“${shown}” in ${name} ${WRONG_FORMS[why]}. Correct it`;

const missing = (name: string): string => `this statement has no ${name}. Add it, or copy the policy again`;

/** A policy that IAM would not store. */
export const GRAMMAR_PROBLEMS: SentencesFor<GrammarProblems> = {
  'policy-character': ({ character }) =>
    `there is ${showCharacter(character)}, which IAM doesn’t take in a policy. Replace it`,
  'policy-space': ({ shown }) => `“${shown}” has a blank that doesn’t belong there. Remove it`,
  'policy-too-large': ({ length, most }) =>
    `the policy has ${length.toLocaleString('en')} characters without white space; IAM takes at most ${most.toLocaleString('en')}. Shorten it or split it`,
  'document-id': ({ shown }) => `the Id “${shown}” must be text in quotes. Correct it, or remove the Id`,
  version: ({ version }) =>
    version === undefined
      ? 'the policy has no Version. Add "Version": "2012-10-17" at its start'
      : `the Version is “${version}”; IAM takes only “2012-10-17” here. Write that`,
  'element-name': (why) =>
    why.how === 'spelling'
      ? `“${why.name}” must be written “${why.meant}”`
      : `“${why.name}” isn’t a part of a policy. Allowed here: ${why.allowed.join(', ')}`,
  'statement-missing': ({ how }) =>
    `${how === 'empty' ? 'Statement is an empty list' : 'the policy has no Statement'}. Copy the whole policy again`,
  statement: 'a statement must be an object in braces. Correct it',
  sid: ({ how, shown }) =>
    how === 'twice'
      ? `the Sid “${shown}” stands twice. Rename one`
      : `the Sid “${shown}” may hold only letters and digits. Rename it`,
  effect: (why) => {
    if (why.how === 'not-allow') return 'This statement’s Effect isn’t exactly Allow, so it lets nobody in.';
    return why.how === 'other'
      ? `Effect is “${why.shown}”; it must be exactly Allow or Deny. Correct it`
      : 'this statement has no Effect. Add "Effect": "Allow"';
  },
  principal: (why) => {
    if (why.how === 'not-named')
      return `This statement’s Principal doesn’t name ${why.account === undefined ? 'an AWS account' : `account ${why.account}`}.`;
    return why.how === 'missing'
      ? 'this statement has no Principal. Add who may use the role'
      : `a role’s policy has no ${why.name}. Remove it, or copy the right policy`;
  },
  both: ({ plain, not }) => `a statement has either ${plain} or ${not}, not both. Remove one`,
  'empty-list': ({ name }) => `${name} is an empty list. Copy the policy again`,
  'action-missing': (why) =>
    why.how === 'vendor'
      ? 'the vendor needs sts:AssumeRole, which this policy doesn’t give. Add it'
      : missing(why.name),
  'resource-missing': ({ name }) => missing(name),
  'action-form': form,
  'resource-form': form,
  resource: 'a trust policy has no Resource. Remove it',
  condition: (why) => {
    if (why.how === 'value') return `“${why.shown}” can’t be a value of a condition. Put text in quotes`;
    return `${why.how === 'operator' ? `“${why.name}” in ` : ''}Condition must be an object in braces. Correct it`;
  },
  'condition-operator': ({ name }) => `“${name}” is no operator of IAM, such as StringEquals. Correct it`,
  'condition-date': ({ shown }) => `“${shown}” is no date that IAM reads. Write it like 2026-01-31T00:00:00Z`,
};
