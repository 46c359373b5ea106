import type { Page } from '@playwright/test';
import { readDiagnostics } from '../../scripts/read-diagnostics';
import { ACCOUNT, openConsole, store, VALUES } from './aws-part';
import { S3_PAGE } from './connect-journey';
import { expect, test } from './fixtures';
import { button, newTab, press, reveal } from './pages';
import { outcome } from './said';

/** Presses Copy diagnostics. @returns what is on the clipboard then */
async function copied(popup: Page): Promise<string> {
  const copy = popup.getByRole('button', { name: 'Copy diagnostics', exact: true });
  await reveal(copy);
  await press(copy);
  await expect(popup.getByText(outcome('diagnostics-copied'))).toBeVisible();
  return popup.evaluate(() => navigator.clipboard.readText());
}

test.describe('Copy diagnostics', () => {
  test.use({ settings: { deepLink: 'ignored' } });

  test('says which ways find the fields of the page in front, and nothing that the page says', async ({
    chromium,
    openPopup,
  }) => {
    await store(chromium);
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await openConsole(chromium, `roles/create?step=type&awsAccount=${VALUES.accountId}`);
    await page.getByRole('radio', { name: /^AWS account/ }).check({ force: true });
    const text = await copied(await openPopup(page));
    for (const secret of [ACCOUNT, '1234-5678-9012', ...Object.values(VALUES)])
      expect(text).not.toContain(secret);
    const lines = readDiagnostics(text);
    expect(lines).toContain('Page create-role, step type: known as "Select trusted entity"');
    expect(lines).toContain('Another AWS account: found');
    expect(lines.join('\n')).toMatch(/Built of cloudscape \(\w{5}_\w{5}/);
    expect(JSON.parse(text)).toMatchObject({ partition: 'aws', region: 'us-east-1', language: 'en' });
  });
});

test('Copy diagnostics on Logz.io’s page: which ways find the boxes of its form, and nothing that stands in them', async ({
  chromium,
  openPopup,
}) => {
  await store(chromium);
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await newTab(chromium.context);
  await page.goto(S3_PAGE);
  await button(page, '+ Add a bucket').click();
  await button(page, 'Authenticate with a role').click();
  await page.getByRole('textbox', { name: 'S3 bucket name' }).fill('acme-secret-bucket');
  const text = await copied(await openPopup(page));
  for (const secret of ['acme-secret-bucket', ...Object.values(VALUES)]) expect(text).not.toContain(secret);
  const lines = readDiagnostics(text);
  expect(lines).toContain('Page logzio: known as "one form"');
  for (const field of ['S3 bucket name', 'Prefix', 'Role ARN']) expect(lines).toContain(`${field}: found`);
});
