import { describe, expect, it } from 'vitest';
import { IMPORTS, type Import, reachedFrom, SOURCES } from './sources';

interface Room {
  /** The rooms that it may import from, besides itself. */
  rooms: readonly string[];
  /** The packages that it may import. */
  packages: readonly string[];
  /** Single imports that are allowed though no room is: what is put into a page is built as a script of its own. */
  byName?: readonly string[];
}

/** From the bottom to the top: a room may import from those before it. */
const LAYERS = [
  'src/iam',
  'src/vendors',
  'src/connector',
  'src/options',
  'src/journeys',
  'src/words',
  'src/templates',
  'src/platform',
  'src/background',
] as const;

const below = (layer: (typeof LAYERS)[number]): string[] => LAYERS.slice(0, LAYERS.indexOf(layer));

/** The rule of ARCHITECTURE.md, as data. `scripts` and `test` are free; everything else may import only what stands here. */
const ROOMS: Readonly<Record<string, Room>> = {
  'src/iam': { rooms: [], packages: ['jsonc-parser'] },
  'src/vendors': { rooms: below('src/vendors'), packages: [] },
  'src/connector': { rooms: below('src/connector'), packages: ['jsonc-parser', 'zod/mini'] },
  'src/options': { rooms: below('src/options'), packages: ['zod/mini'] },
  'src/journeys': { rooms: below('src/journeys'), packages: [] },
  'src/words': { rooms: below('src/words'), packages: [] },
  'src/templates': { rooms: below('src/templates'), packages: ['yaml'] },
  'src/platform': { rooms: below('src/platform'), packages: ['webextension-polyfill', 'zod/mini'] },
  'src/background': {
    rooms: below('src/background'),
    packages: ['zod/mini'],
    byName: ['aws-page', 'diagnose', 'pack', 'point'].map((script) => `content-scripts/${script}.ts?iife`),
  },
  'command line': { rooms: below('src/platform'), packages: ['node:events'] },
  'content-scripts': {
    rooms: ['src/iam', 'src/vendors', 'src/connector', 'src/words', 'src/platform'],
    packages: [],
  },
  popup: { rooms: below('src/background'), packages: ['preact', 'preact/hooks', '@preact/signals'] },
  options: {
    rooms: [...below('src/background'), 'popup'],
    packages: ['preact', 'preact/hooks', '@preact/signals'],
  },
  practice: { rooms: [], packages: [] }, // packages of its own, none of ours: it has to judge us
};

/** @returns the room in which a file of ours stands */
function roomOf(file: string): string {
  if (/^src\/policy-[a-z]+\.ts$/.test(file)) return 'command line';
  const [room = file] = /^(src\/[a-z-]+|[a-z-]+(?=\/))/.exec(file) ?? [];
  return room;
}

/** @returns whether the rule lets an import be */
function isAllowed({ from, to, ours, query }: Import): boolean {
  const room = roomOf(from);
  const rule = ROOMS[room];
  if (!rule) return /^(scripts|test)$|\.config\.ts$/.test(room);
  if (!ours) return room === 'practice' || rule.packages.includes(to);
  if (rule.byName?.includes(query ? `${to}?${query}` : to)) return true;
  return roomOf(to) === room || rule.rooms.includes(roomOf(to));
}

const shown = ({ from, to }: Import): string => `${from} imports ${to}`;

describe('imports', () => {
  it('point downward only, types included, and each room uses its own packages only', () => {
    expect(IMPORTS.filter((one) => !isAllowed(one)).map(shown)).toEqual([]);
  });

  it('go in no circle', () => {
    expect(SOURCES.filter((file) => reachedFrom([file]).has(file))).toEqual([]);
  });

  it("of the browser's API stay in src/platform", () => {
    const naming = ['src/platform/browser.ts', 'src/platform/extension.ts', 'webextension-polyfill'];
    const outside = IMPORTS.filter(({ from, to }) => naming.includes(to) && roomOf(from) !== 'src/platform');
    expect(outside.map(shown)).toEqual([]);
  });

  it('are seen by this test: a rule that finds nothing to judge would hold for ever', () => {
    expect(IMPORTS.length).toBeGreaterThan(1000);
    const wrong: Import[] = [
      { from: 'src/iam/arn.ts', to: 'src/vendors/logzio.ts', ours: true, typeOnly: true, names: ['Vendor'] },
      { from: 'src/iam/arn.ts', to: 'zod', ours: false, typeOnly: false, names: ['*'] },
      { from: 'popup/app.tsx', to: 'practice/server.ts', ours: true, typeOnly: false, names: ['*'] },
    ];
    expect(wrong.filter(isAllowed)).toEqual([]);
  });
});

/** Is something left of the import once types are stripped, in the same script? */
const isRun = ({ typeOnly, query }: Import): boolean => !typeOnly && query !== 'iife';

describe("what runs in a host's page", () => {
  const entries = ['content-scripts/aws.ts', 'content-scripts/aws-page.ts', 'content-scripts/logzio.ts'];

  it.each(entries)('%s reaches no schema, no JSON parser and no store', (entry) => {
    const heavy = [...reachedFrom([entry], isRun)].filter((to) =>
      /^(zod|jsonc-parser|webextension-polyfill|src\/connector\/(store|schema)\.ts)/.test(to),
    );
    expect(heavy).toEqual([]);
  });

  it('console-url.ts, which every IAM page loads, reaches only the partitions', () => {
    expect([...reachedFrom(['src/iam/console-url.ts'], isRun)]).toEqual(['src/iam/partition.ts']);
  });
});
