import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startPractice } from '../../practice/server';
import { findFirefox } from '../../scripts/browsers';
import { EXAMPLE_ACCOUNT } from './example';
import { launchFirefox } from './firefox';
import { large, NEW, OLD, policy, statement } from './trust-documents';
import { CONSOLE } from './values';

const FIREFOX = fileURLToPath(new URL('../../dist/firefox', import.meta.url));
const ROLE = 'acme-logs-role';

test('replaces the external ID in a real Firefox, and Undo gives back the exact text', async () => {
  test.setTimeout(120_000);
  const program = findFirefox();
  test.skip(!program, 'no Firefox was found (FIREFOX=/path/to/firefox names one)');
  const practice = await startPractice({ account: EXAMPLE_ACCOUNT });
  const role = practice.iam.createRole({
    account: EXAMPLE_ACCOUNT,
    name: ROLE,
    trustPolicy: policy(statement(undefined)),
  });
  const before = large().replaceAll('\n', '\r\n');
  role.trustPolicy = before;
  const firefox = await launchFirefox(program ?? '', FIREFOX, practice);
  try {
    const popup = await firefox.openExtensionPage('popup/index.html', '#externalId');
    await popup.locator('#externalId').fill(NEW);
    await popup.keyboard.press('Tab');
    await expect
      .poll(() => popup.$eval('#externalId-source', (source) => source.textContent ?? ''))
      .toMatch(/typed|entered/i);
    await popup.close();

    const page = await firefox.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${CONSOLE}/iam/home#/roles/details/${ROLE}/edit-trust-policy`);
    const text = (): Promise<string> =>
      page.evaluate(() => {
        const box: (Element & { env?: { editor: { getValue(): string } } }) | null =
          document.querySelector('.json-editor');
        return box?.env?.editor.getValue() ?? '';
      });
    const press = (name: string): Promise<void> =>
      page.locator(`rolebridge-card >>> ::-p-aria([name="${name}"][role="button"])`).click();
    await press('Replace external ID');
    await expect.poll(text, { timeout: 20_000 }).toBe(before.replace(`"${OLD}"`, `"${NEW}"`));
    const lit = (): Promise<number> =>
      page.evaluate(() => {
        const marks = document.querySelector('rolebridge-line')?.shadowRoot?.querySelectorAll('[data-line]');
        return [...(marks ?? [])].filter((mark) => mark.getClientRects().length > 0).length;
      });
    await expect.poll(lit).toBe(1);
    await press('Undo');
    await expect.poll(text).toBe(before);
    expect(practice.commits).toEqual([]);
  } finally {
    await firefox.close();
    await practice.close();
  }
});
