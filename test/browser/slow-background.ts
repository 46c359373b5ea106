import type { Worker } from '@playwright/test';

interface Area {
  get(...asked: unknown[]): unknown;
  quick?: Area['get'] | undefined;
}

/**
 * Makes the background wait before it reads what is stored, as after a cold start on a busy machine: every answer comes at least `ms`
 * milliseconds later. What it returns makes it quick again; the browser is shared between tests.
 */
export async function slowBackground(worker: Worker, ms: number): Promise<() => Promise<void>> {
  await worker.evaluate((wait) => {
    const { browser } = globalThis as { browser?: typeof chrome };
    for (const api of new Set([chrome, browser ?? chrome])) {
      const area = api.storage.local as unknown as Area;
      if (area.quick) continue;
      const get = area.get.bind(area);
      area.quick = area.get;
      area.get = (...asked) =>
        typeof asked.at(-1) === 'function'
          ? setTimeout(() => get(...asked), wait)
          : new Promise((resolve) => setTimeout(resolve, wait)).then(() => get(...asked));
    }
  }, ms);
  return () =>
    worker.evaluate(() => {
      const { browser } = globalThis as { browser?: typeof chrome };
      for (const api of new Set([chrome, browser ?? chrome])) {
        const area = api.storage.local as unknown as Area;
        if (area.quick) area.get = area.quick;
        area.quick = undefined;
      }
    });
}
