import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { certificateFlag } from '../../practice/http/certificate';
import { requireChromium } from '../../scripts/browsers';
import type { Installed } from './installed';
import { isShared, share } from './shared-tab';

export const EXTENSION = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

export interface LaunchOptions {
  /** Value for --host-resolver-rules: which host names the practice server answers for. */
  hostRules: string;
  headless?: boolean;
  /** Folder of the built extension; dist/chrome unless told. */
  extension?: string;
  /** Pages that animate nothing cost a twentieth less time. */
  reducedMotion?: boolean;
  /** Leaves the page open that the extension shows once after it was installed. */
  firstRun?: boolean;
  /** A profile to go on with (a browser restart); it is kept. Without one, a fresh profile is made and removed. */
  profile?: string;
}

/** A Chromium with the extension loaded; its popup is the real one. */
export interface Chromium extends Installed {
  profile: string;
  extensionId: string;
  worker(): Promise<Worker>;
  /** The side panel that stands open, as a page. */
  sidePanel(): Promise<Page>;
}

/**
 * What this Chromium does beside the pages, and no test asks for: its address bar's list is a page of 400 scripts, loaded at each start; each tab
 * has another process started in reserve; a script that comes in the background is compiled anew though its compiled code is kept. Only the
 * last such flag counts, so what Playwright switches off stands here too, as far as it can be noticed.
 */
const FEATURES_OFF = [
  ...['WebUIOmniboxAimPopup', 'WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'AimEnabled'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'OptimizationHints'],
  ...['MediaRouter', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
  ...['BackgroundResourceFetch', 'SpareRendererForSitePerProcess'],
];

/** In px. */
const WINDOW = { width: 1280, height: 900 };

const FLAGS = [
  `--disable-features=${FEATURES_OFF.join(',')}`,
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0', // the popup is reached through it
];

/** Turns developer mode on in a fresh profile: without it Chromium switches an unpacked extension off when it reloads itself. */
function allowUnpacked(profile: string): void {
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Starts Chromium with the extension on a profile of its own; everything but the practice hosts is unreachable. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const extension = options.extension ?? EXTENSION;
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'rolebridge-'));
  const headless = options.headless ?? true;
  const isFresh = !existsSync(path.join(profile, 'Default'));
  if (isFresh) allowUnpacked(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    headless,
    ...(options.reducedMotion && { reducedMotion: 'reduce' }),
    viewport: headless ? WINDOW : null,
    args: [
      ...FLAGS,
      ...(headless ? ['--disable-gpu'] : []),
      await certificateFlag(),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=${options.hostRules}`,
    ],
  });
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const greets = isFresh && existsSync(path.join(extension, 'options/index.html'));
  if (greets && !options.firstRun) await closeWelcome(context);
  const popups = new Popups(profile);
  const extensionId = new URL((await worker()).url()).host;
  return {
    context,
    profile,
    extensionId,
    worker,
    openPopup: async (over) => popups.open(await worker(), over),
    sidePanel: () => popups.find(isPanel, 'The side panel'),
    openOwnPage: async (file) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${file}`);
      return page;
    },
    reset: async () => {
      await popups.close();
      await emptyTab(context);
      await context.unrouteAll();
      await context.clearPermissions();
      await context.clearCookies();
      await empty(await worker());
    },
    close: async () => {
      await popups.close();
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Waits for the page that the extension shows after it was installed, and closes it: no test is to meet it by surprise. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('/options/index.html#welcome');
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const page = context.pages().find(isWelcome);
    if (page) return page.close();
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('The page of the first run did not open.');
}

/** Leaves one empty tab: the first one stays, since another one costs another process, and this one's holds the compiled scripts. */
async function emptyTab(context: BrowserContext): Promise<void> {
  const kept = context.pages().find(isShared) ?? share(await context.newPage());
  for (const page of context.pages()) if (page !== kept) await page.close();
  await kept.unrouteAll();
  await kept.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
  await kept.setViewportSize(WINDOW);
  await kept.goto('about:blank');
  const session = await context.newCDPSession(kept);
  await session.send('Page.resetNavigationHistory');
  await session.detach();
}

/** Empties both stores; once more where a page that was just closed had something to say. */
const empty = (worker: Worker): Promise<void> =>
  worker.evaluate(async () => {
    const { local, session } = chrome.storage;
    const used = async (): Promise<number> => (await local.getBytesInUse()) + (await session.getBytesInUse());
    do {
      await Promise.all([local.clear(), session.clear()]);
      await new Promise((done) => setTimeout(done, 30));
    } while ((await used()) > 0);
  });

/**
 * The popup is no page of the launched context. A second connection to the same browser, made while the popup is open,
 * sees it as an ordinary page; one made before does not (facts of Chromium's debugging protocol, not of the extension).
 */
class Popups {
  #connection: Browser | undefined;

  constructor(readonly profile: string) {}

  async open(worker: Worker, over: Page): Promise<Page> {
    await over.bringToFront();
    let refused = '';
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline) {
      if (await isOpen(worker)) {
        const popup = await this.#first(isPopup);
        if (popup) return await withFocus(popup);
      } else refused = await press(worker);
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`The popup did not open within 30 s. ${refused}`);
  }

  /** Waits for a page of the browser that is no page of the launched context. */
  async find(is: (page: Page) => Promise<boolean>, name: string): Promise<Page> {
    const deadline = Date.now() + 10_000;
    while (Date.now() < deadline) {
      const page = await this.#first(is);
      if (page) return page;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`${name} did not open within 10 s.`);
  }

  async #first(is: (page: Page) => Promise<boolean>): Promise<Page | undefined> {
    const pages = (await this.#connect()).contexts().flatMap((context) => context.pages());
    for (const page of pages) if (await is(page)) return page;
    return undefined;
  }

  async close(): Promise<void> {
    await this.#connection?.close();
    this.#connection = undefined;
  }

  async #connect(): Promise<Browser> {
    await this.close();
    const [port] = readFileSync(path.join(this.profile, 'DevToolsActivePort'), 'utf8').split('\n');
    // Without defaults: they would send the downloads of every page to a folder that goes with this connection.
    this.#connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
    return this.#connection;
  }
}

/**
 * The click on the toolbar button; gives the browser's reason where it opens nothing. It refuses while the window is on
 * its way to the front or the last popup is still closing, and a popup closes when the window loses the focus once more.
 */
const press = (worker: Worker): Promise<string> =>
  worker.evaluate(() => chrome.action.openPopup().then(() => '', String));

const isOpen = (worker: Worker): Promise<boolean> =>
  worker.evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({});
    return contexts.some((context) => context.contextType === 'POPUP');
  });

/** Gives a page the keyboard, as every page of the launched context has it: which window a busy desktop has in front is nothing that a test asks. */
async function withFocus(page: Page): Promise<Page> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/** Does this page stand in the side panel? */
async function isPanel(page: Page): Promise<boolean> {
  if (!page.url().startsWith('chrome-extension:')) return false;
  return page
    .evaluate(
      async () =>
        !(await chrome.tabs.getCurrent()) && !chrome.extension.getViews({ type: 'popup' }).includes(window),
    )
    .catch(() => false);
}

/** Does this page stand in the popup, and not in a tab or the side panel? One that was just closed doesn't. */
async function isPopup(page: Page): Promise<boolean> {
  if (!page.url().startsWith('chrome-extension:')) return false;
  return page
    .evaluate(() => chrome.extension.getViews({ type: 'popup' }).includes(window))
    .catch(() => false);
}
