import type { Page } from '@playwright/test';
import { busyCost, heapOf, leftBehind, tinyCost } from './busy-times';
import { BUSY_ROWS, busy, grown, heap, type Measured, NOTHING, OURS, type Result, tiny } from './figures';
import { begin, type Guest, withGuests } from './guests';
import { median, ofRuns } from './statistics';

const ROUTES = 1_000;

/** One thing that is measured beside the others: who is in the browser, and what it is about to do. */
interface Side {
  name: string;
  guest: Guest;
  connector?: boolean;
  /** Brings the page to where it is measured from. What it gives is done when the measuring begins. */
  prepare?(page: Page): Promise<(() => Promise<void>) | undefined>;
}

const showsCard = async (page: Page): Promise<undefined> =>
  void (await page.locator('rolebridge-card').waitFor({ state: 'attached' }));

/** Where the page's Fill button is: the pointer presses it there, which looks for nothing in the page. */
async function readyToFill(page: Page): Promise<() => Promise<void>> {
  await showsCard(page);
  const button = page.getByRole('button', { name: 'Fill this page', exact: true });
  const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return () => page.mouse.click(x + width / 2, y + height / 2);
}

async function waits(page: Page): Promise<undefined> {
  await (await readyToFill(page))();
}

/** The fields of the wizard's last page, which can be filled at once. */
const withFields = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const fields = '<label>Role name <input></label><label>Description <textarea></textarea></label>';
    document.querySelector('main')?.insertAdjacentHTML('beforeend', fields);
  });

async function fills(page: Page): Promise<() => Promise<void>> {
  await withFields(page);
  return readyToFill(page);
}

async function isFilled(page: Page): Promise<undefined> {
  await (await fills(page))();
  await page.locator('rolebridge-card [data-code^=filled]').waitFor();
  await page.waitForTimeout(1_000);
}

/** All sides in turn, and again: what else the machine does falls on all of them. */
async function interleaved<T>(
  sides: readonly Side[],
  runs: number,
  measure: (side: Side) => Promise<T>,
): Promise<Map<Side, T[]>> {
  const all = new Map(sides.map((side): [Side, T[]] => [side, []]));
  for (let run = 0; run < runs; run += 1)
    for (const side of sides) {
      await begin(side.guest, side.connector === true);
      all.get(side)?.push(await measure(side));
    }
  return all;
}

/** Extensions to measure beside ours, each unpacked, by name and folder. */
export type Peers = readonly (readonly [name: string, folder: string])[];

/** What opening a tiny page costs in script, and what the page's heap holds. */
export const tinyPage = (runs: number, peers: Peers): Promise<Result> =>
  withGuests(peers, async ({ none, empty, ours, others }) => {
    const sides: Side[] = [
      { name: NOTHING, guest: none },
      { name: 'empty extension', guest: empty },
      ...others.map((guest): Side => ({ name: guest.name, guest })),
      { name: OURS.idle, guest: ours },
      { name: OURS.card, guest: ours, connector: true },
    ];
    const costs = await interleaved(sides, runs, ({ guest }) => tinyCost(guest));
    const scripts = new Map(
      [...costs].map(([side, all]) => [side.name, median(all.map(({ script }) => script))]),
    );
    const least = scripts.get(NOTHING) ?? Number.NaN;
    const [peer] = others;
    const added = (name: string): number => (scripts.get(name) ?? Number.NaN) - least;
    const result = new Map<string, Measured>();
    for (const { name } of sides) result.set(tiny(name), { value: added(name), unit: 'ms' });
    if (peer) result.set(tiny(OURS.idle), { value: added(OURS.idle), most: added(peer.name) });
    const heaps = await interleaved(
      sides.filter(({ guest }) => guest !== none),
      runs,
      ({ guest, connector }) => heapOf(guest, connector ? showsCard : undefined),
    );
    const kilobytes = (name: string): number =>
      median([...heaps].find(([side]) => side.name === name)?.[1] ?? []) / 1_000;
    for (const name of [OURS.idle, OURS.card, ...others.map((guest) => guest.name)])
      result.set(heap(name), { value: kilobytes(name) - kilobytes('empty extension'), unit: 'kB' });
    return result;
  });

/** What rows cost that are put into a page, as ratios to what they cost without an extension, and how our own part grows. */
export const busyPage = (runs: number, peers: Peers): Promise<Result> =>
  withGuests(peers, async ({ none, empty, ours, others }) => {
    const base: Side = { name: NOTHING, guest: none };
    const own = (name: string, prepare?: Side['prepare']): Side => ({
      ...{ name, guest: ours, connector: prepare !== undefined },
      ...(prepare && { prepare }),
    });
    const sides = [
      base,
      { name: 'empty extension', guest: empty },
      ...others.map((guest): Side => ({ name: guest.name, guest })),
      own(OURS.idle),
      own(OURS.waiting, waits),
      own(OURS.card, showsCard),
      own(OURS.filling, fills),
      own(OURS.done, isFilled),
    ];
    const result = new Map<string, Measured>();
    const ownTimes = new Map<string, number[]>();
    for (const rows of BUSY_ROWS) {
      const costs = await interleaved(sides, runs, ({ guest, prepare }) => busyCost(guest, rows, prepare));
      const threads = (side: Side): number[] => (costs.get(side) ?? []).map(({ thread }) => thread);
      const least = median(threads(base));
      for (const side of sides) {
        const { value, more = '' } = ofRuns(threads(side));
        const all = `${value.toFixed(0)} ms, ${more}`;
        result.set(busy(rows, side.name), { value: value / least, more: all, unit: '×' });
        ownTimes.set(side.name, [...(ownTimes.get(side.name) ?? []), value - least]);
      }
    }
    for (const name of [OURS.waiting, OURS.card, OURS.filling]) {
      const [, some = Number.NaN, many = Number.NaN] = ownTimes.get(name) ?? [];
      const more = `${many.toFixed(0)} ms against ${some.toFixed(0)} ms`;
      // What is lost in the noise of the measuring does not grow.
      result.set(grown(name), { value: Math.max(many, 0) / Math.max(some, 1), more });
    }
    return result;
  });

/** What stays after many changes of the address. */
export const leaks = (): Promise<Result> =>
  withGuests([], async ({ ours }) => {
    await begin(ours, true);
    const { nodes, listeners } = await leftBehind(ours, ROUTES);
    return new Map([
      ['nodes', { value: nodes }],
      ['listeners', { value: listeners }],
    ]);
  });
