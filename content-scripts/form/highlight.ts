/**
 * Lights up the button that the person has to press and scrolls to it. It is an outline on the button itself, so it moves with
 * the page; it goes when the signal aborts. `scroll` false leaves the page where it stands.
 */
export function lightUp(element: HTMLElement, signal: AbortSignal, scroll = true): void {
  const before = element.style.cssText;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (scroll) element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  element.style.setProperty('outline', '3px solid #ff9900', 'important');
  element.style.setProperty('outline-offset', '3px', 'important');
  element.style.setProperty('box-shadow', '0 0 0 9px rgb(255 153 0 / 35%)', 'important');
  signal.addEventListener(
    'abort',
    () => {
      element.style.cssText = before;
    },
    { once: true },
  );
}
