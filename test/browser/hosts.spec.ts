import { expect, type Page } from '@playwright/test';
import type { Facts } from '../../src/connector/schema';
import { CONSOLE, factsNow, openConsole, policyCreated, store } from './aws-part';
import { test } from './fixtures';
import type { Chromium } from './launch';
import { button, card, cardButton, newTab, signInAgain } from './pages';

const status = (page: Page) => card(page).getByRole('status');
const said = (page: Page, code: string): Promise<void> =>
  expect(status(page)).toHaveAttribute('data-code', code);
const accounts = (page: Page) => page.getByRole('radio', { name: 'AWS account', exact: true });
const another = (page: Page) => page.getByRole('radio', { name: 'Another AWS account' });

/** A page of the console at another host or path than the usual one. */
async function openAt(chromium: Chromium, home: string, hash: string): Promise<Page> {
  const page = await newTab(chromium.context);
  await page.goto(`${home}#/${hash}`);
  return page;
}

/** Fills Create policy and Create role, which the person creates. @returns what was seen of it */
async function makeBoth(chromium: Chromium, page: Page): Promise<Facts> {
  await cardButton(page, 'Fill the wizard').click();
  await said(page, 'filled-to-commit');
  await button(page, 'Create policy').click();
  await cardButton(page, 'Open Create role in AWS').click();
  await said(page, 'filled-to-commit');
  await button(page, 'Create role').click();
  await expect(cardButton(page, 'Copy role ARN')).toBeVisible();
  return factsNow(chromium);
}

for (const [host, name, partition] of [
  ['us-gov-west-1.console.amazonaws-us-gov.com', 'AWS GovCloud', 'aws-us-gov'],
  ['cn-north-1.console.amazonaws.cn', 'China', 'aws-cn'],
  ['eusc-de-east-1.console.amazonaws-eusc.eu', 'Sovereign', 'aws-eusc'],
] as const)
  test(`${name}: Logz.io can't use a role there, which is said first; on request it is filled, as of that partition`, async ({
    chromium,
  }) => {
    await store(chromium);
    const page = await openAt(chromium, `https://${host}/iam/home`, 'policies/create');
    await expect(card(page).getByRole('alert')).toContainText(name);
    await expect(cardButton(page, 'Fill the wizard')).toHaveCount(0);
    await cardButton(page, 'Fill anyway').click();
    await cardButton(page, 'Fill the wizard').click();
    await said(page, 'filled-to-commit');
    await button(page, 'Create policy').click();
    await expect
      .poll(async () => (await factsNow(chromium)).policyCreated)
      .toMatchObject({ partition, account: '123456789012' });
  });

test('a host of one of several sessions: the account is that of the host, and the journey stays on it', async ({
  chromium,
}) => {
  const home = 'https://210987654321-abcd1234.us-east-1.console.aws.amazon.com/iam/home';
  await store(chromium);
  const page = await openAt(chromium, home, 'policies/create');
  await expect(card(page)).toContainText('2109-8765-4321');
  const { policyCreated: policy, roleCreated: role } = await makeBoth(chromium, page);
  expect([policy?.account, role?.account]).toEqual(['210987654321', '210987654321']);
  expect(new URL(page.url()).host).toBe(new URL(home).host);
});

test('the path of 2021–23 (/iamv2/): the same pages, filled and followed', async ({ chromium }) => {
  await store(chromium);
  const page = await openAt(chromium, CONSOLE.replace('/iam/', '/iamv2/'), 'policies/create');
  const { policyCreated: policy, roleCreated: role } = await makeBoth(chromium, page);
  expect([policy?.account, role?.account]).toEqual(['123456789012', '123456789012']);
});

test('a session that ends in mid-wizard: nothing counts as filled after it, and it can be filled again', async ({
  chromium,
  practice,
}) => {
  await store(chromium, undefined, policyCreated());
  const page = await openConsole(chromium, 'roles/create');
  await cardButton(page, 'Fill this page').click();
  await said(page, 'filled');
  practice.settings.signedIn = false;
  await signInAgain(page);
  await expect(page.getByRole('heading', { name: 'Select trusted entity', level: 1 })).toBeVisible();
  await said(page, 'ready-wizard');
  await cardButton(page, 'Fill this page').click();
  await said(page, 'filled');
  await expect(another(page)).toBeChecked();
});

test('back and forward: each page has its own card, and one that came back empty is filled again', async ({
  chromium,
}) => {
  await store(chromium);
  const page = await openConsole(chromium, 'policies/create');
  await cardButton(page, 'Fill this page').click();
  await said(page, 'filled');
  await page.goto(`${CONSOLE}#/roles/create`);
  await expect(card(page)).toContainText('Create role');
  await page.goBack();
  await expect(card(page)).toContainText('Create policy');
  await said(page, 'ready-wizard');
  await cardButton(page, 'Fill this page').click();
  await said(page, 'filled');
  await page.goForward();
  await expect(card(page)).toContainText('Create role');
  await said(page, 'ready-wizard');
  await expect(accounts(page)).not.toBeChecked();
});

test('reloaded in mid-wizard: it begins anew, and says nothing of what is gone', async ({ chromium }) => {
  await store(chromium, undefined, policyCreated());
  const page = await openConsole(chromium, 'roles/create');
  await cardButton(page, 'Fill this page').click();
  await said(page, 'filled');
  await page.reload();
  await said(page, 'ready-wizard');
  await expect(accounts(page)).not.toBeChecked();
  await cardButton(page, 'Fill this page').click();
  await said(page, 'filled');
});

test('two tabs on one wizard: a press fills the tab that it was made in, and what one creates the other hears of', async ({
  chromium,
}) => {
  await store(chromium);
  const first = await openConsole(chromium, 'policies/create');
  const second = await openConsole(chromium, 'policies/create');
  await said(second, 'ready-wizard');
  await first.bringToFront();
  await cardButton(first, 'Fill the wizard').click();
  await said(first, 'filled-to-commit');
  await said(second, 'ready-wizard');
  await expect(second.getByRole('textbox', { name: 'Policy name' })).toHaveCount(0);
  await button(first, 'Create policy').click();
  await expect.poll(async () => (await factsNow(chromium)).policyCreated?.name).toBe('logzio-example');
  await second.bringToFront();
  // It exists: what comes next is the role.
  await expect(card(second).locator('button.primary')).toHaveText(['Open Create role in AWS']);
});
