import type { PasteCleaned, PasteProblems } from '../../connector/codes';
import type { Telling } from '../../connector/form/read';
import { FIELD_LABELS, type Field } from '../../connector/labels';
import { shorten } from '../../iam/stray-characters';
import { LOGZIO } from '../../vendors/logzio';
import type { SentencesFor } from '../say';
import { CLEANED } from './cleaned';

const ambiguous =
  (field: Field) =>
  ({ first, second, more }: PasteProblems['bucket-ambiguous']): string =>
    `this text holds different ones, ${first} and ${second}${more > 0 ? ` (and ${more} more)` : ''}. Which is right? Paste or type only that one into ${FIELD_LABELS[field]}.`;

const otherLanguage = (name: string): string =>
  `this is ${name}, and a policy is read from JSON only. In ${LOGZIO.name}, press Get the role policy and copy that, or have ${name} print the policy as JSON.`;

/** Why something in a pasted or captured text is not taken, or is to be looked at. */
export const PASTE_PROBLEMS: SentencesFor<PasteProblems> = {
  'accountId-ambiguous': ambiguous('accountId'),
  'externalId-ambiguous': ambiguous('externalId'),
  'rolePolicy-ambiguous': ({ first, second, more }) =>
    `this text holds ${more + 2} different policies, one for ${first} and one for ${second}. Which is right? Paste only that one.`,
  'bucket-ambiguous': ambiguous('bucket'),
  'prefix-ambiguous': ambiguous('prefix'),
  'policyName-ambiguous': ambiguous('policyName'),
  'roleName-ambiguous': ambiguous('roleName'),
  'roleArn-ambiguous': ambiguous('roleArn'),
  'account-id-unlabelled': ({ value }) =>
    `nothing says that ${value} is an AWS account. If it is, paste it by itself or type it.`,
  'role-arn-sample': ({ value }) =>
    `${value} is a sample from a document. Copy ARN from your own role’s Summary in IAM.`,
  'external-id-unlike': ({ value }) =>
    `${value} is much shorter than the external IDs that ${LOGZIO.name} gives out. It was taken; compare it with External ID in ${LOGZIO.name}.`,
  'paste-diff':
    'This looks like a diff, with lines that were removed (-). Copy the new text by itself, without the marks in front of its lines.',
  'paste-terraform': otherLanguage('Terraform'),
  'paste-yaml': otherLanguage('YAML'),
  'paste-long': ({ length }) =>
    `This text has ${length.toLocaleString('en')} characters. Paste only the form’s values and the policy.`,
  'paste-nothing': `Nothing in this text looks like an account ID, an external ID, a policy or a role ARN. In ${LOGZIO.name}’s form, copy the values and the role policy, and paste them here.`,
  'text-reversed':
    'This text holds a character that turns its direction (U+202D or U+202E), so what is shown isn’t what would be stored. Type the values instead.',
  'policy-other-bucket': ({ made, bucket }) =>
    `the form shows the policy for ${made}, but its S3 bucket name is ${bucket}. Press Get the role policy again, then Capture from this page.`,
};

const PASTE_CLEANED: Record<Exclude<PasteCleaned, keyof typeof CLEANED | object>, string> = {
  'mail-marks': 'Removed the > of a quoted mail at the start of each line.',
  'diff-marks': 'Removed the + of a diff at the start of each line.',
  'html-tags': 'Removed HTML tags.',
  'html-entities': 'Turned HTML’s &quot; and the like into characters.',
  backslashes: 'Took out the backslashes of a text in quotes.',
  'wide-colons': 'Turned wide colons into ordinary ones.',
  'other-policy': 'Left out another policy that a role can’t have: a sample, or of another kind.',
};

/** Everything that a pasted text may have been cleaned of. */
export const CLEANED_OF_PASTE = { ...CLEANED, ...PASTE_CLEANED };

/** @returns what was taken off a pasted text, in a sentence */
export const cleanedSentence = (what: PasteCleaned): string =>
  typeof what === 'string'
    ? CLEANED_OF_PASTE[what]
    : `Left out ${shorten(what.leftOut)}: a sample or placeholder.`;

/** @returns a choice between possible forms, named by what tells it from the others */
export const choiceLabel = (telling: readonly Telling[]): string =>
  telling
    .filter(({ field }) => field !== 'rolePolicy')
    .map(({ field, value }) => `${FIELD_LABELS[field]} ${value ?? 'not shown'}`)
    .concat(telling.filter(({ field }) => field === 'rolePolicy').map(policyWords))
    .join(', ');

function policyWords({ value, length }: Telling): string {
  if (length === undefined) return 'no role policy shown';
  return value ? `role policy for ${value}` : `role policy of ${length} characters`;
}
