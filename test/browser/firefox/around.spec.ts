import type { Page } from '@playwright/test';
import { factsNow, openConsole, store, VALUES } from '../aws-part';
import { expect, FIREFOX, test } from '../fixtures';
import { button, card, cardButton, newTab, pageAt } from '../pages';
import { outcome } from '../said';
import type { Firefox } from './launch';
import type { Around } from './own-window';

const NARROW = 320;
const SIGNED_IN = 'Signed in to 1234-5678-9012';
const WITHHELD =
  'The browser does not let Rolebridge act on the pages of the Logz.io app and the pages of the AWS console yet.';

const shows = (firefox: Firefox, around: Around, text: string): Promise<void> =>
  expect.poll(() => firefox.own.text(around)).toContain(text);

/** The way that a person has to the sidebar: Firefox opens it within a press of theirs alone. */
async function openSidebar({ own }: Firefox): Promise<void> {
  await own.openPopup();
  await own.press('popup', 'Menu');
  await own.press('popup', 'Open as side panel');
  await expect.poll(() => own.text('sidebar')).not.toBe('');
  await expect.poll(() => own.text('popup'), 'the popup closes').toBe('');
}

/** Takes back what Firefox gave with the installation, as a person can in about:addons. */
const withdraw = (firefox: Firefox): Promise<boolean> =>
  firefox
    .worker()
    .then((background) =>
      background.evaluate(() =>
        chrome.permissions.remove({ origins: chrome.runtime.getManifest().host_permissions }),
      ),
    );

/** Creates the policy that was filled in, of which the extension hears. */
async function createPolicy(firefox: Firefox, aws: Page): Promise<void> {
  await expect(card(aws).getByRole('status')).toHaveAttribute('data-code', 'filled-to-commit');
  await button(aws, 'Create policy').click();
  await expect.poll(async () => (await factsNow(firefox)).policyCreated?.name).toBe(VALUES.policyName);
}

test('the toolbar button opens the popup, and from it the sidebar: a press there opens what it says, and it follows what is done', {
  tag: FIREFOX,
}, async ({ firefox }) => {
  const { own, context } = firefox;
  await store(firefox);
  await newTab(context);
  await own.openPopup();
  await shows(firefox, 'popup', 'Open Create policy in AWS');
  await expect.poll(() => own.width('popup'), 'as wide as in Chromium').toEqual({ width: 440, beyond: 0 });
  await own.close();

  await openSidebar(firefox);
  await shows(firefox, 'sidebar', 'Open Create policy in AWS');
  const width = await own.width('sidebar');
  expect(width?.width, 'as narrow as Firefox opens it').toBeLessThan(NARROW);
  expect(width?.beyond, 'nothing is cut off').toBe(0);

  await own.press('sidebar', 'Open Create policy in AWS');
  const aws = await pageAt(context, /#\/policies\/create/);
  await shows(firefox, 'sidebar', SIGNED_IN);
  await createPolicy(firefox, aws);
  await shows(firefox, 'sidebar', 'Create the role');
});

for (const around of ['popup', 'sidebar'] as const)
  test(`sites that Firefox withholds: the ${around} says so, Firefox asks within the press, and the page that stands open gets its card`, {
    tag: FIREFOX,
  }, async ({ firefox }) => {
    const { own, context } = firefox;
    await store(firefox);
    expect(await withdraw(firefox)).toBe(true);
    const aws = await openConsole(firefox, 'policies/create');
    await expect(button(aws, 'Next')).toBeVisible();
    // Over another page: on the one in front, a press of the toolbar button lets the extension act by itself.
    await (await context.newPage()).bringToFront();
    await (around === 'popup' ? own.openPopup() : openSidebar(firefox));
    await shows(firefox, around, WITHHELD);
    await shows(firefox, around, 'In AWS');
    expect(await own.text(around)).not.toContain('neither');
    if (around === 'sidebar') await aws.bringToFront();
    await expect(card(aws)).toHaveCount(0);

    await own.press(around, 'Allow');
    await own.answer('deny');
    await own.press(around, 'Allow');
    const asked = await own.answer('allow');
    for (const host of ['console.aws.amazon.com', 'app.logz.io']) expect(asked).toContain(host);

    await expect(card(aws), 'without a reload').toBeVisible();
    await expect.poll(() => own.text(around)).not.toContain(WITHHELD);
    await shows(firefox, around, 'In AWS');
    if (around === 'sidebar') await shows(firefox, around, SIGNED_IN);
    else await aws.bringToFront();
    await cardButton(aws, 'Fill the wizard').click();
    await createPolicy(firefox, aws);
  });

test('a Logz.io page in front that Firefox withholds: a press says so, and the sidebar knows the page as soon as it is allowed', {
  tag: FIREFOX,
}, async ({ firefox }) => {
  const { own, context } = firefox;
  expect(await withdraw(firefox)).toBe(true);
  await openSidebar(firefox);
  const logzio = await newTab(context);
  await logzio.goto('https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket');
  await shows(firefox, 'sidebar', 'Go to Logz.io');
  await own.press('sidebar', 'More actions');
  await own.press('sidebar', 'Capture from this page');
  await expect.poll(() => own.text('sidebar')).toMatch(outcome('site-withheld'));
  await own.press('sidebar', 'Allow');
  await own.answer('allow');
  await shows(firefox, 'sidebar', 'Which bucket is to be connected?');
});
