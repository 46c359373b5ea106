import type { Cleaned, Problem, Problems } from './codes';
import type { Said } from './said';

export type { Problem } from './codes';

export type Refused = { ok: false; problem: Problem };

/** A checked value, or the reason it was refused. `cleaned` says what was tidied on the way. */
export type Result<T> = { ok: true; value: T; cleaned?: Cleaned[] } | Refused;

/** The values of a code as a last argument; none where its sentence needs none. */
export type ValuesOf<Code extends keyof Problems> = Problems[Code] extends undefined
  ? []
  : [values: Problems[Code]];

export const ok = <T>(value: T, cleaned: Cleaned[] = []): Result<T> =>
  cleaned.length > 0 ? { ok: true, value, cleaned } : { ok: true, value };

export const withCode = <Code extends keyof Problems>(
  code: Code,
  ...[values]: ValuesOf<Code>
): Said<Pick<Problems, Code>> =>
  // The argument's type holds code and values together, which the compiler can't follow through a generic.
  ({ code, ...(values !== undefined && { values }) }) as Said<Pick<Problems, Code>>;

export const err = <Code extends keyof Problems>(code: Code, ...values: ValuesOf<Code>): Refused => ({
  ok: false,
  problem: withCode(code, ...values) as Problem, // of all codes, one
});
