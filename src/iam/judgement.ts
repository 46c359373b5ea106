import type { Problems } from './codes';
import { positionsIn } from './policy/draft';
import { type Finding, findingAt } from './policy/finding';
import type { Problem, ValuesOf } from './result';

/** `error`: IAM refuses it, or it can't work; `danger`: more is given away than meant; then what to look at, what to know. */
export type Weight = 'error' | 'danger' | 'warning' | 'note';

/** Something about a policy, with where it stands. */
export type Weighed = Finding & { weight: Weight };

/** The same, its place as line and column from 1. */
export type Judged = Problem & { weight: Weight; line: number; column: number };

/** What comes before everything else of its weight. */
const FIRST = new Set<string>(['privilege-escalation']);

export const HEAVIEST: readonly Weight[] = ['error', 'danger', 'warning', 'note'];

/** A finding about a node, or another place. */
export const weigh = <Code extends keyof Problems>(
  weight: Weight,
  node: { offset: number; length: number },
  code: Code,
  ...values: ValuesOf<Code>
): Weighed => ({ ...findingAt(node, code, ...values), weight });

/** The findings by weight, then in the order of the text; the same thing said twice at one place is said once. */
export function judged(text: string, findings: readonly Weighed[]): Judged[] {
  const seen = new Set<string>();
  const position = positionsIn(text);
  return [...findings]
    .sort(
      (a, b) =>
        HEAVIEST.indexOf(a.weight) - HEAVIEST.indexOf(b.weight) ||
        Number(FIRST.has(b.code)) - Number(FIRST.has(a.code)) ||
        a.offset - b.offset,
    )
    .filter(({ code, offset, values }) => {
      const key = JSON.stringify([code, offset, values]);
      return !seen.has(key) && seen.add(key);
    })
    .map(({ offset, length: _length, ...finding }) => ({ ...finding, ...position(offset) }));
}
