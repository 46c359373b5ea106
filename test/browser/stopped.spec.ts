// The background's worker is stopped by the browser whenever it likes, and the store may be full: nothing is lost, and what is not kept is said.
import type { BrowserContext, Locator } from '@playwright/test';
import { FAILURE_SENTENCES } from '../../src/words/failures';
import { factsNow, openFirstStep, status, VALUES } from './aws-part';
import { openForm, playConnect, S3_PAGE } from './connect-journey';
import { expect, test } from './fixtures';
import type { Background } from './installed';
import { Panel } from './logzio/extension';
import { cardButton, newTab, openCardMore, showView } from './pages';
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
