import type { ConsoleRoute } from '../src/iam/console-url';
import type { Part } from '../src/platform/messages';

/** A second part's entry: guides the person on this page until the signal aborts. */
export type Guide = (route: ConsoleRoute, signal: AbortSignal) => void;

interface Shared {
  /** The second parts that are in. */
  guides?: Partial<Record<Part, Guide>>;
  /** Called with the guide as soon as the awaited part is in. */
  waiting?: { part: Part; start(guide: Guide): void } | undefined;
  close?: () => void;
}

/** What the parts of the AWS content script share: they run in the same isolated world, which no web page can reach. */
const world = globalThis as { rolebridge?: Shared };
world.rolebridge ??= {};
export const shared: Shared = world.rolebridge;

/** A second part says that it is in. */
export function register(part: Part, guide: (...visit: Parameters<Guide>) => Promise<void>): void {
  shared.guides ??= {};
  if (shared.guides[part]) return;
  const safely: Guide = (route, signal) => {
    guide(route, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  };
  shared.guides[part] = safely;
  const { waiting } = shared;
  if (waiting?.part !== part) return;
  shared.waiting = undefined;
  waiting.start(safely);
}
