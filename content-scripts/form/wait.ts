import { memoizePass } from './look';

/** How long a page that mounts late is awaited, and a field that follows a click on a page that is there. */
export const PAGE_MS = 15_000;
export const FIELD_MS = 3_000;

/** Lets the page's framework render: one turn of the event loop (a frame would never come in a tab in the background). */
export const delay = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const UNSEEN_MS = 150;
const FRAME_MS = 16;

export interface Waiting {
  signal: AbortSignal;
  /** Milliseconds; Infinity waits until the signal aborts. */
  ms?: number;
}

/**
 * Calls `look` whenever the page changes, at most once a frame, and now and then, until it answers something; `undefined` when time is up.
 * Rejects with the signal's reason when aborted. One observer, gone when the wait ends.
 */
export function until<T>(
  look: () => T | undefined | false | null,
  { signal, ms = FIELD_MS }: Waiting,
): Promise<T | undefined> {
  const now = memoizePass(look);
  if (now) return Promise.resolve(now);
  return new Promise((resolve, reject) => {
    let pending: ReturnType<typeof setTimeout> | undefined;
    let checked = 0;
    const end = (): void => {
      observer.disconnect();
      clearTimeout(pending);
      clearTimeout(limit);
      clearInterval(unseen);
      signal.removeEventListener('abort', abort);
    };
    const abort = (): void => {
      end();
      reject(signal.reason);
    };
    const check = (): void => {
      pending = undefined;
      checked = performance.now();
      const found = memoizePass(look);
      if (found) {
        end();
        resolve(found);
      }
    };
    const observer = new MutationObserver(() => {
      pending ??= setTimeout(check, Math.max(0, checked + FRAME_MS - performance.now()));
    });
    // A box that is ticked, a value, a shadow root's inside: changes that no observer of the document is told of.
    const unseen = setInterval(check, UNSEEN_MS);
    const limit = Number.isFinite(ms)
      ? setTimeout(() => {
          end();
          resolve(look() || undefined);
        }, ms)
      : undefined;
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}
