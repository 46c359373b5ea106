import { openConsole, store } from './aws-part';
import { expect, test } from './fixtures';
import { button, card, cardButton, newTab, openCardMore } from './pages';
import { cardSays, filled } from './said';
import { CONNECTOR, CONSOLE } from './values';

test('the card keeps off the button that is to be pressed next, even with the pointer resting on the card', async ({
  context,
  installed,
}) => {
  await store(installed, CONNECTOR);
  const page = await newTab(context);
  await page.setViewportSize({ width: 900, height: 620 });
  await page.goto(`${CONSOLE}/iam/home#/policies/create`);
  await cardButton(page, 'Fill the wizard').click();
  await expect(card(page).getByRole('status')).toContainText(
    cardSays('filled-to-commit', { commit: 'Create policy' }),
  );
  const create = button(page, 'Create policy');
  await expect(create).toHaveCSS('outline-style', 'solid');
  await expect
    .poll(() =>
      create.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit !== null && element.contains(hit);
      }),
    )
    .toBe(true);
});

test('the message about the policy is not taken for one about a role of the same name', async ({
  context,
  installed,
}) => {
  await store(installed, { ...CONNECTOR, policyName: 'logzio-same', roleName: 'logzio-same' });
  const page = await newTab(context);
  await page.goto(`${CONSOLE}/iam/home#/policies/create`);
  await cardButton(page, 'Fill the wizard').click();
  await expect(card(page).getByRole('status')).toContainText(
    cardSays('filled-to-commit', { commit: 'Create policy' }),
  );
  await button(page, 'Create policy').click();
  await cardButton(page, 'Open Create role in AWS').click();
  await expect(card(page).getByRole('status')).toContainText(
    cardSays('filled-to-commit', { commit: 'Create role' }),
  );
  // The page is looked at again and again: give a wrong reading the time to show.
  await page.waitForTimeout(500);
  await expect(cardButton(page, 'Copy role ARN')).toHaveCount(0);
  await button(page, 'Create role').click();
  await expect(cardButton(page, 'Copy role ARN')).toBeVisible();
});

test('a press counts though the card gets longer while the button is held down', async ({
  context,
  practice,
  installed,
}) => {
  practice.settings.deepLink = 'ignored';
  await store(installed, CONNECTOR);
  const page = await newTab(context);
  let mount = (): void => undefined;
  const mounting = new Promise<void>((resolve) => {
    mount = resolve;
  });
  await page.route('**/__practice/api/session', (route) => mounting.then(() => route.continue()));
  await page.goto(`${CONSOLE}/iam/home#/roles/create`);
  // It has found its place: before that it moves once.
  await expect(page.locator('rolebridge-card')).toHaveAttribute('style', /--most/);
  await cardButton(page, 'Fill this page').hover();
  await expect(cardButton(page, 'Copy External ID')).toHaveCount(0);
  await page.mouse.down();
  mount();
  await expect(page.getByRole('heading', { name: 'Select trusted entity' })).toBeVisible();
  await page.waitForTimeout(500); // the card looks at a page that changed within a tenth of a second
  await page.mouse.up();
  await expect(card(page).getByRole('status')).toContainText(filled('Select trusted entity'));
  await openCardMore(page);
  await expect(cardButton(page, 'Copy External ID')).toBeVisible();
});

test('what gets longer low in the window stays in it, also under the pointer', async ({
  context,
  installed,
}) => {
  await store(installed, CONNECTOR);
  const page = await newTab(context);
  await page.goto(`${CONSOLE}/iam/home#/roles/create`);
  await expect(cardButton(page, 'Copy External ID')).toBeVisible();
  const box = async (): Promise<{ y: number; height: number }> =>
    (await card(page).boundingBox()) ?? { y: 0, height: 0 };
  await page.mouse.move(0, 0);
  await expect.poll(async () => (await box()).y).toBeGreaterThan(300);
  await cardButton(page, 'Fold').or(cardButton(page, 'Hide')).first().hover();
  const before = await box();
  await openCardMore(page);
  const { y, height } = await box();
  expect(height).toBeGreaterThan(before.height);
  expect(y + height).toBeLessThanOrEqual(900);
});

test('copies each value, and says so', async ({ context, installed }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await store(installed, CONNECTOR);
  const page = await newTab(context);
  await page.goto(`${CONSOLE}/iam/home#/roles/create`);
  await cardButton(page, 'Copy External ID').click();
  await expect(card(page).getByRole('status')).toHaveText(cardSays('copied', { label: 'External ID' }));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CONNECTOR.externalId);
  // What was said stays, though the page goes on changing and the card is drawn anew.
  await page.getByRole('radio', { name: 'AWS account', exact: true }).check();
  await expect(cardButton(page, 'Copy Account ID')).toBeVisible();
  await page.waitForTimeout(500);
  await expect(card(page).getByRole('status')).toHaveText(cardSays('copied', { label: 'External ID' }));
  await cardButton(page, 'Hide').click();
  await expect(card(page)).toHaveCount(0);
});

test('a short policy is a document too: drawn whole it would lie over the buttons', async ({ installed }) => {
  await store(installed, CONNECTOR);
  const page = await openConsole(installed, 'policies/create');
  const count = String(CONNECTOR.rolePolicy.length);
  await expect(card(page).getByText(cardSays('characters', { count }))).toBeVisible();
  await expect(card(page)).not.toContainText('s3:GetObject');
});

test('a click that a page makes up does nothing', async ({ context, installed }) => {
  await store(installed, CONNECTOR);
  const page = await newTab(context);
  await page.goto(`${CONSOLE}/iam/home#/roles/create`);
  await cardButton(page, 'Fill this page').evaluate((element: HTMLElement) => element.click());
  await cardButton(page, 'Copy Account ID').click();
  await expect(card(page).getByRole('status')).toHaveText(cardSays('copied', { label: 'Account ID' }));
  await expect(page.getByRole('radio', { name: 'AWS account', exact: true })).not.toBeChecked();
});
