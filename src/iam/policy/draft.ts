/**
 * A text on its way to being cleaned that still knows where every character stood in what the person pasted, so that a
 * problem found at the end is named by the line and column that the person sees.
 */
export interface Draft {
  text: string;
  /** For each UTF-16 unit of `text`, its offset in the source; one more entry for the end. */
  from: readonly number[];
  source: string;
}

/** Takes `length` units at `offset` out and puts `by` there. */
export interface Cut {
  offset: number;
  length: number;
  by?: string;
}

/** The part of a source from `start` up to, not including, `end`. */
export function draftOf(source: string, start = 0, end = source.length): Draft {
  const from = Array.from({ length: end - start + 1 }, (_, index) => start + index);
  return { text: source.slice(start, end), from, source };
}

/** The draft with the cuts made. They may not overlap; their order is free. */
export function cut(draft: Draft, cuts: readonly Cut[]): Draft {
  if (cuts.length === 0) return draft;
  const pieces: string[] = [];
  const from: number[] = [];
  let done = 0;
  for (const { offset, length, by = '' } of [...cuts].sort((a, b) => a.offset - b.offset)) {
    pieces.push(draft.text.slice(done, offset), by);
    for (let index = done; index < offset; index += 1) from.push(draft.from[index] ?? 0);
    for (let index = 0; index < by.length; index += 1) from.push(draft.from[offset] ?? 0);
    done = offset + length;
  }
  pieces.push(draft.text.slice(done));
  for (let index = done; index < draft.from.length; index += 1) from.push(draft.from[index] ?? 0);
  return { ...draft, text: pieces.join(''), from };
}

/** Where an offset stands; line and column count from 1, columns are UTF-16 units, as code editors count. */
export interface Position {
  line: number;
  column: number;
}

/** Finds the positions of many offsets of one text: its lines are looked for once. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    let low = 0;
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Line and column of one offset. */
export const positionAt = (text: string, offset: number): Position => positionsIn(text)(offset);
