import { ACCOUNT, factsNow, openConsole, policyCreated, store, VALUES } from './aws-part';
import { expect, test } from './fixtures';
import { holdBackground } from './held-background';
import { card, cardButton } from './pages';
import { cardSays } from './said';

const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::406095609952:root' }, Action: 'sts:AssumeRole' },
  ],
});

test('the ARN on the role’s page: with a path, beside an instance profile’s, of another role', async ({
  chromium,
  practice,
}) => {
  const at = Date.now();
  const facts = {
    ...policyCreated(),
    roleCreated: { name: VALUES.roleName, account: ACCOUNT, partition: 'aws', at },
  };
  const account = practice.iam.account(ACCOUNT);
  account.createRole({
    name: VALUES.roleName,
    path: '/service-role/logs/',
    trustPolicy: TRUST,
    withInstanceProfile: true,
  });
  account.createRole({ name: 'another-role', trustPolicy: TRUST, withInstanceProfile: true });
  const arn = `arn:aws:iam::${ACCOUNT}:role/service-role/logs/${VALUES.roleName}`;

  for (const testIds of [true, false]) {
    practice.settings.testIds = testIds;
    await store(chromium, VALUES, facts);
    const page = await openConsole(chromium, `roles/details/${VALUES.roleName}?section=permissions`);
    await expect.poll(async () => (await factsNow(chromium)).roleRead?.arn).toBe(arn);
    await expect(cardButton(page, 'Return to Logz.io')).toBeVisible();
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await cardButton(page, 'Copy role ARN').click();
    await expect(card(page).getByRole('status')).toHaveText(cardSays('copied', { label: 'Role ARN' }));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(arn);
    const release = await holdBackground(await chromium.worker());
    await cardButton(page, 'Return to Logz.io').click();
    await expect(card(page).getByRole('status')).toHaveAttribute('data-code', 'returning');
    await release();
    await expect(card(page).getByRole('status')).toHaveAttribute('data-code', 'returned');
    await page.close();
  }

  const other = await openConsole(chromium, 'roles/details/another-role');
  await expect(cardButton(other, 'Use this role ARN')).toBeVisible();
  expect((await factsNow(chromium)).roleRead?.arn).toBe(arn);
  await cardButton(other, 'Use this role ARN').click();
  await expect
    .poll(async () => (await factsNow(chromium)).roleRead?.arn)
    .toBe(`arn:aws:iam::${ACCOUNT}:role/another-role`);
});
