import type { Problem } from '../result';

/** Something wrong at a place of the text; offsets are UTF-16 units. */
export interface Finding extends Problem {
  offset: number;
  length: number;
}
