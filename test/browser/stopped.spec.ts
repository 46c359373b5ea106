// The background's worker is stopped by the browser whenever it likes, and the store may be full: nothing is lost, and what is not kept is said.
import type { BrowserContext, Locator } from '@playwright/test';
import { sharedRole } from '../../practice/scenes';
import { FAILURE_SENTENCES } from '../../src/words/failures';
import { factsNow, openFirstStep, status, VALUES } from './aws-part';
import { openForm, playConnect, S3_PAGE } from './connect-journey';
import { expect, test } from './fixtures';
import type { Background } from './installed';
import { Panel } from './logzio/extension';
import {
  brokenIn,
  captureList,
  changeTrust,
  goBack,
  makeNewRole,
  NEW_ROLES,
  openList,
  recreate,
  remove,
  SAME_ROLE,
  save,
} from './migrate-journey';
import { button, cardButton, newTab, openCardMore, showView } from './pages';
import { Person } from './person';
import { filled, saidBy } from './said';

/** Stops the extension's worker, as the browser does after 30 s without work. */
async function stopWorker(context: BrowserContext): Promise<void> {
  const [page] = context.pages();
  if (!page) throw new Error('No page is open to ask the browser through.');
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    let isAsked = false;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const isStopped = versions.every(({ runningStatus }) => runningStatus === 'stopped');
      if (isStopped && versions.length > 0) resolve();
      else if (!isAsked && versions.length > 0) void session.send('ServiceWorker.stopAllWorkers');
      isAsked ||= versions.length > 0;
    });
  });
  await session.send('ServiceWorker.enable');
  await stopped;
  await session.detach();
}

/** A person before whose every press the worker is stopped. */
class Slow extends Person {
  stops = 0;

  constructor(readonly context: BrowserContext) {
    super();
  }

  override async click(target: Locator, what: string): Promise<void> {
    await stopWorker(this.context);
    this.stops += 1;
    await super.click(target, what);
  }
}

test('a worker that is stopped before every press: the connect journey goes on to its end', async ({
  chromium,
  practice,
}) => {
  const person = new Slow(chromium.context);
  await playConnect(chromium, person, { bucket: 'example-logs-bucket' });
  expect(person.stops).toBeGreaterThanOrEqual(6);
  expect(person.totals.inputs).toBeLessThanOrEqual(8);
  expect(practice.commits.map(({ action, ok }) => [action, ok])).toEqual([
    ['CreatePolicy', true],
    ['CreateRole', true],
    ['Save', true],
  ]);
});

const USES: Parameters<typeof sharedRole>[1] = {
  uses: [
    {
      account: 'Production',
      kind: 's3-fetcher',
      bucket: 'acme-elb-logs',
      region: 'eu-central-1',
      logType: 'elb',
    },
  ],
};

test('so does a migration in the same role', async ({ chromium, practice }) => {
  const { role } = sharedRole(practice, USES);
  const page = await openList(await newTab(chromium.context), 'acme-elb-logs');
  const person = new Slow(chromium.context);
  const aws = await recreate(chromium, person, await captureList(chromium, person, page, SAME_ROLE));
  await changeTrust(person, aws);
  await goBack(person, aws, page);
  await save(chromium, person, page, 'acme-elb-logs');
  await remove(chromium, person, page, 'acme-elb-logs');
  expect(person.stops).toBeGreaterThanOrEqual(6);
  const { externalId } = practice.logzio.current;
  expect(practice.iam.account(practice.settings.account).role(role.name).trustPolicy).toContain(externalId);
  expect(practice.logzio.configurations.map((one) => one.externalId)).toEqual([externalId]);
});

test('so does one to a new role', async ({ chromium, practice }) => {
  sharedRole(practice, USES);
  const page = await openList(await newTab(chromium.context), 'acme-elb-logs');
  const person = new Slow(chromium.context);
  const popup = await person.openPopup(page, chromium.openPopup);
  await person.click(popup.getByRole('radio', { name: NEW_ROLES }), NEW_ROLES);
  await expect(button(popup, 'Recreate and open AWS')).toBeVisible();
  await makeNewRole(person, await recreate(chromium, person, popup), page);
  await save(chromium, person, page, 'acme-elb-logs');
  await remove(chromium, person, page, 'acme-elb-logs');
  expect(person.stops).toBeGreaterThanOrEqual(7);
  expect(await brokenIn(practice)).toEqual([]);
  const { externalId } = practice.logzio.current;
  expect(practice.logzio.configurations.map((one) => one.externalId)).toEqual([externalId]);
});

/** Leaves room for nothing more. */
const fillUp = (background: Background): Promise<number> =>
  background.evaluate(async () => {
    const { local } = chrome.storage;
    const left = async (): Promise<number> => local.QUOTA_BYTES - (await local.getBytesInUse());
    for (let size = 4_000_000, count = 0; size > 10; count += 1)
      if ((await left()) > size + 20) await local.set({ [`filler${count}`]: 'x'.repeat(size) });
      else size = Math.floor(size / 2);
    return left();
  });

const NO_ROOM = saidBy(FAILURE_SENTENCES['storage-full']);

test('a store that is full beneath an open popup: at the box and in the status it is said that nothing was kept', async ({
  chromium,
  sw,
}) => {
  const page = await newTab(chromium.context);
  await page.goto(S3_PAGE);
  await openForm(page, 'acme-logs');
  const panel = await Panel.open(chromium);
  expect(await fillUp(sw)).toBeLessThan(40);
  expect(await panel.codes('Capture from this page', page)).toEqual(['storage-full']);
  await showView(panel.page, 'Values');
  const box = panel.page.getByRole('textbox', { name: 'Account ID', exact: true });
  await box.fill(VALUES.accountId);
  await box.blur();
  await expect(box).toHaveAccessibleDescription(NO_ROOM);
  await expect(box).toHaveValue(VALUES.accountId);
  expect((await panel.stored()).values).toEqual({});
});

test('a store that is full beneath an open card: the page is filled, and what could not be noted is said', async ({
  chromium,
  practice,
  sw,
}) => {
  const page = await openFirstStep(chromium, practice);
  await expect(cardButton(page, 'Fill this page')).toBeVisible();
  expect(await fillUp(sw)).toBeLessThan(40);
  await cardButton(page, 'Fill this page').click();
  await expect(status(page)).toHaveText(NO_ROOM);
  expect(await factsNow(chromium)).toEqual({});

  // With room again the next press goes through.
  await sw.evaluate(async () => {
    const all = Object.keys(await chrome.storage.local.get());
    await chrome.storage.local.remove(all.filter((key) => key.startsWith('filler')));
  });
  await openCardMore(page);
  await cardButton(page, 'Fill this page').click();
  await expect(status(page)).toContainText(filled());
  await expect.poll(() => factsNow(chromium)).toHaveProperty('trustFilled');
});
