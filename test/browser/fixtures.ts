import { test as base, expect, type Page, type Worker } from '@playwright/test';
import { startPractice } from '../../practice/server';
import type { Practice, Settings } from '../../practice/settings';
import { type ConnectorValues, setConnector } from './connector';
import { type Chromium, launchChromium } from './launch';

interface Fixtures {
  /** How the practice sites behave in this test: `test.use({ settings: { deepLink: 'ignored' } })`. */
  settings: Partial<Settings>;
  /** The practice sites, with an IAM of their own for each test. Fails the test when the extension pressed a commit. */
  practice: Practice;
  /** Chromium with dist/chrome on a fresh profile; `context`, `sw` and the rest are parts of it. */
  chromium: Chromium;
  sw: Worker;
  extensionId: string;
  /** The real popup over a page, as the toolbar button opens it. */
  openPopup: (over: Page) => Promise<Page>;
  /** Puts values into the connector by typing them into the popup's own fields (opened in a tab). */
  setConnector: (values: ConnectorValues) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  settings: [{}, { option: true }],

  practice: async ({ settings }, use) => {
    const practice = await startPractice(settings);
    await use(practice);
    await practice.close();
    const byScript = practice.commits.filter((commit) => !commit.isTrusted);
    expect(byScript, 'committing buttons pressed by the extension').toEqual([]);
  },

  chromium: async ({ practice }, use) => {
    const chromium = await launchChromium({ hostRules: practice.hostRules });
    await use(chromium);
    await chromium.close();
  },

  context: async ({ chromium }, use) => use(chromium.context),
  sw: async ({ chromium }, use) => use(await chromium.worker()),
  extensionId: async ({ chromium }, use) => use(chromium.extensionId),
  openPopup: async ({ chromium }, use) => use(chromium.openPopup),

  setConnector: async ({ chromium }, use) => use((values) => setConnector(chromium, values)),
});

export { expect } from '@playwright/test';
