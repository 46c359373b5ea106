import { expect, type Page } from '@playwright/test';
import type { Practice } from '../../practice/settings';
import type { State } from '../../src/connector/schema';
import { createPolicy, createRole } from './connect-journey';
import type { Installed } from './installed';
import { inventoryIn, type Kept } from './kept';
import { button, card, cardButton, reveal } from './pages';
import type { Person } from './person';

const HOST = 'https://app.logz.io';
export const S3_LIST = `${HOST}/#/dashboard/integrations/AWS-S3-Bucket`;
export const ARCHIVE = `${HOST}/#/dashboard/tools/archive-and-restore`;

export const SAME_ROLE = 'Migrate the external ID in the same role';
export const NEW_ROLES = 'Migrate to new roles';

/** What the extension keeps. */
export const kept = async (browser: Installed): Promise<State> => {
  const worker = await browser.worker();
  return worker.evaluate(async () => {
    const { rolebridge } = await chrome.storage.local.get<{ rolebridge: State }>('rolebridge');
    return rolebridge;
  });
};

/** A configuration of the inventory by its bucket. */
export const keptOf = async (browser: Installed, bucket: string, account = ''): Promise<Kept | undefined> =>
  inventoryIn(await kept(browser)).find(
    (one) => one.bucket === bucket && (one.account ?? '').includes(account),
  );

/** Buckets whose configurations were broken at any time. */
export async function brokenIn(practice: Practice): Promise<string[]> {
  await practice.settled();
  const broken = practice.history.filter(({ works }) => !works);
  return broken.map(({ configuration }) => configuration.bucket).sort();
}

/** The list of S3 fetchers, drawn. */
export async function openList(page: Page, bucket: string): Promise<Page> {
  await page.goto(S3_LIST);
  await expect(rowOf(page, bucket).first()).toBeVisible();
  return page;
}

/** To another of the customer's Logz.io accounts, on the page that is shown. */
export const switchAccount = (page: Page, id: string): Promise<unknown> =>
  page.getByLabel('Account', { exact: true }).selectOption(id);

const rowOf = (page: Page, bucket: string): ReturnType<Page['getByRole']> =>
  page.getByRole('row').filter({ hasText: bucket });

/** One press in the popup over a page; waits until it is done, gives the popup. */
export async function inPopup(browser: Installed, person: Person, over: Page, name: string): Promise<Page> {
  const popup = await person.openPopup(over, browser.openPopup);
  await person.click(button(popup, name), name);
  await expect(popup.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(popup.getByRole('status')).toContainText(/\S/);
  return popup;
}

/** Chooses the procedure and captures every configuration of these pages, beforehand and therefore not counted. */
export async function captureAll(
  browser: Installed,
  person: Person,
  journey: string,
  { archive = true, accounts = [] }: { archive?: boolean; accounts?: string[] } = {},
): Promise<Page> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(S3_LIST);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const popup = await person.openPopup(page, browser.openPopup);
  const radio = popup.getByRole('radio', { name: journey, exact: true });
  await reveal(radio);
  await radio.check();
  await expect.poll(async () => (await kept(browser))?.journey).toMatch(/^migrate/);
  // The popup shows it too: with another procedure, its buttons stand elsewhere.
  await expect(popup.getByRole('tab', { name: 'Configurations', exact: true })).toBeVisible();
  await person.click(button(popup, 'Capture from this page'), 'Capture from this page');
  await expect(popup.getByRole('status')).toHaveAttribute('data-code', /\bcaptured/);
  await popup.close();
  if (archive) {
    await page.goto(ARCHIVE);
    await expect(button(page, 'Remove my S3 settings')).toBeVisible();
    await (await inPopup(browser, person, page, 'Capture from this page')).close();
  }
  await page.goto(S3_LIST);
  const [first] = await page.getByLabel('Account', { exact: true }).locator('option').all();
  const own = (await first?.getAttribute('value')) ?? '';
  for (const id of accounts) {
    await switchAccount(page, id);
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await (await inPopup(browser, person, page, 'Capture from this page')).close();
  }
  if (accounts.length > 0) await switchAccount(page, own);
  return page;
}

/** The list in front, from an empty store: captured, and the migration that fits is chosen. Gives the popup, still open. */
export async function captureList(
  browser: Installed,
  person: Person,
  page: Page,
  chosen: string,
): Promise<Page> {
  const popup = await inPopup(browser, person, page, 'Capture from this page');
  const status = popup.getByRole('status');
  await expect(status).toHaveAttribute('data-code', /\bprocedure-chosen\b/);
  await expect(status).toContainText(chosen);
  return popup;
}

/** `Recreate and open AWS`: the form is filled behind the page of AWS that it gives. */
export async function recreate(browser: Installed, person: Person, popup: Page): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  await person.click(button(popup, 'Recreate and open AWS'), 'Recreate and open AWS');
  const aws = await opened;
  await expect(card(aws)).toBeVisible({ timeout: 15_000 });
  return aws;
}

/** Popup, `Fill this page`: the form is open and filled. Gives the popup, still open. */
export async function fill(browser: Installed, person: Person, page: Page): Promise<Page> {
  const popup = await inPopup(browser, person, page, 'Fill this page');
  await expect(popup.getByRole('status')).toHaveAttribute('data-code', /\bfilled/);
  return popup;
}

/** From the popup to the role in AWS: its card is there. */
export async function openRole(browser: Installed, person: Person, popup: Page): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  await person.click(button(popup, 'Open the role in AWS'), 'Open the role in AWS');
  const aws = await opened;
  await expect(card(aws)).toBeVisible({ timeout: 15_000 });
  return aws;
}

/**
 * The edit that was made when the page came, or the card's other one in its place, saved by the person; back on the role's page what AWS
 * stored is what was meant.
 */
export async function changeTrust(person: Person, aws: Page, instead?: string): Promise<void> {
  await expect(card(aws).getByRole('status')).toHaveAttribute('data-code', 'edit-made');
  if (instead !== undefined) {
    await person.click(cardButton(aws, instead), instead);
    await expect(cardButton(aws, instead), 'done').toHaveCount(0);
    await expect(card(aws).getByRole('status')).toHaveAttribute('data-code', 'edit-made');
  }
  await person.click(button(aws, 'Update policy'), 'Update policy');
  await expect(card(aws).getByRole('status')).toHaveAttribute('data-code', 'stored');
}

/** From Create policy in AWS and back: the policy and the role are made, the role ARN stands in Logz.io's form. */
export async function makeNewRole(person: Person, aws: Page, logzio: Page): Promise<void> {
  await createPolicy(person, aws);
  await createRole(person, aws);
  await goBack(person, aws, logzio);
  await expect(logzio.getByRole('textbox', { name: 'Role ARN' })).toHaveValue(/:role\//);
}

/** `Return to Logz.io` on the card: Logz.io is in front. */
export async function goBack(person: Person, aws: Page, logzio: Page): Promise<void> {
  await person.click(cardButton(aws, 'Return to Logz.io'), 'Return to Logz.io');
  await expect.poll(() => logzio.evaluate(() => document.visibilityState)).toBe('visible');
}

/** Presses Save or Start archiving; waits until the extension has heard what Logz.io said. */
export async function save(
  browser: Installed,
  person: Person,
  page: Page,
  bucket: string,
  name: 'Save' | 'Start archiving' = 'Save',
): Promise<void> {
  await person.click(button(page, name), name);
  await expect
    .poll(async () => (await keptOf(browser, bucket))?.facts.saved, { message: `${bucket} is saved` })
    .toMatchObject({ outcome: 'connected' });
}

/** Deletes the old one in the list, which is the first of its bucket; waits until the extension has seen it. */
export async function remove(
  browser: Installed,
  person: Person,
  page: Page,
  bucket: string,
  account?: string,
): Promise<void> {
  await person.click(rowOf(page, bucket).first().getByRole('button', { name: 'Delete' }), 'Delete');
  await confirmed(browser, person, page, bucket, account);
}

/** The same for the archive, of which there is one. */
export async function removeArchive(
  browser: Installed,
  person: Person,
  page: Page,
  bucket: string,
): Promise<void> {
  await person.click(button(page, 'Remove my S3 settings'), 'Remove my S3 settings');
  await confirmed(browser, person, page, bucket);
}

async function confirmed(
  browser: Installed,
  person: Person,
  page: Page,
  bucket: string,
  account?: string,
): Promise<void> {
  await person.click(button(page, 'Delete configuration'), 'Delete configuration');
  await expect
    .poll(async () => (await keptOf(browser, bucket, account))?.facts.gone, {
      message: `${bucket} is deleted`,
    })
    .toBeDefined();
}
