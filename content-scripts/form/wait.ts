import { memoizePass } from './look';
import { lookAfterChanges } from './paced';

/** How long a page that mounts late is awaited, and a field that follows a click on a page that is there. */
export const PAGE_MS = 15_000;
export const FIELD_MS = 3_000;

/** Lets the page's framework render: one turn of the event loop (a frame would never come in a tab in the background). */
export const delay = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Changes that no observer is told of: a box that is ticked, a value. */
const UNSEEN_MS = 150;
const FRAME_MS = 16;

export interface Waiting {
  signal: AbortSignal;
  /** Milliseconds; Infinity waits until the signal aborts. */
  ms?: number;
}

/**
 * Calls `look` when the page has changed, and now and then, until it answers something; `undefined` when time is up. Looking costs at most a
 * twentieth of the time. Rejects with the signal's reason when aborted. Nothing is left when the wait ends.
 */
export function until<T>(
  look: () => T | undefined | false | null,
  { signal, ms = FIELD_MS }: Waiting,
): Promise<T | undefined> {
  const now = memoizePass(look);
  if (now) return Promise.resolve(now);
  return new Promise((resolve, reject) => {
    const check = (): void => {
      const found = memoizePass(look);
      if (found) end(() => resolve(found));
    };
    const stop = lookAfterChanges(check, FRAME_MS, FRAME_MS, UNSEEN_MS);
    const limit = Number.isFinite(ms)
      ? setTimeout(() => end(() => resolve(look() || undefined)), ms)
      : undefined;
    const abort = (): void => end(() => reject(signal.reason));
    const end = (then: () => void): void => {
      stop();
      clearTimeout(limit);
      signal.removeEventListener('abort', abort);
      then();
    };
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
  });
}
