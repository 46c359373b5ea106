import type { Page } from '@playwright/test';
import { NEXTS } from '../../src/words/nexts';
import { WARNINGS } from '../../src/words/warnings';
import { store } from './aws-part';
import { expect, test } from './fixtures';
import { button, card, cardButton, newTab, pageAt } from './pages';
import { cardSays, filled, saidBy } from './said';
import { CONNECTOR, CONSOLE } from './values';

const status = (page: Page) => card(page).getByRole('status');

test('an IAM page that needs nothing gets no card, and none of the console gets one without a connector', async ({
  context,
  installed,
}) => {
  const page = await newTab(context);
  await page.goto(`${CONSOLE}/iam/home#/roles/create`);
  await expect(page.getByRole('radio', { name: 'AWS account', exact: true })).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  await store(installed, CONNECTOR);
  await expect(card(page)).toBeVisible();
  // Inside a journey there is always a card on its pages, and never one on others.
  await page.goto(`${CONSOLE}/iam/home#/policies`);
  await expect(card(page)).toBeVisible();
  await page.goto('about:blank');
  await page.goto(`${CONSOLE}/iam/home#/home`);
  await expect(page.getByRole('heading', { name: 'IAM Dashboard' })).toBeVisible();
  await expect(card(page)).toHaveCount(0);
});

test('names what the connector lacks instead of filling half', async ({ context, installed }) => {
  await store(installed, { accountId: CONNECTOR.accountId, bucket: CONNECTOR.bucket });
  const page = await newTab(context);
  await page.goto(`${CONSOLE}/iam/home#/roles/create`);
  await cardButton(page, 'Fill this page').click();
  await expect(status(page)).toContainText(cardSays('lacking', { fields: 'External ID' }));
  await expect(page.getByRole('textbox', { name: 'Account ID' })).toHaveCount(0);
});

test('a page that mounts late is awaited, and the wait can be stopped', async ({
  context,
  practice,
  installed,
}) => {
  practice.settings.lateMountMs = 4_000;
  await store(installed, CONNECTOR);
  const page = await newTab(context);
  await page.goto(`${CONSOLE}/iam/home#/roles/create`);
  await cardButton(page, 'Fill this page').click();
  await expect(status(page)).toContainText(cardSays('waiting'));
  await cardButton(page, 'Stop').click();
  await expect(status(page)).toHaveAttribute('data-code', 'stopped');
  await cardButton(page, 'Fill this page').click();
  await expect(status(page)).toContainText(filled());
});

test('a role in another partition: said before anything is filled', async ({ context, installed }) => {
  await store(installed, CONNECTOR);
  const page = await newTab(context);
  await page.goto('https://us-gov-west-1.console.amazonaws-us-gov.com/iam/home#/roles/create');
  await expect(card(page).getByRole('alert')).toContainText(
    saidBy(WARNINGS['partition-useless'], { partition: 'aws-us-gov' }),
  );
  await expect(cardButton(page, 'Fill the wizard')).toHaveCount(0);
  await cardButton(page, 'Fill anyway').click();
  await expect(cardButton(page, 'Fill the wizard')).toBeVisible();
});

test('the policy edited by hand after it was filled is said', async ({ context, installed }) => {
  await store(installed, CONNECTOR);
  const page = await newTab(context);
  await page.goto(`${CONSOLE}/iam/home#/policies/create`);
  await cardButton(page, 'Fill this page').click();
  await expect(status(page)).toContainText(filled());
  await expect(card(page).getByRole('alert')).toHaveCount(0);
  await page.locator('.ace_text-input').first().focus();
  await page.keyboard.type('x');
  await expect(card(page).getByRole('alert')).toContainText(saidBy(WARNINGS['policy-edited']));
  await cardButton(page, 'Fill this page').click();
  await expect(card(page).getByRole('alert')).toHaveCount(0);
});

for (const signInKeepsHash of [true, false]) {
  test.describe(`not signed in, sign-in ${signInKeepsHash ? 'keeps' : 'loses'} the hash`, () => {
    test.use({ settings: { signedIn: false, signInKeepsHash } });
    test('the journey goes on after the sign-in page', async ({ context, openPopup, installed }) => {
      await store(installed, CONNECTOR);
      const start = await newTab(context);
      const popup = await openPopup(start);
      await button(popup, 'Open Create policy in AWS').click();
      const page = await pageAt(context, /signin\.aws\.amazon\.com/);
      // From a tab elsewhere the popup leads back to it.
      const elsewhere = await newTab(context);
      await button(await openPopup(elsewhere), 'Go to the sign-in page').click();
      await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
      await elsewhere.close();
      const again = await openPopup(page);
      await expect(again.getByRole('region', { name: 'Now' })).toContainText(
        saidBy(NEXTS['sign-in'], { here: true }),
      );
      await button(page, 'Sign in').click();
      await page.waitForURL(/console\.aws\.amazon\.com\/iam/);
      if (!signInKeepsHash) await cardButton(page, 'Open Create policy in AWS').click();
      // The click in the popup asked for it.
      await expect(status(page)).toContainText(filled(), { timeout: 30_000 });
    });
  });
}

test.describe('updated', () => {
  test.use({ ownBrowser: true });
  test('an update of the extension in the middle of Create role: the page goes on without a reload', async ({
    chromium,
    context,
    practice,
    installed,
  }) => {
    practice.settings.deepLink = 'ignored';
    await store(installed, CONNECTOR);
    const page = await newTab(context);
    await page.goto(`${CONSOLE}/iam/home#/roles/create`);
    await cardButton(page, 'Fill this page').click();
    await expect(status(page)).toContainText(filled());
    const old = await page.locator('rolebridge-card').elementHandle();
    const worker = await chromium.worker();
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => 'the worker went away, as it should');
    await expect
      .poll(() => old?.evaluate((host) => host.isConnected), { message: 'the old card goes' })
      .toBe(false);
    await expect(card(page)).toHaveCount(1);
    await expect(status(page)).toHaveAttribute('data-code', /^ready/);
    await expect(page.getByRole('textbox', { name: 'External ID' })).toHaveValue(CONNECTOR.externalId);
    await cardButton(page, 'Fill this page').click();
    await expect(status(page)).toContainText(filled());
  });
});

test('two windows with two accounts: the policy of one is not taken for that of the other', async ({
  context,
  practice,
  installed,
}) => {
  await store(installed, CONNECTOR);
  const [one, two] = ['111122223333', '444455556666'];
  const first = await newTab(context);
  await first.goto(`https://${one}-abcd1234.us-east-1.console.aws.amazon.com/iam/home#/policies/create`);
  await expect(card(first)).toContainText('1111-2222-3333');
  await cardButton(first, 'Fill the wizard').click();
  await expect(status(first)).toContainText(cardSays('filled-to-commit', { commit: 'Create policy' }));
  await button(first, 'Create policy').click();
  await expect(cardButton(first, 'Open Create role in AWS')).toBeVisible();
  expect(practice.commits.map(({ account }) => account)).toEqual([one]);

  const [second] = await Promise.all([
    context.waitForEvent('page'),
    first.evaluate(
      (url) => window.open(url, '_blank', 'popup,noopener'),
      `https://${two}-efgh5678.us-east-1.console.aws.amazon.com/iam/home#/roles/create`,
    ),
  ]);
  await expect(card(second)).toContainText('4444-5555-6666');
  await expect(card(second).getByRole('alert').filter({ hasText: one })).toBeVisible();
});
