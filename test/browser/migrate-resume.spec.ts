import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sharedRole } from '../../practice/scenes';
import type { State } from '../../src/connector/schema';
import { LINES } from '../../src/words/lines';
import { createPolicy, createRole } from './connect-journey';
import { expect, test } from './fixtures';
import { type Chromium, launchChromium } from './launch';
import {
  brokenIn,
  captureAll,
  changeTrust,
  fill,
  kept,
  NEW_ROLES,
  openList,
  openRole,
  remove,
  SAME_ROLE,
  save,
} from './migrate-journey';
import { button, card, cardButton, pageAt } from './pages';
import { Person } from './person';
import { cardSays, outcome, saidBy } from './said';

const BUCKET = 'acme-elb-logs';
const ONE_USE: Parameters<typeof sharedRole>[1] = {
  uses: [
    { account: 'Production', kind: 's3-fetcher', bucket: BUCKET, region: 'eu-central-1', logType: 'elb' },
  ],
};

/** A browser that is stopped and started again on the same profile. */
class Stopping {
  readonly person = new Person();
  readonly #profile = mkdtempSync(path.join(tmpdir(), 'rolebridge-resume-'));
  #browser: Chromium | undefined;

  constructor(readonly hostRules: string) {}

  async browser(): Promise<Chromium> {
    this.#browser ??= await launchChromium({ hostRules: this.hostRules, profile: this.#profile });
    return this.#browser;
  }

  /** Logz.io's list of buckets, in the first tab. */
  async list(): Promise<Page> {
    const { context } = await this.browser();
    return openList(context.pages()[0] ?? (await context.newPage()), BUCKET);
  }

  /** `Fill this page` over the list: the popup, still open. */
  async fill(): Promise<Page> {
    return fill(await this.browser(), this.person, await this.list());
  }

  /** From there to the role in AWS. */
  async openRole(): Promise<Page> {
    return openRole(await this.browser(), this.person, await this.fill());
  }

  /** The popup over the list, where this is the line to do now. */
  async at(line: RegExp): Promise<Page> {
    const { openPopup } = await this.browser();
    const popup = await this.person.openPopup(await this.list(), openPopup);
    await expect(popup.locator('[aria-current=step]')).toContainText(line);
    return popup;
  }

  /** Closes the browser and starts it again: nothing is lost, and this is the line to do now. */
  async restart(line: RegExp): Promise<Page> {
    const before = await keptAtLast(await this.browser());
    await this.close();
    expect(await kept(await this.browser()), 'nothing is lost').toEqual(before);
    return this.at(line);
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
  }

  async end(): Promise<void> {
    await this.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What the extension keeps, once it has been the same for a moment: a tab that was just closed still tells what it saw. */
async function keptAtLast(browser: Chromium): Promise<State | undefined> {
  let last: State | undefined;
  await expect(async () => {
    const before = last;
    last = await kept(browser);
    expect(last).toEqual(before);
  }).toPass({ intervals: [100] });
  return last;
}

test('stopped at any step, with tabs closed and the browser restarted, it goes on at the right line', async ({
  practice,
}) => {
  const { role } = sharedRole(practice, ONE_USE);
  const own = practice.logzio.current.externalId;
  const stopping = new Stopping(practice.hostRules);
  const { person } = stopping;
  const list = (): Promise<Page> => stopping.list();
  const restart = async (line: RegExp): Promise<void> => (await stopping.restart(line)).close();

  try {
    await captureAll(await stopping.browser(), person, SAME_ROLE, { archive: false });
    await restart(saidBy(LINES['migrate-look']));

    // Filled, and the form closed.
    await stopping.fill();
    await (await stopping.at(saidBy(LINES['trust-roles']))).close();

    // Edited in the editor, and its tab closed: nothing was saved.
    const edited = await stopping.openRole();
    await expect(card(edited).getByRole('status')).toHaveAttribute('data-code', 'edit-made');
    await edited.close();
    await restart(/Click Update policy/);
    const again = await stopping.openRole();
    // What AWS has is the old one: the line goes back.
    await expect(card(again).getByRole('status')).toHaveAttribute('data-code', 'stored-otherwise');
    await (await stopping.at(saidBy(LINES['trust-edit']))).close();

    // Saved in AWS; the tab closed before what is stored could be read.
    await again.bringToFront();
    await person.click(cardButton(again, 'Accept both external IDs'), 'Accept both external IDs');
    await expect(card(again).getByRole('status')).toHaveAttribute('data-code', 'edit-made');
    await person.click(button(again, 'Update policy'), 'Update policy');
    await expect.poll(() => practice.commits.length).toBe(1);
    await again.close();
    await restart(/Click Update policy|For an S3 fetcher: click Save/);
    const read = await stopping.openRole();
    await expect(card(read).getByRole('status')).toHaveAttribute('data-code', 'stored');
    await (await stopping.at(/click Save/)).close();

    // Back from AWS where the Logz.io tab is gone: it is opened anew, filled when it comes, and said.
    const [logzio] = (await stopping.browser()).context
      .pages()
      .filter((page) => page.url().includes('logz.io'));
    await read.bringToFront();
    await logzio?.close();
    await person.click(cardButton(read, 'Return to Logz.io'), 'Return to Logz.io');
    await expect(card(read).getByRole('status')).toContainText(outcome('said-in-logzio'));
    const anew = await pageAt((await stopping.browser()).context, /logz\.io/);
    await expect(anew.getByRole('textbox', { name: 'Role ARN' })).toHaveValue(role.arn, { timeout: 15_000 });
    const told = await person.openPopup(anew, (await stopping.browser()).openPopup);
    await expect(told.getByRole('status')).toHaveAttribute('data-code', /\bfilled/);
    await restart(/click Save/);

    const page = await list();
    await fill(await stopping.browser(), person, page);
    await save(await stopping.browser(), person, page, BUCKET);
    await restart(/Delete the configuration/);
    const last = await list();
    await remove(await stopping.browser(), person, last, BUCKET);
    await restart(saidBy(LINES['remove-old']));

    const { openPopup } = await stopping.browser();
    const popup = await person.openPopup(await list(), openPopup);
    const end = await openRole(await stopping.browser(), person, popup);
    await changeTrust(person, end);
    await stopping.close();
    const started = await stopping.browser();
    const done = await person.openPopup(await list(), started.openPopup);
    await expect(
      done.getByRole('heading', { name: 'Every configuration in the inventory is migrated' }),
    ).toBeVisible();

    expect(await brokenIn(practice)).toEqual([]);
    expect(practice.iam.account(practice.settings.account).role(role.name).trustPolicy).not.toContain(
      'acme-prod',
    );
    expect(practice.logzio.configurations).toMatchObject([{ bucket: BUCKET, externalId: own }]);
  } finally {
    await stopping.end();
  }
});

test('new roles: stopped after each thing that was made, it goes on with that', async ({ practice }) => {
  sharedRole(practice, ONE_USE);
  const own = practice.logzio.current.externalId;
  const stopping = new Stopping(practice.hostRules);
  const { person } = stopping;
  const restart = async (line: RegExp): Promise<void> => (await stopping.restart(line)).close();
  const account = practice.iam.account(practice.settings.account);
  const roles = account.roles.length;
  /** From the popup to a page of AWS. */
  const openInAws = async (popup: Page, name: string): Promise<Page> => {
    const opened = (await stopping.browser()).context.waitForEvent('page');
    await person.click(button(popup, name), name);
    return opened;
  };
  try {
    await captureAll(await stopping.browser(), person, NEW_ROLES, { archive: false });
    await stopping.fill();
    const aws = await openInAws(await stopping.restart(/Go to Create policy/), 'Open Create policy in AWS');
    await createPolicy(person, aws);
    // Create role is filled when it comes; it is lost with its tab.
    await expect(card(aws).getByRole('status')).toContainText(
      cardSays('filled-to-commit', { commit: 'Create role' }),
    );
    expect(account.policies.map(({ name }) => name)).toContain('logzio-acme-elb-logs');

    const again = await openInAws(
      await stopping.restart(saidBy(LINES['attach-next'])),
      'Open Create role in AWS',
    );
    await createRole(person, again);
    await expect(cardButton(again, 'Return to Logz.io')).toBeVisible();
    await restart(/ARN/);
    expect(account.roles).toHaveLength(roles + 1);

    const page = await stopping.list();
    await fill(await stopping.browser(), person, page);
    await expect(page.getByRole('textbox', { name: 'Role ARN' })).toHaveValue(/:role\/logzio-/);
    await save(await stopping.browser(), person, page, BUCKET);
    await restart(/Delete/);
    await remove(await stopping.browser(), person, await stopping.list(), BUCKET);
    expect(await brokenIn(practice)).toEqual([]);
    expect(practice.logzio.configurations).toMatchObject([{ bucket: BUCKET, externalId: own }]);
  } finally {
    await stopping.end();
  }
});

test('with Logz.io in one window and AWS in another, each step is where it belongs', async ({
  chromium,
  practice,
  sw,
}) => {
  const { role } = sharedRole(practice, ONE_USE);
  const own = practice.logzio.current.externalId;
  const person = new Person();
  const logzio = await captureAll(chromium, person, SAME_ROLE, { archive: false });
  const aws = await openRole(chromium, person, await fill(chromium, person, logzio));
  // Pulled out of the window that it was opened in.
  const windows = await sw.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://*.console.aws.amazon.com/*' });
    await chrome.windows.create({ ...(tab?.id !== undefined && { tabId: tab.id }) });
    // Something else in front of Logz.io, in its window.
    const [logs] = await chrome.tabs.query({ url: 'https://app.logz.io/*' });
    await chrome.tabs.create({ url: 'about:blank', ...(logs && { windowId: logs.windowId }) });
    return (await chrome.windows.getAll()).length;
  });
  expect(windows).toBe(2);

  await changeTrust(person, aws);
  const inFront = (): Promise<number> =>
    sw.evaluate(async () => (await chrome.tabs.query({ active: true, url: 'https://app.logz.io/*' })).length);
  expect(await inFront()).toBe(0);
  await person.click(cardButton(aws, 'Return to Logz.io'), 'Return to Logz.io');
  await expect.poll(inFront).toBe(1);
  await save(chromium, person, logzio, BUCKET);
  await remove(chromium, person, await openList(logzio, BUCKET), BUCKET);

  expect(await brokenIn(practice)).toEqual([BUCKET]);
  expect(practice.iam.account(practice.settings.account).role(role.name).trustPolicy).toContain(own);
  expect(practice.logzio.configurations).toMatchObject([{ bucket: BUCKET, externalId: own }]);
});
