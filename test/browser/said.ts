// What a browser test expects to read, by the row of the table that says it: a sentence that is worded anew changes no test.
import type { TrustSaid } from '../../src/connector/trust-said';
import type { Problem } from '../../src/iam/codes';
import { CARD } from '../../src/words/card';
import { OUTCOMES } from '../../src/words/outcomes';
import { findingSentence } from '../../src/words/problems';
import { findingLine, type ShownFinding } from '../../src/words/review';
import { trustSentence } from '../../src/words/trust';

/** A row of a table in `src/words`. */
type Row = string | ((values: never) => string);

/** Stands for a value that a test leaves open; no page holds it. */
const ANYTHING = '\ue000';

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @returns what matches the sentence of a row anywhere in a text; a value that isn't given may be anything, a list has to be given */
export function saidBy(row: Row, values: Record<string, unknown> = {}): RegExp {
  const given = (name: string): unknown => (name in values ? values[name] : ANYTHING);
  const text =
    typeof row === 'string'
      ? row.replace(/\{(\w+)\}/g, (_, name: string) => String(given(name)))
      : row(new Proxy(values, { get: (_, name) => given(String(name)) }) as never); // the values are the test's own
  return new RegExp(text.split(ANYTHING).map(literally).join('.*'), 's');
}

/** @returns what matches a sentence of the card */
export const cardSays = (code: keyof typeof CARD.sentences, values?: Record<string, string>): RegExp =>
  saidBy(CARD.sentences[code], values);

/** @returns what matches the sentence of what came of an action */
export const outcome = (code: keyof typeof OUTCOMES, values?: Record<string, unknown>): RegExp =>
  saidBy(OUTCOMES[code], values);

/** @returns what matches a sentence about a trust policy */
export const trustSaid = (said: TrustSaid): RegExp => new RegExp(literally(trustSentence(said)));

/** @returns what matches a problem or a finding, whatever place, field or weight stands before it: with a capital where none does */
export const problemSaid = (problem: Problem): RegExp => new RegExp(literally(findingSentence(problem)), 'i');

/** @returns what matches a finding as the card shows it: its weight and place first */
export const findingSaid = (
  problem: Problem,
  shown: Pick<ShownFinding, 'weight' | 'about' | 'line'>,
): RegExp =>
  new RegExp(literally(findingLine({ ...shown, code: problem.code, message: findingSentence(problem) })));

/** @returns what matches any of several */
export const anyOf = (...all: RegExp[]): RegExp => new RegExp(all.map(({ source }) => source).join('|'), 's');

/** @returns what matches the card's sentence once a screen (any, where none is named) was filled */
export const filled = (screen = ANYTHING): RegExp =>
  anyOf(
    ...(['nothing-to-fill', 'filled', 'filled-to-commit'] as const).map((code) => cardSays(code, { screen })),
  );
