import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { startPractice } from '../../practice/server';
import { findFirefox } from '../../scripts/browsers';
import { EXAMPLE, EXAMPLE_ACCOUNT } from './example';
import { launchFirefox } from './firefox';

const FIREFOX = fileURLToPath(new URL('../../dist/firefox', import.meta.url));

test('fills Create role in a real Firefox', async () => {
  test.setTimeout(120_000);
  const program = findFirefox();
  if (!program)
    console.log(
      'Skipped: the Firefox run, because no Firefox was found (FIREFOX=/path/to/firefox names one)',
    );
  test.skip(!program, 'no Firefox');
  const practice = await startPractice({ account: EXAMPLE_ACCOUNT, deepLink: 'ignored' });
  practice.iam
    .account(EXAMPLE_ACCOUNT)
    .createPolicy({ name: EXAMPLE.policyName, document: EXAMPLE.rolePolicy });
  const firefox = await launchFirefox(program ?? '', FIREFOX, practice);
  try {
    const popup = await firefox.openExtensionPage('popup/index.html', '#externalId');
    for (const [field, value] of Object.entries(EXAMPLE)) await typeInto(popup, `#${field}`, value);
    await popup.close();

    const page = await firefox.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto('https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/roles/create');
    await page.locator('rolebridge-card >>> ::-p-aria([name="Fill the wizard"][role="button"])').click();
    await expect.poll(() => cardStatus(page), { timeout: 30_000 }).toContain('press Create role');
    await page.locator('::-p-aria([name="Create role"][role="button"])').click();
    await expect.poll(() => practice.iam.account(EXAMPLE_ACCOUNT).roles.length).toBe(1);
    const [role] = practice.iam.account(EXAMPLE_ACCOUNT).roles;
    expect(role).toMatchObject({
      name: EXAMPLE.roleName,
      policyArns: [`arn:aws:iam::${EXAMPLE_ACCOUNT}:policy/${EXAMPLE.policyName}`],
    });
    expect(role?.trustPolicy).toContain(EXAMPLE.externalId);
    expect(practice.commits.map(({ isTrusted }) => isTrusted)).toEqual([true]);
  } finally {
    await firefox.close();
    await practice.close();
  }
});

/** Puts a value into a box of the popup and leaves the box, then waits until the popup says where the value came from. */
async function typeInto(popup: Page, selector: string, value: string): Promise<void> {
  await popup.locator(selector).fill(value);
  await popup.keyboard.press('Tab');
  await expect
    .poll(() => popup.$eval(`${selector}-source`, (source) => source.textContent ?? ''))
    .toMatch(/typed|entered/i);
}

const cardStatus = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.querySelector('rolebridge-card')?.shadowRoot?.querySelector('[role=status]')?.textContent ??
      '',
  );
