import type { Page } from '@playwright/test';
import type { Practice } from '../../practice/settings';
import { CONSOLE, fill, openConsole, status, store, VALUES } from './aws-part';
import { expect, test } from './fixtures';
import type { Installed } from './installed';
import { named, nameless } from './nameless';
import { cardButton } from './pages';
import { cardSays, filled } from './said';

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

  const options = await chromium.context.newPage();
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
  await named(page).focus();
  await page.keyboard.press('Enter');
  await expect(named(page)).toHaveValue(VALUES.roleName);
  await expect(cardButton(page, 'Show me the field')).toHaveCount(0);
});

test('a button that commits is never taken for a field, and it is said', async ({ chromium }) => {
  await store(chromium);
  const page = await chromium.context.newPage();
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
