import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sharedRole } from '../../practice/scenes';
import { expect, test } from './fixtures';
import { type Chromium, launchChromium } from './launch';
import {
  brokenIn,
  captureAll,
  changeTrust,
  fill,
  kept,
  openList,
  openRole,
  remove,
  SAME_ROLE,
  save,
} from './migrate-journey';
import { button, card, cardButton } from './pages';
import { Person } from './person';

const BUCKET = 'acme-elb-logs';

test('stopped at any step, with tabs closed and the browser restarted, it goes on at the right line', async ({
  practice,
}) => {
  test.setTimeout(180_000);
  const { role } = sharedRole(practice, {
    uses: [
      { account: 'Production', kind: 's3-fetcher', bucket: BUCKET, region: 'eu-central-1', logType: 'elb' },
    ],
  });
  const own = practice.logzio.current.externalId;
  const profile = mkdtempSync(path.join(tmpdir(), 'rolebridge-resume-'));
  const person = new Person();
  let browser: Chromium = await launchChromium({ hostRules: practice.hostRules, profile });

  /** Closes the browser, starts it again on Logz.io's list; the current line is the one expected. */
  const restart = async (line: RegExp): Promise<void> => {
    const before = await kept(browser);
    await browser.close();
    browser = await launchChromium({ hostRules: practice.hostRules, profile });
    expect(await kept(browser), 'nothing is lost').toEqual(before);
    await currentLine(line);
  };
  const list = async () => {
    const { context } = browser;
    return openList(context.pages()[0] ?? (await context.newPage()), BUCKET);
  };
  const currentLine = async (line: RegExp): Promise<void> => {
    const popup = await person.openPopup(await list(), browser.openPopup);
    await expect(popup.locator('.checklist [aria-current=step]')).toContainText(line);
    await popup.close();
  };

  try {
    await captureAll(browser, person, SAME_ROLE, { archive: false });
    await restart(/Read the new External ID in the form/);

    // Filled, and the form closed.
    await fill(browser, person, await list());
    await restart(/Browse to the IAM roles page/);

    // Edited in the editor, and its tab closed: nothing was saved.
    const edited = await openRole(browser, person, await fill(browser, person, await list()));
    await person.click(cardButton(edited, 'Accept both external IDs'), 'Accept both external IDs');
    await expect(card(edited).getByRole('status')).toContainText('press Update policy', { timeout: 15_000 });
    await edited.close();
    await restart(/Click Update policy/);
    const again = await openRole(browser, person, await fill(browser, person, await list()));
    // What AWS has is the old one: the line goes back.
    await expect(card(again).getByRole('status')).toContainText('not what was meant', { timeout: 15_000 });
    await currentLine(/Click Edit trust policy/);

    // Saved in AWS; the tab closed before what is stored could be read.
    await again.bringToFront();
    await person.click(cardButton(again, 'Accept both external IDs'), 'Accept both external IDs');
    await expect(card(again).getByRole('status')).toContainText('press Update policy', { timeout: 15_000 });
    await person.click(button(again, 'Update policy'), 'Update policy');
    await expect.poll(() => practice.commits.length).toBe(1);
    await again.close();
    await restart(/Click Update policy|For an S3 fetcher: click Save/);
    const read = await openRole(browser, person, await fill(browser, person, await list()));
    await expect(card(read).getByRole('status')).toContainText('old and new are accepted', {
      timeout: 15_000,
    });
    await currentLine(/click Save/);

    // Back from AWS where the Logz.io tab is gone: it is opened anew, and said.
    const [logzio] = browser.context.pages().filter((page) => page.url().includes('logz.io'));
    await read.bringToFront();
    await logzio?.close();
    await person.click(cardButton(read, 'Return to Logz.io'), 'Return to Logz.io');
    await expect(card(read).getByRole('status')).toContainText('opened anew');
    await restart(/click Save/);

    const page = await list();
    await fill(browser, person, page);
    await save(browser, person, page, BUCKET);
    await restart(/Delete the configuration/);
    const last = await list();
    await remove(browser, person, last, BUCKET);
    await restart(/Take the old external ID out/);

    const popup = await person.openPopup(await list(), browser.openPopup);
    const end = await openRole(browser, person, popup);
    await changeTrust(person, end, 'Remove the old external ID');
    await browser.close();
    browser = await launchChromium({ hostRules: practice.hostRules, profile });
    const done = await person.openPopup(await list(), browser.openPopup);
    await expect(
      done.getByRole('heading', { name: 'Every configuration in the inventory is migrated' }),
    ).toBeVisible();

    expect(await brokenIn(practice)).toEqual([]);
    expect(practice.iam.account(practice.settings.account).role(role.name).trustPolicy).not.toContain(
      'acme-prod',
    );
    expect(practice.logzio.configurations).toMatchObject([{ bucket: BUCKET, externalId: own }]);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});

test('with Logz.io in one window and AWS in another, each step is where it belongs', async ({
  chromium,
  practice,
  sw,
}) => {
  test.setTimeout(120_000);
  const { role } = sharedRole(practice, {
    uses: [
      { account: 'Production', kind: 's3-fetcher', bucket: BUCKET, region: 'eu-central-1', logType: 'elb' },
    ],
  });
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

  await changeTrust(person, aws, 'Replace external ID');
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
