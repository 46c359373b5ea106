import type { RowProblems } from '../../connector/codes';
import type { ValueProblems } from '../../iam/codes/values';
import type { VendorProblems } from '../../vendors/codes';
import { type SentencesFor, sentencesOf } from '../say';
import { ROW_PROBLEMS } from './rows';
import { VALUE_PROBLEMS } from './values';
import { VENDOR_PROBLEMS } from './vendor';

interface FieldProblems extends ValueProblems, VendorProblems, RowProblems {}

/** All that can be wrong with one short value. */
export const FIELD_PROBLEMS: SentencesFor<FieldProblems> = {
  ...VALUE_PROBLEMS,
  ...VENDOR_PROBLEMS,
  ...ROW_PROBLEMS,
};

const row = sentencesOf(FIELD_PROBLEMS);

/** @returns the sentence of a problem of one short value (no policy): what the popup draws by itself stays small */
export const fieldProblem = (problem: { code: string; values?: unknown }): string =>
  // A code of another table is shown as it is, which `sentencesOf` does.
  row(problem as { code: keyof FieldProblems; values?: unknown });
