import type { Page } from '@playwright/test';
import { busyRows, costOf } from '../bench/busy-times';
import { openConsole, store } from './aws-part';
import { expect, test } from './fixtures';
import { card } from './pages';

/** Milliseconds of processor time that script takes, ours and the page's, while this many rows come in. */
async function scriptTime(page: Page, rows: number, name: string): Promise<number> {
  const { script } = await costOf(page, async () => {
    await busyRows(page, rows, name);
    await page.waitForTimeout(1_500);
  });
  return script;
}

for (const [what, name] of [
  ['each of a name of its own', ''],
  ['all of the name of a field', 'Require external ID'],
] as const)
  test(`a page that fills with rows is looked at in a time that grows no faster than the page: ${what}`, async ({
    chromium,
    practice,
  }) => {
    practice.settings.deepLink = 'ignored';
    await store(chromium);
    const times: number[] = [];
    for (const rows of [500, 2_000]) {
      const page = await openConsole(chromium, 'roles/create');
      await expect(card(page)).toBeVisible();
      times.push(await scriptTime(page, rows, name));
      await page.close();
    }
    const [few = 0, many = 0] = times;
    // Four times as much for what is linear, and what is the same for both. What looked at every row for every row took twenty times as much.
    expect(many, `${times}`).toBeLessThan(6 * few);
  });
