import type { CDPSession, Page } from '@playwright/test';
import { CONSOLE } from '../browser/aws-part';
import type { Guest } from './guests';

/** Milliseconds of processor time on the page's main thread. */
export interface Cost {
  /** All that the main thread did: script, style, layout, events. */
  thread: number;
  script: number;
}

/** Rows that are put in at once, a frame apart, as a table that loads does. */
const AT_ONCE = 40;
/** How long after the last row is still measured: what was put off until then counts. */
const AFTER_MS = 1_500;

/** A console page without anything: its card is there, what it waits for is not. */
const TINY =
  '<!doctype html><title>IAM</title><main><h1>Create role</h1><p>Loading</p></main><footer></footer>';

const metrics = async (session: CDPSession): Promise<(name: string) => number> => {
  const all = (await session.send('Performance.getMetrics')).metrics;
  return (name) => all.find((one) => one.name === name)?.value ?? 0;
};

/** Runs what happens on a page and gives what it cost. */
export async function costOf(page: Page, work: () => Promise<void>): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metrics(session);
  await work();
  const after = await metrics(session);
  const spent = (name: string): number => 1_000 * (after(name) - before(name));
  return { thread: spent('TaskDuration'), script: spent('ScriptDuration') };
}

/** Opens a tiny page of the console in a tab of its own. */
async function onTiny<T>(
  { context }: Guest,
  work: (page: Page, open: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.route('**/iam/home*', (route) => route.fulfill({ contentType: 'text/html', body: TINY }));
    return await work(page, async () => void (await page.goto(`${CONSOLE}#/roles/create`)));
  } finally {
    await page.close();
  }
}

/** What opening a tiny page costs, until a moment after. */
export const tinyCost = (guest: Guest): Promise<Cost> =>
  onTiny(guest, (page, open) =>
    costOf(page, async () => {
      await open();
      await page.waitForTimeout(AFTER_MS);
    }),
  );

/** What putting this many rows into a page costs, each with a button and a check box, after `prepare`; what that gives is started first. */
export const busyCost = (
  guest: Guest,
  rows: number,
  prepare: (page: Page) => Promise<(() => Promise<void>) | undefined> = async () => undefined,
): Promise<Cost> =>
  onTiny(guest, async (page, open) => {
    await open();
    const start = await prepare(page);
    await page.waitForTimeout(1_000);
    return costOf(page, async () => {
      await start?.();
      await busyRows(page, rows);
      await page.waitForTimeout(AFTER_MS);
    });
  });

/** Puts so many rows into a page, some at once and then a frame's pause, as a table that loads does. */
export const busyRows = (page: Page, rows: number, name = ''): Promise<void> =>
  page.evaluate(
    async ({ rows, atOnce, name }) => {
      const list = document.createElement('div');
      (document.querySelector('main') ?? document.body).append(list);
      for (let row = 0; row < rows; ) {
        for (let end = Math.min(rows, row + atOnce); row < end; row += 1) {
          const line = document.createElement('div');
          const label = document.createElement('label');
          const box = document.createElement('input');
          box.type = 'checkbox';
          label.append(box, name || `Row ${row}`);
          const button = document.createElement('button');
          button.textContent = `Edit ${row}`;
          line.append(label, button);
          list.append(line);
        }
        await new Promise((done) => requestAnimationFrame(done));
      }
    },
    { rows, atOnce: AT_ONCE, name },
  );

/** What a page holds more than before: after so many changes of its address, with everything thrown away that nobody holds. */
export interface Left {
  nodes: number;
  listeners: number;
}

const ROUTES = ['roles/create', 'policies/create', 'roles', 'roles/details/some-role', 'policies', 'home'];

/** Goes through so many addresses and back to the first, and gives what stayed. */
export const leftBehind = (guest: Guest, times: number): Promise<Left> =>
  onTiny(guest, async (page, open) => {
    await open();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const held = async (): Promise<Left> => {
      await page.waitForTimeout(2_000);
      await session.send('HeapProfiler.collectGarbage');
      const now = await metrics(session);
      return { nodes: now('Nodes'), listeners: now('JSEventListeners') };
    };
    const go = (count: number): Promise<void> =>
      page.evaluate(
        async ({ routes, count }) => {
          for (let at = 0; at <= count; at += 1) {
            location.hash = `#/${routes[at % routes.length]}`;
            await new Promise((done) => setTimeout(done, 20));
          }
          location.hash = `#/${routes[0]}`;
        },
        { routes: ROUTES, count },
      );
    // What is made once and kept is not a leak.
    await go(ROUTES.length * 3);
    const before = await held();
    await go(times);
    const after = await held();
    return { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
  });

/** Bytes of script heap that a tiny page holds, with everything thrown away that nobody holds. */
export const heapOf = (guest: Guest, ready?: (page: Page) => Promise<unknown>): Promise<number> =>
  onTiny(guest, async (page, open) => {
    await open();
    await ready?.(page);
    await page.waitForTimeout(1_000);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    return (await metrics(session))('JSHeapUsedSize');
  });
