import { connectorOf } from '../connector/current';
import type { State } from '../connector/schema';
import { type About, reviewOf } from '../journeys/review';
import type { TrustReview } from '../platform/messages';
import { findingLine, moreFindings, reviewWords, type ShownFinding, type ShownReview } from '../words/review';

let last: { key: string; review: ShownReview } | undefined;

/** `reviewOf` in words, worked out again only when what it depends on has changed: pages and popup ask often. */
export function review(state: State, about: About): ShownReview {
  const key = JSON.stringify([connectorOf(state), state.journey, about]);
  if (last?.key !== key) last = { key, review: reviewWords(reviewOf(state, about)) };
  return last.review;
}

/** A card is small: the popup shows the rest. */
const MOST = 3;

const isBlocker = ({ weight }: ShownFinding): boolean => weight === 'danger' || weight === 'error';

/** Sentences for a card, and how many there are that it doesn't show. */
function few(findings: readonly ShownFinding[]): string[] {
  const more = findings.length - MOST;
  const shown = findings.slice(0, more > 1 ? MOST : findings.length).map(findingLine);
  return more > 1 ? [...shown, moreFindings(more)] : shown;
}

export interface PageReview {
  sentences: string[];
  /** What is dangerous or can't work; what to look at. */
  blockers: string[];
  warnings: string[];
  danger: boolean;
}

/** What of a review concerns a page: its sentences, its findings, and whether a danger stands in the way of filling it. */
export function reviewFor(
  page: 'create-policy' | 'create-role',
  { permissions, trust, findings }: ShownReview,
): PageReview {
  const aboutPolicy = page === 'create-policy';
  const mine = findings.filter(({ about }) => (about === 'rolePolicy') === aboutPolicy);
  const danger = mine.filter(({ weight }) => weight === 'danger');
  const sentences = aboutPolicy ? [permissions] : [trust, permissions];
  return {
    sentences: sentences.flatMap((one) => one ?? []),
    // Dangers stand in the way of filling, so they come before what merely won't work.
    blockers: few([...danger, ...mine.filter(({ weight }) => weight === 'error')]),
    warnings: few(mine.filter(({ weight }) => weight === 'warning')),
    danger: danger.length > 0,
  };
}

/** Where a migration begins: the new external ID is not in the policy yet. The edit that brings it in is offered beside it. */
const NOT_YET: ReadonlySet<string> = new Set(['id-other', 'id-case', 'id-part']);

/** Who a trust policy that is open or stored lets in: one line, and what is wrong with it. */
export function reviewTrust(state: State, about: About & { trust: string }): TrustReview {
  const { trust, findings } = review(state, about);
  const mine = findings.filter(
    ({ about: where, weight, code }) =>
      where !== 'rolePolicy' && weight !== 'note' && !(about.migrating && NOT_YET.has(code)),
  );
  return {
    review: trust ? [trust] : [],
    blockers: few(mine.filter(isBlocker)),
    findings: few(mine.filter((one) => !isBlocker(one))),
    danger: mine.some(({ weight }) => weight === 'danger'),
  };
}
