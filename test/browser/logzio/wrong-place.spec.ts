import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { newTab, showView } from '../pages';
import { outcome } from '../said';
import { Panel } from './extension';
import { SAVE_PAGE } from './save-page';

const ARN = 'arn:aws:iam::123456789012:role/logzio-acme';
const at = (host: string): string => `https://${host}/save#/dashboard/integrations/AWS-S3-Bucket`;
const arnBox = (page: Page) => page.getByLabel('Role ARN');

/** The form is captured on this host, and the role ARN is known. */
async function captured(chromium: Parameters<typeof Panel.open>[0], host = 'app.logz.io') {
  const page = await newTab(chromium.context);
  await page.route('https://*.logz.io/save', (route) =>
    route.fulfill({ contentType: 'text/html', body: SAVE_PAGE }),
  );
  await page.goto(at(host));
  const panel = await Panel.open(chromium);
  const said = await panel.press('Capture from this page', page);
  await showView(panel.page, 'Values');
  const box = panel.page.getByRole('textbox', { name: 'Role ARN', exact: true });
  await box.fill(ARN);
  await box.blur();
  await expect.poll(() => panel.value('roleArn')).toBe(ARN);
  return { page, panel, said };
}

for (const name of ['Return to Logz.io', 'Fill this page']) {
  test.describe(`${name} writes nothing`, () => {
    test('into a form for another bucket', async ({ chromium }) => {
      const { page, panel } = await captured(chromium);
      await page.getByLabel('S3 bucket name').fill('newer-logs');
      expect(await panel.press(name, page)).toMatch(
        outcome('other-bucket', { shown: 'newer-logs', wanted: 'acme-logs' }),
      );
      await expect(arnBox(page)).toHaveValue('');
      await expect(page.getByLabel('S3 bucket name')).toHaveValue('newer-logs');
      expect((await panel.stored()).facts.returned).toBeUndefined();
    });

    test('on another app host than the one captured from', async ({ chromium }) => {
      const { page, panel } = await captured(chromium);
      await page.goto(at('app-eu.logz.io'));
      expect(await panel.press(name, page)).toMatch(
        outcome('other-host', { host: 'app-eu.logz.io', captured: 'app.logz.io' }),
      );
      await expect(arnBox(page)).toHaveValue('');
    });

    test('in another Logz.io account, where no external ID is shown', async ({ chromium }) => {
      const { page, panel } = await captured(chromium);
      await page.evaluate(() => {
        document.querySelector('dl')?.remove();
        const switcher = document.querySelector('[aria-haspopup=listbox]');
        if (switcher) switcher.textContent = 'Acme Staging';
      });
      expect(await panel.press(name, page)).toMatch(
        outcome('other-account', { shown: 'Acme Staging', captured: 'Acme Production' }),
      );
      await expect(arnBox(page)).toHaveValue('');
    });
  });
}

test('docs.logz.io is no app: neither captured from nor filled', async ({ chromium }) => {
  const { page, panel } = await captured(chromium);
  await page.goto(at('docs.logz.io'));
  // The extension may not even see where that is: it has the hosts of the app alone.
  expect(await panel.press('Fill this page', page)).toMatch(outcome('fill-elsewhere'));
  await expect(arnBox(page)).toHaveValue('');
  await panel.clear();
  expect(await panel.press('Capture from this page', page)).toMatch(outcome('capture-elsewhere'));
  expect((await panel.stored()).values).toEqual({});
});
