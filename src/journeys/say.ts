import type { Warned, Warning } from './step';

/** Puts a warning at a line; at none where there is no such line. */
export type Say = (id: string | undefined, warning: Warning) => void;

/** @returns the warnings by line, and the way to put one there */
export function collectWarnings(): { said: Warned; say: Say } {
  const said: Warned = {};
  const say: Say = (id, warning) => {
    if (id !== undefined) said[id] = [...(said[id] ?? []), warning];
  };
  return { said, say };
}
