import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startPractice } from '../../practice/server';
import { store } from './aws-part';
import { expect, test } from './fixtures';
import { launchChromium } from './launch';
import { Panel } from './logzio/extension';
import { newTab, openMore, showView } from './pages';
import { outcome } from './said';

/** What might be found under the extension's names, and why it can't be read. */
const BROKEN: readonly { name: string; items: Record<string, unknown>; code: string; holds: RegExp }[] = [
  { name: 'a text', items: { rolebridge: 'garbage-1' }, code: 'corrupt', holds: /garbage-1/ },
  { name: 'a number', items: { rolebridge: 4711 }, code: 'corrupt', holds: /4711/ },
  { name: 'null', items: { rolebridge: null }, code: 'corrupt', holds: /"raw": null/ },
  {
    name: 'half of a state',
    items: { rolebridge: { version: 1, journey: 'connect', values: { accountId: { value: 7 } }, facts: {} } },
    code: 'corrupt',
    holds: /"value": 7/,
  },
  {
    name: 'a newer version',
    items: { rolebridge: { version: 99, secretPlans: 'kept-99' } },
    code: 'newer',
    holds: /kept-99/,
  },
  { name: 'a damaged copy', items: { 'rolebridge-aside': 'garbage-2' }, code: 'corrupt', holds: /garbage-2/ },
  {
    name: 'both',
    items: { rolebridge: [1, 'garbage-3'], 'rolebridge-aside': { not: 'garbage-4' } },
    code: 'corrupt',
    holds: /garbage-4[\s\S]*garbage-3|garbage-3[\s\S]*garbage-4/,
  },
];

const put = (page: Page, items: Record<string, unknown>): Promise<void> =>
  page.evaluate(async (all) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(all);
  }, items);

// A download lands in a folder that goes with the test.
test.use({ ownBrowser: true });

test('a store that can’t be read is said, kept, and handed out', async ({ chromium }) => {
  const panel = await Panel.open(chromium);
  const { page } = panel;
  const notice = page.getByRole('region', { name: 'Stored values could not be read' });
  for (const { name, items, code, holds } of BROKEN) {
    await test.step(name, async () => {
      await put(page, items);
      await page.reload();
      await expect(notice, name).toHaveAttribute('data-code', code);

      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download what could not be read' }).click();
      const file = await coming;
      expect(file.suggestedFilename()).toMatch(/^rolebridge.*\.json$/);
      const text = readFileSync(await file.path(), 'utf8');
      expect(text, name).toMatch(holds);
      expect(() => JSON.parse(text)).not.toThrow();

      // Going on works, and loses nothing of what was kept.
      await showView(page, 'Values');
      await page.getByRole('textbox', { name: 'S3 bucket name' }).fill('acme-logs');
      await page.getByRole('textbox', { name: 'S3 bucket name' }).blur();
      await expect.poll(() => panel.value('bucket')).toBe('acme-logs');
      const kept = await page.evaluate(async () =>
        JSON.stringify(await chrome.storage.local.get(), undefined, 2),
      );
      expect(kept, name).toMatch(holds);
      await page.reload();
      await expect(notice).toBeVisible();

      await page.getByRole('button', { name: 'Delete the kept copy' }).click();
      await expect(notice).toBeHidden();
      expect(await panel.value('bucket')).toBe('acme-logs');
    });
  }
});

test('values survive a restart of the browser; Forget everything leaves nothing', async () => {
  const practice = await startPractice();
  const profile = mkdtempSync(path.join(tmpdir(), 'rolebridge-restart-'));
  const values = {
    accountId: '406095609952',
    externalId: 'logzio:aws:extid:q7w3e9r1t5y2u8i4o',
    bucket: 'acme-logs',
    roleName: 'logzio-mine',
  };
  try {
    const before = await launchChromium({ hostRules: practice.hostRules, profile });
    await store(before, values);
    await before.close();

    const after = await launchChromium({ hostRules: practice.hostRules, profile });
    const logzio = await newTab(after.context);
    await logzio.goto('https://app.logz.io/');
    const panel = await Panel.open(after);
    const { page } = panel;
    await showView(page, 'Values');
    for (const [name, value] of [
      ['Account ID', values.accountId],
      ['External ID', values.externalId],
      ['S3 bucket name', values.bucket],
      ['Role name', values.roleName],
    ] as const)
      await expect(page.getByRole('textbox', { name, exact: true })).toHaveValue(value);

    await panel.press('Capture from this page', logzio); // something for the session's storage too
    await page.evaluate(() => chrome.storage.local.set({ 'left-over': 1, 'rolebridge-aside': ['x'] }));
    const all = (): Promise<number> =>
      page.evaluate(
        async () =>
          Object.keys(await chrome.storage.local.get()).length +
          Object.keys(await chrome.storage.session.get()).length,
      );
    expect(await all()).toBeGreaterThan(3);
    await page.bringToFront();
    await openMore(page);
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await page.getByRole('button', { name: 'Yes, forget it all' }).click();
    await expect(page.getByRole('status')).toContainText(outcome('forgotten'));
    expect(await all()).toBe(0);
    await showView(page, 'Values');
    await expect(page.getByRole('textbox', { name: 'Account ID', exact: true })).toHaveValue('');
    await after.close();
  } finally {
    await practice.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
