// Pages and other extensions that would like to use ours: what they say, press and redefine changes nothing.
import { createHash } from 'node:crypto';
import { mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startPractice } from '../../practice/server';
import { MESSAGES } from '../../src/platform/messages/table';
import { store } from './aws-part';
import { expect, test } from './fixtures';
import { holdBackground } from './held-background';
import type { Background } from './installed';
import { type Chromium, EXTENSION, launchChromium } from './launch';
import { card, cardButton, holdDown, newTab } from './pages';
import { filled } from './said';
import { CONNECTOR, CONSOLE } from './values';

const NAMES = Object.values(MESSAGES).flatMap(Object.keys);
const CREATE_ROLE = `${CONSOLE}/iam/home#/roles/create`;
const status = (page: Page) => card(page).getByRole('status');

const everything = (background: Background): Promise<unknown> =>
  background.evaluate(async () => [await chrome.storage.local.get(), await chrome.storage.session.get()]);

test('messages that a page makes up reach nobody', async ({ context, installed, sw }) => {
  await store(installed, CONNECTOR);
  const page = await newTab(context);
  await page.goto(CREATE_ROLE);
  await expect(card(page)).toBeVisible();
  const before = await everything(sw);
  const api = await page.evaluate(async (names) => {
    for (const type of names) {
      const message = {
        type,
        field: 'bucket',
        text: 'taken-over',
        id: 'connect',
        facts: { gone: { at: 1 } },
      };
      window.postMessage(message, '*');
      for (const target of [window, document, document.querySelector('rolebridge-card') ?? document])
        target.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true }));
    }
    await new Promise((done) => setTimeout(done, 300));
    const { chrome, browser } = globalThis as { chrome?: { runtime?: object }; browser?: object };
    return [typeof chrome?.runtime, typeof browser];
  }, NAMES);
  expect(api, 'what a page could send with').toEqual(['undefined', 'undefined']);
  expect(await everything(sw)).toEqual(before);
});

test('a page that redefines what scripts are made of, and fakes isTrusted, changes nothing', async ({
  context,
  practice,
  installed,
}) => {
  practice.settings.deepLink = 'ignored';
  await store(installed, CONNECTOR);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const lie = (target: object, name: string, value: unknown): void => {
      Object.defineProperty(target, name, { configurable: true, get: () => value, set: () => undefined });
    };
    lie(Event.prototype, 'isTrusted', true);
    lie(Element.prototype, 'shadowRoot', null);
    const { getBoundingClientRect } = Element.prototype;
    Element.prototype.getBoundingClientRect = function (this: Element) {
      return this.localName === 'rolebridge-card' ? new DOMRect() : getBoundingClientRect.call(this);
    };
  });
  await page.goto(CREATE_ROLE);
  await expect(cardButton(page, 'Fill this page')).toBeVisible();
  await page.evaluate(() => {
    const host = document.querySelector('rolebridge-card');
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    for (const key of ['Enter', ' '])
      host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  });
  await page.waitForTimeout(300);
  await expect(page.getByRole('textbox', { name: 'External ID' })).toHaveCount(0);
  await cardButton(page, 'Fill this page').click();
  await expect(status(page)).toContainText(filled());
  await expect(page.getByRole('textbox', { name: 'External ID' })).toHaveValue(CONNECTOR.externalId);
});

test('a setter that lies: a box that only says that it took the value is named', async ({
  context,
  practice,
  installed,
}) => {
  practice.settings.deepLink = 'ignored';
  await store(installed, CONNECTOR);
  const page = await context.newPage();
  // The box keeps what the page likes, and tells the page's own scripts what they want to hear.
  await page.addInitScript((wanted) => {
    const real = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    addEventListener(
      'input',
      ({ target }) => {
        if (target instanceof HTMLInputElement && real?.get?.call(target) === wanted)
          setTimeout(() => real.set?.call(target, 'logzio:aws:extid:taken0ver0taken0'), 100);
      },
      true,
    );
  }, CONNECTOR.externalId);
  await page.goto(CREATE_ROLE);
  await cardButton(page, 'Fill this page').click();
  await expect(card(page)).toContainText(/External ID/);
  await expect(cardButton(page, 'Copy External ID')).toBeVisible();
  await expect(status(page)).not.toContainText(filled());
});

test('a frame gets no card and no answer, whatever stands in it', async ({ context, installed, sw }) => {
  await store(installed, CONNECTOR);
  const page = await newTab(context);
  const address = `${CONSOLE}/iam/home?framed#/roles/create`;
  await page.route(`${CONSOLE}/iam/frames`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${address}" width="1000" height="700"></iframe><iframe srcdoc="<h1>x</h1>"></iframe>`,
    }),
  );
  await page.route(`${CONSOLE}/iam/home?framed`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<label>External ID <input></label>' }),
  );
  const before = await everything(sw);
  await page.goto(`${CONSOLE}/iam/frames`);
  const frame = page.frameLocator('iframe').first();
  await expect(frame.getByLabel('External ID')).toBeVisible();
  await page.waitForTimeout(500);
  await expect(frame.locator('rolebridge-card')).toHaveCount(0);
  await expect(page.locator('rolebridge-card')).toHaveCount(0);
  await expect(frame.getByLabel('External ID')).toHaveValue('');
  expect(await everything(sw)).toEqual(before);
});

/** The id that Chromium gives an extension that it loads from a folder. */
const idOf = (folder: string): string =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

test('another extension gets no answer', async () => {
  const practice = await startPractice();
  const other = mkdtempSync(path.join(tmpdir(), 'rolebridge-other-'));
  writeFileSync(
    path.join(other, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Other', version: '1' }),
  );
  writeFileSync(path.join(other, 'page.html'), '<!doctype html><title>Other</title>');
  const chromium = await launchChromium({
    hostRules: practice.hostRules,
    extension: `${EXTENSION},${other}`,
    firstRun: true,
  });
  try {
    await store(chromium, CONNECTOR);
    const worker = await chromium.worker();
    const before = await everything(worker);
    const page = await newTab(chromium.context);
    await page.goto(`chrome-extension://${idOf(other)}/page.html`);
    const answers = await page.evaluate(
      async ([id, names]) => {
        const heard: unknown[] = [];
        for (const type of names)
          await chrome.runtime
            .sendMessage(id, { type, field: 'bucket', text: 'taken-over', id: 'connect' })
            .then(
              (answer) => heard.push(answer),
              () => undefined,
            );
        const fetched = await fetch(`chrome-extension://${id}/popup/index.html`).then(
          () => 'read',
          () => 'refused',
        );
        return [heard, fetched];
      },
      [chromium.extensionId, NAMES] as const,
    );
    expect(answers).toEqual([[], 'refused']);
    expect(await everything(await chromium.worker())).toEqual(before);
  } finally {
    await chromium.close();
    await practice.close();
    rmSync(other, { recursive: true, force: true });
  }
});

/** What may happen to the store while a card stands open over it. */
const DAMAGE: Record<string, (background: Background) => Promise<unknown>> = {
  cleared: (background) => background.evaluate(() => chrome.storage.local.clear()),
  'set to garbage': (background) =>
    background.evaluate(() => chrome.storage.local.set({ rolebridge: 'garbage' })),
};

for (const [what, damage] of Object.entries(DAMAGE))
  test(`a store that is ${what} beneath an open card: nothing old is filled`, async ({
    chromium,
    context,
    practice,
    sw,
  }) => {
    practice.settings.deepLink = 'ignored';
    await store(chromium);
    const page = await newTab(context);
    await page.goto(CREATE_ROLE);
    const fill = cardButton(page, 'Fill this page');
    await holdDown(fill);
    // The card has not heard of it at the release.
    const release = await holdBackground(sw);
    await damage(sw);
    await page.mouse.up();
    await page.waitForTimeout(500); // a fill that waited for no answer would be done
    await release();
    await expect(status(page)).toHaveAttribute('data-code', 'other-connector');
    await fill.click();
    await expect(status(page)).toHaveAttribute('data-code', 'lacking');
    await expect(page.getByRole('textbox', { name: 'External ID' })).toHaveCount(0);
  });

test('killed in mid-write, again and again: what is stored can be read', async () => {
  const practice = await startPractice();
  const profile = mkdtempSync(path.join(tmpdir(), 'rolebridge-killed-'));
  try {
    for (const round of [1, 2]) {
      const chromium = await launchChromium({ hostRules: practice.hostRules, profile });
      const popup = await chromium.openOwnPage('popup/index.html');
      await expect(popup.getByRole('tab', { name: 'Values' })).toBeVisible();
      await expect(popup.getByRole('region', { name: 'Stored values could not be read' })).toHaveCount(0);
      if (round === 2) {
        await popup.getByRole('tab', { name: 'Values' }).click();
        await expect(popup.getByRole('textbox', { name: 'S3 bucket name' })).toHaveValue(/^acme-logs-\d+$/);
        await chromium.close();
        break;
      }
      await popup.evaluate(async () => {
        for (let count = 0; count < 20; count += 1)
          await chrome.runtime.sendMessage({ type: 'set', field: 'bucket', text: `acme-logs-${count}` });
        for (let count = 20; count < 60; count += 1)
          void chrome.runtime.sendMessage({ type: 'set', field: 'bucket', text: `acme-logs-${count}` });
      });
      kill(chromium);
      await chromium.close().catch(() => undefined);
    }
  } finally {
    await practice.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});

/** Ends the browser without a word, as a power cut does: Chromium notes its process in its profile. */
function kill({ profile }: Chromium): void {
  const [pid] = readlinkSync(path.join(profile, 'SingletonLock')).split('-').slice(-1);
  process.kill(Number(pid), 'SIGKILL');
}
