import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { openSite } from '../../practice/server';
import type { Site } from '../../practice/settings';
import { findFirefox } from '../../scripts/browsers';
import { EXAMPLE, EXAMPLE_ACCOUNT } from './example';
import { type Firefox, launchFirefox } from './firefox';
import { large, NEW, OLD, policy, statement } from './trust-documents';
import { CONSOLE } from './values';

const EXTENSION = fileURLToPath(new URL('../../dist/firefox', import.meta.url));
const ROLE = 'acme-logs-role';

// One Firefox for all of them: its start takes longer than any.
test.describe.configure({ mode: 'default', timeout: 120_000 });

let site: Site;
let firefox: Firefox;

test.beforeAll(async () => {
  const program = findFirefox();
  if (!program)
    console.log(
      'Skipped: the Firefox runs, because no Firefox was found (FIREFOX=/path/to/firefox names one)',
    );
  test.skip(!program, 'no Firefox');
  site = await openSite();
  firefox = await launchFirefox(program ?? '', EXTENSION, site);
});

test.afterAll(async () => {
  await firefox?.close();
  await site?.close();
});

test('fills Create role in a real Firefox', async () => {
  const { iam, commits } = site.begin({ account: EXAMPLE_ACCOUNT, deepLink: 'ignored' });
  const account = iam.account(EXAMPLE_ACCOUNT);
  account.createPolicy({ name: EXAMPLE.policyName, document: EXAMPLE.rolePolicy });
  await enter(EXAMPLE);

  const page = await open('roles/create');
  await press(page, 'Fill the wizard');
  await expect.poll(() => cardStatus(page), { timeout: 30_000 }).toContain('press Create role');
  await page.locator('::-p-aria([name="Create role"][role="button"])').click();
  await expect.poll(() => account.roles.length).toBe(1);
  const [role] = account.roles;
  expect(role).toMatchObject({
    name: EXAMPLE.roleName,
    policyArns: [`arn:aws:iam::${EXAMPLE_ACCOUNT}:policy/${EXAMPLE.policyName}`],
  });
  expect(role?.trustPolicy).toContain(EXAMPLE.externalId);
  expect(commits.map(({ isTrusted }) => isTrusted)).toEqual([true]);
  await page.close();
});

test('replaces the external ID in a real Firefox, and Undo gives back the exact text', async () => {
  const { iam, commits } = site.begin({ account: EXAMPLE_ACCOUNT });
  const role = iam.createRole({
    account: EXAMPLE_ACCOUNT,
    name: ROLE,
    trustPolicy: policy(statement(undefined)),
  });
  const before = large().replaceAll('\n', '\r\n');
  role.trustPolicy = before;
  await enter({ externalId: NEW });

  const page = await open(`roles/details/${ROLE}/edit-trust-policy`);
  const text = (): Promise<string> =>
    page.evaluate(() => {
      const box: (Element & { env?: { editor: { getValue(): string } } }) | null =
        document.querySelector('.json-editor');
      return box?.env?.editor.getValue() ?? '';
    });
  await press(page, 'Replace external ID');
  await expect.poll(text, { timeout: 20_000 }).toBe(before.replace(`"${OLD}"`, `"${NEW}"`));
  const lit = (): Promise<number> =>
    page.evaluate(() => {
      const marks = document.querySelector('rolebridge-line')?.shadowRoot?.querySelectorAll('[data-line]');
      return [...(marks ?? [])].filter((mark) => mark.getClientRects().length > 0).length;
    });
  await expect.poll(lit).toBe(1);
  await press(page, 'Undo');
  await expect.poll(text).toBe(before);
  expect(commits).toEqual([]);
  await page.close();
});

/** Types values into the popup's boxes, and waits until it says of each where it came from. */
async function enter(values: Record<string, string>): Promise<void> {
  const popup = await firefox.openExtensionPage('popup/index.html', '#tab-values');
  await popup.locator('#tab-values').click();
  await popup.waitForSelector('#externalId');
  for (const [field, value] of Object.entries(values)) {
    await popup.locator(`#${field}`).fill(value);
    await popup.keyboard.press('Tab');
    await expect
      .poll(() => popup.$eval(`#${field}-source`, (source) => source.textContent ?? ''))
      .toMatch(/typed|entered/i);
  }
  await popup.close();
}

/** A page of the IAM console in a tab of its own. */
async function open(hash: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${CONSOLE}/iam/home#/${hash}`);
  return page;
}

/** Presses a button of the card, once it is there. */
const press = (page: Page, name: string): Promise<void> =>
  page.locator(`rolebridge-card >>> ::-p-aria([name="${name}"][role="button"])`).click();

const cardStatus = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.querySelector('rolebridge-card')?.shadowRoot?.querySelector('[role=status]')?.textContent ??
      '',
  );
