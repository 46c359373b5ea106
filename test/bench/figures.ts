/** One figure that the benchmark prints. */
export interface Figure {
  figure: string;
  unit: 's' | 'ms' | 'kB' | '×' | '';
  /** The project's promise; a figure without one is there for comparison. */
  most?: number;
  /** What a reader of the bound should know. */
  note?: string;
}

/** One part of the benchmark; `--only NAME` measures it alone. */
export interface Part {
  title: string;
  figures: readonly Figure[];
}

/** What was measured; `most` where the bound is another extension's figure of the same run. */
export interface Measured {
  value: number;
  /** The runs beside the median, what it is held against. */
  more?: string;
  most?: number;
  /** Of a figure that is none of the part's own. */
  unit?: Figure['unit'];
}

/** Rows with a button and a check box that are put into a page, and what is in the browser meanwhile. */
export const BUSY_ROWS = [250, 1_000, 4_000] as const;
export const NOTHING = 'nothing';
export const OURS = {
  idle: 'ours, idle',
  waiting: 'ours, waiting for a field',
  card: 'ours, card shown',
  filling: 'ours, filling',
  done: 'ours, page done',
} as const;
const SIDES = [NOTHING, 'empty extension', ...Object.values(OURS)];
const MOST_ROWS = Math.max(...BUSY_ROWS);

/** The pages whose filling is timed. */
export const FILLED = [
  'Create policy · Specify permissions',
  'Create policy · Review and create',
  'Create role · Select trusted entity',
  'Create role · Add permissions',
  'Create role · Add permissions, 1,150 rows on one page',
  'Create role · Name, review, and create',
  'Edit trust policy',
  'Logz.io · the form of a bucket',
] as const;

/** Names of figures. */
export const busy = (rows: number, side: string): string => `${rows} rows: ${side}`;
export const tiny = (side: string): string => `tiny page, script: ${side}`;
export const heap = (side: string): string => `tiny page, heap over an empty extension's: ${side}`;
export const grown = (side: string): string => `own time, ${MOST_ROWS} rows against 1000: ${side}`;
export const filled = (page: string): string => `filled and read back: ${page}`;

const ms = (figure: string, most?: number, note?: string): Figure => ({
  figure,
  unit: 'ms',
  ...(most !== undefined && { most }),
  ...(note !== undefined && { note }),
});

/** All that the benchmark measures, in the order in which it is printed. `docs/bench.md` holds one whole run. */
export const PARTS = {
  builds: { title: 'Builds', figures: [{ figure: 'build, both browsers', unit: 's', most: 5 }] },
  bytes: {
    title: 'Bytes after gzip',
    figures: [
      { figure: 'content script, any IAM page', unit: 'kB', most: 10 },
      { figure: 'content script, second part', unit: 'kB' },
      { figure: 'content script, in all', unit: 'kB', most: 31 },
      { figure: 'popup script to first paint', unit: 'kB', most: 30 },
    ],
  },
  inputs: {
    title: 'Inputs of the connect journey',
    figures: [
      { figure: 'inputs, whole journey', unit: '', most: 8, note: 'by hand 73' },
      { figure: 'inputs on AWS pages', unit: '', most: 4 },
      { figure: 'characters typed on AWS pages', unit: '', most: 0 },
    ],
  },
  judge: {
    title: 'Policies of 6 kB, judged',
    figures: ['what is allowed', 'what is allowed, wildcards', 'who may assume'].map((what) => ms(what, 5)),
  },
  popup: {
    title: 'Popup',
    figures: [
      ms('first paint', 100),
      ms('first paint of a popup of one heading'),
      ms('next action drawn'),
      ms('10,000 configurations, 400 roles: open', 500),
      ms('10,000 configurations, 400 roles: a change is stored', 200),
      ms('10,000 configurations, 400 roles: found by a search'),
    ],
  },
  fill: {
    title: 'Filling, from when the fields are there',
    figures: FILLED.map((page) => ms(filled(page), 100)),
  },
  tiny: {
    title: 'A tiny page, from opening it until a moment later',
    figures: [
      ...SIDES.filter((side) => side === NOTHING || side === 'empty extension').map((side) => ms(tiny(side))),
      ms(
        tiny(OURS.idle),
        10.2,
        'AWS Extend Switch Roles in 2026-11; with --peer, its figure of the same run',
      ),
      ms(tiny(OURS.card)),
      { figure: heap(OURS.idle), unit: 'kB', most: 400 },
      { figure: heap(OURS.card), unit: 'kB' },
    ],
  },
  busy: {
    title: 'A page that fills with rows: processor time of its main thread, beside no extension',
    figures: [
      ...BUSY_ROWS.flatMap((rows) =>
        SIDES.map(
          (side): Figure => ({
            figure: busy(rows, side),
            unit: '×',
            ...(rows === MOST_ROWS && side.startsWith('ours') && { most: 1.05 }),
          }),
        ),
      ),
      ...[OURS.waiting, OURS.card, OURS.filling].map(
        (side): Figure => ({ figure: grown(side), unit: '×', most: 4.5 }),
      ),
    ],
  },
  leaks: {
    title: 'What 1,000 changes of the address leave behind',
    figures: [
      { figure: 'nodes', unit: '', most: 0 },
      { figure: 'listeners', unit: '', most: 0 },
    ],
  },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;

/** What one part gives, by the figures' names. Figures of other extensions may be beside its own. */
export type Result = ReadonlyMap<string, Measured>;
