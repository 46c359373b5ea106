/** Pixels that keep the card off the console's fixed bars: header and breadcrumbs above, the footer below. */
const ABOVE = 98;
const BELOW = 56;

/** Corners of the window, in order of liking. */
const CORNERS = [
  { right: '16px', bottom: `${BELOW}px` },
  { right: '16px', top: `${ABOVE}px` },
  { left: '16px', bottom: `${BELOW}px` },
  { left: '16px', top: `${ABOVE}px` },
] as const;
type Corner = (typeof CORNERS)[number];

/** Pixels between the points at which it is looked for what lies under the card: a page may have thousands of buttons. */
const STEP = 20;

/**
 * Keeps the card off the page's buttons: when it covers one, it goes to the corner that covers the fewest. It stays
 * where it is while the pointer or the keyboard is in it, unless it covers what the person has to press next; it never moves but
 * `whenSteady` lets it. What it returns looks again, and takes that button.
 */
export function place(
  host: HTMLElement,
  box: HTMLElement,
  signal: AbortSignal,
  whenSteady: (task: () => void) => void,
): (next?: HTMLElement) => void {
  let corner: Corner = CORNERS[0];
  let pending: ReturnType<typeof setTimeout> | undefined;
  let pressNext: HTMLElement | undefined;
  const put = (to: Corner): void => {
    corner = to;
    host.style.cssText = 'all: initial; position: fixed; z-index: 2147483647;';
    Object.assign(host.style, to);
  };
  /** How bad a corner is: what is to be pressed next counts more than everything else, and alone while the card is in use. */
  const covered = (to: Corner, inUse: boolean): number => {
    const { width, height } = box.getBoundingClientRect();
    const left = 'left' in to ? 16 : innerWidth - 16 - width;
    const top = 'top' in to ? ABOVE : innerHeight - BELOW - height;
    const under = new Set<Element>();
    for (let x = left; x < left + width && !inUse; x += STEP)
      for (let y = top; y < top + height; y += STEP) {
        const hit = document.elementsFromPoint(x, y).find((one) => one !== host);
        const button = hit?.closest('button,input,a[href],[role=button],[role=tab]');
        if (button) under.add(button);
      }
    const next = pressNext?.getBoundingClientRect();
    const isUnder =
      next?.width &&
      next.right > left &&
      next.left < left + width &&
      next.bottom > top &&
      next.top < top + height;
    return under.size + (isUnder ? 1000 : 0);
  };
  const look = (): void => {
    pending = undefined;
    if (signal.aborted) return;
    const inUse = host.matches(':hover,:focus-within');
    const now = covered(corner, inUse);
    if (now === 0) return;
    const best = CORNERS.map((to) => ({ to, bad: covered(to, inUse) })).reduce((a, b) =>
      b.bad < a.bad ? b : a,
    );
    if (best.bad < now) put(best.to);
  };
  const soon = (): void => {
    if (pending === undefined) pending = setTimeout(() => whenSteady(look), 60);
  };
  put(corner);
  for (const type of ['scroll', 'resize'] as const)
    addEventListener(type, soon, { signal, capture: true, passive: true });
  for (const type of ['pointerleave', 'focusout'] as const) host.addEventListener(type, soon, { signal });
  return (next) => {
    pressNext = next ?? pressNext;
    soon();
  };
}
