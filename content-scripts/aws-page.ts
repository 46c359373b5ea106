import type { ConsoleRoute } from '../src/iam/console-url';
import { guide } from './guide';
import { shared } from './shared';

/** Second part, put in by the background on a page that has something to do: the page handlers and the card. */
const safely = (route: ConsoleRoute, signal: AbortSignal): void => {
  guide(route, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
};

if (!shared.guide) {
  shared.guide = safely;
  shared.waiting?.(safely);
  shared.waiting = undefined;
}
