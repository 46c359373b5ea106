/**
 * Calls back while what is shown may be about to go: the page is left, its address changes, or the person presses something that may lead
 * elsewhere within it. Before the page hears of it; until the signal aborts.
 */
export function onLeaving(leaves: () => void, signal: AbortSignal): void {
  for (const type of ['pagehide', 'hashchange', 'popstate', 'click'])
    window.addEventListener(type, leaves, { capture: true, signal });
}
