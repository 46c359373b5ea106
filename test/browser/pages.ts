import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

/** The card that the extension draws inside an AWS page. */
export const card = (page: Page): Locator => page.getByRole('complementary', { name: 'Rolebridge' });

/** A button of the card, by its exact name. */
export const cardButton = (page: Page, name: string): Locator =>
  card(page).getByRole('button', { name, exact: true });

/** A button of the page itself, outside the card. */
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/**
 * A real click. In the popup a press that opens or turns to a tab closes the popup at once, often before the click is
 * confirmed: that is no failure. A popup that was closed before it could be pressed shows in what comes next.
 */
export async function press(target: Locator): Promise<void> {
  const page = target.page();
  const inPopup = page.url().startsWith('chrome-extension:');
  try {
    await target.click();
  } catch (error) {
    const closed = page.isClosed() || /has been closed/.test(String(error));
    if (!inPopup || !closed) throw error;
  }
}

/** The open page whose URL matches, waited for: a new tab, or one that was led there. */
export async function pageAt(context: BrowserContext, url: RegExp): Promise<Page> {
  const find = (): Page | undefined => context.pages().find((page) => url.test(page.url()));
  await expect.poll(() => find() !== undefined, { message: `a page at ${url}`, timeout: 20_000 }).toBe(true);
  const page = find();
  if (!page) throw new Error(`The page at ${url} was closed again.`);
  return page;
}
