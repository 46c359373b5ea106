/**
 * Calls back while what is shown may be about to become something else: the page is left, its address changes, the person presses something that
 * may lead elsewhere within it, or changes a field. Before the page hears of it; until the signal aborts.
 */
export function onLeaving(leaves: () => void, signal: AbortSignal): void {
  for (const type of ['pagehide', 'hashchange', 'popstate', 'click', 'input'])
    window.addEventListener(type, leaves, { capture: true, signal });
}
