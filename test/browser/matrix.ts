import type { Settings } from '../../practice/settings';

/** What consoles differ in: for each factor its values, as settings of the practice console. */
const FACTORS = {
  generation: {
    today: { generation: 'new' },
    '2022': { generation: 'mixed' },
    '2017–21': { generation: 'legacy' },
  },
  language: {
    English: {},
    Japanese: { language: 'ja' },
    German: { language: 'de' },
    translated: { translated: true },
  },
  editor: {
    Ace: {},
    'Ace behind a tab': { jsonToggle: 'tabs' },
    'text area': { editor: 'textarea' },
  },
  timing: {
    quick: {},
    late: { lateMountMs: 1_500, policiesDelayMs: 800 },
    settling: { conditionalMs: 400, rebuildMs: 300 },
  },
  'deep link': {
    works: {},
    ignored: { deepLink: 'ignored' },
    'without policies': { deepLinkPolicies: 'ignored' },
  },
  theme: { '2026': {}, '2024': { look: '2024' } },
  labels: { tied: {}, loose: { labels: 'loose' }, 'no test ids': { testIds: false } },
  habits: {
    plain: {},
    'property search, stale table, MFA ticked': {
      policySearch: 'property',
      policiesStale: true,
      mfaPreticked: true,
    },
    'account ID in groups, no message': { accountIdShown: 'dashed', successFlash: false },
  },
} as const satisfies Record<string, Record<string, Partial<Settings>>>;

type Factor = keyof typeof FACTORS;

/** One console: a value of each factor. */
export type Row = Record<Factor, string>;

const NAMES = Object.keys(FACTORS) as Factor[]; // Object.keys forgets them
const valuesOf = (factor: Factor): string[] => Object.keys(FACTORS[factor]);

/** The older wizards are drawn in English only. */
const isPossible = (row: Partial<Row>): boolean =>
  row.generation === undefined ||
  row.generation === 'today' ||
  row.language === undefined ||
  row.language === 'English';

const pairsOf = (row: Row): string[] =>
  NAMES.flatMap((a, at) => NAMES.slice(at + 1).map((b) => `${a}=${row[a]} ${b}=${row[b]}`));

/** Every pair of values that can stand together. */
const allPairs = (): Set<string> =>
  new Set(
    NAMES.flatMap((a, at) =>
      NAMES.slice(at + 1).flatMap((b) =>
        valuesOf(a).flatMap((one) =>
          valuesOf(b)
            .filter((other) => isPossible({ [a]: one, [b]: other }))
            .map((other) => `${a}=${one} ${b}=${other}`),
        ),
      ),
    ),
  );

/** All possible rows, in a fixed order. */
const allRows = (): Row[] =>
  NAMES.reduce<Partial<Row>[]>(
    (rows, factor) => rows.flatMap((row) => valuesOf(factor).map((value) => ({ ...row, [factor]: value }))),
    [{}],
  ).filter(isPossible) as Row[]; // every factor was put in

/** As few rows as the greedy choice gives that hold every pair of values, the same on every run. */
export function pairwise(): { rows: Row[]; pairs: number } {
  const left = allPairs();
  const pairs = left.size;
  const rows: Row[] = [];
  const possible = allRows().map((row) => ({ row, pairs: pairsOf(row) }));
  while (left.size > 0) {
    let best = possible[0];
    let most = 0;
    for (const one of possible) {
      const count = one.pairs.filter((pair) => left.has(pair)).length;
      if (count > most) [best, most] = [one, count];
    }
    if (!best || most === 0) throw new Error(`No row holds ${[...left].join(', ')}.`);
    for (const pair of best.pairs) left.delete(pair);
    rows.push(best.row);
  }
  return { rows, pairs };
}

/** The practice console's settings for a row. */
export const settingsOf = (row: Row): Partial<Settings> =>
  Object.assign(
    {},
    ...NAMES.map((factor) => Object.entries(FACTORS[factor]).find(([name]) => name === row[factor])?.[1]),
  );

export const titleOf = (row: Row): string => NAMES.map((factor) => row[factor]).join(', ');
