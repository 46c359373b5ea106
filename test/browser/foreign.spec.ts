import type { Page } from '@playwright/test';
import { CONSOLE, fill, POLICY, policyCreated, status, store, VALUES } from './aws-part';
import { expect, test } from './fixtures';
import * as foreign from './foreign-pages';
import type { Chromium } from './launch';
import { card, newTab } from './pages';
import { anyOf, cardSays, filled } from './said';

/** Filling has come to an end, well or not. */
const ENDED = anyOf(
  ...(['filled-to-commit', 'missed', 'missed-some', 'next-missed', 'page-unknown'] as const).map((code) =>
    cardSays(code),
  ),
);

/** Opens a console of another shape at a hash route. */
async function open(chromium: Chromium, shown: foreign.ForeignPage, hash: string): Promise<Page> {
  const page = await newTab(chromium.context);
  await page.route('**/iam/home*', (route) =>
    route.fulfill({ contentType: 'text/html', body: foreign.html(shown) }),
  );
  await page.goto(`${CONSOLE}#/${hash}`);
  return page;
}

const value = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .evaluate((box: HTMLElement) => ('value' in box ? String(box.value) : (box.textContent ?? '')));

/** No committing button was pressed by the extension, no box outside the form was written. */
async function untouched(page: Page): Promise<void> {
  expect(await page.evaluate('window.pressedByScript')).toEqual([]);
  for (const decoy of ['#everywhere', '#decoy', '#decoy2', 'nav input'])
    for (const box of await page.locator(decoy).all()) expect(await box.inputValue()).toBe('');
  const all = page.locator('#all');
  if ((await all.count()) > 0) expect(await all.isChecked()).toBe(false);
}

const isOn = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .evaluate((box: HTMLElement) =>
      box instanceof HTMLInputElement ? box.checked : box.getAttribute('aria-checked') === 'true',
    );

test('whole role wizards of other shapes: 2017–21, 2022, ARIA only, a language without a column', async ({
  chromium,
}) => {
  await store(chromium, VALUES, policyCreated());
  const wizards = [
    {
      what: '2017–21',
      page: foreign.legacyRole,
      hash: 'roles$new?step=type',
      boxes: ['#awsui-textfield-13', '#awsui-textfield-17', '#awsui-textfield-21', '#awsui-textarea-3'],
      on: ['#awsui-checkbox-4', '#right'],
      off: ['#awsui-checkbox-5'],
    },
    {
      what: '2022',
      page: foreign.elementsRole,
      hash: 'roles/create',
      boxes: ['#awsui-input-0', '#awsui-input-1', '#awsui-input-3', 'awsui-textarea textarea'],
      on: ['[value=AWS_ACCOUNT]', '[value=that]', '#awsui-checkbox-0', '#rows tr:first-child input'],
      off: ['#awsui-checkbox-1'],
    },
    {
      what: 'ARIA only',
      page: foreign.ariaRole,
      hash: 'roles/create',
      boxes: ['#accountBox', '#externalBox', '#roleBox', '#descriptionBox'],
      on: ['#acc', '#needs', '#right'],
      off: ['[role=switch]'],
    },
    {
      what: 'Polish',
      page: foreign.polishRole,
      hash: 'roles/create',
      boxes: ['#r1', '#r3', '#r5', '#r6'],
      on: ['[value=AWS_ACCOUNT]', '[name=a][value="2"]', '#r2', '#right'],
      off: ['#r4'],
    },
  ];
  for (const wizard of wizards) {
    await test.step(wizard.what, async () => {
      const page = await open(chromium, wizard.page, wizard.hash);
      // The button is named as its page names it.
      await fill(page, 'Fill the wizard', ENDED);
      await expect
        .soft(status(page), wizard.what)
        .toHaveText(
          anyOf(...['Create role', 'Utwórz rolę'].map((commit) => cardSays('filled-to-commit', { commit }))),
        );
      const held = await Promise.all(wizard.boxes.map((box) => value(page, box)));
      expect
        .soft(held.slice(0, 3), wizard.what)
        .toEqual([VALUES.accountId, VALUES.externalId, VALUES.roleName]);
      expect.soft(held[3], wizard.what).toContain(VALUES.bucket);
      for (const one of wizard.on) expect.soft(await isOn(page, one), `${wizard.what} ${one}`).toBe(true);
      for (const one of wizard.off) expect.soft(await isOn(page, one), `${wizard.what} ${one}`).toBe(false);
      await untouched(page);
      await page.close();
    });
  }
});

test('policy editors of other shapes', async ({ chromium }) => {
  await store(chromium);
  const legacy = await open(chromium, foreign.legacyPolicy, 'policies$new?step=edit');
  await fill(legacy, 'Fill the wizard', ENDED);
  await expect.soft(status(legacy)).toHaveText(cardSays('filled-to-commit', { commit: 'Create policy' }));
  expect.soft(await value(legacy, '#policyDocument')).toBe(POLICY);
  expect.soft(await value(legacy, '#awsui-textfield-2')).toBe(VALUES.policyName);
  await untouched(legacy);

  const lines = await open(chromium, foreign.linesPolicy, 'policies/create');
  await fill(lines, 'Fill this page', anyOf(filled(), cardSays('missed'), cardSays('missed-some')));
  expect.soft(await lines.evaluate('window.held()')).toBe(POLICY);
  expect.soft(await value(lines, '#visual-note')).toBe('');

  const host = await open(chromium, foreign.hostPolicy, 'policies/create');
  await fill(host, 'Fill this page', anyOf(filled(), cardSays('missed'), cardSays('missed-some')));
  await expect.soft(status(host)).toHaveText(filled());
  expect.soft(await host.evaluate('window.held()')).toBe(POLICY);
});

test('ids and names only, shadow roots, decoys, boxes that refuse, twins', async ({ chromium }) => {
  await store(chromium, VALUES, policyCreated());
  const bare = await open(chromium, foreign.bareRole, 'roles/create');
  await fill(bare, 'Fill this page', anyOf(filled(), cardSays('missed'), cardSays('missed-some')));
  await expect.soft(status(bare)).toHaveText(filled());
  expect.soft(await value(bare, '[name=awsAccountId]')).toBe(VALUES.accountId);
  expect.soft(await value(bare, '[name=externalId]')).toBe(VALUES.externalId);
  expect.soft(await isOn(bare, '[name=requireMfa]')).toBe(false);

  const shadow = await open(chromium, foreign.shadowRole, 'roles/create');
  await fill(
    shadow,
    'Fill this page',
    anyOf(filled(), cardSays('missed'), cardSays('missed-some'), cardSays('page-unknown')),
  );
  expect.soft(await value(shadow, '#account')).toBe(VALUES.accountId);
  expect.soft(await value(shadow, '#external')).toBe(VALUES.externalId);

  // The box that refuses is named and can be copied; the others are filled; a primary button that commits is not pressed.
  const stubborn = await open(chromium, foreign.stubbornRole, 'roles/create');
  await fill(stubborn, 'Fill the wizard', /could not fill External ID/);
  expect.soft(await value(stubborn, '#account')).toBe(VALUES.accountId);
  expect.soft(await isOn(stubborn, '#needs')).toBe(true);
  expect.soft(await isOn(stubborn, '#mfa')).toBe(false);
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await card(stubborn).getByRole('button', { name: 'Copy External ID' }).click();
  await expect(status(stubborn)).toHaveText(cardSays('copied', { label: 'External ID' }));
  expect.soft(await stubborn.evaluate(() => navigator.clipboard.readText())).toBe(VALUES.externalId);
  await untouched(stubborn);

  // All fields in, and the only primary button commits: it stays unpressed.
  const only = await open(chromium, { ...foreign.stubbornRole, script: '' }, 'roles/create');
  await fill(only, 'Fill the wizard', cardSays('next-missed'));
  await untouched(only);

  const forgetful = await open(chromium, foreign.forgetfulRole, 'roles/create');
  await fill(forgetful, 'Fill this page', cardSays('taken-back', { fields: 'External ID' }));

  const twins = await open(chromium, foreign.twinsRole, 'roles/create');
  await fill(twins, 'Fill this page', /could not fill/);
  for (const box of await twins.locator('table input').all()) expect(await box.isChecked()).toBe(false);
  await untouched(twins);
});
