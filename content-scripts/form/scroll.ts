/** How far the console's fixed bars reach into the window, a field's label below the upper ones included, in pixels. */
const ABOVE = 150;
const BELOW = 80;

/** Scrolls until the element stands in the middle of the window. */
export const scrollToMiddle = (element: Element): void => element.scrollIntoView({ block: 'center' });

/** Scrolls the page around an element by this many pixels, whichever element of it scrolls. */
export function scrollPage(around: Element, by: number, behavior: ScrollBehavior = 'auto'): void {
  for (let up = around.parentElement; up; up = up.parentElement) {
    const scrolls = /auto|scroll|overlay/.test(getComputedStyle(up).overflowY);
    if (scrolls && up.scrollHeight > up.clientHeight + 1) {
      up.scrollBy({ top: by, behavior });
      return;
    }
  }
  scrollBy({ top: by, behavior });
}

/**
 * Scrolls until the button is in view, and with it what is to be checked before it is pressed: from `first` on where both fit into the
 * window, else as much of it as there is room for above the button.
 */
export function scrollToCheck(button: Element, first: Element | undefined): void {
  const { top, bottom } = button.getBoundingClientRect();
  const from = Math.min(first?.getBoundingClientRect().top ?? top, top);
  const room = innerHeight - ABOVE - BELOW;
  const toEnd = bottom - (innerHeight - BELOW);
  const by = bottom - from <= room ? from - ABOVE - (room - (bottom - from)) / 2 : toEnd;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollPage(button, by, calm ? 'auto' : 'smooth');
}
