import type { Broken, Fate, Outcome } from './trial';

/** Numbers that are the same on every run with the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  }

  /** So many of these, none twice. */
  some<T>(from: readonly T[], count: number): T[] {
    const left = [...from];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(this.below(left.length), 1),
    ).flat();
  }
}

interface Choice {
  breaks: readonly string[];
  ofPages: readonly string[];
  fields: readonly string[];
  random: Random;
  all: boolean;
}

/** Of each page: fields broken by themselves, and pairs, in a part of the cases; in all of them, every one and more pairs. */
const SAMPLE = { fields: 8, pairs: 10 };
const PAIRS = 400;

/** What is broken in one page, case by case: nothing, each thing everywhere, each thing about one field, pairs of these. */
export function casesOf({ breaks, ofPages, fields, random, all }: Choice): Broken[][] {
  const everywhere = breaks.map((what): Broken => ({ what }));
  const single = breaks
    .filter((what) => !ofPages.includes(what))
    .flatMap((what) => fields.map((field): Broken => ({ what, field })));
  const any = [...everywhere, ...single];
  const pairs = Array.from({ length: all ? PAIRS : SAMPLE.pairs }, () => random.some(any, 2));
  return [
    [],
    ...everywhere.map((one) => [one]),
    ...(all ? single : random.some(single, SAMPLE.fields)).map((one) => [one]),
    ...pairs,
  ];
}

type Counts = Partial<Record<Fate | 'pages', number>>;

export interface Tally {
  one: Counts;
  two: Counts;
  /** What was named or wrong, a line each. */
  lines: string[];
}

const said = (broken: readonly Broken[]): string =>
  broken.map(({ what, field }) => (field === undefined ? what : `${what} (${field})`)).join(' + ') ||
  'nothing broken';

/** Counts what came of the cases of one page. */
export function tallied(
  tally: Tally,
  title: string,
  cases: readonly (readonly Broken[])[],
  outcomes: readonly Outcome[],
): void {
  for (const [index, { fates, wrong }] of outcomes.entries()) {
    const broken = cases[index] ?? [];
    const counts = broken.length > 1 ? tally.two : tally.one;
    counts.pages = (counts.pages ?? 0) + 1;
    for (const fate of Object.values(fates)) counts[fate] = (counts[fate] ?? 0) + 1;
    const missed = Object.entries(fates).filter(([, fate]) => fate === 'named');
    if (missed.length > 0)
      tally.lines.push(`named: ${title}: ${said(broken)}: ${missed.map(([name]) => name).join(', ')}`);
    for (const what of wrong) tally.lines.push(`wrong: ${title}: ${said(broken)}: ${what}`);
  }
}
