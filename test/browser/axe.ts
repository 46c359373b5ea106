import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What these ask depends on the size of the window or on its colours: the others say the same in every look. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

interface Axe {
  run(within: string, options: RunOptions): Promise<AxeResults>;
}

/**
 * Asks the rules of WCAG 2.2 AA, and axe's own best practices.
 *
 * @param ask `of the look`: only the rules whose answer depends on the size of the window or on its colours
 * @param within the part that is asked about, as a selector
 * @returns each rule that is broken, with the first element that breaks it
 */
export async function violations(
  page: Page,
  ask: 'everything' | 'of the look' = 'everything',
  within = 'html',
): Promise<string[]> {
  // Half a megabyte of script: put in once for each page, outside its content security policy.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const runOnly: RunOptions['runOnly'] =
    ask === 'everything' ? { type: 'tag', values: LEVELS } : { type: 'rule', values: OF_LOOKS };
  return page.evaluate(
    async ([part, options]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(part, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    [within, { runOnly, resultTypes: ['violations'], preload: false } satisfies RunOptions] as const,
  );
}
