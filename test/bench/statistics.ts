import type { Measured } from './figures';

/** The middle of some numbers. NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = low] =
    sorted.length % 2 ? [sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
}

/** The median of some runs, with the least, the most and their number beside it. */
export function ofRuns(all: readonly number[], more = ''): Measured {
  const range = `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}, n=${all.length}`;
  return { value: median(all), more: more ? `${range}; ${more}` : range };
}
