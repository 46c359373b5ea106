import type { Page } from '@playwright/test';
import type { Practice } from '../../practice/settings';
import { openForm } from './connect-journey';
import { BOTH, expect, test } from './fixtures';
import { Panel } from './logzio/extension';
import { BUCKET, OWN, TWO_FORMS, WRITES } from './logzio/foreign';
import { newTab, showView } from './pages';
import { outcome } from './said';

const S3_PAGE = 'https://app-eu.logz.io/#/dashboard/integrations/AWS-S3-Bucket';
const AWS_ACCOUNT = '123456789012';

/** A role as the journey would have made it, for the external ID that the practice Logz.io has now. */
function makeRole(practice: Practice, policy: string): string {
  const { externalId, awsAccountId } = practice.logzio.current;
  const { arn } = practice.iam.account(AWS_ACCOUNT).createPolicy({ name: 'logzio-acme', document: policy });
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${awsAccountId}:root` },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': externalId } },
      },
    ],
  };
  return practice.iam
    .account(AWS_ACCOUNT)
    .createRole({ name: 'logzio-acme', trustPolicy: JSON.stringify(trust), policyArns: [arn] }).arn;
}

const arnBox = (page: Page) => page.getByRole('textbox', { name: 'Role ARN' });
const put = async (panel: Panel, field: string, text: string): Promise<void> => {
  const box = panel.page.getByRole('textbox', { name: field, exact: true });
  await panel.page.bringToFront();
  await showView(panel.page, 'Values');
  await box.fill(text);
  await box.blur();
  await expect(panel.page.locator(`[aria-invalid=true]`)).toHaveCount(0);
  await showView(panel.page, 'Now');
};

test('the role ARN goes into the form that the journey began in, and only what Logz.io says after Save counts', {
  tag: BOTH,
}, async ({ installed, practice }) => {
  const page = await newTab(installed.context);
  await page.goto(S3_PAGE);
  await openForm(page, BUCKET);
  const panel = await Panel.open(installed);
  expect(await panel.press('Capture from this page', page)).toContain(
    'Captured: Account ID, External ID, Role policy',
  );
  const arn = makeRole(practice, (await panel.value('rolePolicy')) ?? '');
  const saveLine = panel.page.locator('.milestone ol li').filter({ hasText: /^(Done: )?Click Save$/ });

  await put(panel, 'Role ARN', `arn:aws:iam::${AWS_ACCOUNT}:role/logzio-not-there`);
  const elsewhere = await newTab(installed.context);
  await elsewhere.goto('https://us-east-1.console.aws.amazon.com/iam/home#/roles');
  expect(await panel.press('Return to Logz.io', elsewhere)).toContain(
    'Filled and read back: Role ARN. Check it, then press Save.',
  );
  expect(await page.evaluate(() => document.visibilityState), 'the Logz.io tab is in front').toBe('visible');
  await expect(arnBox(page)).toHaveValue(/logzio-not-there/);
  expect((await panel.stored()).facts).toMatchObject({
    returned: { arn: expect.stringContaining('not-there') },
  });
  expect(practice.commits).toEqual([]);

  // Refused: said, and the last line stays open.
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => (await panel.stored()).facts.saved)
    .toMatchObject({ outcome: 'refused', message: /couldn't connect/ });
  await expect(saveLine).not.toContainText('Done:');

  await put(panel, 'Role ARN', arn);
  expect(await panel.press('Return to Logz.io', elsewhere)).toMatch(
    outcome('check-and-press', { commit: 'Save' }),
  );
  await expect(arnBox(page)).toHaveValue(arn);
  expect((await panel.stored()).facts.saved).toBeUndefined();
  await expect(saveLine).not.toContainText('Done:');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => (await panel.stored()).facts.saved)
    .toMatchObject({ outcome: 'connected', message: /^Success!/ });
  await expect(saveLine).toContainText('Done:');
  await expect(panel.page.getByRole('heading', { name: `Logz.io can read ${BUCKET}` })).toBeVisible();
});

test('nothing is filled where the external ID is another one, the form is closed, or two forms are open', async ({
  chromium,
  practice,
}) => {
  const page = await newTab(chromium.context);
  await page.goto(S3_PAGE);
  await openForm(page, BUCKET);
  const panel = await Panel.open(chromium);
  await panel.press('Capture from this page', page);
  await put(panel, 'Role ARN', `arn:aws:iam::${AWS_ACCOUNT}:role/logzio-acme`);
  const captured = practice.logzio.current.externalId;
  const OTHER_ID = ['other-external-id'];

  practice.logzio.renewExternalId();
  await page.reload();
  expect(await panel.codes('Return to Logz.io', page), 'closed form, opened').toEqual(OTHER_ID);
  const said = await panel.press('Return to Logz.io', page);
  expect(said).toContain(practice.logzio.current.externalId);
  expect(said).toContain(captured);
  await expect(arnBox(page)).toHaveValue('');
  expect(await panel.codes('Fill this page', page)).toEqual(OTHER_ID);
  await expect(arnBox(page)).toHaveValue('');
  await expect(panel.page.getByText(practice.logzio.current.externalId).first()).toBeAttached();

  // The person turned to another account of theirs, in the same tab.
  await page.getByLabel('Account', { exact: true }).selectOption('1002');
  await expect(page.getByRole('button', { name: '+ Add a bucket' })).toBeVisible();
  await openForm(page, BUCKET);
  expect(await panel.codes('Return to Logz.io', page)).toEqual(OTHER_ID);
  await expect(arnBox(page)).toHaveValue('');

  // Captured anew, it is a connector of that account, which has no role yet.
  await panel.press('Capture from this page', page);
  await showView(panel.page, 'Values');
  await expect(panel.page.getByRole('textbox', { name: 'Role ARN' })).toHaveValue('');
  await put(panel, 'Role ARN', `arn:aws:iam::${AWS_ACCOUNT}:role/logzio-acme`);
  await panel.press('Return to Logz.io', page);
  await expect(arnBox(page)).toHaveValue(/logzio-acme$/);

  await page.route('https://app-eu.logz.io/two', (route) =>
    route.fulfill({ contentType: 'text/html', body: TWO_FORMS }),
  );
  await page.goto('https://app-eu.logz.io/two');
  await panel.page.evaluate(async (id) => {
    const { rolebridge } = await chrome.storage.local.get<{
      rolebridge: { connectors: { values: { externalId: { value: string } } }[] };
    }>('rolebridge');
    for (const { values } of rolebridge.connectors) values.externalId.value = id;
    await chrome.storage.local.set({ rolebridge });
  }, OWN);
  expect(await panel.codes('Return to Logz.io', page)).toEqual(['several-forms']);
  for (const box of await arnBox(page).all()) await expect(box).toHaveValue('');
});

test('finds its way back to a tab in another window, and opens Logz.io anew where the tab was closed', async ({
  chromium,
  practice,
  sw,
}) => {
  const page = await newTab(chromium.context);
  await page.goto(S3_PAGE);
  await openForm(page, BUCKET);
  await page.getByRole('textbox', { name: 'Prefix' }).fill('2024/');
  const panel = await Panel.open(chromium);
  await panel.press('Capture from this page', page);
  const arn = makeRole(practice, (await panel.value('rolePolicy')) ?? '');
  await put(panel, 'Role ARN', arn);

  const opened = chromium.context.waitForEvent('page');
  await sw.evaluate(async () => void (await chrome.windows.create({ url: 'about:blank', focused: true })));
  const other = await opened;
  // Without a display there is no window in front; which tab is in front of its window can be told.
  const front = (): Promise<string[]> =>
    sw.evaluate(async () => (await chrome.tabs.query({ active: true })).map(({ url }) => url ?? ''));
  await panel.page.bringToFront();
  expect((await front()).join()).not.toContain('logz.io');
  expect(await panel.press('Return to Logz.io', other)).toMatch(
    outcome('check-and-press', { commit: 'Save' }),
  );
  await expect(arnBox(page)).toHaveValue(arn);
  expect((await front()).join()).toContain('logz.io');

  // After a restart of the browser nothing is known of its tabs: the form tells which one it is.
  await sw.evaluate(() => chrome.storage.session.clear());
  await arnBox(page).fill('');
  await panel.page.bringToFront();
  expect(await panel.press('Return to Logz.io', other)).toMatch(
    outcome('check-and-press', { commit: 'Save' }),
  );
  await expect(arnBox(page)).toHaveValue(arn);

  await page.close();
  await sw.evaluate(() => chrome.storage.session.clear());
  const again = chromium.context.waitForEvent('page');
  // The form in the new tab may be filled before this is read.
  expect([['opened-anew'], ['filled', 'check-and-press']]).toContainEqual(
    await panel.codes('Return to Logz.io', other),
  );
  const anew = await again;
  await anew.waitForURL(S3_PAGE);
  // Opened by our button, so filled when it comes.
  await expect(anew.getByRole('textbox', { name: 'S3 bucket name' })).toHaveValue(BUCKET);
  await expect(anew.getByRole('textbox', { name: 'Prefix' })).toHaveValue('2024/');
  await expect(arnBox(anew)).toHaveValue(arn);
  await anew.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await panel.stored()).facts.saved).toMatchObject({ outcome: 'connected' });
});

test('writes only what takes its value, and hears what is said without a live region', async ({
  chromium,
}) => {
  const page = await newTab(chromium.context);
  await page.route('https://app.logz.io/foreign/*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: WRITES[new URL(route.request().url()).pathname.split('/').pop() ?? ''] ?? '',
    }),
  );
  const panel = await Panel.open(chromium);
  const arn = `arn:aws:iam::${AWS_ACCOUNT}:role/logzio-acme`;
  const open = async (name: string): Promise<string> => {
    await page.goto(`https://app.logz.io/foreign/${name}`);
    await panel.press('Capture from this page', page);
    await put(panel, 'Role ARN', arn);
    return panel.press('Fill this page', page);
  };
  expect(await open('modal')).toMatch(outcome('filled', { fields: ['bucket', 'prefix', 'roleArn'] }));
  await expect(page.locator('.ant-modal-content').getByLabel('Role ARN')).toHaveValue(arn);
  await expect(page.locator('form.old').getByLabel('Role ARN')).toHaveValue('');

  await panel.clear();
  for (const name of ['reverts', 'readonly']) {
    expect(await open(name), name).toMatch(outcome('not-filled', { fields: ['roleArn'] }));
    await expect(page.getByLabel('Role ARN')).toHaveValue('');
    expect((await panel.stored()).facts.returned, name).toBeUndefined();
    await panel.clear();
  }

  expect(await open('typed')).toMatch(outcome('check-and-press', { commit: 'Save' }));
  await expect(page.getByLabel('Role ARN')).toHaveValue(arn);
  // Changed long after it was filled: looked at once more when Save is pressed, and at no other press.
  await page.waitForTimeout(1_000);
  await page.getByLabel('Role ARN').evaluate((box: HTMLInputElement) => {
    box.value = '';
  });
  await page.getByLabel('Role ARN').click();
  expect((await panel.stored()).facts.returned).toMatchObject({ arn });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(panel.page.getByRole('status')).toHaveText(outcome('not-kept', { fields: ['roleArn'] }));
  await expect.poll(async () => (await panel.stored()).facts.returned).toBeUndefined();
  await panel.clear();

  // It says where the person is that the form put a value back after it was read back.
  expect(await open('late-reverts')).toMatch(outcome('check-and-press', { commit: 'Save' }));
  await expect(panel.page.getByRole('status')).toHaveText(outcome('not-kept', { fields: ['roleArn'] }));
  await expect.poll(async () => (await panel.stored()).facts.returned).toBeUndefined();
  await panel.clear();

  expect(await open('toast')).toMatch(outcome('check-and-press', { commit: 'Save' }));
  await expect(page.getByText('Dashboard saved successfully')).toBeVisible();
  const saved = async (): Promise<unknown> => (await panel.stored()).facts.saved;
  expect(await saved(), 'said before Save was pressed').toBeUndefined();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(saved).toMatchObject({ outcome: 'refused', message: 'Unable to reach the bucket' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(saved).toMatchObject({ outcome: 'unknown', message: 'Bucket saved' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(saved).toMatchObject({ outcome: 'connected', message: `Bucket ${BUCKET} saved` });
});
