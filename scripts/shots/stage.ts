import { expect, type Page } from '@playwright/test';
import type { Practice } from '../../practice/settings';
import type { Chromium } from '../../test/browser/launch';

/** Where a state is played: a browser with the extension, and practice sites, both as if nothing had been done. */
export interface Stage {
  chromium: Chromium;
  practice: Practice;
}

/** One picture, in all its sizes and themes. */
export interface ShotState {
  /** The name of its files. */
  name: string;
  /** A page of the extension, or a page of AWS with the card in it. */
  of: 'extension' | 'aws';
  /** Brings it about. @returns the page to draw */
  play(stage: Stage): Promise<Page>;
}

export async function ownPage({ chromium }: Stage, path: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}
