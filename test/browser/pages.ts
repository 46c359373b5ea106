import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

/** The card that the extension draws inside an AWS page. */
export const card = (page: Page): Locator => page.getByRole('complementary', { name: 'Rolebridge' });

/** A button of the card, by its exact name. */
export const cardButton = (page: Page, name: string): Locator =>
  card(page).getByRole('button', { name, exact: true });

/** Opens what the card keeps behind More. */
export async function openCardMore(page: Page): Promise<void> {
  await card(page).locator('summary', { hasText: 'More' }).click();
}

/** A button of the page itself, outside the card. */
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** In mid-wizard, of a session that has ended: goes on, and signs in again where that leads. */
export async function signInAgain(page: Page): Promise<void> {
  await button(page, 'Next').click();
  await button(page, 'Sign in again').click();
  await expect(page).toHaveURL(/signin\.aws\.amazon\.com/);
  await page.getByRole('textbox').first().fill('123456789012');
  await page.getByRole('button', { name: /sign in/i }).click();
}

/** Shows one of the popup's views; also in a tab that is not in front, where a pointer can't be. */
export async function showView(popup: Page, name: 'Now' | 'Values' | 'Configurations'): Promise<void> {
  const tab = popup.getByRole('tab', { name, exact: true });
  await tab.evaluate((one: HTMLElement) => one.click());
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** The disclosure of everything but the next action. */
export const moreActions = (popup: Page): Locator => popup.locator('summary', { hasText: 'More actions' });

/** Opens it, as `showView` does. */
export async function openMore(popup: Page): Promise<void> {
  await showView(popup, 'Now');
  await moreActions(popup).evaluate((summary: HTMLElement) => {
    if (summary.parentElement instanceof HTMLDetailsElement && !summary.parentElement.open) summary.click();
  });
}

/**
 * Brings a button of the popup into sight that stands among the further actions or in another view.
 *
 * @returns the presses that it took, by name
 */
export async function reveal(target: Locator): Promise<string[]> {
  const popup = target.page();
  const one = target.first();
  const seen = (timeout: number): Promise<boolean> =>
    one.waitFor({ state: 'visible', timeout }).then(
      () => true,
      () => false,
    );
  if (!popup.url().endsWith('/popup/index.html')) return [];
  // Drawn first: on a slow machine that alone may take a second.
  await popup.getByRole('tab').first().waitFor();
  if (await one.isVisible()) return [];
  if (await isFolded(one)) {
    await moreActions(popup).click();
    return ['More actions'];
  }
  if (await seen(1_000)) return [];
  for (const tab of await popup.getByRole('tab', { selected: false }).all()) {
    const name = await tab.innerText();
    await tab.click();
    if (await seen(2_000)) return [name];
  }
  return [];
}

/** Does it stand among the further actions, which are closed? Opened for the look alone, and closed again. */
async function isFolded(target: Locator): Promise<boolean> {
  const more = moreActions(target.page()).locator('xpath=..');
  const set = (open: boolean): Promise<boolean[]> =>
    more.evaluateAll((all, wanted) => all.map((one) => one.toggleAttribute('open', wanted)), open);
  if ((await more.and(target.page().locator('details:not([open])')).count()) === 0) return false;
  await set(true);
  const isThere = await target.isVisible();
  await set(false);
  return isThere;
}

/**
 * A real click. In the popup a press that opens or turns to a tab closes the popup at once, often before the click is
 * confirmed: that is no failure. A popup that was closed before it could be pressed shows in what comes next.
 */
export async function press(target: Locator): Promise<void> {
  const page = target.page();
  const inPopup = /^(chrome|moz)-extension:/.test(page.url());
  try {
    await target.click();
  } catch (error) {
    const closed = page.isClosed() || /has been closed/.test(String(error));
    if (!inPopup || !closed) throw error;
  }
}

/** Holds a button of the card down, once the card stands still: it looks for its place within a tenth of a second after it was drawn. */
export async function holdDown(target: Locator): Promise<void> {
  let last: unknown;
  await expect(async () => {
    const before = last;
    last = await target.boundingBox();
    expect(last).toEqual(before);
  }).toPass({ intervals: [300] });
  await target.hover();
  await target.page().mouse.down();
  expect(await target.evaluate((one) => one.matches(':active')), 'the button is held down').toBe(true);
}

/** A tab for the next page: the one that stands empty, else a new one. An empty one costs no other process. */
export const newTab = async (context: BrowserContext): Promise<Page> =>
  context.pages().find((page) => page.url() === 'about:blank') ?? (await context.newPage());

/** The open page whose URL matches, waited for: a new tab, or one that was led there. */
export async function pageAt(context: BrowserContext, url: RegExp): Promise<Page> {
  const find = (): Page | undefined => context.pages().find((page) => url.test(page.url()));
  await expect.poll(() => find() !== undefined, { message: `a page at ${url}` }).toBe(true);
  const page = find();
  if (!page) throw new Error(`The page at ${url} was closed again.`);
  return page;
}
