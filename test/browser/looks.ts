import type { Page } from '@playwright/test';
import { card } from './pages';

/** What a popup shows at once, in px: the least that the browsers give it. */
const FOLD = 600;

/** What is wrong with the look of a view of the popup: nothing where the next action, its reason and what was said stand above the fold. */
export const viewFaults = (page: Page): Promise<string[]> =>
  page.evaluate((fold) => {
    const shown = (element: Element): boolean =>
      element.checkVisibility() && element.getClientRects().length > 0;
    const bottom = (element: Element): number => element.getBoundingClientRect().bottom;
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(shown);
    const primary = all('button.primary');
    const must: [string, Element[]][] = [
      ['the primary button', primary],
      ['what it is for', all('section.now > h2, section.now > p')],
      ['the status', all('[role=status]').filter((one) => one.textContent?.trim())],
      ['the danger', all('[role=alert], .danger-notice')],
    ];
    return [
      ...(primary.length > 1 ? [`${primary.length} primary buttons`] : []),
      ...must.flatMap(([name, found]) =>
        found.some((one) => bottom(one) > fold) ? [`${name} is below the first ${fold} px`] : [],
      ),
      ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : []),
    ];
  }, FOLD);

/** What the card covers of the page below it: fields, buttons and bars that stay where they are. Nothing where there is no card. */
export async function cardFaults(page: Page): Promise<string[]> {
  const box = (await card(page).count()) > 0 ? await card(page).boundingBox() : null;
  if (!box) return [];
  const primary = await card(page).locator('button.primary').count();
  const covered = await page.evaluate(({ x, y, width, height }) => {
    const over = (element: Element): boolean => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return left < x + width && x < right && top < y + height && y < bottom && right > left && bottom > top;
    };
    const name = (element: Element): string =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) ||
      element.tagName.toLowerCase();
    const isFixed = (element: Element): boolean => /fixed|sticky/.test(getComputedStyle(element).position);
    const parts: [string, Element[]][] = [
      [
        'field',
        [...document.querySelectorAll('input:not([type=hidden]), textarea, select, [role=combobox]')],
      ],
      ['button', [...document.querySelectorAll('main button, form button')]],
      ['bar', [...document.querySelectorAll('header, footer, nav, [role=banner]')].filter(isFixed)],
    ];
    return parts.flatMap(([what, all]) =>
      all
        .filter((one) => one.checkVisibility() && over(one))
        .map((one) => `covers the ${what} “${name(one)}”`),
    );
  }, box);
  return [...(primary > 1 ? [`${primary} primary buttons`] : []), ...covered];
}
