import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { INVENTORY } from '../../src/words/inventory';
import { violations } from './axe';
import { launchChromium } from './launch';
import { newTab } from './pages';
import { outcome, saidBy } from './said';

const ROLES = 40;
const LINES = Array.from(
  { length: 1_000 },
  (_, index) =>
    `S3 fetcher,bucket-${index}-logs,app/,us-east-1,ELB,arn:aws:iam::123456789012:role/logzio-${index % ROLES},${index % 3 ? 'Production' : 'Staging'},acme-prod`,
);
const HEADER = 'Kind,S3 bucket name,Prefix,Bucket region,Log type,Role ARN,Logz.io account,Old external ID';
const CSV = [HEADER, ...LINES, 'S3 fetcher,NO GOOD,,,,,,'].join('\r\n');

const hostRules = 'MAP * ~NOTFOUND';

/** Milliseconds from a text in the search box to the painted answer. */
const searched = (page: Page, text: string): Promise<number> =>
  page.getByRole('searchbox', { name: 'Search configurations' }).evaluate(async (box, value) => {
    if (!(box instanceof HTMLInputElement)) throw new Error('no box');
    const begun = performance.now();
    box.value = value;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const rows = (): number => document.querySelectorAll('li.row').length;
    while (rows() !== (value === '' ? 50 : 1) && performance.now() - begun < 5_000)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - begun;
  }, text);

test('the inventory takes 1,000 configurations without a pause, and keeps them over a restart', async () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'rolebridge-inventory-'));
  const first = await launchChromium({ hostRules, profile });
  const popup = `chrome-extension://${first.extensionId}/popup/index.html`;
  const page = await newTab(first.context);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(popup);
  await page.getByRole('radio', { name: 'Migrate the external ID in the same role' }).check();
  await page.getByRole('tab', { name: 'Configurations' }).click();
  const section = page.getByRole('region', { name: 'Configurations' });
  await expect(section.getByRole('button', { name: 'Add a configuration' })).toBeVisible();
  const choosing = page.waitForEvent('filechooser');
  await section.getByRole('button', { name: 'Import', exact: true }).click();
  await (await choosing).setFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await expect(page.getByRole('status')).toContainText(
    saidBy(INVENTORY.imported, { file: 'mine.csv', added: 1_000, updated: 0, same: 0, out: 1 }),
  );
  await expect(page.getByRole('status')).toContainText(
    outcome('file-problem', {
      line: 1_002,
      why: {
        code: 'values',
        values: {
          problems: [{ column: 'bucket', problem: { code: 'bucket-capital', values: { value: 'NO GOOD' } } }],
        },
      },
    }),
  );

  await page.reload();
  await page.getByRole('tab', { name: 'Configurations' }).click();
  await expect(section.locator('li.row')).toHaveCount(50);
  const opened = await page.evaluate(() => performance.now());
  const took = [
    await searched(page, 'bucket-777-logs'),
    await searched(page, ''),
    await searched(page, 'bucket-42-'),
  ];
  console.log(
    `Figure: 1,000 configurations open in ${opened.toFixed(0)} ms at most, a search in ${took.map((ms) => ms.toFixed(0)).join(', ')} ms (bound 100)`,
  );
  await expect(section.locator('li.row')).toHaveCount(1);

  await section.getByRole('button', { name: 'Migrate this one' }).click();
  await expect(page.getByRole('status')).toContainText(
    saidBy(INVENTORY.current, { name: 'bucket-42-logs/app/' }),
  );
  await expect(section.locator('.advice.other')).toBeVisible();
  await section.getByRole('button', { name: 'Remove' }).click();
  await expect(section.locator('li.row')).toHaveCount(0);
  await section.getByRole('button', { name: 'Undo' }).click();
  await expect(section.locator('li.row')).toHaveCount(1);
  await section.getByRole('button', { name: 'Take the advice: Migrate to new roles' }).click();
  await expect(section.getByRole('table', { name: 'Old role → new role' }).getByRole('row')).toHaveCount(51);

  const downloading = page.waitForEvent('download');
  await section.getByRole('button', { name: 'Export CSV' }).click();
  const lines = readFileSync(await (await downloading).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(1_001);
  expect(lines[0]?.replaceAll('"', '')).toContain(HEADER);

  await section.getByRole('button', { name: 'Edit' }).first().click();
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  await first.close();

  const second = await launchChromium({ hostRules, profile });
  const again = await newTab(second.context);
  await again.goto(popup);
  await again.getByRole('tab', { name: 'Configurations' }).click();
  await expect(again.getByRole('region', { name: 'Configurations' })).toContainText('1000');
  await again.getByRole('searchbox', { name: 'Search configurations' }).fill('bucket-42-');
  await expect(again.locator('li.row strong').first()).toHaveText('bucket-42-logs/app/');
  await expect(again.locator('li.row')).toHaveAttribute('aria-current', 'true');
  expect(errors).toEqual([]);
  await second.close();
  rmSync(profile, { recursive: true, force: true });
});
