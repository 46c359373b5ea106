import { expect, type Locator, type Page } from '@playwright/test';
import { configuration, setInventory } from '../browser/inventory';
import type { Chromium } from '../browser/launch';

export const MANY = 10_000;

/** Milliseconds of each time. */
export interface ManyTimes {
  opens: number[];
  /** Until a change is stored, and until it is drawn. */
  stored: number[];
  drawn: number[];
  /** Until what is searched for is the first row. */
  found: number[];
}

/** Milliseconds from the start of loading until something stands in the page. */
const shownAfter = (page: Page, selector: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    while (!document.querySelector(wanted)) await new Promise((done) => requestAnimationFrame(done));
    return performance.now();
  }, selector);

/** Milliseconds from a press of a button until what it changes is stored, and until that is seen. */
const changedAfter = (target: Locator, seen: string): Promise<[number, number]> =>
  target.evaluate(async (button: HTMLElement, wanted) => {
    const stored = new Promise<number>((done) => {
      chrome.storage.onChanged.addListener(() => done(performance.now()));
    });
    const begun = performance.now();
    button.click();
    while (!document.querySelector('[role=status]')?.textContent?.startsWith(wanted))
      await new Promise((done) => requestAnimationFrame(done));
    const drawn = performance.now();
    return [(await stored) - begun, drawn - begun] as [number, number];
  }, seen);

/** Milliseconds from a word in the search box until the first row is what it asks for. */
const foundAfter = (search: Locator, word: string): Promise<number> =>
  search.evaluate(async (box: HTMLInputElement, wanted) => {
    const begun = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, wanted);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    while (!document.querySelector('li.row')?.textContent?.includes(wanted.trim()))
      await new Promise((done) => requestAnimationFrame(done));
    return performance.now() - begun;
  }, word);

/**
 * Opens the popup with very many configurations of so many roles, searches them and changes one; the first time it opens is left out.
 *
 * @param opened how often it is opened, the first time not counted
 * @param changed how often one is removed and put back
 */
export async function manyTimes(
  chromium: Chromium,
  roles: number,
  { opened, changed }: { opened: number; changed: number },
): Promise<ManyTimes> {
  const rows = Array.from({ length: MANY }, (_, index) => ({
    ...configuration(`logzio-${index % roles}`, {
      ...{ bucket: `acme-logs-${index}`, prefix: 'app/', region: 'us-east-1', logType: 'ELB' },
      account: `Account ${index % 3}`,
    }),
    id: `c${index}`,
  }));
  await setInventory(await chromium.worker(), rows);
  const page = await chromium.context.newPage();
  const times: ManyTimes = { opens: [], stored: [], drawn: [], found: [] };
  for (let time = 0; time <= opened; time += 1) {
    await page.goto(`chrome-extension://${chromium.extensionId}/popup/index.html`);
    times.opens.push(await shownAfter(page, 'section[aria-label=Now] h2'));
  }
  times.opens.shift();
  await page.getByRole('tab', { name: 'Configurations' }).click();
  await expect(page.locator('li.row')).toHaveCount(50);
  const search = page.getByRole('searchbox', { name: 'Search configurations' });
  for (const word of ['logs-123 ', 'logs-456 ', 'logs-777 '])
    times.found.push(await foundAfter(search, word));
  for (let time = 0; time < changed; time += 1)
    for (const [name, seen] of [
      ['Remove', 'Removed'],
      ['Undo', 'Put back'],
    ] as const) {
      const [stored, drawn] = await changedAfter(page.getByRole('button', { name }).first(), seen);
      times.stored.push(stored);
      times.drawn.push(drawn);
    }
  await page.close();
  return times;
}
