import type { Page } from '@playwright/test';
import { sharedRole } from '../../practice/scenes';
import { CONSOLE, openConsole } from './aws-part';
import { expect, test } from './fixtures';
import { button, newTab, signInAgain } from './pages';

// Whether the practice console looks and does what was seen of the real one. A person's clicks and keys only.

const ROLE = 'acme-log-shipping';
const EDITOR = `roles/details/${ROLE}/edit-trust-policy`;

/** Is the element's middle under something else? */
const covered = (page: Page, name: string): Promise<boolean> =>
  button(page, name).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return !element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

test('the trust editor of 2026: no h2, cursor at the end, marks, two links, orange button', async ({
  chromium,
  practice,
}) => {
  sharedRole(practice);
  const page = await openConsole(chromium, EDITOR);
  await expect(page.getByRole('heading', { level: 1, name: 'Edit trust policy' })).toBeVisible();
  await expect(page.locator('main').getByRole('heading', { level: 2, name: /policy/i })).toHaveCount(0);
  await expect(page.locator('.ace-cloud_editor')).toBeVisible();
  await expect(page.getByText(/^17:2\s*JSON$/)).toBeVisible();
  await expect(button(page, 'Keyboard shortcuts')).toBeVisible();
  await button(page, 'Suggestions: 1').click();
  await expect(page.getByRole('list', { name: 'Suggestions' })).toContainText('Ln 12, Col 21');
  await expect(page.locator('.ace_gutter-cell_svg-icons .ace_hint')).toHaveCount(1);
  await expect(button(page, 'Check for new access')).toBeVisible();
  await expect(button(page, 'Preview external access')).toBeVisible();
  await expect(button(page, 'Update policy')).toHaveCSS('background-color', 'rgb(255, 153, 0)');

  await page.locator('.ace_content').first().click();
  await page.keyboard.press('Control+Home');
  for (let line = 1; line < 12; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type('*');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('*');
  await expect(button(page, 'Warnings: 1')).toBeVisible();
  await expect(page.locator('.lint-squiggle')).toHaveCount(1);
});

test('what is only read has the other theme and wraps its lines', async ({ chromium, practice }) => {
  const { role } = sharedRole(practice);
  role.trustPolicy = role.trustPolicy.replace('acme-prod', 'acme-prod '.repeat(40).trim());
  const page = await openConsole(chromium, `roles/details/${ROLE}?section=trust_relationships`);
  await expect(page.locator('.ace-dawn .ace_line_group').first()).toBeVisible();
  const tallest = (): Promise<number> =>
    page
      .locator('.ace-dawn .ace_line_group')
      .evaluateAll((lines) => Math.max(...lines.map((line) => line.getBoundingClientRect().height)));
  await expect.poll(tallest).toBeGreaterThan(40);
  await button(page, 'Copy ARN').click();
  await expect(page.getByText('ARN copied')).toBeVisible();
});

test('the bars stay where they are, over the page’s end; the account stands in the header in three forms', async ({
  chromium,
  practice,
}) => {
  sharedRole(practice);
  const page = await openConsole(chromium, 'roles/create');
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.mouse.wheel(0, 150);
  await expect(page.getByRole('contentinfo')).toBeInViewport();
  await expect(page.locator('header').first()).toBeInViewport();
  await expect(page.getByRole('link', { name: 'IAM', exact: true })).toBeInViewport();
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const [headerAccount, text] of [
    ['name-dashed', 'Acme Logs (1234-5678-9012)'],
    ['name-plain', 'Acme Logs (123456789012)'],
    ['id', 'Account ID: 1234-5678-9012'],
  ] as const) {
    practice.settings.headerAccount = headerAccount;
    await page.reload();
    await expect(page.getByRole('button', { name: text })).toBeVisible();
  }
});

test('what belongs to the external ID stands between the two boxes', async ({ chromium }) => {
  const page = await openConsole(chromium, 'roles/create?trustedEntityType=AWS_ACCOUNT');
  await expect(page.getByRole('radio', { name: 'This account (123456789012)' })).toBeChecked();
  await expect(page.getByText('confused deputy')).toHaveCount(0);
  await page.getByRole('checkbox', { name: /^Require external ID/ }).check();
  const tops = await Promise.all(
    [
      page.getByRole('checkbox', { name: /^Require external ID/ }),
      page.getByText('confused deputy'),
      page.getByRole('textbox', { name: 'External ID' }),
      page.getByText('Important: The console does not support'),
      page.getByRole('checkbox', { name: /^Require MFA/ }),
    ].map(async (one) => (await one.boundingBox())?.y ?? -1),
  );
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});

test('a new role’s row is ticked and Delete is live, which asks for the name', async ({
  chromium,
  practice,
}) => {
  const page = await openConsole(chromium, 'roles/create?trustedEntityType=AWS_ACCOUNT');
  await button(page, 'Next').click();
  await expect(page.getByText(/Permissions policies \(\d+\)/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Create policy' })).toHaveCount(0);
  await button(page, 'Next').click();
  await page.getByRole('textbox', { name: 'Role name' }).fill('new-role');
  await button(page, 'Create role').click();
  await expect(page.getByText('Role new-role created.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Roles (1/1)' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'new-role' })).toBeChecked();
  await button(page, 'Delete').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Delete' })).toBeDisabled();
  await dialog.getByRole('textbox').fill('new-role');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Roles (0)' })).toBeVisible();
  expect(practice.commits.map(({ action, ok }) => [action, ok])).toEqual([
    ['CreateRole', true],
    ['DeleteRole', true],
  ]);
});

test.describe('before 2025-10', () => {
  test.use({ settings: { look: '2024' } });
  test('grey editors, Cloudscape’s status bar, breadcrumbs within the page', async ({
    chromium,
    practice,
  }) => {
    sharedRole(practice);
    const page = await openConsole(chromium, EDITOR);
    await expect(page.locator('.ace-dawn')).toBeVisible();
    await expect(page.getByText('JSON Ln 17, Col 2')).toBeVisible();
    await expect(button(page, 'Keyboard shortcuts')).toHaveCount(0);
  });
});

test('a console that does not know an address leads elsewhere, or says so; its own buttons work', async ({
  chromium,
  practice,
}) => {
  sharedRole(practice);
  for (const coldAddress of ['list', 'error'] as const) {
    practice.settings.coldAddress = coldAddress;
    const page = await openConsole(chromium, EDITOR);
    if (coldAddress === 'error') {
      await expect(page.getByRole('heading', { name: /Not part of/ })).toBeVisible();
      await page.locator('main').getByRole('link', { name: 'Roles' }).click();
      await page.getByRole('link', { name: ROLE }).click();
    }
    await expect(page.getByRole('heading', { level: 1, name: ROLE })).toBeVisible();
    await page.getByRole('tab', { name: 'Trust relationships' }).click();
    await page.getByRole('link', { name: 'Edit trust policy' }).click();
    await expect(button(page, 'Update policy')).toBeVisible();
    await page.close();
    const wizard = await openConsole(chromium, 'roles/create');
    const title = coldAddress === 'list' ? /^Roles \(/ : /Not part of/;
    await expect(wizard.getByRole('heading', { name: title })).toBeVisible();
    await wizard.close();
  }
});

test('the last button of a page can lie under the bar below it', async ({ chromium }) => {
  const page = await openConsole(chromium, 'roles/create?trustedEntityType=AWS_ACCOUNT');
  await expect(button(page, 'Next')).toBeVisible();
  const top = await button(page, 'Next').evaluate((element) => element.getBoundingClientRect().top);
  await page.setViewportSize({ width: 1280, height: Math.round(top) + 30 });
  await expect.poll(() => covered(page, 'Next')).toBe(true);
});

test('a session that ends in mid-wizard: said, and signing in again leads back to the address', async ({
  chromium,
  practice,
}) => {
  const page = await openConsole(chromium, 'roles/create?trustedEntityType=AWS_ACCOUNT');
  await expect(page.getByRole('radio', { name: 'This account (123456789012)' })).toBeVisible();
  practice.settings.signedIn = false;
  await signInAgain(page);
  await expect(page).toHaveURL(/#\/roles\/create\?trustedEntityType=AWS_ACCOUNT$/);
  await expect(page.getByRole('radio', { name: 'This account (123456789012)' })).toBeVisible();
});

for (const [what, address, account] of [
  ['GovCloud', 'https://us-gov-west-1.console.amazonaws-us-gov.com/iam/home', '123456789012'],
  ['China', 'https://cn-north-1.console.amazonaws.cn/iam/home', '123456789012'],
  ['Sovereign Cloud', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/iam/home', '123456789012'],
  [
    'multi-session',
    'https://210987654321-abcd1234.us-east-1.console.aws.amazon.com/iam/home',
    '210987654321',
  ],
  ['the path of 2021–23', 'https://us-east-1.console.aws.amazon.com/iamv2/home', '123456789012'],
] as const)
  test(`${what}: the same pages`, async ({ context }) => {
    const page = await newTab(context);
    await page.goto(`${address}#/roles/create?trustedEntityType=AWS_ACCOUNT`);
    await expect(page.getByRole('radio', { name: `This account (${account})` })).toBeVisible();
  });

test.describe('a page that settles late', () => {
  test.use({ settings: { conditionalMs: 1_000, rebuildMs: 600, accountIdShown: 'dashed' } });
  test('fields come after their choice; form and editor are replaced and keep their contents', async ({
    chromium,
    practice,
  }) => {
    sharedRole(practice);
    const page = await openConsole(chromium, 'roles/create?trustedEntityType=AWS_ACCOUNT');
    // Timed inside the page: by the time that somebody outside looks, the box may have come.
    const late = page.evaluate(
      () =>
        new Promise<number>((done) => {
          let chosen = 0;
          addEventListener('click', ({ timeStamp }) => (chosen = timeStamp), { capture: true });
          const observer = new MutationObserver(() => {
            const labels = [...document.querySelectorAll('label')].map(({ textContent }) => textContent);
            if (chosen === 0 || !labels.includes('Account ID')) return;
            observer.disconnect();
            done(performance.now() - chosen);
          });
          observer.observe(document, { subtree: true, childList: true });
        }),
    );
    await page.getByRole('radio', { name: 'Another AWS account' }).check();
    await page.getByRole('textbox', { name: 'Account ID' }).fill('406095609952');
    expect(await late).toBeGreaterThanOrEqual(999); // a timer's thousand may be a little less on the page's clock
    await expect(page.getByRole('textbox', { name: 'Account ID' })).toHaveValue('4060-9560-9952');

    practice.settings.rebuildMs = 5_000; // typed in time on a slow machine too
    await page.goto('about:blank');
    await page.goto(`${CONSOLE}#/${EDITOR}`);
    const first = await page.locator('.ace_editor').elementHandle();
    await page.locator('.ace_content').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' ');
    await expect.poll(() => first?.evaluate((element) => element.isConnected)).toBe(false);
    await button(page, 'Update policy').click();
    await expect(page.getByText('Trust policy updated.')).toBeVisible();
    expect(practice.iam.account(practice.settings.account).role(ROLE).trustPolicy).toMatch(/} $/);
  });
});

test.describe('translated by the browser', () => {
  test.use({ settings: { translated: true } });
  test('no label is as it was, names stay, and the page goes on working', async ({ chromium, practice }) => {
    const page = await openConsole(chromium, 'roles/create?trustedEntityType=AWS_ACCOUNT');
    await expect(page.locator('html.translated-ltr')).toHaveAttribute('lang', 'pt');
    await expect(page.getByRole('link', { name: 'EU SOU' })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Contagem da AWS' })).toBeChecked();
    await expect(page.locator('font > font').first()).toBeVisible();
    await expect(page.getByText('Require', { exact: false })).toHaveCount(0);
    const next = page.locator('[class*="awsui_primary-button_1xupv"]');
    await next.click();
    await page.locator('main').getByRole('searchbox').fill('AmazonS3ReadOnlyAccess');
    await expect(page.getByRole('link', { name: 'AmazonS3ReadOnlyAccess' })).toBeVisible();
    await next.click();
    await page.getByRole('textbox').first().fill('new-role');
    await next.click();
    await expect(page.getByText('new-role').first()).toBeVisible();
    expect(practice.commits).toMatchObject([{ action: 'CreateRole', ok: true }]);
  });
});
