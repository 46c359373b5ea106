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

/** Line and column, both from 1, of an offset; columns are UTF-16 units, as code editors count. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** As `positionAt`, for many offsets of one text. */
export function positionsIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    const line = next < 0 ? starts.length : next;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
