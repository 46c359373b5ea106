import { expect, type Page } from '@playwright/test';
import { sharedRole } from '../../practice/scenes';
import type { Practice } from '../../practice/settings';
import { STATES } from '../../scripts/shots/states';
import { openConsole, policyCreated, store, VALUES } from './aws-part';
import { test } from './fixtures';
import { configuration, setInventory } from './inventory';
import type { Chromium } from './launch';
import { cardFaults } from './looks';
import { button, card, cardButton } from './pages';

const status = (page: Page) => card(page).getByRole('status');

const boxOf = async (page: Page): Promise<{ x: number; y: number; width: number; height: number }> => {
  const box = await card(page).boundingBox();
  if (!box) throw new Error('The card is not drawn.');
  return box;
};

/** The page of a role that three configurations use, in a window of this width. */
async function openSharedRole(chromium: Chromium, practice: Practice, width: number): Promise<Page> {
  const { role, configurations } = sharedRole(practice);
  const rows = configurations.map(({ bucket }) => configuration(role.name, { bucket, roleArn: role.arn }));
  await setInventory(await chromium.worker(), rows);
  const page = await openConsole(chromium, `roles/details/${role.name}`);
  await page.setViewportSize({ width, height: 800 });
  await expect(cardButton(page, 'Accept both external IDs')).toBeVisible();
  return page;
}

test('a shared role: what came of it stays in view, one thing is primary, one notice is open, the page is clear', async ({
  chromium,
  practice,
}) => {
  const page = await openSharedRole(chromium, practice, 1_280);
  await expect(card(page).locator('button.primary')).toHaveText(['Accept both external IDs']);
  await expect(card(page).locator('p:is(.notice, .stop):visible')).toHaveCount(1);
  await expect(cardButton(page, 'Return to Logz.io')).toBeHidden();
  await expect(status(page)).toBeInViewport({ ratio: 1 });
  const notes = card(page).locator('summary', { hasText: /^\d more notes?$/ });
  await notes.click();
  expect(await card(page).locator('p.notice:visible').count()).toBeGreaterThan(1);
  await expect(status(page)).toBeInViewport({ ratio: 1 });
  await notes.click();

  await cardButton(page, 'Accept both external IDs').click();
  await expect(status(page)).toHaveAttribute('data-code', 'edit-made');
  // What comes next is the page's own button: nothing of the card's is primary, and the other edit is one press away.
  await expect(card(page).locator('button.primary')).toHaveCount(0);
  await expect(cardButton(page, 'Replace external ID')).toBeVisible();
  await page.mouse.move(640, 120);
  await expect.poll(() => cardFaults(page)).toEqual([]);
  await expect(page.locator('rolebridge-line [data-line="12"]')).toBeInViewport({ ratio: 1 });
  await expect(button(page, 'Update policy')).toBeInViewport({ ratio: 1 });
});

/** Wide, narrow, and as low as a laptop's window with the browser's bars. */
const WINDOWS = [
  [1_280, 800],
  [900, 800],
  [900, 620],
] as const;

for (const state of STATES.filter(({ of }) => of === 'aws'))
  test(`${state.name}: covers no field, no button of the page's form and no bar that stays, in a narrow window too`, async ({
    chromium,
    practice,
  }) => {
    const page = await state.play({ chromium, practice });
    await page.mouse.move(0, 0);
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => cardFaults(page), `${width} × ${height}`).toEqual([]);
      await page.waitForTimeout(300); // it looks for a place within a tenth of a second: there it stays
      expect(await cardFaults(page), `${width} × ${height}, later`).toEqual([]);
    }
  });

test('where no place is free it folds to what came of it and what is next; unfolded by the person, it stays so', async ({
  chromium,
  practice,
}) => {
  const page = await openSharedRole(chromium, practice, 1_280);
  // The console keeps its navigation open.
  await page.setViewportSize({ width: 900, height: 460 });
  await expect(cardButton(page, 'Replace external ID')).toBeHidden();
  await expect(card(page).locator('button.primary')).toBeVisible();
  await expect(status(page)).toBeVisible();
  await cardButton(page, 'Unfold').click();
  await expect(cardButton(page, 'Replace external ID')).toBeVisible();
  await page.mouse.move(0, 0);
  await page.setViewportSize({ width: 880, height: 460 });
  await page.waitForTimeout(500); // it looks for a place within a tenth of a second
  await expect(cardButton(page, 'Replace external ID')).toBeVisible();
});

test('is moved by the pointer and by keys, folded and unfolded, and stays as it was left', async ({
  chromium,
}) => {
  await store(chromium, VALUES, policyCreated());
  const page = await openConsole(chromium, 'roles/create');
  await expect(page.getByRole('heading', { name: 'Select trusted entity', level: 1 })).toBeVisible();
  await expect.poll(() => cardFaults(page)).toEqual([]);
  await page.waitForTimeout(500); // it looks for a place within a tenth of a second
  const handle = await card(page).getByText('Rolebridge', { exact: true }).boundingBox();
  if (!handle) throw new Error('The card has no title.');
  const before = await boxOf(page);
  await page.mouse.move(handle.x + 5, handle.y + 5);
  await page.mouse.down();
  // Towards the middle: there is room for it.
  const across = before.x > 640 ? -300 : 300;
  await page.mouse.move(handle.x + 5 + across, handle.y - 95, { steps: 3 });
  await page.mouse.up();
  const moved = await boxOf(page);
  expect([moved.x - before.x, before.y - moved.y]).toEqual([across, 100]);

  await cardButton(page, 'Move').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  const there = await boxOf(page);
  expect([moved.x - there.x, moved.y - there.y]).toEqual([24, 24]);

  await cardButton(page, 'Fold').click();
  await expect(cardButton(page, 'Fill this page')).toBeHidden();
  await expect(status(page)).toHaveAttribute('data-code', 'ready-wizard');
  await expect(status(page)).toBeVisible();
  expect((await boxOf(page)).height).toBeLessThan(50);
  await page.reload();
  await expect(cardButton(page, 'Unfold')).toBeVisible();
  await expect.poll(async () => Math.round((await boxOf(page)).x - there.x)).toBe(0);
  expect(Math.round((await boxOf(page)).y - there.y)).toBe(0);
  await cardButton(page, 'Unfold').click();
  await expect(cardButton(page, 'Fill this page')).toBeVisible();
});

test('a line that is wider than the editor is scrolled sideways to the value', async ({
  chromium,
  practice,
}) => {
  const { role } = sharedRole(practice, { name: 'acme-wide' });
  role.trustPolicy = JSON.stringify(JSON.parse(role.trustPolicy));
  await setInventory(await chromium.worker(), [configuration(role.name, { roleArn: role.arn })]);
  const page = await openConsole(chromium, `roles/details/${role.name}/edit-trust-policy`);
  await cardButton(page, 'Replace external ID').click();
  await expect(status(page)).toHaveAttribute('data-code', 'edit-made');
  // One line of 300 characters: the new external ID stands at its end.
  await expect
    .poll(() =>
      page.evaluate(() => {
        const view = document.querySelector('.ace_scroller')?.getBoundingClientRect();
        const value = [...document.querySelectorAll('.ace_string')].find((one) =>
          /extid/.test(one.textContent ?? ''),
        );
        const at = value?.getBoundingClientRect();
        return view && at ? at.left >= view.left && at.right <= view.right : undefined;
      }),
    )
    .toBe(true);
});
