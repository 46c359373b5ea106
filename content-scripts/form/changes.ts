/** What tells of a change that can bring a field, take one away or give it another name. Styles don't. */
const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'value', 'hidden', 'disabled', 'aria-current', 'aria-disabled'],
};

/** A page that has not changed for so long has come to rest. */
const QUIET_MS = 250;

const listeners = new Set<() => void>();
let changedAt = Number.NEGATIVE_INFINITY;
let observer: MutationObserver | undefined;

/** Has the page come to rest, as far as anybody listened? */
export const isQuiet = (): boolean => performance.now() - changedAt > QUIET_MS;

/** Listens inside of a shadow root as well: no observer of the document hears of its inside. For as long as anybody listens. */
export function listenWithin(root: Node): void {
  observer?.observe(root, CHANGES);
}

/** Calls back on every change of the page, until the returned function is called. All share one observer, which goes with the last. */
export function onChanges(changed: () => void): () => void {
  listeners.add(changed);
  observer ??= new MutationObserver(() => {
    changedAt = performance.now();
    for (const listener of [...listeners]) listener();
  });
  listenWithin(document);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
