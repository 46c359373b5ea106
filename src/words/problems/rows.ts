import type { RowProblems } from '../../connector/codes';
import { KIND_LABELS } from '../../connector/labels';
import type { SentencesFor } from '../say';

const KINDS = `${KIND_LABELS['s3-fetcher']} or ${KIND_LABELS.archive}`;

/** Why a value or a row of the inventory is not taken. */
export const ROW_PROBLEMS: SentencesFor<RowProblems> = {
  long: ({ most }) => `At most ${most.toLocaleString('en')} characters are kept.`,
  kind: ({ given }) =>
    given ? `“${given}” is no kind of configuration. Write ${KINDS}.` : `Say which kind it is: ${KINDS}.`,
};
