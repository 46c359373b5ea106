import type { Cleaned, Problem } from '../iam/codes';
import type { Field, PastedField } from './labels';

type None = undefined;

/** What was taken off a pasted text before it was read; `leftOut`: a sample or placeholder. */
export type PasteCleaned =
  | Cleaned
  | 'mail-marks'
  | 'diff-marks'
  | 'html-tags'
  | 'html-entities'
  | 'backslashes'
  | 'wide-colons'
  | 'other-policy'
  | { leftOut: string };

/** Two different values for one field, and how many more there are. */
interface Ambiguous {
  first: string;
  second: string;
  more: number;
}

/** Why a value or a row of the inventory is not taken. */
export interface RowProblems {
  long: { most: number };
  /** Empty where nothing was given. */
  kind: { given: string };
}

/** Why something in a pasted or captured text is not taken, or is to be looked at. */
export interface PasteProblems extends Record<`${PastedField}-ambiguous`, Ambiguous> {
  'account-id-unlabelled': { value: string };
  'role-arn-sample': { value: string };
  'external-id-unlike': { value: string };
  'paste-diff': None;
  'paste-terraform': None;
  'paste-yaml': None;
  'paste-long': { length: number };
  'paste-nothing': None;
  'text-reversed': None;
  /** The form shows the policy that was made for another bucket. */
  'policy-other-bucket': { made: string; bucket: string };
}

declare module '../iam/codes' {
  interface Problems extends RowProblems, PasteProblems {}
}

/** A problem of a text; `field` where it is about one. */
export type PasteProblem = Problem & { field?: Field };
