import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { configuration, setInventory } from './inventory';

const MANY = 10_000;

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

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
      const once = (): void => {
        chrome.storage.onChanged.removeListener(once);
        done(performance.now());
      };
      chrome.storage.onChanged.addListener(once);
    });
    const begun = performance.now();
    button.click();
    while (!document.querySelector('[role=status]')?.textContent?.startsWith(wanted))
      await new Promise((done) => requestAnimationFrame(done));
    const drawn = performance.now();
    return [(await stored) - begun, drawn - begun] as [number, number];
  }, seen);

test.use({ ownBrowser: true });

for (const roles of [1, 400])
  test(`${MANY} configurations of ${roles === 1 ? 'one role' : `${roles} roles`} open and change without a pause`, async ({
    chromium,
  }) => {
    test.slow();
    const rows = Array.from({ length: MANY }, (_, index) => ({
      ...configuration(`logzio-${index % roles}`, {
        ...{ bucket: `acme-logs-${index}`, prefix: 'app/', region: 'us-east-1', logType: 'ELB' },
        account: `Account ${index % 3}`,
      }),
      id: `c${index}`,
    }));
    await setInventory(await chromium.worker(), rows);
    const page = await chromium.context.newPage();
    const popup = `chrome-extension://${chromium.extensionId}/popup/index.html`;
    const opens: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      await page.goto(popup);
      opens.push(await shownAfter(page, 'section[aria-label=Now] h2'));
    }
    const [first = 0, ...again] = opens;

    await page.getByRole('tab', { name: 'Configurations' }).click();
    await expect(page.locator('li.row')).toHaveCount(50);
    const search = page.getByRole('searchbox', { name: 'Search configurations' });
    await search.fill('logs-777 ');
    await expect(page.locator('li.row').first()).toBeVisible();
    const changes: [number, number][] = [];
    for (let time = 0; time < 3; time += 1)
      changes.push(
        await changedAfter(page.getByRole('button', { name: 'Remove' }).first(), 'Removed'),
        await changedAfter(page.getByRole('button', { name: 'Undo' }), 'Put back'),
      );
    const [stored, drawn] = [0, 1].map((at) => median(changes.map((one) => one[at] ?? 0)));
    console.log(
      `Figure: ${MANY} configurations of ${roles} roles: the popup opens in ${median(again).toFixed(0)} ms (bound 500; first time ${first.toFixed(0)} ms), ` +
        `a change is stored in ${stored?.toFixed(0)} ms (bound 200), drawn in ${drawn?.toFixed(0)} ms`,
    );
    expect(median(again)).toBeLessThan(500);
    expect(stored).toBeLessThan(200);
  });
