import type { TextProblems } from '../../iam/codes/text';
import { showCharacter } from '../characters';
import type { SentencesFor } from '../say';

/** What the parser expects where something else stands. */
const EXPECTED: Readonly<Record<string, string>> = {
  InvalidSymbol: 'only true, false, null, numbers and text in straight double quotes are allowed here',
  PropertyNameExpected: 'a name in straight double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma or a closing bracket is expected here',
  CloseBraceExpected: 'a closing } is expected here',
  CloseBracketExpected: 'a closing ] is expected here',
};

/** What is wrong by itself, whatever stands there. */
const WRONG: Readonly<Record<string, string>> = {
  InvalidNumberFormat: 'this number isn’t written as JSON writes numbers. Correct it',
  EndOfFileExpected: 'the policy ends before this; remove what follows',
  InvalidCommentToken: 'JSON has no comments; remove this one',
  UnexpectedEndOfComment: 'a comment that isn’t closed starts here; remove it',
  UnexpectedEndOfString: 'the text that starts here has no closing quote on its line. Add the quote',
  UnexpectedEndOfNumber: 'this number is not complete. Correct it',
  InvalidUnicode: '\\u must be followed by four hexadecimal digits. Correct it',
  InvalidEscapeCharacter: 'a backslash may not stand before this character. Remove it, or write \\\\',
};

function notJson(why: TextProblems['policy-not-json']): string {
  switch (why.how) {
    case 'none':
      return 'there is no JSON in this text';
    case 'other-text':
      return `this isn’t a policy. A policy is JSON and starts with {; this starts with “${why.start}”`;
    case 'comma-before':
      return `behind this comma comes nothing more before the ${why.mark}. Remove the comma`;
    case 'two-commas':
      return 'two commas stand side by side. Remove one';
    case 'comma-missing':
      return `a comma is missing behind ${why.token}. Add it${why.atLineEnd ? ' at the end of this line' : ''}`;
    case 'control':
      return `${showCharacter(why.character)} stands inside a text in quotes, which JSON doesn’t allow. Remove it, or write ${why.character === '\t' ? '\\t' : 'its escape, such as \\n'}`;
    case 'syntax':
      return (
        WRONG[why.kind] ??
        `there is ${showCharacter(why.character)}, but ${EXPECTED[why.kind] ?? 'this isn’t JSON'}. Correct it`
      );
  }
}

const CUT_OFF: Record<TextProblems['policy-cut-off']['how'], string> = {
  end: 'the text ends before the policy does. Copy the whole policy, from the first { to the last }',
  statement: 'this is only one statement of a policy. Copy the whole policy, from its first { to its last }',
  part: 'a part of a policy is here, but not its first {. Copy the whole policy, from the first { to the last }.',
};

const NOT_OBJECT = {
  statements:
    'these are only the statements of a policy. Put them behind "Statement" in {"Version": "2012-10-17", "Statement": …}',
  policies: 'this is a list of policies. Take one of them, from its { to its }, without the [ ] around it',
  list: 'this is a list in square brackets, and a policy is an object in braces, { … }. Copy the whole policy',
};

/** A text that is not one policy in JSON. */
export const TEXT_PROBLEMS: SentencesFor<TextProblems> = {
  'policy-empty': ({ how }) =>
    how === 'value'
      ? 'Role policy is empty.'
      : 'there is no text here. Paste the whole policy, from its first { to its last }',
  'policy-not-json': notJson,
  'policy-cut-off': ({ how }) => CUT_OFF[how],
  'policy-too-long': ({ length }) =>
    length === undefined
      ? 'With this change the policy would be longer than the 131,072 characters that IAM reads.'
      : `the text has ${length.toLocaleString('en')} characters; IAM reads at most 131,072. Paste only the policy`,
  'policy-too-deep': 'the brackets are nested too deeply for a policy',
  'policy-not-object': (why) =>
    why.how === 'value'
      ? `this is “${why.shown}”, and a policy is an object in braces, { … }. Copy the whole policy`
      : NOT_OBJECT[why.how],
  'duplicate-key': (why) =>
    why.how === 'same'
      ? `“${why.name}” stands twice in the same place. Keep one of them`
      : `“${why.first}” and “${why.name}” are the same name to IAM. Keep one of them`,
};
