import type { Background } from './installed';

interface Area {
  get(...asked: unknown[]): unknown;
  quick?: Area['get'] | undefined;
}

/**
 * Makes the background wait before it reads what is stored, as after a cold start on a busy machine: no answer comes until what this
 * returns is called. Then it is quick again; the browser is shared between tests.
 */
export async function holdBackground(worker: Background): Promise<() => Promise<void>> {
  await worker.evaluate(() => {
    const world = globalThis as { browser?: typeof chrome; release?: () => void };
    const released = new Promise<void>((resolve) => {
      world.release = resolve;
    });
    for (const api of new Set([chrome, world.browser ?? chrome])) {
      const area = api.storage.local as unknown as Area;
      if (area.quick) continue;
      const get = area.get.bind(area);
      area.quick = area.get;
      area.get = (...asked) => released.then(() => get(...asked));
    }
  });
  return () =>
    worker.evaluate(() => {
      const world = globalThis as { browser?: typeof chrome; release?: () => void };
      for (const api of new Set([chrome, world.browser ?? chrome])) {
        const area = api.storage.local as unknown as Area;
        if (area.quick) area.get = area.quick;
        area.quick = undefined;
      }
      world.release?.();
    });
}
