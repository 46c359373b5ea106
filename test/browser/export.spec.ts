import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { EXPORT_PROBLEMS, TEMPLATE_DIFFERENCES, TEMPLATE_PROBLEMS } from '../../src/words/export';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { Panel } from './logzio/extension';
import { OTHER, OWN, policyFor } from './logzio/foreign';
import { showView } from './pages';
import { problemSaid, saidBy } from './said';

const at = Date.now() - 300_000;
const entry = (value: string): object => ({ value, source: { kind: 'captured', where: 'app.logz.io', at } });
const state = (policy: string): object => ({
  rolebridge: {
    version: 1,
    journey: 'connect',
    values: {
      accountId: entry('406095609952'),
      externalId: entry(OWN),
      rolePolicy: entry(policy),
      bucket: entry('acme-logs'),
    },
    facts: {},
  },
});

async function openExport(page: Page, items: object): Promise<void> {
  await page.evaluate(async (all) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(all);
  }, items);
  await page.reload();
  await showView(page, 'Values');
  await page.getByRole('button', { name: 'Export …', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Export this connector' })).toBeVisible();
}

test('a connector is exported in each format, and compared with a template', async ({ chromium }) => {
  const { page } = await Panel.open(chromium);
  await openExport(page, state(policyFor('acme-logs')));
  const preview = page.getByRole('textbox', { name: 'Preview' });
  await expect(preview).toHaveValue(/AWS::IAM::Role/);
  const template = parse(await preview.inputValue());
  expect(template.Resources.LogzioAcmeLogsPolicy.Properties.PolicyDocument).toEqual(
    JSON.parse(policyFor('acme-logs')),
  );

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('logzio-roles.yaml');
  expect(readFileSync(await file.path(), 'utf8')).toBe(await preview.inputValue());

  for (const [format, sign] of [
    ['Terraform', /resource "aws_iam_role"/],
    ['AWS CLI, PowerShell', /Set-Role/],
    ['AWS CLI, shell', /aws iam create-role/],
  ] as const) {
    await page.getByRole('combobox', { name: 'Format' }).selectOption(format);
    await expect(preview).toHaveValue(sign);
  }

  await page.getByText('Compare with a template that you have').click();
  const box = page.getByRole('textbox', { name: 'Template to compare' });
  await box.fill((await preview.inputValue()).replaceAll(OWN, OTHER));
  const role = page.getByRole('region', { name: 'Role logzio-acme-logs' });
  const difference = { template: OTHER, captured: OWN };
  await expect(role).toContainText(saidBy(TEMPLATE_DIFFERENCES['other-external-id'], difference));
  await role.getByRole('button', { name: 'Take these values' }).click();
  await expect(role.locator('.problem')).toHaveCount(0);

  await box.fill('resource "a" {\n  b = = 1\n}');
  await expect(page.getByText(saidBy(TEMPLATE_PROBLEMS['template-unreadable'], { line: 2 }))).toBeVisible();

  await page.getByRole('button', { name: 'Back to the values' }).click();
  await expect(page.getByRole('textbox', { name: 'External ID' })).toHaveValue(OTHER);
  await expect(preview).toBeHidden();
});

test('what is dangerous is exported only when the person says so', async ({ chromium }) => {
  const { page } = await Panel.open(chromium);
  await openExport(page, state(policyFor('acme-logs').replace('"s3:GetObject"', '"s3:*"')));
  const preview = page.getByRole('textbox', { name: 'Preview' });
  const anyway = page.getByRole('checkbox', { name: 'Export it all the same' });
  await expect(anyway).toBeVisible();
  await expect(preview).toBeHidden();
  await anyway.check();
  const grants = problemSaid({ code: 'action-all', values: { text: 's3:*', everything: false } });
  await expect(preview).toHaveValue(new RegExp(`# {3}Danger\\. .*${grants.source}`, 'i'));
});

test('a migration is exported as a whole: in the same role its trust policies, in two steps', async ({
  chromium,
}) => {
  const { page } = await Panel.open(chromium);
  const arn = 'arn:aws:iam::123456789012:role/logzio';
  const connectors = ['acme-logs', 'acme-more'].map((bucket) => ({
    id: bucket,
    kind: 's3-fetcher',
    values: { bucket: entry(bucket), externalId: entry(OWN) },
    replaces: { roleArn: entry(arn), externalId: entry('acme-prod') },
    facts: {},
  }));
  const migration = {
    version: 3,
    journey: 'migrate-same-role',
    connectors,
    removed: [],
    roles: {},
    order: 'recreate-first',
  };
  await page.evaluate(async (rolebridge) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set({ rolebridge });
  }, migration);
  await page.reload();
  await showView(page, 'Configurations');
  await page.getByRole('button', { name: 'Export …', exact: true }).click();
  const preview = page.getByRole('textbox', { name: 'Preview' });
  await expect(preview).toHaveValue(/acme-logs \(S3 fetcher\)[\s\S]*acme-more \(S3 fetcher\)/);
  await expect(preview).toHaveValue(/"acme-prod","logzio:aws:extid:q7w3e9r1t5y2u8i4o"/);
  await page.getByRole('combobox', { name: 'Format' }).selectOption('CloudFormation, StackSet');
  await expect(page.getByText(EXPORT_PROBLEMS['cloudformation-same-role'])).toBeVisible();
});

test('nothing against WCAG 2.2 AA, light and dark, narrow and wide', async ({ chromium }) => {
  const { page } = await Panel.open(chromium);
  await openExport(page, state(policyFor('acme-logs')));
  await page.getByText('Compare with a template that you have').click();
  await page.getByRole('textbox', { name: 'Template to compare' }).fill('{"Statement": []}');
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 400]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 600 });
      expect.soft(await violations(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflow, `${width} px: wider than the window`).toBeLessThanOrEqual(0);
      if (process.env.PICTURES)
        await page
          .getByRole('tabpanel')
          .screenshot({ path: `${process.env.PICTURES}/export-${colorScheme}-${width}.png` });
    }
});
