import type { Page } from '@playwright/test';
import { defaultSettings, type Practice, type Settings } from '../../practice/settings';
import type { State } from '../../src/connector/schema';
import {
  ACCOUNT,
  factsNow,
  fill,
  openConsole,
  openFirstStep,
  POLICY,
  policyCreated,
  status,
  store,
  VALUES,
} from './aws-part';
import { expect, test } from './fixtures';
import type { Chromium } from './launch';
import { button, cardButton, pageAt } from './pages';
import { anyOf, cardSays, filled } from './said';

const LINK = `roles/create?step=type&trustedEntityType=AWS_ACCOUNT&awsAccount=${VALUES.accountId}&isThirdParty=true&externalId=${encodeURIComponent(VALUES.externalId)}&policies=${encodeURIComponent(`arn:aws:iam::${ACCOUNT}:policy/${VALUES.policyName}`)}`;

/** Every box of the shown page that is ticked, by its row's or its own name. */
const ticked = (page: Page): Promise<string[]> =>
  page
    .locator('tbody tr')
    .filter({ has: page.locator('input[type=checkbox]:checked') })
    .evaluateAll((rows) => rows.map((row) => row.querySelector('a')?.textContent?.trim() ?? ''));

const onStep = (page: Page, name: string): Promise<void> =>
  expect(page.getByRole('heading', { name, exact: true }).first()).toBeVisible();

test('step 1: deep link working, ignored, half; MFA ticked beforehand is switched off', async ({
  chromium,
  practice,
}) => {
  await store(chromium, VALUES, policyCreated());
  const half = `roles/create?step=type&trustedEntityType=AWS_ACCOUNT&awsAccount=999999999999`;
  const ways: [string, Partial<Settings>, string][] = [
    ['working', { deepLink: 'works', mfaPreticked: true }, LINK],
    ['ignored', { deepLink: 'ignored', mfaPreticked: true }, LINK],
    ['half, with another account', { deepLink: 'works' }, half],
  ];
  for (const [what, settings, hash] of ways) {
    await test.step(what, async () => {
      Object.assign(practice.settings, defaultSettings(), settings);
      const page = await openConsole(chromium, hash);
      await fill(page, 'Fill this page', filled('Select trusted entity'));
      await expect(page.getByRole('textbox', { name: 'Account ID' })).toHaveValue(VALUES.accountId);
      await expect(page.getByRole('textbox', { name: 'External ID' })).toHaveValue(VALUES.externalId);
      await expect(page.getByRole('checkbox', { name: /^Require external ID/ })).toBeChecked();
      await expect(page.getByRole('checkbox', { name: /^Require MFA/ })).not.toBeChecked();
      await page.close();
    });
  }
});

const TABLES: Record<string, Partial<Settings>> = {
  'plain search': {},
  'property filter': { policySearch: 'property' },
  slow: { policiesDelayMs: 2_000 },
  'every policy on one page': { policyPageSize: 2_000 },
  'ticked by the link': { deepLinkPolicies: 'works' },
};

for (const [table, settings] of Object.entries(TABLES)) {
  test.describe(`step 2, ${table}`, () => {
    test.use({ settings: { deepLinkPolicies: 'ignored', ...settings } });
    test('only the row of exactly that name is ticked', async ({ chromium, practice }) => {
      const account = practice.iam.account(ACCOUNT);
      for (const name of ['logzio-example', 'logzio-example-2', 'my-logzio-example', 'Logzio-example2'])
        account.createPolicy({ name, document: POLICY });
      await store(chromium, VALUES, policyCreated());
      const page = await openConsole(chromium, LINK);
      await fill(page, 'Fill this page', /^Select trusted entity: filled/);
      await button(page, 'Next').press('Enter');
      await onStep(page, 'Add permissions');
      const ownTick = table === 'plain search';
      if (ownTick) {
        // A tick of the person's own stays.
        await page
          .getByRole('row', { name: /ReadOnlyAccess/ })
          .first()
          .getByRole('checkbox')
          .check();
      }
      await fill(
        page,
        'Fill this page',
        anyOf(filled('Add permissions'), cardSays('missed'), cardSays('missed-some')),
      );
      await expect(status(page)).toHaveText(filled());
      expect(await ticked(page)).toContain('logzio-example');
      await button(page, 'Next').press('Enter');
      await onStep(page, 'Name, review, and create');
      await fill(page, 'Fill this page', cardSays('filled-to-commit', { commit: 'Create role' }));
      await button(page, 'Create role').click();
      await expect.poll(() => account.roles.length).toBe(1);
      const arns = account.roles[0]?.policyArns ?? [];
      expect(arns).toContain(`arn:aws:iam::${ACCOUNT}:policy/logzio-example`);
      expect(arns).toHaveLength(ownTick ? 2 : 1);
    });
  });
}

test('role first: the wizard waits for the policy that is made in a second tab, and goes on', async ({
  chromium,
  practice,
}) => {
  // Of its time: later consoles have no such button there.
  Object.assign(practice.settings, { look: '2024', createPolicyButtonInWizard: true });
  practice.settings.policiesStale = true;
  await store(chromium);
  const role = await openConsole(chromium, 'roles/create');
  await fill(role, 'Fill the wizard', cardSays('waiting-for-policy', { name: VALUES.policyName }));
  await role.getByRole('link', { name: 'Create policy' }).click();
  const policy = await pageAt(chromium.context, /#\/policies\/create/);
  await fill(policy, 'Fill the wizard', cardSays('filled-to-commit', { commit: 'Create policy' }));
  await button(policy, 'Create policy').click();
  await expect.poll(async () => (await factsNow(chromium)).policyCreated).toBeTruthy();
  await role.bringToFront();
  await expect(status(role)).toHaveText(cardSays('filled-to-commit', { commit: 'Create role' }));
  await button(role, 'Create role').click();
  await expect(cardButton(role, 'Return to Logz.io')).toBeVisible();
  expect(practice.iam.account(ACCOUNT).role(VALUES.roleName).policyArns).toHaveLength(1);
});

test('a run stops where its connector is gone and another one is current, and fills nothing of that one', async ({
  chromium,
}) => {
  await store(chromium);
  const page = await openConsole(chromium, 'roles/create');
  await fill(page, 'Fill the wizard', cardSays('waiting-for-policy', { name: VALUES.policyName }));
  await (await chromium.worker()).evaluate(async (created) => {
    const { rolebridge } = await chrome.storage.local.get<{ rolebridge: State }>('rolebridge');
    const [one] = rolebridge.connectors;
    if (!one) throw new Error('no connector');
    const another = { ...one, id: 'another-connector', facts: { ...one.facts, ...created } };
    await chrome.storage.local.set({
      rolebridge: { ...rolebridge, connectors: [another], current: another.id },
    });
  }, policyCreated());
  await expect(status(page)).toHaveAttribute('data-code', 'other-connector');
  expect(await ticked(page)).toEqual([]);
  await expect(cardButton(page, 'Fill the wizard')).toBeVisible();
});

test('role first, by hand: Stop, make the policy, press Fill this page', async ({ chromium, practice }) => {
  practice.settings.policiesStale = true;
  await store(chromium);
  const role = await openConsole(chromium, 'roles/create');
  await fill(role, 'Fill the wizard', cardSays('waiting-for-policy', { name: VALUES.policyName }));
  await cardButton(role, 'Stop').click();
  await expect(status(role)).toHaveAttribute('data-code', 'stopped');
  practice.iam.account(ACCOUNT).createPolicy({ name: VALUES.policyName, document: POLICY });
  await store(chromium, VALUES, policyCreated());
  await fill(role, 'Fill this page', filled('Add permissions'));
  expect(await ticked(role)).toEqual([VALUES.policyName]);
});

for (const [language, commit] of [
  ['ja', 'ロールを作成'],
  ['de', 'Rolle erstellen'],
] as const) {
  test.describe(language, () => {
    test.use({ settings: { language } });
    test(`the new role is known from the message (${language})`, async ({ chromium, practice }) => {
      practice.iam.account(ACCOUNT).createPolicy({ name: VALUES.policyName, document: POLICY });
      await store(chromium, VALUES, policyCreated());
      const page = await openConsole(chromium, LINK);
      await fill(page, 'Fill the wizard', new RegExp(`press ${commit}`));
      await button(page, commit).click();
      await expect
        .poll(async () => (await factsNow(chromium)).roleCreated)
        .toMatchObject({ name: VALUES.roleName, account: ACCOUNT });
    });
  });
}

test('a value that the page takes back after 400 ms is said, and the fact goes with it', async ({
  chromium,
  practice,
}) => {
  const page = await openFirstStep(chromium, practice);
  await page.evaluate((filled) => {
    const clear = (box: HTMLInputElement): void => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, '');
      box.dispatchEvent(new Event('input', { bubbles: true }));
    };
    addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.value === filled) setTimeout(() => clear(target), 400);
    });
  }, VALUES.externalId);
  await cardButton(page, 'Fill this page').click();
  await expect(status(page)).toHaveAttribute('data-code', 'filled');
  await expect.poll(async () => (await factsNow(chromium)).trustFilled).toBeDefined();
  await expect(status(page)).toHaveAttribute('data-code', 'taken-back');
  await expect(status(page)).toContainText('External ID');
  await expect.poll(async () => (await factsNow(chromium)).trustFilled).toBeUndefined();
});

test('a value that was changed later is said when Next is pressed, and the fact goes with it', async ({
  chromium,
  practice,
}) => {
  const page = await openFirstStep(chromium, practice);
  await cardButton(page, 'Fill this page').click();
  await expect(status(page)).toHaveAttribute('data-code', 'filled');
  await page.waitForTimeout(900);
  await page.getByRole('textbox', { name: 'External ID' }).fill('another-external-id');
  await button(page, 'Next').click();
  await onStep(page, 'Add permissions');
  await expect(status(page)).toHaveAttribute('data-code', 'pressed-other');
  await expect(status(page)).toContainText('External ID');
  await expect.poll(async () => (await factsNow(chromium)).trustFilled).toBeUndefined();
});

/** Create role, filled up to the button that commits. */
async function openFilled(chromium: Chromium, practice: Practice): Promise<Page> {
  practice.iam.account(ACCOUNT).createPolicy({ name: VALUES.policyName, document: POLICY });
  await store(chromium, VALUES, policyCreated());
  const page = await openConsole(chromium, LINK);
  await fill(page, 'Fill the wizard', cardSays('filled-to-commit', { commit: 'Create role' }));
  return page;
}

test('a name that was changed before Create role is pressed is said at once', async ({
  chromium,
  practice,
}) => {
  const page = await openFilled(chromium, practice);
  await page.waitForTimeout(1_000); // a filled page is looked at once more after 0.7 s: it is changed after that
  await page.getByRole('textbox', { name: 'Role name' }).fill('another-role');
  // Refused, so that the page and its card stay.
  practice.iam.account(ACCOUNT).createRole({
    name: 'another-role',
    trustPolicy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'sts:AssumeRole' },
      ],
    }),
  });
  const said = await page.evaluateHandle(() => {
    const line = document.querySelector('rolebridge-card')?.shadowRoot?.querySelector('[role=status]');
    if (!line) throw new Error('no card');
    const codes: string[] = [];
    const observer = new MutationObserver(() => codes.push(line.getAttribute('data-code') ?? ''));
    observer.observe(line, { attributes: true });
    return codes;
  });
  await button(page, 'Create role').click();
  await expect.poll(() => said.jsonValue()).toContain('pressed-other');
});

test('a role of that name exists: what AWS says is said', async ({ chromium, practice }) => {
  const account = practice.iam.account(ACCOUNT);
  account.createPolicy({ name: VALUES.policyName, document: POLICY });
  await store(chromium, VALUES, policyCreated());
  const page = await openConsole(chromium, LINK);
  await fill(page, 'Fill the wizard', cardSays('filled-to-commit', { commit: 'Create role' }));
  account.createRole({
    name: VALUES.roleName,
    trustPolicy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'sts:AssumeRole' },
      ],
    }),
  });
  await button(page, 'Create role').click();
  await expect(status(page)).toHaveText(cardSays('aws-says'));
  expect((await factsNow(chromium)).roleCreated).toBeUndefined();
});

test.describe('the list comes late, and without a message', () => {
  test.use({ settings: { successFlash: false } });
  test('a press in the card meanwhile is no press of the page: the new role is known from the one before', async ({
    chromium,
    practice,
  }) => {
    const page = await openFilled(chromium, practice);
    let goOn = (): void => undefined;
    const folded = new Promise<void>((done) => {
      goOn = done;
    });
    await page.route(
      (url) => url.pathname.includes('/api/'),
      async (route) => {
        if (route.request().method() === 'POST') await folded;
        await route.continue();
      },
    );
    await button(page, 'Create role').click();
    await cardButton(page, 'Fold').click();
    await expect(cardButton(page, 'Unfold')).toBeVisible();
    goOn();
    await expect(page).toHaveURL(/#\/roles$/);
    await expect
      .poll(async () => (await factsNow(chromium)).roleCreated)
      .toMatchObject({ name: VALUES.roleName });
  });
});
