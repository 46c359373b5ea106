import type { State } from '../connector/schema';
import { type Review, reviewOf } from '../journeys/review';
import type { TrustReview } from '../platform/messages';

let last: { key: string; review: Review } | undefined;

/** `reviewOf`, worked out again only when what it depends on has changed: pages and popup ask often. */
export function review(
  state: State,
  about: { own?: string | undefined; trust?: string | undefined },
): Review {
  const key = JSON.stringify([state.values, state.journey, state.migration.current, about]);
  if (last?.key !== key) last = { key, review: reviewOf(state, about) };
  return last.review;
}

/** What of a review concerns a page: its sentences, its findings, and whether a danger stands in the way of filling it. */
export function reviewFor(
  page: 'create-policy' | 'create-role',
  { permissions, trust, findings }: Review,
): { sentences: string[]; findings: string[]; danger: boolean } {
  const aboutPolicy = page === 'create-policy';
  const mine = findings.filter(({ about }) => (about === 'Role policy') === aboutPolicy);
  const sentence = aboutPolicy ? permissions : trust;
  return {
    sentences: sentence ? [sentence] : [],
    findings: mine
      .filter(({ weight }) => weight !== 'note')
      .map(({ message, line, about }) => (line ? `${about}, line ${line}: ${message}` : message)),
    danger: mine.some(({ weight }) => weight === 'danger'),
  };
}

/** Who a trust policy that is open or stored lets in: one line, and what is wrong with it. */
export function reviewTrust(state: State, document: string, own: string | undefined): TrustReview {
  const { trust, findings } = review(state, { own, trust: document });
  return {
    review: trust ? [trust] : [],
    findings: findings
      .filter(({ about, weight }) => about === 'Trust policy' && weight !== 'note')
      .map(({ message, line }) => `Line ${line}: ${message}`),
  };
}
