import { positionsIn } from './policy/draft';
import type { Finding, Node } from './policy/tree';

/** `error`: IAM refuses it, or it can't work; `danger`: more is given away than meant; then what to look at, what to know. */
export type Weight = 'error' | 'danger' | 'warning' | 'note';

/** Something about a policy, with where it stands. */
export interface Weighed extends Finding {
  weight: Weight;
}

/** As it is shown and printed: line and column from 1, the message a whole sentence. */
export interface Judged {
  code: string;
  weight: Weight;
  line: number;
  column: number;
  message: string;
}

/** What comes before everything else of its weight. */
const FIRST = new Set(['privilege-escalation']);

const HEAVIEST: readonly Weight[] = ['error', 'danger', 'warning', 'note'];

export const weigh = (weight: Weight, node: Node, code: string, message: string): Weighed => ({
  weight,
  code,
  message,
  offset: node.offset,
  length: node.length,
});

/** A sentence that begins with an action keeps its small letter: `s3:GetObject` is a name. */
const sentence = (message: string): string => {
  const first = /^[a-z0-9-]+:/.test(message) ? message.charAt(0) : message.charAt(0).toUpperCase();
  return `${first}${message.slice(1)}${/[.?!]$/.test(message) ? '' : '.'}`;
};

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
    .filter(({ code, offset, message }) => {
      const key = `${code} ${offset} ${message}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ code, weight, offset, message }) => ({
      code,
      weight,
      ...position(offset),
      message: sentence(message),
    }));
}
