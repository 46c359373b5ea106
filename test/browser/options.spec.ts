import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { EVERYTHING_WORDS, OPTION_OUTCOMES, OPTION_PROBLEMS } from '../../src/words/options';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { type Chromium, launchChromium } from './launch';
import { newTab, pageAt } from './pages';
import { outcome } from './said';

async function openOptions(chromium: Chromium, hash = ''): Promise<Page> {
  const page = await newTab(chromium.context);
  await page.goto(`chrome-extension://${chromium.extensionId}/options/index.html${hash}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

const stored = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() => chrome.storage.local.get(null));

const colour = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('no violations of WCAG 2.2 AA: options and first run, light, dark, forced colours, narrow and wide', async ({
  chromium,
}) => {
  for (const hash of ['', '#welcome']) {
    const page = await openOptions(chromium, hash);
    if (hash === '') {
      await page.getByRole('textbox', { name: 'Path of roles' }).fill('no path');
      await page.getByRole('button', { name: 'Forget everything' }).click();
      await expect(page.getByText(OPTION_PROBLEMS.path)).toBeVisible();
    }
    for (const [colorScheme, forcedColors] of [
      ['light', 'none'],
      ['dark', 'none'],
      ['dark', 'active'],
    ] as const)
      for (const width of [320, 900]) {
        await page.emulateMedia({ colorScheme, forcedColors });
        await page.setViewportSize({ width, height: 600 });
        const where = `${hash || 'options'}, ${colorScheme}, ${forcedColors}, ${width} px`;
        expect.soft(await violations(page), where).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${where}: wider than the window`).toBeLessThanOrEqual(0);
      }
  }
});

test('an option is kept when it is left, by keyboard alone; what can not be taken says why', async ({
  chromium,
}) => {
  const page = await openOptions(chromium);
  const start = page.getByRole('textbox', { name: 'Role names begin with' });
  await start.focus();
  await page.keyboard.type('corp logs-');
  await page.keyboard.press('Tab');
  await expect(start).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(OPTION_PROBLEMS['name-start'])).toBeVisible();
  expect(await stored(page)).toEqual({});
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('corp-');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(OPTION_OUTCOMES.saved);
  await expect(page.getByText('corp-acme-logs')).toBeVisible();
  await expect(start).toHaveAttribute('aria-invalid', 'false');
  expect(await stored(page)).toEqual({
    'rolebridge-options': { theme: 'system', values: { roleNameStart: 'corp-' } },
  });
});

test('the theme is there at the first paint, on every page of the extension', async ({ chromium }) => {
  const page = await openOptions(chromium);
  const popup = await newTab(chromium.context);
  await popup.goto(`chrome-extension://${chromium.extensionId}/popup/index.html`);
  for (const one of [page, popup]) await one.emulateMedia({ colorScheme: 'light' });
  const light = await colour(popup);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => colour(popup)).not.toBe(light);
  const dark = await colour(popup);
  expect(await colour(page)).toBe(dark);
  // No script of the page has run by then but the one that is waited for before anything is drawn.
  await popup.route('**/assets/*.js', (route) => route.abort());
  await popup.reload();
  expect(await colour(popup)).toBe(dark);
  await page.getByRole('radio', { name: 'As the browser' }).check();
  await expect.poll(() => colour(page)).toBe(light);
});

test.describe('in a browser of its own, which keeps what is downloaded', () => {
  test.use({ ownBrowser: true });

  test('everything goes out to a file and comes back, after a question', async ({ chromium }) => {
    const popup = await chromium.openOwnPage('popup/index.html');
    // As it is kept now: an older form would be brought along by the first change.
    await popup.evaluate(() =>
      chrome.runtime.sendMessage({ type: 'set', field: 'bucket', text: 'acme-logs' }),
    );
    await popup.close();
    const page = await openOptions(chromium);
    await page.getByRole('textbox', { name: 'AWS account for roles' }).fill('123456789012');
    await page.getByRole('radio', { name: 'Light' }).check();
    await expect(page.getByRole('status')).toHaveText(OPTION_OUTCOMES.saved);
    const before = await stored(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export everything' }).click();
    const file = await (await download).path();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      rolebridge: 'everything',
      stored: before,
    });

    await page.getByRole('button', { name: 'Forget everything' }).click();
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.getByRole('button', { name: 'Yes, forget it all' }).click();
    await expect(page.getByRole('status')).toHaveText(outcome('forgotten'));
    await expect(page.getByRole('textbox', { name: 'AWS account for roles' })).toHaveValue('');

    const box = page.getByLabel('Exported file to import');
    const name = 'everything.json';
    await box.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from('{"stored":') });
    await page.getByRole('button', { name: 'Replace everything' }).click();
    await expect(page.getByRole('status')).toContainText(EVERYTHING_WORDS['not-json']);
    await box.setInputFiles({ name, mimeType: 'application/json', buffer: readFileSync(file) });
    await page.keyboard.press('Escape');
    expect(await stored(page)).not.toHaveProperty('rolebridge.values.bucket');
    await box.setInputFiles({ name, mimeType: 'application/json', buffer: readFileSync(file) });
    await page.getByRole('button', { name: 'Replace everything' }).click();
    await expect(page.getByRole('status')).toContainText(OPTION_OUTCOMES.imported);
    expect(await stored(page)).toMatchObject(before);
  });
});

test('what an administrator set is shown, and can not be changed', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(chrome.storage.managed, 'get', {
      value: async () => ({ roleNameStart: 'corp-', tags: ['owner=security'] }),
    });
  });
  await page.goto(`chrome-extension://${chromium.extensionId}/options/index.html`);
  const start = page.getByRole('textbox', { name: 'Role names begin with' });
  await expect(start).toHaveValue('corp-');
  await expect(start).not.toBeEditable();
  await expect(start).toHaveAccessibleDescription(/^Set by your administrator/);
  await expect(page.getByRole('textbox', { name: 'Tags' })).toHaveValue('owner=security');
  await expect(page.getByRole('textbox', { name: 'Policy names begin with' })).toBeEditable();
});

test('the shortcuts are the ones that the browser has, and clash with none of its own', async ({
  chromium,
}) => {
  const page = await openOptions(chromium);
  const keys = page.getByRole('region', { name: 'Keyboard shortcuts' });
  for (const name of ['Open Rolebridge', 'Capture from this page', 'Fill this page'])
    await expect(keys.getByText(name)).toBeVisible();
  // A browser drops a suggested shortcut that it has a use for itself.
  await expect(keys.getByText('not set')).toHaveCount(0);
});

test('one page opens after installation, once', async ({ site }) => {
  const chromium = await launchChromium({ hostRules: site.hostRules, firstRun: true });
  try {
    const { context } = chromium;
    await expect.poll(() => context.pages().filter((page) => page.url().endsWith('#welcome')).length).toBe(1);
    const page = await pageAt(context, /#welcome$/);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Capture',
      'Fill',
      'Return',
      'What it never does',
    ]);
    await page.getByRole('link', { name: 'Options' }).click();
    await expect(page.getByRole('heading', { name: 'Rolebridge options' })).toBeVisible();
  } finally {
    await chromium.close();
  }
});
