const NAME = 'rolebridge-card';

/** How often the card comes back to a page that takes it away. */
const RETURNS = 2;

/**
 * The element that the card is drawn in, with its root, at the end of the document. A page that owns the element's name, and a root with it,
 * gets one without a name of ours. Taken away, it comes back; it goes when the signal aborts.
 *
 * @param lost is told once the page keeps taking it away
 */
export function addHost(signal: AbortSignal, lost: () => void): { host: HTMLElement; root: ShadowRoot } {
  document.querySelector(NAME)?.remove();
  let host = document.createElement(NAME);
  let root: ShadowRoot;
  try {
    root = host.attachShadow({ mode: 'open' });
  } catch {
    host = document.createElement('div');
    root = host.attachShadow({ mode: 'open' });
  }
  const page = document.documentElement;
  page.append(host);
  let returns = 0;
  const watch = new MutationObserver(() => {
    if (host.parentNode === page) return;
    returns += 1;
    if (returns <= RETURNS) page.append(host);
    else {
      watch.disconnect();
      lost();
    }
  });
  watch.observe(page, { childList: true });
  const end = (): void => {
    watch.disconnect();
    host.remove();
  };
  signal.addEventListener('abort', end, { once: true });
  return { host, root };
}
