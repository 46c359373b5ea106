import type { StorageArea } from '../connector/store';
import { browser } from './extension';
import { Failed } from './failure';

/** Both browsers say that there is no room by an error of this name, or in these words of theirs. */
const NO_ROOM = /quota|no space|disk full/i;

const area = (of: typeof browser.storage.local): StorageArea => ({
  get: (keys) => of.get(keys),
  set: (items) =>
    of.set(items).catch((cause: unknown) => {
      throw NO_ROOM.test(String(cause)) ? new Failed('storage-full', String(cause), { cause }) : cause;
    }),
  remove: (keys) => of.remove(keys),
});

/** Survives restarts of the browser: what the person entered and what was seen. */
export const localArea = (): StorageArea => area(browser.storage.local);

/** Lives as long as the browser runs: tabs and sessions. Content scripts can't read it. */
export const sessionArea = (): StorageArea => area(browser.storage.session);

/** Calls back when what survives restarts has changed. */
export const onKept = (changed: () => void): void => browser.storage.local.onChanged.addListener(changed);

/** Calls back when either has changed. @returns the way to stop that */
export function onStored(changed: () => void): () => void {
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
