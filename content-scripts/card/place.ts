/** Corners of the window, in order of liking. */
const CORNERS = [
  { right: '16px', bottom: '16px' },
  { right: '16px', top: '64px' },
  { left: '16px', bottom: '16px' },
  { left: '16px', top: '64px' },
] as const;

/**
 * Keeps the card off the page's buttons: when it covers the middle of one, it goes to the corner that covers the fewest. It stays
 * where it is while the pointer or the keyboard is in it. What it returns looks again.
 */
export function place(host: HTMLElement, box: HTMLElement, signal: AbortSignal): () => void {
  let corner: (typeof CORNERS)[number] = CORNERS[0];
  let pending: ReturnType<typeof setTimeout> | undefined;
  const put = (to: (typeof CORNERS)[number]): void => {
    corner = to;
    host.style.cssText = 'all: initial; position: fixed; z-index: 2147483647;';
    Object.assign(host.style, to);
  };
  const covered = (to: (typeof CORNERS)[number], buttons: DOMRect[]): number => {
    const { width, height } = box.getBoundingClientRect();
    const left = 'left' in to ? 16 : innerWidth - 16 - width;
    const top = 'top' in to ? 64 : innerHeight - 16 - height;
    return buttons.filter((rect) => {
      const x = rect.left + rect.width / 2;
      const y = rect.top + rect.height / 2;
      return x >= left - 8 && x <= left + width + 8 && y >= top - 8 && y <= top + height + 8;
    }).length;
  };
  const look = (): void => {
    pending = undefined;
    if (signal.aborted || host.matches(':hover,:focus-within')) return;
    const buttons = [...document.querySelectorAll('button,input,a[href],[role=button],[role=tab]')]
      .map((button) => button.getBoundingClientRect())
      .filter((rect) => rect.width > 0 && rect.bottom > 0 && rect.top < innerHeight);
    const now = covered(corner, buttons);
    if (now === 0) return;
    const best = CORNERS.map((to) => ({ to, count: covered(to, buttons) })).reduce((a, b) =>
      b.count < a.count ? b : a,
    );
    if (best.count < now) put(best.to);
  };
  const soon = (): void => {
    if (pending === undefined) pending = setTimeout(look, 60);
  };
  put(corner);
  for (const type of ['scroll', 'resize'] as const)
    addEventListener(type, soon, { signal, capture: true, passive: true });
  return soon;
}
