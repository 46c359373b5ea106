import type { Page } from '@playwright/test';
import { startPractice } from '../../practice/server';
import { EXTENSION } from '../browser/launch';
import { busyCost, type Cost, leftBehind, tinyCost } from './busy-times';
import { emptyExtension, type Guest, startGuest } from './guests';

/** One line of the table. */
export interface Row {
  figure: string;
  value: string;
  bound: string;
}

const BUSY_ROWS = [250, 1_000, 4_000];
const RUNS = 5;
const ROUTES = 1_000;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const VALUES = {
  accountId: '406095609952',
  externalId: 'logzio:aws:extid:q7w8e9r0t1y2u3i4o',
  rolePolicy: '{}',
  bucket: 'example-logs-bucket',
  policyName: 'logzio-example',
  roleName: 'logzio-example-role',
};

/** Begins a connector in the extension's own store, or forgets it. */
async function begin({ worker }: Guest, connector: boolean): Promise<void> {
  const source = { kind: 'typed', at: 0 };
  const values = Object.fromEntries(
    Object.entries(VALUES).map(([field, value]) => [field, { value, source }]),
  );
  const state = { version: 1, journey: 'connect', facts: {}, values };
  await worker?.evaluate(
    async ({ state, connector }) =>
      connector ? chrome.storage.local.set({ rolebridge: state }) : chrome.storage.local.clear(),
    { state, connector },
  );
}

/** One thing that is measured beside the others: who is in the browser, and what it is about to do. */
interface Side {
  name: string;
  guest: Guest;
  connector?: boolean;
  prepare(page: Page): Promise<void>;
  bound?: string;
}

const nothing = async (): Promise<void> => undefined;
const card = (page: Page): Promise<void> => page.locator('rolebridge-card').waitFor({ state: 'attached' });
const waiting = async (page: Page): Promise<void> => {
  await card(page);
  await page.getByRole('button', { name: 'Fill this page', exact: true }).click();
};

/** All sides in turn, and again: what else the machine does falls on all of them. */
async function interleaved(
  sides: readonly Side[],
  cost: (side: Side) => Promise<Cost>,
): Promise<Map<Side, Cost>> {
  const all = new Map(sides.map((side) => [side, [] as Cost[]]));
  for (let run = 0; run < RUNS; run += 1)
    for (const side of sides) {
      await begin(side.guest, side.connector === true);
      all.get(side)?.push(await cost(side));
    }
  const middle = (costs: readonly Cost[], what: keyof Cost): number => median(costs.map((one) => one[what]));
  return new Map(
    [...all].map(([side, costs]) => [
      side,
      { thread: middle(costs, 'thread'), script: middle(costs, 'script') },
    ]),
  );
}

/**
 * What the extension costs a page that is not its own, beside no extension, an empty one, and peers by their folders: processor time of the
 * main thread, medians, as ratios within one run; how that grows with the rows; what stays after many addresses.
 */
export async function guestRows(peers: readonly (readonly [name: string, folder: string])[]): Promise<Row[]> {
  const practice = await startPractice();
  const { hostRules } = practice;
  const guests: Guest[] = [];
  const start = async (name: string, folder?: string): Promise<Guest> => {
    const guest = await startGuest(name, hostRules, folder);
    guests.push(guest);
    return guest;
  };
  try {
    const base: Side = { name: 'nothing', guest: await start('nothing'), prepare: nothing };
    const ours = await start('ours', EXTENSION);
    const others: Side[] = [
      { name: 'empty extension', guest: await start('empty', emptyExtension()), prepare: nothing },
    ];
    for (const [name, folder] of peers)
      others.push({ name, guest: await start(name, folder), prepare: nothing });
    const mine: Side[] = [
      { name: 'ours, idle', guest: ours, prepare: nothing },
      { name: 'ours, card shown', guest: ours, connector: true, prepare: card, bound: '≤ ×1.05 at 4000' },
      {
        name: 'ours, waiting for a field',
        guest: ours,
        connector: true,
        prepare: waiting,
        bound: '≤ ×1.05 at 4000',
      },
    ];
    const sides = [base, ...others, ...mine];
    const rows: Row[] = [];
    const tiny = await interleaved(
      sides.filter((side) => side.name !== 'ours, waiting for a field'),
      ({ guest }) => tinyCost(guest),
    );
    for (const [side, { thread, script }] of tiny) {
      const more = script - (tiny.get(base)?.script ?? 0);
      rows.push({
        figure: `tiny page: ${side.name}`,
        value: `${thread.toFixed(0)} ms, script ${side === base ? script.toFixed(1) : `+${more.toFixed(1)}`} ms`,
        bound: side.name === 'ours, idle' ? '≤ AWS Extend Switch Roles (--peer)' : '',
      });
    }
    const own = new Map<Side, number[]>();
    for (const count of BUSY_ROWS) {
      const costs = await interleaved(sides, ({ guest, prepare }) => busyCost(guest, count, prepare));
      const least = costs.get(base)?.thread ?? Number.NaN;
      for (const [side, { thread }] of costs) {
        own.set(side, [...(own.get(side) ?? []), thread - least]);
        rows.push({
          figure: `${count} rows: ${side.name}`,
          value: `${thread.toFixed(0)} ms, ×${(thread / least).toFixed(3)}`,
          bound: side.bound ?? '',
        });
      }
    }
    for (const side of mine) {
      const [, some = Number.NaN, many = Number.NaN] = own.get(side) ?? [];
      rows.push({
        figure: `own time, 4000 rows against 1000: ${side.name}`,
        value: `${many.toFixed(0)} ms / ${some.toFixed(0)} ms = ×${(many / some).toFixed(1)}`,
        bound: '≤ ×4.5',
      });
    }
    await begin(ours, true);
    const { nodes, listeners } = await leftBehind(ours, ROUTES);
    rows.push({
      figure: `left after ${ROUTES} addresses`,
      value: `${nodes} nodes, ${listeners} listeners`,
      bound: 'none',
    });
    return rows;
  } finally {
    for (const guest of guests) await guest.close();
    await practice.close();
  }
}
