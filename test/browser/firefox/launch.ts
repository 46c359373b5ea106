import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, firefox, type Page } from '@playwright/test';
import type { Site } from '../../../practice/settings';
import { requireFirefox } from '../../../scripts/browsers';
import type { Background, Installed } from '../installed';
import { callIn, until } from './call';
import { OwnWindow } from './own-window';
import { Relay, type Send } from './relay';

const EXTENSION = fileURLToPath(new URL('../../../dist/firefox', import.meta.url));
const ADD_ON_ID = 'rolebridge@rolebridge.dev';
/** Firefox gives every add-on a random address; a fixed one is set so that its pages can be opened. */
const ADD_ON_UUID = '7f6d1f1e-5a53-4c53-9a51-3a52c36e2a10';
const ORIGIN = `moz-extension://${ADD_ON_UUID}`;

/** A Firefox with the extension, its own commands beside Playwright's, and the window around its pages. */
export interface Firefox extends Installed {
  send: Send;
  own: OwnWindow;
}

/**
 * Starts Firefox with dist/firefox on a profile of its own, driven by Playwright. Firefox has no host mapping: the practice hosts are
 * reached through a proxy, which refuses all others. What the toolbar button opens stands in a tab here, in front of the page that it is
 * about, where Playwright has a page for it; `own` opens and presses the real one.
 */
export async function launchFirefox(site: Site): Promise<Firefox> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolebridge-firefox-'));
  const profile = path.join(folder, 'profile');
  const proxy = await site.openProxy();
  let background: Background | undefined;
  const relay = await Relay.open(
    () => addressOf(profile),
    async (send) => {
      await send('webExtension.install', { extensionData: { type: 'path', path: EXTENSION } });
      await closeWelcome(send);
      const tab = await openKeeper(send);
      background = backgroundIn(tab, send);
      return tab;
    },
  );
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath: standIn(folder, relay.port),
    headless: true,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 900 },
    args: ['--remote-allow-system-access'], // else moz-extension: pages are refused
    firefoxUserPrefs: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON_ID]: ADD_ON_UUID }),
      'ui.prefersReducedMotion': 1,
      'dom.ipc.processPrelaunch.enabled': false, // no process in reserve, as in Chromium
    },
  });
  if (!background) throw new Error('Firefox came up without the extension.');
  return installed({ context, background, send: relay.send, end: () => ended(folder, relay, proxy) });
}

async function ended(folder: string, relay: Relay, proxy: { close(): Promise<void> }): Promise<void> {
  relay.close();
  await proxy.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** A program that is Firefox, but names the relay as the place where it listens. */
function standIn(folder: string, port: number): string {
  const file = path.join(folder, 'firefox');
  const lines = [
    '#!/bin/sh',
    `echo "WebDriver BiDi listening on ws://127.0.0.1:${port}" >&2`,
    `exec "${requireFirefox()}" "$@" 2>/dev/null`,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** Where this Firefox listens; it writes that into its profile. */
async function addressOf(profile: string): Promise<string> {
  const file = path.join(profile, 'WebDriverBiDiServer.json');
  await until(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('}'), 'Firefox did not start.');
  const { ws_host, ws_port } = JSON.parse(readFileSync(file, 'utf8'));
  return `ws://${ws_host}:${ws_port}`;
}

interface Tab {
  context: string;
  url: string;
}

const tabs = async (send: Send): Promise<Tab[]> =>
  (await send('browsingContext.getTree', { maxDepth: 0 })).contexts as Tab[]; // by the protocol

/** Waits for the page that the extension shows after it was installed, and closes it. */
async function closeWelcome(send: Send): Promise<void> {
  let welcome: Tab | undefined;
  await until(async () => {
    welcome = (await tabs(send)).find(({ url }) => url.endsWith('/options/index.html#welcome'));
    return welcome !== undefined;
  }, 'The page of the first run did not open.');
  await send('browsingContext.close', { context: welcome?.context });
}

/** A tab with a file of the extension that does nothing by itself. */
async function openKeeper(send: Send): Promise<string> {
  const { context } = await send('browsingContext.create', { type: 'tab', background: true });
  await send('browsingContext.navigate', { context, url: `${ORIGIN}/LICENSE`, wait: 'none' });
  await until(async () => {
    const isReady = await callIn(
      send,
      context,
      '() => JSON.stringify(Boolean(globalThis.browser?.storage))',
      [],
    ).catch(() => 'false');
    return isReady === 'true';
  }, 'No page of the extension opened.');
  return String(context);
}

function backgroundIn(tab: string, send: Send): Background {
  return {
    async evaluate(work: unknown, arg?: unknown) {
      const answer = await callIn(
        send,
        tab,
        `async (arg) => JSON.stringify({ value: await (${String(work)})(JSON.parse(arg).value) })`,
        [JSON.stringify({ value: arg })],
      );
      return JSON.parse(answer ?? '{}').value;
    },
  };
}

interface Parts {
  context: BrowserContext;
  background: Background;
  send: Send;
  end(): Promise<void>;
}

function installed({ context, background, send, end }: Parts): Firefox {
  let popup: Page | undefined;
  const own = new OwnWindow(send, background);
  const openOwnPage = async (file: string): Promise<Page> => {
    const opened = context.waitForEvent('page');
    await background.evaluate((url) => chrome.tabs.create({ url }).then(() => undefined), `/${file}`);
    const page = await opened;
    await page.waitForURL(`${ORIGIN}/${file}`, { waitUntil: 'commit' });
    return page;
  };
  return {
    context,
    send,
    own,
    worker: async () => background,
    openOwnPage,
    async openPopup(over) {
      await popup?.close(); // as a popup closes when the person turns to the page
      await over.bringToFront();
      popup = await openOwnPage('popup/index.html');
      return popup;
    },
    async reset() {
      popup = undefined;
      await own.close();
      const blank = await context.newPage();
      for (const page of context.pages()) if (page !== blank) await page.close();
      await context.clearCookies();
      await background.evaluate(async () => {
        await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
      });
    },
    async close() {
      await context.close();
      await end();
    },
  };
}
