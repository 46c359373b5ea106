import { listed } from '../../connector/labels';
import type { ToldPlaces } from '../../iam/codes';
import type { EditProblems } from '../../iam/codes/edits';
import { shorten } from '../../iam/stray-characters';
import { othersInWords } from '../accounts';
import type { SentencesFor } from '../say';

const quote = (value: string): string => `“${shorten(value, 80)}”`;

function list({ places, more }: ToldPlaces): string {
  const shown = places
    .map(
      ({ line, statement, operator, value }) =>
        `line ${line} (statement ${statement + 1}, ${shorten(operator)}): ${quote(value)}`,
    )
    .join('; ');
  return more > 0 ? `${shown}; and ${more} more` : shown;
}

function notFound(why: EditProblems['not-found']): string {
  if (why.how === 'gone')
    return 'The chosen line doesn’t have this external ID any more. Look at the policy again.';
  const start = `No sts:ExternalId of this policy is ${quote(why.from)}.`;
  if (why.how === 'others') return `${start} There is: ${list(why)}.`;
  const difference =
    why.value.toLowerCase() === why.from.toLowerCase() ? 'differs in capital letters' : 'differs in blanks';
  return `${start} Line ${why.line} has ${quote(why.value)}, which ${difference}.`;
}

/** Why an exact edit of a trust policy is refused, or what is to be known with it. */
export const EDIT_PROBLEMS: SentencesFor<EditProblems> = {
  'no-external-id': 'This policy has no value of sts:ExternalId in any Condition.',
  'not-found': notFound,
  deny: 'This statement denies. Changing it would change who is kept out.',
  action: 'This statement’s Action doesn’t cover sts:AssumeRole.',
  'operator-negated': ({ name }) =>
    `${name} keeps out whoever sends this value. Changing it would let the old external ID in.`,
  'operator-null': 'Null asks whether an external ID is sent at all; it holds none.',
  'operator-other': ({ name }) => `“${name}” isn’t an operator that compares external IDs.`,
  'value-not-text': 'This value isn’t text in quotes.',
  'not-editable': (places) => `None of these lets the account in: ${list(places)}.`,
  ambiguous: (why) =>
    why.how === 'values'
      ? `Several could be meant: ${list(why)}.`
      : `Several statements let account ${why.account} in: ${listed(why.statements.map(String))}.`,
  unchanged: ({ both }) =>
    both ? 'The policy already accepts this external ID.' : 'The policy already has this external ID.',
  'already-there':
    'The policy already accepts the new external ID beside the old one. Remove the old one instead.',
  'last-value': 'This is the only external ID here. Replace it instead of removing it.',
  blocked: ({ statement, change }) =>
    change
      ? `Statement ${statement} has another condition on sts:ExternalId that keeps the new external ID out. Change that too.`
      : `Statement ${statement} has another condition on sts:ExternalId that keeps this external ID out.`,
  'check-failed': 'The changed policy didn’t read back as meant. Edit it by hand.',
  'no-statement': ({ account }) => `No statement here lets account ${account} assume the role.`,
  'has-external-id': ({ statement }) =>
    `Statement ${statement} already has sts:ExternalId. Replace its value instead.`,
  'condition-form': 'Condition isn’t written as IAM writes it. Mend it first.',
  'changed-meanwhile': 'The policy was changed in the meantime. Look at it again.',
  'not-required': ({ operator }) =>
    `${operator} also lets in callers who send no external ID. Changing the value doesn’t change that.`,
  'others-lose': ({ statement, others }) =>
    `Statement ${statement} also lets in ${othersInWords(others)}. Whoever comes with the old external ID loses access as soon as this is saved.`,
  'too-large': ({ size }) =>
    `The policy has ${size.toLocaleString('en')} characters without white space. AWS takes at most 2,048 unless the account’s quota was raised.`,
};
