import type { Warned, Warning } from './step';
import type { Warnings } from './warning-codes';

/** Puts a warning at a line; at none where there is no such line. */
export type Put = (id: string | undefined, warning: Warning) => void;

/** The same, by its code and the values that its sentence needs. */
export type Say = <Code extends keyof Warnings>(
  id: string | undefined,
  code: Code,
  ...values: Warnings[Code] extends undefined ? [] : [Warnings[Code]]
) => void;

/** @returns the warnings by line, and the ways to put one there */
export function collectWarnings(): { said: Warned; say: Say; put: Put } {
  const said: Warned = {};
  const put: Put = (id, warning) => {
    if (id !== undefined) said[id] = [...(said[id] ?? []), warning];
  };
  // The type of `Say` holds code and values together.
  return { said, put, say: (id, code, ...[values]) => put(id, { code, values } as Warning) };
}
