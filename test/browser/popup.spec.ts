import type { Locator, Page } from '@playwright/test';
import { store } from './aws-part';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { Panel } from './logzio/extension';
import { OTHER, OWN, policyFor } from './logzio/foreign';
import { moreActions, newTab, openMore, pageAt, press, reveal, showView } from './pages';
import { cardSays, outcome } from './said';

const ARN = 'arn:aws:iam::123456789012:role/logzio-acme-logs';
const at = Date.now() - 300_000;
const entry = (value: string): object => ({ value, source: { kind: 'captured', where: 'app.logz.io', at } });
const POLICY = policyFor('acme-logs');
const values = {
  accountId: entry('406095609952'),
  externalId: entry(OWN),
  rolePolicy: entry(POLICY),
  bucket: entry('acme-logs'),
};
const seen = { partition: 'aws', account: '123456789012' };
const made = {
  policyFilled: { text: POLICY, ...seen, at: at + 1 },
  policyCreated: { name: 'logzio-acme-logs', ...seen, at: at + 2 },
  trustFilled: { accountId: '406095609952', externalId: OWN, ...seen, at: at + 3 },
  policyTicked: { name: 'logzio-acme-logs', at: at + 4 },
  roleCreated: { name: 'logzio-acme-logs', ...seen, at: at + 5 },
  roleRead: { arn: ARN, at: at + 6 },
};
const state = (facts: object, more: object = {}): object => ({
  rolebridge: { version: 1, journey: 'connect', values: { ...values, ...more }, facts },
});
const STATES: Record<string, object> = {
  empty: {},
  warnings: {
    ...state(
      { externalIdChanged: { now: OTHER, at } },
      { bucket: entry('other-logs'), accountId: entry('111122223333') },
    ),
    'rolebridge-aside': [{ reason: 'newer', at, raw: { version: 9 } }],
  },
  made: state(made),
};

async function show(page: Page, items: object = {}): Promise<void> {
  await page.evaluate(async (all) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(all);
  }, items);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Now' })).toBeVisible();
}

test('no violations of WCAG 2.2 AA, light and dark, narrow and wide', async ({ chromium }) => {
  const { page } = await Panel.open(chromium);
  for (const [name, items] of Object.entries(STATES)) {
    await show(page, items);
    if (name === 'warnings') {
      await showView(page, 'Values');
      const arn = page.getByRole('textbox', { name: 'Role ARN' });
      await arn.fill('arn:aws:iam::123456789012:user/me');
      await arn.blur();
      await expect(arn).toHaveAttribute('aria-invalid', 'true');
      await openMore(page);
      await page.getByRole('button', { name: 'Capture from this page' }).click();
      await expect(page.getByRole('status')).toContainText(outcome('capture-elsewhere'));
      await page.getByRole('button', { name: 'Forget everything' }).click();
    }
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [view, width] of [
        ['Now', 320],
        ['Now', 900],
        ['Values', 320],
        ['Values', 900],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 600 });
        await showView(page, view);
        expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
          colorScheme === 'dark',
        );
        const where = `${name}, ${view}, ${colorScheme}, ${width} px`;
        expect.soft(await violations(page), where).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${where}: wider than the window`).toBeLessThanOrEqual(0);
      }
  }
});

test('what came of an action is announced once', async ({ chromium }) => {
  const { page } = await Panel.open(chromium);
  await show(page, STATES.made);
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    // What a screen reader is given: the texts that come into live regions.
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        if (!element?.closest('[role=status], [role=alert], [aria-live]')) continue;
        for (const node of addedNodes) if (node.textContent?.trim()) told.push(node.textContent.trim());
        if (target instanceof Text) told.push(target.data);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const told = (): Promise<string[]> =>
    page.evaluate(() => (globalThis as unknown as { told: string[] }).told.splice(0));
  const status = page.getByRole('status');
  await openMore(page);
  await page.getByRole('button', { name: 'Capture from this page' }).click();
  await expect(status).toContainText(outcome('capture-elsewhere'));
  await expect(status).toHaveCount(1);
  const first = (await status.innerText()).trim();
  expect(await told()).toEqual([first]);

  // The same words once more are said once more; going to another view says nothing again.
  await page.getByRole('button', { name: 'Capture from this page' }).click();
  await expect.poll(told).toEqual([first]);
  await showView(page, 'Values');
  await expect(status).toContainText(outcome('capture-elsewhere'));
  expect(await told()).toEqual([]);
  await page.getByRole('textbox', { name: 'Paste anything from Logz.io' }).fill(OTHER);
  await page.getByRole('button', { name: 'Sort into the fields' }).click();
  await expect(status).toContainText(outcome('sorted-in', { fields: ['externalId'] }));
  expect(await told()).toEqual([(await status.innerText()).trim()]);
});

/** In the view Now, with the role made and the current milestone open. */
const STOPS = [
  '⋯',
  'Now',
  'Return to Logz.io',
  'More actions',
  `Done: Captured406095609952 logzio:aws:…${OWN.slice(-3)}${OWN}`,
  'Done: Policylogzio-acme-logs',
  'Done: Rolelogzio-acme-logs',
  'Done: Attached5 lines of the guide',
  'ARN returned4 lines of the guide',
  'Saved1 line of the guide',
  'What is granted',
  '2 notes',
];

test('everything works by keyboard alone', async ({ chromium }) => {
  const { page } = await Panel.open(chromium);
  await show(page, STATES.made);
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return '';
      const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : undefined;
      const outline = getComputedStyle(element).outlineStyle;
      return `${(label || element.textContent || '').trim()}${outline === 'none' ? ' (focus not drawn)' : ''}`;
    });
  const stops: string[] = [];
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused();
    if (stop === '' || stops.includes(stop)) break;
    stops.push(stop);
  }
  expect(stops).toEqual(STOPS);

  const status = page.getByRole('status');
  await moreActions(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Capture from this page' }).focus();
  await page.keyboard.press('Enter');
  await expect(status).toContainText(outcome('capture-elsewhere'));
  expect(await focused(), 'focus stays on the button').toBe('Capture from this page');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(status).toHaveAttribute('data-code', 'fill-elsewhere');

  await page.getByRole('radio', { name: 'Connect an S3 bucket' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Migrate the external ID in the same role' })).toBeChecked();
  await expect(page.getByRole('tab', { name: 'Configurations' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('list', { name: 'Checklist' })).toBeVisible();

  await page.getByRole('tab', { name: 'Now' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('Values');
  await page.getByRole('textbox', { name: 'Prefix' }).focus();
  await page.keyboard.type('2024/');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Typed, just now/)).toBeVisible();

  await page.getByRole('tab', { name: 'Values' }).focus();
  await page.keyboard.press('Home');
  await moreActions(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Forget everything' }).focus();
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Keep it');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('Forget everything');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(status).toContainText(outcome('forgotten'));
  await showView(page, 'Values');
  await expect(page.getByRole('textbox', { name: 'Account ID', exact: true })).toHaveValue('');
});

test('a press counts though a box that is left says what is wrong with it, above the button', async ({
  context,
  extensionId,
}) => {
  const page = await newTab(context);
  await page.setViewportSize({ width: 400, height: 2_600 }); // a side panel, in which nothing is scrolled
  await page.goto(`chrome-extension://${extensionId}/popup/index.html`);
  await showView(page, 'Values');
  await page.getByRole('textbox', { name: 'Paste anything from Logz.io' }).fill('Account ID: 406095609952');
  await page.getByRole('textbox', { name: 'Account ID', exact: true }).focus();
  await page.keyboard.type('12345678901');
  await page.getByRole('tab', { name: 'Now' }).hover();
  await page.mouse.down();
  await page.waitForTimeout(200);
  await page.mouse.up();
  await expect(page.getByRole('region', { name: 'Now' })).toBeVisible();
  await showView(page, 'Values');
  await expect(page.getByText(/11 digits/)).toBeVisible();
});

/** Presses a button that leads away: the popup closes as the page comes up, perhaps before the click is reported as done. */
async function leave(target: Locator): Promise<void> {
  await reveal(target);
  await press(target);
}

test('every button of the real popup does what it says', async ({ chromium, openPopup, practice }) => {
  const logzio = await newTab(chromium.context);
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await logzio.goto('https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket');
  await logzio.getByRole('button', { name: '+ Add a bucket' }).click();
  await logzio.getByRole('button', { name: 'Authenticate with a role' }).click();
  await logzio.getByRole('textbox', { name: 'S3 bucket name' }).fill('acme-logs');
  const button = (popup: Page, name: string) => popup.getByRole('button', { name, exact: true });

  let popup = await openPopup(logzio);
  await expect(popup.getByRole('heading', { name: 'Rolebridge', level: 1 })).toBeVisible();
  expect(await reveal(button(popup, 'Fill this page'))).toEqual(['More actions']);
  for (const name of [
    'Capture from this page',
    'Fill this page',
    'Open Create policy in AWS',
    'Open Create role in AWS',
    'Forget everything',
  ])
    await expect(button(popup, name)).toBeVisible();
  await popup.locator('summary', { hasText: '⋯' }).click();
  for (const name of ['Open as side panel', 'Options']) await expect(button(popup, name)).toBeVisible();
  await popup.locator('summary', { hasText: '⋯' }).click();
  await expect(
    popup.getByRole('radiogroup', { name: 'What do you want to do?' }).getByRole('radio'),
  ).toHaveCount(3);
  await expect(popup.getByRole('list', { name: 'Checklist' }).locator('[aria-current=step]')).toHaveCount(1);

  await button(popup, 'Capture from this page').click();
  await expect(popup.getByRole('status')).toContainText(
    outcome('captured', { fields: ['accountId', 'externalId', 'rolePolicy', 'bucket'] }),
  );
  // The next click and the buttons are in sight without scrolling.
  for (const part of [
    popup.getByText(/^It lets Logz.io list and read acme-logs/),
    button(popup, 'Open Create policy in AWS'),
    popup.getByRole('status'),
  ])
    await expect(part).toBeInViewport({ ratio: 0.9 });
  await expect(button(popup, 'Open Create policy in AWS')).toHaveClass(/primary/);
  await leave(button(popup, 'Open Create policy in AWS'));
  const policy = await pageAt(chromium.context, /#\/policies\/create/);
  // Filled when it came, up to the page whose button commits.
  await expect(policy.getByRole('complementary', { name: 'Rolebridge' })).toContainText(
    cardSays('filled-to-commit', { commit: 'Create policy' }),
  );

  const name = policy.getByRole('textbox', { name: 'Policy name' });
  await name.fill('');
  popup = await openPopup(policy);
  await leave(button(popup, 'Fill this page'));
  await expect(popup.getByRole('status')).toContainText(/\S/);
  await expect(name).toHaveValue('logzio-acme-logs');
  await expect(popup.getByText(/Signed in to 1234-5678-9012/)).toBeVisible();
  await leave(button(popup, 'Open Create role in AWS'));
  await pageAt(chromium.context, /#\/roles\/create/);
  expect(practice.commits).toEqual([]);

  // As if the role had been made and read.
  await (await chromium.worker()).evaluate(
    async (facts) => {
      const { rolebridge } = await chrome.storage.local.get<{
        rolebridge: { connectors: { facts: object }[] };
      }>('rolebridge');
      for (const one of rolebridge.connectors) one.facts = facts;
      await chrome.storage.local.set({ rolebridge });
    },
    { roleCreated: { ...made.roleCreated, at: Date.now() }, roleRead: { arn: ARN, at: Date.now() } },
  );
  popup = await openPopup(logzio);
  await leave(button(popup, 'Copy role ARN'));
  await expect(popup.getByRole('status')).toContainText(outcome('arn-copied'));
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(ARN);
  await leave(button(popup, 'Return to Logz.io'));
  await expect(logzio.getByRole('textbox', { name: 'Role ARN' })).toHaveValue(ARN);

  popup = await openPopup(logzio);
  await leave(button(popup, 'Open the role in AWS'));
  await pageAt(chromium.context, /#\/roles\/details\/logzio-acme-logs/);

  popup = await openPopup(logzio);
  await popup.locator('summary', { hasText: '⋯' }).click();
  await leave(button(popup, 'Open as side panel'));
  const opened = (): Promise<number> =>
    chromium
      .worker()
      .then((worker) =>
        worker.evaluate(
          async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length,
        ),
      );
  await expect.poll(opened).toBe(1);

  popup = await openPopup(logzio);
  await leave(button(popup, 'Forget everything'));
  await button(popup, 'Yes, forget it all').click();
  await expect(popup.getByRole('status')).toContainText(outcome('forgotten'));
  await expect(button(popup, 'Copy role ARN')).toBeHidden();
  expect(practice.commits).toEqual([]);
});

test('on a page of neither site the popup leads to Logz.io: to the tab that is open, else to one of its own', async ({
  chromium,
  openPopup,
}) => {
  const other = await newTab(chromium.context);
  const go = async (): Promise<void> => {
    const popup = await openPopup(other);
    await press(popup.getByRole('button', { name: 'Go to Logz.io', exact: true }));
  };
  await go();
  const logzio = await pageAt(chromium.context, /^https:\/\/app\.logz\.io\//);
  await other.bringToFront();
  await go();
  await expect.poll(() => logzio.evaluate(() => document.visibilityState)).toBe('visible');
  const open = chromium.context.pages().filter((page) => page.url().startsWith('https://app.logz.io/'));
  expect(open, 'one tab of Logz.io').toHaveLength(1);
});

test('the side panel follows the tab in front, and keeps the journey in view over both sites', async ({
  chromium,
  openPopup,
}) => {
  const { context } = chromium;
  const logzio = await newTab(context);
  await logzio.goto('https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket');
  await store(chromium);
  const popup = await openPopup(logzio);
  await popup.locator('summary', { hasText: '⋯' }).click();
  await leave(popup.getByRole('button', { name: 'Open as side panel' }));
  const panel = await chromium.sidePanel();
  const now = panel.getByRole('region', { name: 'Now' });
  const next = panel.getByRole('button', { name: 'Open Create policy in AWS' });
  await expect(next).toHaveClass(/primary/);
  await press(next);
  const aws = await pageAt(context, /#\/policies\/create/);
  await expect(aws.getByRole('complementary', { name: 'Rolebridge' })).toBeVisible({ timeout: 20_000 });
  // On AWS's page the card has what comes next: here no button competes with it.
  await expect(now).toContainText('Signed in to 1234-5678-9012');
  await expect(next).toBeHidden();
  await logzio.bringToFront();
  await expect(next).toHaveClass(/primary/);
  await expect(panel.getByRole('list', { name: 'Checklist' })).toBeVisible();
});
