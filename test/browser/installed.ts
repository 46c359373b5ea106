import type { BrowserContext, Page, Worker } from '@playwright/test';

/** Where a test runs code with the extension's own rights: its service worker, or a page of it. */
export type Background = Pick<Worker, 'evaluate'>;

/** A browser with the extension installed: what a test needs of Chromium and of Firefox alike. */
export interface Installed {
  context: BrowserContext;
  /** The extension's background as it is now (it may have been restarted). */
  worker(): Promise<Background>;
  /** Opens what a click on the toolbar button opens over a page, and gives it as a page. */
  openPopup(over: Page): Promise<Page>;
  /** Opens a file of the extension in a tab. */
  openOwnPage(path: string): Promise<Page>;
  /** Brings it to where it was after the first start: one empty tab, nothing stored by the extension or the sites. */
  reset(): Promise<void>;
  close(): Promise<void>;
}
