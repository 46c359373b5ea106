import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openForm } from './connect-journey';
import { expect, test } from './fixtures';
import { Panel } from './logzio/extension';
import {
  ACCOUNT,
  BUCKET,
  FOREIGN,
  NO_FORM,
  OTHER,
  OWN,
  policyFor,
  STALE_POLICY,
  TWO_FORMS,
  TWO_IDS,
  viewer,
} from './logzio/foreign';
import { newTab, openMore } from './pages';
import { outcome, problemSaid } from './said';

const SAMPLE = 'logzio:aws:extid:example0nktixxe8q';
const HOST = 'https://app.logz.io';

const ROUTES = [
  '#/dashboard/integrations/AWS-S3-Bucket',
  '#/dashboard/send-your-data/log-sources/s3-bucket',
  '#/dashboard/data-sources/S3-Bucket',
];

async function goToForm(page: Page, route = ROUTES[0]): Promise<void> {
  await page.goto(`${HOST}/${route}`);
  await openForm(page);
}

for (const logzioLabels of ['inputs', 'text'] as const) {
  test.describe(`the form with its values as ${logzioLabels}`, () => {
    test.use({ settings: { logzioLabels } });

    test('is captured on every route, never the samples beside it', async ({
      chromium,
      practice,
      openPopup,
    }) => {
      const page = await newTab(chromium.context);
      const own = practice.logzio.current.externalId;
      const panel = await Panel.open(chromium);

      await page.goto(`${HOST}/${ROUTES[0]}`);
      expect(await panel.press('Capture from this page', page)).toMatch(outcome('no-form-to-capture'));
      expect(await panel.stored()).toMatchObject({ values: {} });

      for (const route of ROUTES) {
        await page.goto('about:blank');
        await goToForm(page, route);
        const said = await panel.press('Capture from this page', page);
        expect(said).toMatch(outcome('not-found-in-form', { fields: ['bucket', 'rolePolicy'] }));
        expect(said).toMatch(outcome('type-the-bucket'));
        expect(await panel.value('externalId')).toBe(own);
        expect(await panel.value('bucket')).toBeUndefined();
        await panel.clear();
      }

      await page.getByRole('textbox', { name: 'S3 bucket name' }).fill('my-own-logs');
      await page.getByRole('textbox', { name: 'Prefix' }).fill('eu/');
      // The real popup, over the page: the policy was not asked for yet.
      const popup = await openPopup(page);
      await openMore(popup);
      await popup.getByRole('button', { name: 'Capture from this page' }).click();
      await expect(popup.getByRole('status')).toHaveAttribute('data-code', /\bcaptured\b/);
      const { values } = await panel.stored();
      expect(values).toMatchObject({
        accountId: { value: '406095609952', source: { kind: 'captured', where: 'app.logz.io' } },
        externalId: { value: own },
        bucket: { value: 'my-own-logs' },
        prefix: { value: 'eu/' },
      });
      expect(values.rolePolicy?.value).toContain('arn:aws:s3:::my-own-logs/*');
      expect(JSON.stringify(values)).not.toContain(SAMPLE);
      expect(JSON.stringify(values)).not.toContain('logzio-example');
      expect(practice.commits).toEqual([]);

      // Another account of the same person: its form is another one.
      await popup.close();
      practice.logzio.switchTo('1002');
      await page.reload();
      await goToForm(page);
      await page.getByRole('textbox', { name: 'S3 bucket name' }).fill('other-logs');
      expect(await panel.codes('Capture from this page', page)).toContain('captured');
      expect(await panel.value('externalId')).toBe(practice.logzio.current.externalId);
      expect(await panel.value('prefix'), 'the first bucket’s prefix').toBeUndefined();
      expect(await panel.value('rolePolicy')).toContain('other-logs');
    });
  });
}

/** How the page may stand when the person comes to the popup. */
const STANDS: Record<string, (page: Page) => Promise<void>> = {
  'the form closed': async () => undefined,
  'a way of authentication to be chosen': async (page) => {
    await page.getByRole('button', { name: '+ Add a bucket' }).click();
  },
  'the form open': (page) => openForm(page),
  'the form typed in': async (page) => {
    await openForm(page);
    await page.getByRole('textbox', { name: 'S3 bucket name' }).fill('my-own-logs');
    await page.getByRole('textbox', { name: 'Prefix' }).fill('eu/');
  },
};

for (const logzioLabels of ['inputs', 'text'] as const) {
  test.describe(`from the page in any state to AWS, values as ${logzioLabels}`, () => {
    test.use({ settings: { logzioLabels } });

    test('one press opens the form, fills it, captures, opens Create policy', async ({
      chromium,
      practice,
    }) => {
      const panel = await Panel.open(chromium);
      for (const [name, stand] of Object.entries(STANDS)) {
        await test.step(name, async () => {
          await panel.clear();
          const page = await newTab(chromium.context);
          await page.goto(`${HOST}/${ROUTES[0]}`);
          await stand(page);
          const typed = name === 'the form typed in';
          await panel.page.bringToFront();
          const asked = panel.page.getByRole('region', { name: 'Now' }).getByRole('textbox');
          await expect(asked).toHaveCount(typed ? 0 : 2);
          if (!typed) {
            await panel.page.getByRole('textbox', { name: 'S3 bucket name' }).fill('my-own-logs');
            await panel.page.getByRole('textbox', { name: 'Prefix' }).fill('eu/');
          }
          const opened = chromium.context.waitForEvent('page');
          await panel.press('Capture and open AWS', page);
          const aws = await opened;
          await expect(aws).toHaveURL(/#\/policies\/create/);
          await expect(page.getByRole('textbox', { name: 'S3 bucket name' })).toHaveValue('my-own-logs');
          await expect(page.getByRole('textbox', { name: 'Prefix' })).toHaveValue('eu/');
          const { values } = await panel.stored();
          expect(values).toMatchObject({
            externalId: { value: practice.logzio.current.externalId },
            bucket: { value: 'my-own-logs' },
            prefix: { value: 'eu/' },
            region: { value: 'us-east-1', source: { kind: 'captured' } },
          });
          expect(values.rolePolicy?.value).toContain('arn:aws:s3:::my-own-logs/*');
          await aws.close();
          await page.close();
        });
      }
      expect(practice.commits).toEqual([]);
    });
  });
}

test('forms as other builds of the app may have them', async ({ chromium }) => {
  const page = await newTab(chromium.context);
  await page.route(`${HOST}/foreign/*`, (route) => {
    const shape = FOREIGN[Number(new URL(route.request().url()).pathname.split('/').pop())];
    return route.fulfill({ contentType: 'text/html', body: shape?.html ?? '' });
  });
  const panel = await Panel.open(chromium);
  for (const [index, { name, missing = [] }] of FOREIGN.entries()) {
    await test.step(name, async () => {
      await panel.clear();
      await page.goto(`${HOST}/foreign/${index}`);
      const said = await panel.press('Capture from this page', page);
      const { values } = await panel.stored();
      const got = Object.fromEntries(Object.entries(values).map(([field, { value }]) => [field, value]));
      expect.soft(JSON.stringify(values), name).not.toContain(OTHER);
      const given = missing.length === 0;
      expect.soft(got, `${name}: ${said}`).toMatchObject({
        bucket: BUCKET,
        prefix: '2024/',
        ...(given && { accountId: ACCOUNT, externalId: OWN }),
      });
      if (given)
        expect
          .soft(JSON.parse(got.rolePolicy ?? 'null'), `${name}: ${said}`)
          .toEqual(JSON.parse(policyFor(BUCKET)));
      else expect.soft(Object.keys(got).sort(), name).toEqual(['bucket', 'prefix']);
      for (const field of missing) expect.soft(said, name).toContain(field);
      expect.soft(await page.title(), name).toBe('Logz.io');
    });
  }
});

test('asks where it is not certain, and says what is wrong', async ({ chromium, sw }) => {
  const page = await newTab(chromium.context);
  const ace = readFileSync(
    new URL('../../node_modules/ace-builds/src-noconflict/ace.js', import.meta.url),
    'utf8',
  );
  const shapes = { TWO_FORMS, TWO_IDS, STALE_POLICY, NO_FORM, viewer: viewer(ace) };
  await page.route(`${HOST}/foreign/*`, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop() as keyof typeof shapes;
    return route.fulfill({ contentType: 'text/html', body: shapes[name] });
  });
  const panel = await Panel.open(chromium);
  const capture = async (name: keyof typeof shapes): Promise<string> => {
    await panel.clear();
    await page.goto(`${HOST}/foreign/${name}`);
    return panel.press('Capture from this page', page);
  };

  expect(await capture('TWO_FORMS')).toMatch(outcome('choose-one'));
  expect((await panel.stored()).values).toEqual({});
  const choices = panel.page.getByRole('group', { name: 'Which one is right?' }).getByRole('button');
  await expect(choices).toHaveCount(2);
  await expect(choices.first()).toHaveAccessibleName(/first-logs/);
  await panel.page.bringToFront();
  await choices.first().click();
  await expect(panel.page.getByRole('status')).toContainText(
    outcome('taken', { fields: ['accountId', 'externalId', 'rolePolicy', 'bucket'] }),
  );
  expect(await panel.value('externalId')).toBe(OWN);
  expect(await panel.value('rolePolicy')).toContain('first-logs');
  await expect(choices).toHaveCount(0);

  expect(await capture('TWO_IDS')).toMatch(outcome('choose-one'));
  expect((await panel.stored()).values).toEqual({});
  await expect(choices).toHaveCount(2);
  await expect(choices.first()).toHaveAccessibleName(`External ID ${OWN}`);

  const values = { made: 'acme-logs', bucket: 'newer-logs' };
  expect(await capture('STALE_POLICY')).toMatch(problemSaid({ code: 'policy-other-bucket', values }));

  expect(await capture('NO_FORM')).toMatch(outcome('no-form-to-capture'));
  expect((await panel.stored()).values).toEqual({});

  // The page is older than the extension: its content script has to be put in first.
  await panel.clear();
  await page.goto(`${HOST}/foreign/viewer`);
  await page.bringToFront();
  await sw.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://app.logz.io/*' });
    const stop = (): void => (globalThis as { rolebridgeLogzio?: AbortController }).rolebridgeLogzio?.abort();
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func: stop });
  });
  expect(await panel.codes('Capture from this page', page)).toContain('captured');
  expect(
    JSON.parse((await panel.value('rolePolicy')) ?? 'null'),
    'lines that the viewer does not draw',
  ).toEqual(JSON.parse(policyFor(BUCKET)));

  await page.goto('about:blank');
  expect(await panel.press('Capture from this page', page)).toMatch(outcome('capture-elsewhere'));
});
