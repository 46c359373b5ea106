import type { ConsoleRoute } from '../src/iam/console-url';
import type { Located } from '../src/platform/messages';
import type { Locator } from './form/locate';
import type { point } from './form/point';
import type { showFields } from './show-fields';

/** The second part's entry: guides the person on this page until the signal aborts. */
export type Guide = (route: ConsoleRoute, signal: AbortSignal) => void;

interface Shared {
  /** The second part, once it is in. */
  guide?: Guide | undefined;
  /** Called with the guide as soon as it is in. */
  waiting?: ((guide: Guide) => void) | undefined;
  close?: () => void;
  /** Let the person show a field, once that script is in: of the console, one after the other; of any page. */
  showFields?: typeof showFields;
  point?: typeof point;
  /** How the second part finds fields, and what it never presses: a pack adds to both. */
  locators?: { fields: Readonly<Record<Located, Locator>>; commits: string[] };
  /** What the address says now. */
  now?: () => ConsoleRoute | undefined;
}

/** What the parts of a site's content script share: they run in the same isolated world, which no web page can reach. */
const world = globalThis as { rolebridge?: Shared };
world.rolebridge ??= {};
export const shared: Shared = world.rolebridge;

/** The second part says that it is in. */
export function register(guide: (...visit: Parameters<Guide>) => Promise<void>): void {
  if (shared.guide) return;
  shared.guide = (route, signal) => {
    guide(route, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  };
  shared.waiting?.(shared.guide);
  shared.waiting = undefined;
}
