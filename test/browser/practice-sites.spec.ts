import type { Locator, Page } from '@playwright/test';
import { longTrustPolicy, sharedRole } from '../../practice/scenes';
import { S3_PAGE, SUCCESS } from './connect-journey';
import { expect, test } from './fixtures';
import { button, newTab } from './pages';

// Whether the practice sites do by themselves what the extension's tests rely on. A person's clicks and keys only.

const ARCHIVE_PAGE = 'https://app.logz.io/#/dashboard/tools/archive-and-restore';
const ROLE_PAGE = 'https://us-east-1.console.aws.amazon.com/iam/home#/roles/details/acme-log-shipping';
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

async function openForm(page: Page): Promise<void> {
  await page.goto(S3_PAGE);
  await button(page, '+ Add a bucket').click();
  await button(page, 'Authenticate with a role').click();
}

test('the list of buckets: state, form, deletion with confirmation', async ({ context, practice }) => {
  const { role } = sharedRole(practice);
  const page = await newTab(context);
  await page.goto(S3_PAGE);
  const row = page.getByRole('row').filter({ hasText: 'acme-elb-logs' });
  await expect(row).toContainText('AWSLogs/123456789012/');
  await expect(row.getByText('Working', { exact: true })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2); // the heading and Production's one fetcher

  practice.iam.account(practice.settings.account).updateTrustPolicy(role.name, longTrustPolicy('other', 3));
  await page.reload();
  await expect(row).toContainText('Not working');
  await expect(row).toContainText('asks for another external ID than acme-prod');

  await row.getByRole('cell').nth(1).click();
  const form = page.getByRole('dialog', { name: 'S3 bucket acme-elb-logs' });
  await expect(form.getByRole('textbox', { name: 'Role ARN' })).toHaveValue(role.arn);
  await expect(form.getByRole('button', { name: 'Bucket region eu-central-1' })).toBeDisabled();
  await form.getByRole('button', { name: 'Close' }).click();

  await row.getByRole('button', { name: 'Delete' }).click();
  await button(page, 'Cancel').click();
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: 'Delete' }).click();
  await button(page, 'Delete configuration').click();
  await expect(page.getByRole('status').first()).toHaveText(
    'The configuration of acme-elb-logs was deleted.',
  );
  await expect(row).toHaveCount(0);
  expect(practice.commits).toMatchObject([{ action: 'Delete', label: 'Delete configuration', ok: true }]);

  await page.getByLabel('Account', { exact: true }).selectOption('1002');
  await expect(page.getByRole('row').filter({ hasText: 'acme-staging-logs' })).toBeVisible();
});

test('a made-up drop-down opens on mousedown alone, and by keyboard', async ({ context }) => {
  const page = await newTab(context);
  await openForm(page);
  const region = page.getByRole('button', { name: 'Bucket region' });
  const list = page.getByRole('listbox', { name: 'Bucket region' });
  await region.evaluate((element: HTMLElement) => element.click());
  await expect(list).toHaveCount(0);
  await region.click();
  await expect(list.getByRole('option')).toHaveCount(15);
  expect(await list.evaluate((element) => element.closest('form'))).toBeNull();
  await list.getByRole('option', { name: 'eu-west-3' }).click();
  await expect(region).toHaveText(/eu-west-3/);
  await expect(list).toHaveCount(0);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(region).toHaveText(/eu-central-1/);
  await region.click();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(region).toBeFocused();
  await region.click();
  await field(page, 'Prefix').click();
  await expect(list).toHaveCount(0);
});

test.describe('with combo boxes', () => {
  test.use({ settings: { logzioSelects: 'combobox' } });
  test('takes what is in its list, nothing else', async ({ context }) => {
    const page = await newTab(context);
    await openForm(page);
    const region = page.getByRole('combobox', { name: 'Bucket region' });
    await region.fill('eu-');
    await expect(page.getByRole('listbox').getByRole('option')).toHaveText([
      'eu-west-1',
      'eu-west-2',
      'eu-west-3',
      'eu-central-1',
    ]);
    await page.getByRole('option', { name: 'eu-west-2' }).click();
    await expect(region).toHaveValue('eu-west-2');
    await region.fill('mars-north-1');
    await field(page, 'Prefix').click();
    await expect(region).toHaveValue('eu-west-2');
    await region.click();
    await page.keyboard.type('sa-');
    await page.keyboard.press('Enter');
    await expect(region).toHaveValue('sa-east-1');
  });
});

test.describe('with native lists and short headings', () => {
  test.use({ settings: { logzioSelects: 'native', logzioList: 'short', logzioLabels: 'text' } });
  test('looks so', async ({ context, practice }) => {
    sharedRole(practice);
    const page = await newTab(context);
    await openForm(page);
    await page.getByLabel('Bucket region').selectOption('eu-west-3');
    await expect(page.getByRole('columnheader', { name: 'Path' })).toBeVisible();
  });
});

test.describe('with empty lists, a menu for the account, and a short list of buckets', () => {
  test.use({ settings: { logzioChoices: 'empty', logzioSwitcher: 'menu', logzioList: 'arn' } });
  test('Save asks for region and log type; the header names the account; another host is the same app', async ({
    context,
    practice,
  }) => {
    const { role } = sharedRole(practice);
    const page = await newTab(context);
    await page.goto(S3_PAGE.replace('app.logz.io', 'app-jp.logz.io'));
    const row = page.getByRole('row').filter({ hasText: 'acme-elb-logs' });
    await expect(row).toContainText(role.arn);
    await expect(page.getByRole('columnheader')).toHaveText(['Bucket', 'Role ARN', 'Status']);
    await expect(row).not.toContainText('eu-central-1');

    await button(page, '+ Add a bucket').click();
    await button(page, 'Authenticate with a role').click();
    await field(page, 'S3 bucket name').fill('acme-new-logs');
    await field(page, 'Role ARN').fill(role.arn);
    await button(page, 'Save').click();
    await expect(page.getByText('Choose the bucket region.')).toBeVisible();
    await page.getByRole('button', { name: 'Bucket region' }).click();
    await page.getByRole('option', { name: 'eu-west-3' }).click();
    await button(page, 'Save').click();
    await expect(page.getByText('Choose the log type.')).toBeVisible();
    expect(practice.commits).toEqual([]);

    await button(page, 'Current account: Production').click();
    await page.getByRole('menuitemradio', { name: 'Staging' }).click();
    await expect(button(page, 'Current account: Staging')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'acme-staging-logs' })).toBeVisible();
  });
});

test('an archive: started, shown, removed', async ({ context, practice }) => {
  const { role } = sharedRole(practice);
  const account = practice.iam.account(practice.settings.account);
  const page = await newTab(context);
  await page.goto(ARCHIVE_PAGE);
  await expect(page.getByText('Archiving is on.')).toBeVisible();
  await expect(field(page, 'External ID')).toHaveValue('acme-prod');
  await button(page, 'Remove my S3 settings').click();
  await button(page, 'Delete configuration').click();
  await expect(page.getByText('Archiving is off.')).toBeVisible();
  const externalId = await field(page, 'External ID').inputValue();
  expect(externalId).toBe(practice.logzio.current.externalId);

  await field(page, 'S3 bucket name').fill('acme-archive');
  await field(page, 'Role ARN').fill(role.arn);
  await button(page, 'Start archiving').click();
  await expect(page.getByRole('alert').first()).toContainText('another external ID');
  account.updateTrustPolicy(role.name, longTrustPolicy(['acme-prod', externalId], 2));
  await page.getByRole('button', { name: 'Bucket region' }).click();
  await page.getByRole('option', { name: 'us-west-2' }).click();
  await button(page, 'Start archiving').click();
  await expect(page.getByRole('status').first()).toHaveText(SUCCESS);
  await expect(page.getByText('Working', { exact: true })).toBeVisible();
  expect(practice.logzio.archive).toMatchObject({ region: 'us-west-2', externalId });
  expect(practice.commits.map(({ action, ok }) => [action, ok])).toEqual([
    ['Delete', true],
    ['StartArchiving', false],
    ['StartArchiving', true],
  ]);
});

for (const [trustWording, edit, update] of [
  ['current', 'Edit trust policy', 'Update policy'],
  ['legacy', 'Edit trust relationship', 'Update Trust Policy'],
] as const)
  test.describe(`with the ${trustWording} wording`, () => {
    test.use({ settings: { trustWording, trustPolicyQuota: 20_480 } });
    test('a trust policy of 60 statements is edited and stored byte for byte', async ({
      context,
      practice,
    }) => {
      const before = longTrustPolicy().replaceAll('\n', '\r\n');
      const { role } = sharedRole(practice, { trustPolicy: before });
      const page = await newTab(context);
      await page.goto(ROLE_PAGE);
      await page.getByRole('tab', { name: 'Trust relationships' }).click();
      await page.getByRole('link', { name: edit }).or(button(page, edit)).click();
      await expect(page).toHaveURL(/#\/roles\/details\/acme-log-shipping\/edit-trust-policy$/);
      await expect(page.getByRole('heading', { name: edit })).toBeVisible();
      await page.locator('.ace_content').first().click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' ');
      await button(page, update).click();
      await expect(page).toHaveURL(/#\/roles\/details\/acme-log-shipping\?section=trust_relationships$/);
      await expect(page.getByText('Trust policy updated.')).toBeVisible();
      await expect(page.locator('.ace_line').first()).toHaveText('{');
      expect(role.trustPolicy).toBe(`${before} `);
      expect(practice.commits).toMatchObject([{ action: 'UpdateAssumeRolePolicy', label: update, ok: true }]);
      expect(practice.history.filter(({ works }) => !works)).toEqual([]);
    });
  });
