import type { Problems } from '../codes';
import { type Problem, type ValuesOf, withCode } from '../result';

/** A place of a text in UTF-16 units. */
interface Span {
  offset: number;
  length: number;
}

/** Something wrong at a place of the text. */
export type Finding = Problem & Span;

/** A finding about one node, or another place. */
export const findingAt = <Code extends keyof Problems>(
  { offset, length }: Span,
  code: Code,
  ...values: ValuesOf<Code>
): Finding => ({ ...(withCode(code, ...values) as Problem), offset, length }); // of all codes, one
