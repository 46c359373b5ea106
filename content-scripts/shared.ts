import type { ConsoleRoute } from '../src/iam/console-url';

/** The second part's entry: guides the person on this page until the signal aborts. */
export type Guide = (route: ConsoleRoute, signal: AbortSignal) => void;

interface Shared {
  guide?: Guide | undefined;
  /** Called with the guide as soon as the second part is in. */
  waiting?: ((guide: Guide) => void) | undefined;
  close?: () => void;
}

/** What the two parts of the AWS content script share: they run in the same isolated world, which no web page can reach. */
const world = globalThis as { rolebridge?: Shared };
world.rolebridge ??= {};
export const shared: Shared = world.rolebridge;
