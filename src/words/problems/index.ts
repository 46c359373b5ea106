import type { PasteProblem } from '../../connector/codes';
import { FIELD_LABELS } from '../../connector/labels';
import type { NestedProblems, Problem, Problems } from '../../iam/codes';
import type { Judged } from '../../iam/judgement';
import { type SentencesFor, sentencesOf } from '../say';
import { EDIT_PROBLEMS } from './edits';
import { FIELD_PROBLEMS } from './fields';
import { GRAMMAR_PROBLEMS } from './grammar';
import { PASTE_PROBLEMS } from './paste';
import { PERMISSIONS_FINDINGS } from './permissions';
import { TEXT_PROBLEMS } from './text';
import { TRUST_FINDINGS } from './trust';

/** Those that hold another one. */
export const NESTED_PROBLEMS: SentencesFor<NestedProblems> = {
  'account-illegal': ({ why }) => problemSentence(why),
  'id-illegal': ({ why }) =>
    why
      ? problemSentence(why)
      : 'The new external ID has a blank, a quotation mark or the like around it. Write the ID alone.',
  'bucket-name': ({ bucket, why }) => `“${bucket}” can’t be a bucket’s name. ${problemSentence(why)}`,
};

const ALL: SentencesFor<Problems> = {
  ...FIELD_PROBLEMS,
  ...TEXT_PROBLEMS,
  ...GRAMMAR_PROBLEMS,
  ...EDIT_PROBLEMS,
  ...TRUST_FINDINGS,
  ...PERMISSIONS_FINDINGS,
  ...PASTE_PROBLEMS,
  ...NESTED_PROBLEMS,
};

const row = sentencesOf(ALL);

const ended = (sentence: string): string => `${sentence}${/[.?!]$/.test(sentence) ? '' : '.'}`;

/** @returns a finding in a whole sentence, without its place. One that begins with an action keeps its small letter: `s3:GetObject` is a name */
export function findingSentence(finding: Problem): string {
  const sentence = row(finding);
  const first = /^[a-z0-9-]+:/.test(sentence) ? sentence.charAt(0) : sentence.charAt(0).toUpperCase();
  return ended(`${first}${sentence.slice(1)}`);
}

/** @returns what is wrong with a value or a text: its field and place first, where it has one */
export function problemSentence(problem: PasteProblem): string {
  const { field, line, column, more, copyPolicy } = problem;
  const place = line === undefined ? '' : `Line ${line}${column === undefined ? '' : `, column ${column}`}: `;
  return [
    `${field ? `${FIELD_LABELS[field]}: ` : ''}${place}${ended(row(problem))}`,
    ...(more ? [`${more} more to mend after this one.`] : []),
    ...(copyPolicy ? ['In Logz.io, type the bucket’s name, press Get the role policy and copy that.'] : []),
  ].join(' ');
}

/** A problem as it is shown and printed. */
export interface Shown {
  code: string;
  message: string;
}

/** @returns a problem with its sentence, for the popup and the command line */
export const shownProblem = (problem: PasteProblem): Shown => ({
  code: problem.code,
  message: problemSentence(problem),
});

/** @returns a finding as the command line prints it */
export const shownFinding = (finding: Judged): Shown & Pick<Judged, 'weight' | 'line' | 'column'> => {
  const { code, weight, line, column } = finding;
  return { code, weight, line, column, message: findingSentence(finding) };
};
