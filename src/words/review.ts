import type { Review, ReviewFinding } from '../journeys/review';
import { LOGZIO } from '../vendors/logzio';
import { trustWords } from './judged';
import { REVIEWED } from './names';
import { findingSentence } from './problems';
import { statementWords } from './statements';

export type ShownFinding = Pick<ReviewFinding, 'code' | 'weight' | 'about' | 'line' | 'text'> & {
  message: string;
};

/** What is being granted, in two sentences; then what to know, heaviest first. */
export interface ShownReview {
  /** What Logz.io will be able to do, each statement of the policy on a line of its own. */
  permissions?: string;
  /** Who will be able to use the role. */
  trust?: string;
  findings: ShownFinding[];
  danger: boolean;
}

const shown = (finding: ReviewFinding): ShownFinding => {
  const { code, weight, about, line, text } = finding;
  return { code, weight, about, message: findingSentence(finding), line, text };
};

/** @returns a review with its sentences */
export const reviewWords = ({ permissions, trust, findings, danger }: Review): ShownReview => ({
  permissions:
    permissions && [`${LOGZIO.name} will be able to:`, ...permissions.map(statementWords)].join('\n'),
  trust: trust?.map(trustWords).join(' '),
  findings: findings.map(shown),
  danger,
});

const place = ({ about, line }: ShownFinding): string => (line ? `${REVIEWED[about]}, line ${line}: ` : '');

/** @returns a finding as one sentence for a card, which says without colour how much it weighs */
export const findingLine = (finding: ShownFinding): string =>
  `${finding.weight === 'danger' ? 'Danger. ' : ''}${place(finding)}${finding.message}`;

/** @returns how many findings a card does not show */
export const moreFindings = (count: number): string => `And ${count} more: see Review in Rolebridge’s popup.`;
