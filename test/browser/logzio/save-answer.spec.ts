import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { meantIn } from '../kept';
import { newTab, showView } from '../pages';
import { Panel } from './extension';
import { BUCKET } from './foreign';
import { configurations, journeyOf } from './inventory';
import { SAVE_PAGE } from './save-page';

const URL_ = 'https://app.logz.io/save#/dashboard/integrations/AWS-S3-Bucket';
const ARN = 'arn:aws:iam::123456789012:role/logzio-acme';
const NAMES_IT = `Success! Logz.io authenticated and connected to your S3 bucket ${BUCKET}.`;

/** What the page of the test can be told to do. */
interface Told {
  toast(text: string): void;
  close_(): void;
  list(rows: [string, string][]): void;
}

const toast = (page: Page, text: string): Promise<void> =>
  page.evaluate((said) => (globalThis as unknown as Told).toast(said), text);
const close = (page: Page): Promise<void> => page.evaluate(() => (globalThis as unknown as Told).close_());
const list = (page: Page, rows: [string, string][]): Promise<void> =>
  page.evaluate((shown) => (globalThis as unknown as Told).list(shown), rows);
const sayInForm = (page: Page, text: string): Promise<void> =>
  page.evaluate((said) => {
    const place = document.querySelector('.form-message');
    if (place) place.textContent = said;
  }, text);
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

const savedIn = async (panel: Panel): Promise<unknown> => (await panel.stored()).facts.saved;

const isSaved = async (panel: Panel): Promise<boolean> =>
  JSON.stringify((await savedIn(panel)) ?? {}).includes('"outcome":"connected"');

/** The form is filled by Rolebridge, as after Return to Logz.io. */
async function filled(chromium: Parameters<typeof Panel.open>[0]): Promise<{ page: Page; panel: Panel }> {
  const page = await newTab(chromium.context);
  await page.route('https://app.logz.io/save', (route) =>
    route.fulfill({ contentType: 'text/html', body: SAVE_PAGE }),
  );
  await page.goto(URL_);
  const panel = await Panel.open(chromium);
  await panel.press('Capture from this page', page);
  await showView(panel.page, 'Values');
  const box = panel.page.getByRole('textbox', { name: 'Role ARN', exact: true });
  await box.fill(ARN);
  await box.blur();
  await expect.poll(() => panel.value('roleArn')).toBe(ARN);
  expect(await panel.press('Fill this page', page)).toContain('Role ARN');
  await expect(page.getByLabel('Role ARN')).toHaveValue(ARN);
  return { page, panel };
}

/** Long enough for anything that the page says to be heard. */
const HEARD_MS = 500;

test.describe('what is no answer to Save', () => {
  const others: [string, string][] = [
    ['an alert rule was saved', "Alert rule 'disk full' saved"],
    ['something was copied', 'Successfully copied to clipboard'],
    ['alerts were created', '3 alerts created'],
    ['a user was added', 'User added'],
    ['a dashboard was saved', 'Dashboard saved successfully'],
    ['the bucket’s name was copied', `${BUCKET} was successfully copied to the clipboard`],
    ['an alert is named after the bucket', `Alert “${BUCKET} is silent” created`],
    ['another bucket was connected', `Logz.io connected to your S3 bucket ${BUCKET}-2.`],
    ['the old configuration was deleted', `${BUCKET} was deleted successfully`],
    ['a success that names nothing', 'Saved successfully'],
  ];
  for (const [name, text] of others)
    test(`${name}: not connected, and the answer is heard after it`, async ({ chromium }) => {
      const { page, panel } = await filled(chromium);
      await press(page, 'Save');
      await toast(page, text);
      await page.waitForTimeout(HEARD_MS);
      expect(await isSaved(panel)).toBe(false);
      await toast(page, NAMES_IT);
      await expect.poll(() => savedIn(panel)).toMatchObject({ outcome: 'connected', message: NAMES_IT });
    });

  test('any other press than the form’s own Save', async ({ chromium }) => {
    const { page, panel } = await filled(chromium);
    const others: [string, () => Promise<void>][] = [
      ['a button', () => press(page, 'New alert')],
      ['a link', () => page.getByRole('link', { name: 'Alerts' }).click()],
      ['Copy in the form', () => press(page, 'Copy')],
      ['Enter elsewhere', () => page.getByLabel('Search alerts').press('Enter')],
      [
        'a press by the page itself',
        () =>
          page.evaluate(() => document.forms[0]?.querySelector<HTMLElement>('button:not([type])')?.click()),
      ],
      ['Cancel', () => press(page, 'Cancel')],
    ];
    for (const [name, act] of others) {
      await act();
      await toast(page, NAMES_IT);
      await page.waitForTimeout(HEARD_MS);
      expect(await savedIn(panel), name).toBeUndefined();
    }
  });

  test('Save, then Cancel, then words that name nothing: not known', async ({ chromium }) => {
    const { page, panel } = await filled(chromium);
    await press(page, 'Save');
    await press(page, 'Cancel');
    await toast(page, 'User added');
    await toast(page, 'Connected');
    await page.waitForTimeout(HEARD_MS);
    expect(await isSaved(panel)).toBe(false);
    // The person looks, and says so.
    expect(await panel.codes('Logz.io shows it as connected', page)).toEqual(['confirmed']);
    expect(await savedIn(panel)).toMatchObject({ outcome: 'connected', by: 'person' });
  });

  test('in a migration: unknown words, then a success from elsewhere', async ({ chromium }) => {
    const page = await newTab(chromium.context);
    await page.route('https://app.logz.io/save', (route) =>
      route.fulfill({ contentType: 'text/html', body: SAVE_PAGE }),
    );
    await page.goto(URL_);
    await list(page, [[BUCKET, ARN]]);
    const panel = await Panel.open(chromium);
    await journeyOf(panel, 'Migrate the external ID in the same role');
    await panel.press('Capture from this page', page);
    expect(await panel.codes('Fill this page', page)).toContain('filled-for');
    await press(page, 'Save');
    await sayInForm(page, 'Bucket unreachable');
    await toast(page, 'Dashboard saved successfully');
    await page.waitForTimeout(HEARD_MS);
    const saved = async (): Promise<unknown> => (await configurations(panel))[0]?.facts.saved;
    expect((await configurations(panel))[0]?.facts.saved?.outcome).not.toBe('connected');
    await toast(page, NAMES_IT);
    await expect.poll(saved).toMatchObject({ outcome: 'connected' });
  });
});

test('the form is gone and the list shows bucket and role: connected without a word', async ({
  chromium,
}) => {
  const { page, panel } = await filled(chromium);
  await press(page, 'Save');
  await list(page, [['other-logs', ARN]]);
  await close(page);
  await page.waitForTimeout(HEARD_MS);
  expect(await isSaved(panel), 'another bucket’s').toBe(false);
  await list(page, [[BUCKET, 'arn:aws:iam::123456789012:role/another']]);
  await page.waitForTimeout(HEARD_MS);
  expect(await isSaved(panel), 'with another role').toBe(false);
  await list(page, [[BUCKET, ARN]]);
  await expect.poll(() => savedIn(panel)).toMatchObject({ outcome: 'connected' });
});

test('Enter in the form sends it; a refusal beside the form counts, and the next press begins anew', async ({
  chromium,
}) => {
  const { page, panel } = await filled(chromium);
  await page.getByLabel('Role ARN').press('Enter');
  await sayInForm(page, 'Access denied');
  await expect.poll(() => savedIn(panel)).toMatchObject({ outcome: 'refused', message: 'Access denied' });
  await press(page, 'Save');
  await page.waitForTimeout(HEARD_MS);
  await sayInForm(page, '');
  await toast(page, NAMES_IT);
  await expect.poll(() => savedIn(panel)).toMatchObject({ outcome: 'connected' });
});

test.describe('what was deleted is heard where the page is left at once', () => {
  const ways: [string, (page: Page) => Promise<unknown>][] = [
    ['to another page', (page) => page.goto('https://app.logz.io/#/dashboard/home')],
    ['within the app', (page) => page.getByRole('link', { name: 'Alerts' }).click()],
    ['by closing the tab', (page) => page.close()],
  ];
  for (const [name, leave] of ways)
    test(name, async ({ chromium }) => {
      const page = await newTab(chromium.context);
      await page.route('https://app.logz.io/save', (route) =>
        route.fulfill({ contentType: 'text/html', body: SAVE_PAGE }),
      );
      await page.goto(URL_);
      await page.evaluate(() =>
        addEventListener('hashchange', () => document.querySelector('main')?.replaceChildren()),
      );
      await list(page, [
        [BUCKET, ARN],
        ['other-logs', ARN],
      ]);
      const panel = await Panel.open(chromium);
      await journeyOf(panel, 'Migrate the external ID in the same role');
      await panel.press('Capture from this page', page);
      await page.waitForTimeout(HEARD_MS + 500);
      await page.getByRole('row').filter({ hasText: BUCKET }).getByRole('button').click();
      await leave(page);
      await expect
        .poll(async () =>
          (await configurations(panel)).map(({ bucket, facts }) => [bucket, Boolean(facts.gone)]),
        )
        .toEqual([
          [BUCKET, true],
          ['other-logs', false],
        ]);
    });
});

test.describe('an update of the extension', () => {
  test.use({ ownBrowser: true });

  test('between Return and Save: the answer is heard', async ({ chromium }) => {
    const { page } = await filled(chromium);
    const worker = await chromium.worker();
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => 'the worker went away, as it should');
    const saved = async (): Promise<unknown> => {
      const now = await chromium.worker();
      const raw = await now.evaluate(async () => (await chrome.storage.local.get('rolebridge')).rolebridge);
      return meantIn(raw).facts.saved;
    };
    // When the page has its new script only its answers tell: pressed until one is heard.
    await expect(async () => {
      await press(page, 'Save');
      await toast(page, NAMES_IT);
      await page.waitForTimeout(HEARD_MS);
      expect(await saved()).toMatchObject({ outcome: 'connected' });
    }).toPass({ timeout: 60_000 });
  });
});
