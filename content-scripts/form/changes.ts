/** All that can bring a field, take one away or give it another name. */
const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};

/** A page that has not changed for so long has come to rest. */
const QUIET_MS = 250;

const listeners = new Set<() => void>();
let changedAt = Number.NEGATIVE_INFINITY;
let observer: MutationObserver | undefined;
/** Stands for how the page is now: another one after every change. Undefined while nobody listens. */
let state: object | undefined;

/** Has the page come to rest, as far as anybody listened? */
export const isQuiet = (): boolean => performance.now() - changedAt > QUIET_MS;

/** What stands for the page as it is now. */
export function stateOfPage(): object | undefined {
  if (observer) hear(observer.takeRecords());
  return state;
}

function hear(records: readonly MutationRecord[]): void {
  if (records.length === 0) return;
  state = {};
  // What moves or fades changes its own style all the time.
  if (records.every(({ attributeName }) => attributeName === 'style')) return;
  changedAt = performance.now();
  for (const listener of [...listeners]) listener();
}

/** Listens inside of a shadow root as well: no observer of the document hears of its inside. For as long as anybody listens. */
export function listenWithin(root: Node): void {
  observer?.observe(root, CHANGES);
}

/** Calls back on every change of the page, until the returned function is called. All share one observer, which goes with the last. */
export function onChanges(changed: () => void): () => void {
  listeners.add(changed);
  observer ??= new MutationObserver(hear);
  state ??= {};
  listenWithin(document);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = state = undefined;
  };
}
