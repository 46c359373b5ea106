import { test as base, expect, type Page, type Worker } from '@playwright/test';
import { openSite } from '../../practice/server';
import type { Practice, Settings, Site } from '../../practice/settings';
import { type ConnectorValues, setConnector } from './connector';
import { type Chromium, launchChromium } from './launch';

interface Fixtures {
  /** How the practice sites behave in this test: `test.use({ settings: { deepLink: 'ignored' } })`. */
  settings: Partial<Settings>;
  /** The practice sites, with an IAM of their own for each test. Fails the test when the extension pressed a commit. */
  practice: Practice;
  /** A Chromium that no other test had or gets: for what is left behind when the extension itself is reloaded. */
  ownBrowser: boolean;
  /** Chromium with dist/chrome and nothing stored; `context`, `sw` and the rest are parts of it. */
  chromium: Chromium;
  sw: Worker;
  extensionId: string;
  /** The real popup over a page, as the toolbar button opens it. */
  openPopup: (over: Page) => Promise<Page>;
  /** Puts values into the connector by typing them into the popup's own fields (opened in a tab). */
  setConnector: (values: ConnectorValues) => Promise<void>;
}

/** What the tests of one worker have in common, since starting it takes longer than most of them. A failed test ends its worker. */
interface Shared {
  site: Site;
  everyones: Chromium;
}

export const test = base.extend<Fixtures, Shared>({
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
    async ({ site }, use) => {
      const chromium = await launchChromium({ hostRules: site.hostRules, reducedMotion: true });
      await use(chromium);
      await chromium.close();
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

  chromium: async ({ practice, ownBrowser, everyones }, use) => {
    const chromium = ownBrowser ? await launchChromium({ hostRules: practice.hostRules }) : everyones;
    await use(chromium);
    await (ownBrowser ? chromium.close() : chromium.reset());
  },

  context: async ({ chromium }, use) => use(chromium.context),
  sw: async ({ chromium }, use) => use(await chromium.worker()),
  extensionId: async ({ chromium }, use) => use(chromium.extensionId),
  openPopup: async ({ chromium }, use) => use(chromium.openPopup),

  setConnector: async ({ chromium }, use) => use((values) => setConnector(chromium, values)),
});

export { expect } from '@playwright/test';
