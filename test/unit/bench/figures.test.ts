import { describe, expect, it } from 'vitest';
import { type Figure, type Measured, PARTS, type Part, type PartName } from '../../bench/figures';
import { figuresIn, tableOf } from '../../bench/table';
import { exists, textOf } from '../rooms/sources';

const parts = Object.entries(PARTS) as [PartName, Part][]; // the keys of the object are its names
/** Written by `npm run bench -- --write`: as soon as it is there, it is held to what is printed. */
const WRITTEN = exists('docs/bench.md');
const DOCUMENT = WRITTEN ? textOf('docs/bench.md') : '';

/** The part of the document under a title. */
const section = (title: string): string => DOCUMENT.split(/^## /m).find((one) => one.startsWith(title)) ?? '';

const some = (figures: readonly Figure[]): Map<string, { value: number }> =>
  new Map(figures.map(({ figure }) => [figure, { value: 1 }]));

describe.runIf(WRITTEN)('docs/bench.md', () => {
  it.each(parts)('has each figure of %s, as it is printed now, and its bound', (name, { title, figures }) => {
    const printed = tableOf(name, some(figures));
    // Lines between cells are as wide as the cells; a peer's figure is that of the run.
    const bounds = (text: string): string[] =>
      [...text.matchAll(/^\|[^|]+\|[^|]+\| ([^|]*?) *\|/gm)].map(([, bound = '']) =>
        bound.replace(/^-+$/, '').replace(/[\d.]+(?= ms \(.*--peer)/, ''),
      );
    expect(figuresIn(section(title)).slice(0, figures.length)).toEqual(figuresIn(printed));
    expect(bounds(section(title)).slice(0, bounds(printed).length)).toEqual(bounds(printed));
  });

  it('has no part that is not measured any more', () => {
    const titles = [...DOCUMENT.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(parts.map(([, { title }]) => title));
  });

  it('names the machine', () => expect(DOCUMENT).toMatch(/\d+ cores .*GB, Chromium \d+/));
});

describe('the table', () => {
  it('says which figure misses its bound', () => {
    const table = tableOf(
      'leaks',
      new Map([
        ['nodes', { value: 0 }],
        ['listeners', { value: 3 }],
      ]),
    );
    expect(table).toMatch(/nodes +\| 0 +\| ≤ 0 +\| holds/);
    expect(table).toMatch(/listeners +\| 3 +\| ≤ 0 +\| missed/);
  });

  it('puts what else was measured behind its own figures', () => {
    const { figures } = PARTS.leaks;
    const result = new Map<string, Measured>([['somebody else', { value: 2, unit: 'ms' }], ...some(figures)]);
    expect(figuresIn(tableOf('leaks', result))).toEqual(['nodes', 'listeners', 'somebody else']);
    expect(tableOf('leaks', result)).toContain('2.0 ms');
  });

  it('is not printed with a figure that nobody measured', () => {
    expect(() => tableOf('leaks', new Map([['nodes', { value: 0 }]]))).toThrow(/listeners/);
  });
});
