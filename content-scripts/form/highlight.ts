const LIGHT = {
  outline: '3px solid #ff9900',
  outlineOffset: '3px',
  boxShadow: '0 0 0 9px rgb(255 153 0 / 35%)',
};

/**
 * Lights up the button that the person has to press. It is an outline on the button itself, so it moves with the page; it goes when the
 * signal aborts, with the last one where it is lit up several times.
 *
 * An animation that stands still: the page's own styles of the button are never written to.
 */
export function lightUp(element: HTMLElement, signal: AbortSignal): void {
  if (signal.aborted) return;
  const light = element.animate([LIGHT, LIGHT], 1_000);
  light.pause();
  signal.addEventListener('abort', () => light.cancel(), { once: true });
}
