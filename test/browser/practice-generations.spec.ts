import { ACCOUNT, openConsole, VALUES } from './aws-part';
import { expect, test } from './fixtures';
import { button } from './pages';

// Whether the practice console's older wizards do what is known of them. A person's clicks and keys only.

const EXTERNAL_ID = encodeURIComponent(VALUES.externalId);

test.describe('2017–21', () => {
  test.use({ settings: { generation: 'legacy' } });

  test('Create policy: two pages, JSON behind a link', async ({ chromium, practice }) => {
    const page = await openConsole(chromium, 'policies/create');
    await expect(page).toHaveURL(/#\/policies\$new\?step=edit$/);
    await page.getByText('JSON', { exact: true }).click();
    await page.locator('.ace_content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(VALUES.rolePolicy);
    await button(page, 'Review policy').click();
    await expect(page).toHaveURL(/step=review$/);
    await page.locator('awsui-textfield input').fill('a-policy');
    await button(page, 'Create policy').click();
    await expect(page.getByText('a-policy has been created.')).toBeVisible();
    expect(practice.iam.account(ACCOUNT).policies.at(-1)).toMatchObject({
      name: 'a-policy',
      document: VALUES.rolePolicy,
    });
  });

  test('Create role: four pages, their addresses, a tile for another account', async ({
    chromium,
    practice,
  }) => {
    practice.iam.account(ACCOUNT).createPolicy({ name: 'a-policy', document: VALUES.rolePolicy });
    const page = await openConsole(chromium, 'roles/create');
    await expect(page).toHaveURL(/#\/roles\$new\?step=type$/);
    await page.getByText('Another AWS account', { exact: true }).click();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await page.locator('awsui-textfield input').fill(VALUES.accountId);
    await page.getByRole('checkbox', { name: /^Require external ID/ }).check();
    await page.locator('awsui-textfield input').last().fill(VALUES.externalId);
    await button(page, 'Next: Permissions').click();
    await page.getByPlaceholder('Search').last().fill('a-pol');
    await page.getByRole('row').filter({ hasText: 'a-policy' }).getByRole('checkbox').check();
    await button(page, 'Next: Tags').click();
    await expect(page).toHaveURL(/step=tags$/);
    await button(page, 'Next: Review').click();
    await page.locator('awsui-textfield input').fill('a-role');
    await button(page, 'Create role').click();
    await expect(page.getByText('The role a-role has been created.')).toBeVisible();
    const role = practice.iam.account(ACCOUNT).role('a-role');
    expect(role.policyArns).toEqual([`arn:aws:iam::${ACCOUNT}:policy/a-policy`]);
    expect(role.trustPolicy).toContain(VALUES.externalId);
  });

  test('a deep link of its time fills the first page', async ({ chromium }) => {
    const page = await openConsole(
      chromium,
      `roles$new?step=type&roleType=crossAccount&accountID=${VALUES.accountId}&isThirdParty&externalID=${EXTERNAL_ID}&roleName=a-role`,
    );
    await expect(page.locator('awsui-textfield input').first()).toHaveValue(VALUES.accountId);
    await expect(page.locator('awsui-textfield input').last()).toHaveValue(VALUES.externalId);
  });
});

test.describe('2022', () => {
  test.use({ settings: { generation: 'mixed' } });

  test('the old policy wizard with a page of tags', async ({ chromium, practice }) => {
    const page = await openConsole(chromium, 'policies/create');
    await page.getByText('JSON', { exact: true }).click();
    await page.locator('.ace_content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(VALUES.rolePolicy);
    await button(page, 'Next: Tags').click();
    await button(page, 'Next: Review').click();
    await page.getByRole('textbox', { name: 'Name*' }).fill('a-policy');
    await button(page, 'Create policy').click();
    await expect.poll(() => practice.commits).toMatchObject([{ action: 'CreatePolicy', ok: true }]);
  });

  test('the role wizard in custom elements: radio buttons, tokens, its state in the address', async ({
    chromium,
    practice,
  }) => {
    practice.iam.account(ACCOUNT).createPolicy({ name: 'a-policy', document: VALUES.rolePolicy });
    const page = await openConsole(
      chromium,
      `roles/create?awsAccount=${VALUES.accountId}&externalId=${EXTERNAL_ID}&isThirdParty=true&step=review&trustedEntityType=AWS_ACCOUNT`,
    );
    await expect(page.getByRole('radio', { name: 'Another AWS account' })).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'External ID' })).toHaveValue(VALUES.externalId);
    await button(page, 'Next').click();
    await expect(page).toHaveURL(/awsAccount=\d{12}&step=addPermission&trustedEntityType=AWS_ACCOUNT$/);
    const search = page.locator('[id^=awsui-autosuggest]');
    await search.fill('a-policy');
    await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(2);
    await search.press('Enter');
    await expect(page.getByRole('row')).toHaveCount(2); // with the headings
    await page.getByRole('row').filter({ hasText: 'a-policy' }).getByRole('checkbox').check();
    await button(page, 'Next').click();
    await page.getByRole('textbox', { name: 'Role name' }).fill('a-role');
    await button(page, 'Create role').click();
    await expect(page.getByText('Role a-role created.')).toBeVisible();
    expect(practice.iam.account(ACCOUNT).role('a-role').policyArns).toHaveLength(1);
  });
});
