import type { Page } from '@playwright/test';

const shared = new WeakSet<Page>();

/** Is this the tab that the tests of one worker use one after the other? */
export const isShared = (page: Page): boolean => shared.has(page);

/** Makes a tab the one that is passed on. What can't be taken back is refused in it: a test that needs that opens a tab of its own. */
export function share(page: Page): Page {
  shared.add(page);
  const refuse = (): never => {
    throw new Error(
      'This tab goes on to the next test. Open one with context.newPage() for what stays in it.',
    );
  };
  return Object.assign(page, { addInitScript: refuse, exposeFunction: refuse, exposeBinding: refuse });
}
