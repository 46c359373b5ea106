import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Site } from '../../practice/settings';

const ADD_ON_ID = 'rolebridge@rolebridge.dev';
/** Firefox gives every add-on a random address; a fixed one is set so that the popup's page can be opened. */
const ADD_ON_UUID = '7f6d1f1e-5a53-4c53-9a51-3a52c36e2a10';

/** A Firefox with dist/firefox installed. */
export interface Firefox {
  browser: Browser;
  /** Opens a page of the extension in a tab and waits until the selector is there. */
  openExtensionPage(path: string, ready: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts Firefox with the extension. Firefox has no host mapping: the practice hosts are reached through a proxy, which
 * refuses all others.
 */
export async function launchFirefox(executablePath: string, extension: string, site: Site): Promise<Firefox> {
  const proxy = await site.openProxy();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'], // else moz-extension: pages are refused
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON_ID]: ADD_ON_UUID }),
    },
  });
  await browser.installExtension(extension);
  return {
    browser,
    async openExtensionPage(path, ready) {
      const page = await browser.newPage();
      // Firefox tells of no load event here, so that goto never ends: what ends the wait is the page's own content.
      const going = page.goto(`moz-extension://${ADD_ON_UUID}/${path}`).catch((error: unknown) => error);
      const deadline = Date.now() + 15_000;
      while (!(await has(page, ready))) {
        if (Date.now() > deadline)
          throw new Error(`${path} did not open: ${await Promise.race([going, 'no answer'])}`);
        await new Promise((done) => setTimeout(done, 50));
      }
      return page;
    },
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

const has = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false);
