import type { Locator, Page } from '@playwright/test';
import type { Practice } from '../../practice/settings';
import { CONSOLE, fill, openConsole, status, store, VALUES } from './aws-part';
import { openForm, S3_PAGE } from './connect-journey';
import { expect, test } from './fixtures';
import type { Installed } from './installed';
import { Panel } from './logzio/extension';
import { named, nameless } from './nameless';
import { cardButton, newTab } from './pages';
import { cardSays, filled, outcome } from './said';

test.use({ settings: { deepLink: 'ignored' } });

/** A wizard whose last page names no field in a way that is known: the person is asked to show them. */
async function pointing(installed: Installed, practice: Practice): Promise<Page> {
  practice.iam.account('123456789012').createPolicy({ name: VALUES.policyName, document: VALUES.rolePolicy });
  await store(installed);
  const page = await openConsole(installed, 'roles/create');
  await nameless(page);
  await fill(page, 'Fill the wizard', cardSays('aws-stays'));
  await fill(page, 'Fill this page', cardSays('page-unknown'));
  await cardButton(page, 'Show me the field').click();
  return page;
}

test('Show me the field: pointed at once, found from then on, forgotten in the options', async ({
  chromium,
  practice,
}) => {
  const page = await pointing(chromium, practice);
  await expect(status(page)).toContainText(cardSays('point', { field: 'Role name' }));

  // A button that commits is never taken, and is not pressed.
  const create = page.getByRole('button', { name: 'Create role', exact: true });
  await create.evaluate((one) => one.scrollIntoView({ block: 'center' })); // out from under the card, which is in use
  await create.click();
  await expect(named(page)).toHaveValue('');

  // The words beside it will do.
  await page.getByText('Nimi tälle', { exact: true }).first().hover();
  await expect(named(page)).toHaveCSS('outline-style', 'solid');
  await named(page).click();
  await expect(named(page)).toHaveValue(VALUES.roleName);
  await expect(status(page)).toContainText(filled());
  expect(practice.commits).toEqual([]);

  const again = await openConsole(chromium, 'roles/create');
  await nameless(again);
  await fill(again, 'Fill the wizard', cardSays('filled-to-commit', { commit: 'Create role' }));
  await expect(named(again)).toHaveValue(VALUES.roleName);

  const options = await newTab(chromium.context);
  await options.goto(`chrome-extension://${chromium.extensionId}/options/index.html`);
  await options.getByRole('button', { name: 'Forget Role name (create-role, en)' }).click();
  await expect(options.getByText('Rolebridge looks for that field by itself again')).toBeVisible();
  await expect(options.getByRole('heading', { name: 'Fields that you showed' })).toHaveCount(0);
});

test('by the keyboard: Tab, Enter; Escape ends it and the page hears nothing', async ({
  chromium,
  practice,
}) => {
  const page = await pointing(chromium, practice);
  for (const field of ['Role name', 'AWS account', 'Search for a policy']) {
    await expect(status(page)).toContainText(cardSays('point', { field }));
    await page.locator('main').press('Escape');
  }
  await expect(status(page)).toHaveAttribute('data-code', 'point-ended');
  await cardButton(page, 'Show me the field').click();
  await expect(status(page)).toHaveAttribute('data-code', 'point');
  await named(page).focus();
  await page.keyboard.press('Enter');
  await expect(named(page)).toHaveValue(VALUES.roleName);
  await expect(cardButton(page, 'Show me the field')).toHaveCount(0);
});

test('a button that commits is never taken for a field, and it is said', async ({ chromium }) => {
  await store(chromium);
  const page = await newTab(chromium.context);
  await page.route(`${CONSOLE}*`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<main><h1>Käytäntö</h1><button>Kuva</button><button>Delete</button></main>',
    }),
  );
  await page.goto(`${CONSOLE}#/policies/create`);
  await fill(page, 'Fill this page', cardSays('page-unknown'));
  await cardButton(page, 'Show me the field').click();
  await expect(async () => {
    if ((await status(page).textContent())?.includes('JSON')) return;
    await page.locator('main').press('Escape');
    throw new Error('another field is asked for');
  }).toPass();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(status(page)).toHaveAttribute('data-code', 'point-commits');
});

/** A form of Logz.io whose box for the role ARN nothing gives away. */
async function namelessForm(installed: Installed): Promise<{ page: Page; arn: Locator }> {
  const page = await newTab(installed.context);
  await page.goto(S3_PAGE);
  await openForm(page);
  await page.getByRole('textbox', { name: 'Role ARN' }).evaluate((box) => {
    const label = box.closest('form')?.querySelector(`label[for="${box.id}"]`);
    if (label) label.textContent = 'Nimi tälle';
    for (const hint of box.parentElement?.querySelectorAll('.hint') ?? []) hint.remove();
    box.id = 'x1';
    label?.setAttribute('for', box.id);
    box.removeAttribute('name');
    // React gives a box its name again whenever it is drawn.
    Object.defineProperty(box, 'name', { set: () => undefined });
  });
  return { page, arn: page.getByRole('textbox', { name: 'Nimi tälle' }) };
}

const ARN = 'arn:aws:iam::123456789012:role/logzio-example-role';

test('on Logz.io’s form: pointed at once, found from then on, forgotten in the options', async ({
  chromium,
  practice,
}) => {
  await store(chromium, { bucket: VALUES.bucket, roleArn: ARN });
  const { page, arn } = await namelessForm(chromium);
  const panel = await Panel.open(chromium);
  expect(await panel.codes('Fill this page', page)).toEqual(['filled', 'not-filled']);
  expect(await panel.press('Show me the field', page)).toMatch(outcome('point', { field: 'roleArn' }));

  // A button that commits is never taken, and is not pressed.
  const said = panel.page.getByRole('status');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(said).toHaveAttribute('data-code', 'point-commits');
  expect(practice.commits).toEqual([]);

  // The words beside it will do.
  await page.getByText('Nimi tälle', { exact: true }).hover();
  await expect(arn).toHaveCSS('outline-style', 'solid');
  await arn.click();
  await expect(arn).toHaveValue(ARN);
  await expect(said).toHaveAttribute('data-code', 'filled check-and-press');
  await expect(panel.page.getByRole('button', { name: 'Show me the field' })).toHaveCount(0);

  await page.close();
  const again = await namelessForm(chromium);
  expect(await panel.codes('Fill this page', again.page)).toEqual(['filled', 'check-and-press']);
  await expect(again.arn).toHaveValue(ARN);

  const options = await chromium.openOwnPage('options/index.html');
  await options.getByRole('button', { name: 'Forget Role ARN (logzio, en)' }).click();
  await expect(options.getByRole('heading', { name: 'Fields that you showed' })).toHaveCount(0);
  await again.page.close();
  const forgotten = await namelessForm(chromium);
  expect(await panel.codes('Fill this page', forgotten.page)).toEqual(['filled', 'not-filled']);
  await expect(forgotten.arn).toHaveValue('');
  expect(practice.commits).toEqual([]);
});

test('on Logz.io’s form by the keyboard: Escape ends it, Enter shows it', async ({ chromium }) => {
  await store(chromium, { bucket: VALUES.bucket, roleArn: ARN });
  const { page, arn } = await namelessForm(chromium);
  const panel = await Panel.open(chromium);
  await panel.press('Fill this page', page);
  await panel.press('Show me the field', page);
  await page.locator('main').press('Escape');
  await expect(panel.page.getByRole('status')).toHaveAttribute('data-code', 'point-ended');
  await panel.press('Fill this page', page);
  await panel.press('Show me the field', page);
  await arn.focus();
  await page.keyboard.press('Enter');
  await expect(arn).toHaveValue(ARN);
});
