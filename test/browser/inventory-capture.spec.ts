import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { Panel } from './logzio/extension';
import { CARDS, GRID, TRUNCATED } from './logzio/foreign-lists';
import { configurations, journeyOf, openMigration } from './logzio/inventory';
import { newTab } from './pages';
import { outcome } from './said';

const HOST = 'https://app.logz.io';
const S3 = `${HOST}/#/dashboard/integrations/AWS-S3-Bucket`;
const ARCHIVE = `${HOST}/#/dashboard/tools/archive-and-restore`;

const account = (page: Page) => page.getByLabel('Account', { exact: true });

for (const logzioList of ['form', 'short'] as const) {
  test.describe(`a list with its ${logzioList} headings`, () => {
    test.use({ settings: { logzioList } });

    test('is captured with the form and the archive, in both accounts, and nothing twice', async ({
      chromium,
      practice,
    }) => {
      const { role, page, panel } = await openMigration(chromium, practice);

      const said = await panel.press('Capture from this page', page);
      expect(said).toMatch(outcome('captured-list', { count: 1, account: 'Production (#1001)', added: 1 }));
      expect(said, 'what would be lost').toMatch(
        outcome('not-known-yet', {
          name: 'acme-elb-logs/AWSLogs/123456789012/',
          missing: 'New external ID',
        }),
      );
      expect(await configurations(panel)).toEqual([
        expect.objectContaining({
          kind: 's3-fetcher',
          bucket: 'acme-elb-logs',
          prefix: 'AWSLogs/123456789012/',
          region: 'eu-central-1',
          logType: 'elb',
          roleArn: role.arn,
          account: expect.stringContaining('Production'),
        }),
      ]);

      // The form of the one that is there, opened over the list.
      await page.getByRole('button', { name: 'acme-elb-logs' }).click();
      await panel.press('Capture from this page', page);
      expect(await configurations(panel)).toHaveLength(1);
      await page.getByRole('button', { name: 'Close' }).click();

      // With the form for a new one open, its external ID belongs to all of the account.
      await page.getByRole('button', { name: '+ Add a bucket' }).click();
      await page.getByRole('button', { name: 'Authenticate with a role' }).click();
      const own = practice.logzio.current.externalId;
      expect(await panel.press('Capture from this page', page)).toContain(own);
      expect(await configurations(panel)).toEqual([expect.objectContaining({ newExternalId: own })]);

      await page.goto(ARCHIVE);
      await expect(page.getByRole('button', { name: 'Remove my S3 settings' })).toBeVisible();
      await panel.press('Capture from this page', page);
      expect(await configurations(panel)).toContainEqual(
        expect.objectContaining({
          kind: 'archive',
          bucket: 'acme-archive',
          region: 'us-west-2',
          roleArn: role.arn,
          oldExternalId: 'acme-prod',
        }),
      );

      await page.goto(S3);
      await account(page).selectOption('1002');
      await expect(page.getByRole('button', { name: 'acme-staging-logs' })).toBeVisible();
      await panel.press('Capture from this page', page);
      const all = await configurations(panel);
      expect(all.map(({ bucket }) => bucket).sort()).toEqual([
        'acme-archive',
        'acme-elb-logs',
        'acme-staging-logs',
      ]);
      expect(all.find(({ bucket }) => bucket === 'acme-staging-logs')).toMatchObject({
        account: expect.stringContaining('Staging'),
      });
      expect(
        all.some(({ facts }) => facts.gone),
        'nothing was deleted',
      ).toBe(false);
      expect(practice.commits).toEqual([]);
    });
  });
}

test('lists of other builds are read: grids, cards, cut-off ARNs', async ({ chromium }) => {
  const page = await newTab(chromium.context);
  const panel = await Panel.open(chromium);
  for (const [name, html] of Object.entries({ GRID, CARDS, TRUNCATED })) {
    await panel.clear();
    await journeyOf(panel, 'Migrate the external ID in the same role');
    await page.route(`${HOST}/s3/${name}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto(`${HOST}/s3/${name}`);
    await panel.press('Capture from this page', page);
    expect(await configurations(panel), name).toEqual([
      expect.objectContaining({
        bucket: 'first-logs',
        prefix: '2024/',
        region: 'us-east-1',
        logType: 'elb',
        roleArn: 'arn:aws:iam::123456789012:role/path/logzio-first',
        account: 'Acme Production',
      }),
      expect.objectContaining({
        bucket: 'second-logs',
        roleArn: 'arn:aws:iam::123456789012:role/logzio-second',
      }),
    ]);
  }
});
