import { test as base, expect, type Page } from '@playwright/test';
import { openSite } from '../../practice/server';
import type { Practice, Settings, Site } from '../../practice/settings';
import { type Firefox, launchFirefox } from './firefox/launch';
import type { Background, Installed } from './installed';
import { type Chromium, launchChromium } from './launch';

interface Fixtures {
  /** How the practice sites behave in this test: `test.use({ settings: { deepLink: 'ignored' } })`. */
  settings: Partial<Settings>;
  /** The practice sites, with an IAM of their own for each test. Fails the test when the extension pressed a commit. */
  practice: Practice;
  /** A Chromium that no other test had or gets: for what is left behind when the extension itself is reloaded. */
  ownBrowser: boolean;
  /** The browser of this run with the extension and nothing stored; `context`, `sw` and the rest are parts of it. */
  installed: Installed;
  /** The same, for a test of what only Chromium has. */
  chromium: Chromium;
  /** The same, for a test of what only Firefox has; it carries FIREFOX. */
  firefox: Firefox;
  /** The extension's service worker, or a page with its rights in Firefox. */
  sw: Background;
  extensionId: string;
  /** The real popup over a page, as the toolbar button opens it. */
  openPopup: (over: Page) => Promise<Page>;
}

/** What the tests of one worker have in common, since starting it takes longer than most of them. A failed test ends its worker. */
export interface Shared {
  /** Set by the project of playwright.config.ts. */
  engine: 'chromium' | 'firefox';
  site: Site;
  everyones: Installed;
}

export const test = base.extend<Fixtures, Shared>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter to know what a fixture needs
    async ({}, use) => {
      const site = await openSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  everyones: [
    async ({ site, engine }, use) => {
      const installed =
        engine === 'firefox'
          ? await launchFirefox(site)
          : await launchChromium({ hostRules: site.hostRules, reducedMotion: true });
      await use(installed);
      await installed.close();
    },
    { scope: 'worker' },
  ],

  settings: [{}, { option: true }],
  ownBrowser: [false, { option: true }],

  practice: async ({ site, settings }, use) => {
    const practice = { ...site, ...site.begin(settings) };
    await use(practice);
    const byScript = practice.commits.filter((commit) => !commit.isTrusted);
    expect(byScript, 'committing buttons pressed by the extension').toEqual([]);
  },

  installed: async ({ practice, ownBrowser, everyones }, use) => {
    const installed = ownBrowser ? await launchChromium({ hostRules: practice.hostRules }) : everyones;
    await use(installed);
    await (ownBrowser ? installed.close() : installed.reset());
  },

  chromium: async ({ installed }, use) => {
    if (!isChromium(installed)) throw new Error('This test is about Chromium alone.');
    await use(installed);
  },

  firefox: async ({ installed }, use) => {
    if (!isFirefox(installed)) throw new Error('This test is about Firefox alone.');
    await use(installed);
  },

  context: async ({ installed }, use) => use(installed.context),
  sw: async ({ installed }, use) => use(await installed.worker()),
  extensionId: async ({ chromium }, use) => use(chromium.extensionId),
  openPopup: async ({ installed }, use) => use(installed.openPopup),
});

const isChromium = (installed: Installed): installed is Chromium => 'extensionId' in installed;
const isFirefox = (installed: Installed): installed is Firefox => 'own' in installed;

/** Tag of a test that runs in Chromium and in Firefox. */
export const BOTH = '@both';
/** Tag of a test that runs in Firefox alone. */
export const FIREFOX = '@firefox';

export { expect } from '@playwright/test';
