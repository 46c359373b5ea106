import type { Page } from '@playwright/test';
import { trustPolicyOf, trustStatement } from '../../practice/scenes';
import type { Practice } from '../../practice/settings';
import { reasonWords } from '../../src/words/reasons';
import { expect, test } from './fixtures';
import { Panel } from './logzio/extension';
import { SELECTS } from './logzio/foreign-selects';
import { configurations, journeyOf, openMigration } from './logzio/inventory';
import { newTab } from './pages';
import { outcome, problemSaid } from './said';

const HOST = 'https://app.logz.io';
const ARCHIVE = `${HOST}/#/dashboard/tools/archive-and-restore`;
const SAME = 'Migrate the external ID in the same role';

/** As if the person had saved this trust policy in the console. */
const accept = (practice: Practice, roleName: string, ...ids: string[]): void => {
  practice.iam
    .account(practice.settings.account)
    .updateTrustPolicy(roleName, trustPolicyOf([trustStatement(ids)]));
};

async function remove(page: Page, bucket: string): Promise<void> {
  await page
    .getByRole('row')
    .filter({ hasText: bucket })
    .getByRole('button', { name: 'Delete' })
    .first()
    .click();
  await page.getByRole('button', { name: 'Delete configuration' }).click();
}

for (const logzioSelects of ['custom', 'combobox', 'native'] as const) {
  test.describe(`drop-downs: ${logzioSelects}`, () => {
    test.use({ settings: { logzioSelects, logzioLabels: logzioSelects === 'native' ? 'text' : 'inputs' } });

    test('Fill alone captures the list, opens the form and fills all of it; saving and deleting are followed', async ({
      chromium,
      practice,
    }) => {
      const { role, page, panel } = await openMigration(chromium, practice);

      const own = practice.logzio.current.externalId;
      const said = await panel.press('Fill this page', page);
      expect(said).toMatch(
        outcome('filled-for', {
          name: 'acme-elb-logs/AWSLogs/123456789012/',
          fields: ['bucket', 'prefix', 'roleArn', 'region', 'logType'],
        }),
      );
      expect(said).toContain(own);
      expect(said).toMatch(outcome('next-role'));
      const form = page.getByRole('form', { name: 'Add a bucket: authenticate with a role' });
      await expect(form.getByRole('textbox', { name: 'S3 bucket name' })).toHaveValue('acme-elb-logs');
      await expect(form.getByRole('textbox', { name: 'Prefix' })).toHaveValue('AWSLogs/123456789012/');
      await expect(form.getByRole('textbox', { name: 'Role ARN' })).toHaveValue(role.arn);
      for (const [id, value] of [
        ['region', 'eu-central-1'],
        ['logType', 'elb'],
      ] as const) {
        const list = form.locator(`#${id}`);
        if (logzioSelects === 'custom') await expect(list).toContainText(value);
        else await expect(list).toHaveValue(value);
      }
      expect(await configurations(panel)).toMatchObject([{ newExternalId: own, facts: { filled: {} } }]);
      expect((await panel.stored()).values).toMatchObject({ accountId: { value: '406095609952' } });
      expect(practice.commits, 'nothing was pressed that commits').toEqual([]);

      // Saved too early: refused, and said so.
      await form.getByRole('button', { name: 'Save' }).click();
      await expect
        .poll(async () => (await configurations(panel))[0]?.facts.saved)
        .toMatchObject({ outcome: 'refused', message: /couldn't connect/ });
      const perhaps = reasonWords({ code: 'id-perhaps', values: { comesWith: own } });
      await expect(panel.page.getByText(perhaps)).toBeAttached();

      accept(practice, role.name, 'acme-prod', own);
      await form.getByRole('button', { name: 'Save' }).click();
      await expect
        .poll(async () => (await configurations(panel))[0]?.facts.saved)
        .toMatchObject({ outcome: 'connected' });
      expect((await configurations(panel))[0]?.facts.gone, 'the old one is still there').toBeUndefined();

      expect(await panel.press('Fill this page', page)).toMatch(outcome('saved-already'));
      // Loaded anew, the page is followed from its start.
      await page.reload();
      await expect(page.getByRole('button', { name: 'acme-elb-logs' })).toHaveCount(2);
      await page.waitForTimeout(800);
      await remove(page, 'acme-elb-logs');
      await expect.poll(async () => (await configurations(panel))[0]?.facts.gone).toBeDefined();
      expect(await configurations(panel)).toHaveLength(1);
    });
  });
}

test('the archive: its facts are kept, then the form that comes after it is filled; deleting first is seen', async ({
  chromium,
  practice,
}) => {
  const { role, page, panel } = await openMigration(chromium, practice);
  await panel.press('Fill this page', page);
  const own = practice.logzio.current.externalId;
  accept(practice, role.name, 'acme-prod', own);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await configurations(panel))[0]?.facts.saved?.outcome).toBe('connected');
  await remove(page, 'acme-elb-logs');
  await expect.poll(async () => (await configurations(panel))[0]?.facts.gone).toBeDefined();

  await page.goto(ARCHIVE);
  await expect(page.getByRole('button', { name: 'Remove my S3 settings' })).toBeVisible();
  expect(await panel.press('Fill this page', page)).toContain(
    'Archiving is on with acme-archive, which Rolebridge has noted',
  );
  await page.getByRole('button', { name: 'Remove my S3 settings' }).click();
  await page.getByRole('button', { name: 'Delete configuration' }).click();
  const archive = async () => (await configurations(panel)).find(({ kind }) => kind === 'archive');
  await expect.poll(async () => (await archive())?.facts.gone).toBeDefined();

  expect(await panel.press('Fill this page', page)).toMatch(
    outcome('filled-for', { name: 'acme-archive', fields: ['bucket', 'roleArn', 'region'] }),
  );
  expect(await archive()).toMatchObject({ oldExternalId: 'acme-prod', newExternalId: own });
  await page.getByRole('button', { name: 'Start archiving' }).click();
  await expect.poll(async () => (await archive())?.facts.saved).toMatchObject({ outcome: 'connected' });
});

test('a page of another account is not filled; the next one there is, with its own external ID', async ({
  chromium,
  practice,
}) => {
  const { page, panel } = await openMigration(chromium, practice);
  await panel.press('Fill this page', page);
  const production = practice.logzio.current.externalId;
  await page.getByLabel('Account', { exact: true }).selectOption('1002');
  await expect(page.getByRole('button', { name: 'acme-staging-logs' })).toBeVisible();
  await panel.press('Capture from this page', page);
  expect(await panel.press('Fill this page', page)).toMatch(
    outcome('belongs-elsewhere', {
      name: 'acme-elb-logs/AWSLogs/123456789012/',
      kind: 's3-fetcher',
      account: 'Production (#1001)',
    }),
  );
  const all = await configurations(panel);
  expect(all.map(({ newExternalId }) => newExternalId)).toEqual([production, undefined]);
  expect(all.some(({ facts }) => facts.gone)).toBe(false);
});

test('drop-downs of other builds: chosen, read back, and where it is not certain, named', async ({
  chromium,
}) => {
  const page = await newTab(chromium.context);
  const panel = await Panel.open(chromium);
  const FILLED = ['bucket', 'prefix', 'roleArn', 'region', 'logType'];
  for (const { name, html, region, missed } of SELECTS) {
    await panel.clear();
    await journeyOf(panel, SAME);
    await page.route(`${HOST}/s3/${encodeURIComponent(name)}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto(`${HOST}/s3/${encodeURIComponent(name)}`);
    const said = await panel.press('Fill this page', page);
    if (missed) expect(said, name).toContain(missed);
    else expect(said, name).toMatch(outcome('filled-for', { fields: FILLED }));
    expect(await page.evaluate(() => (globalThis as { chosen?: unknown }).chosen), name).toEqual(region);
    expect(await page.title(), name).toBe('Logz.io');
  }
});

test('an external ID from old documentation is named and not taken, though the rest is filled', async ({
  chromium,
}) => {
  const [mui] = SELECTS;
  const published = 'Logzio:aws:extid:7d420c4cccf77013384751185ac12722';
  const body = mui?.html.replace('logzio:aws:extid:q7w3e9r1t5y2u8i4o', published) ?? '';
  const page = await newTab(chromium.context);
  const panel = await Panel.open(chromium);
  await journeyOf(panel, SAME);
  await page.route(`${HOST}/s3/published`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${HOST}/s3/published`);
  const said = await panel.press('Fill this page', page);
  expect(said).toMatch(problemSaid({ code: 'external-id-published' }));
  expect(said).toMatch(outcome('no-usable-id'));
  expect((await panel.stored()).values.externalId).toBeUndefined();
  expect((await configurations(panel))[0]).not.toHaveProperty('newExternalId');
});
