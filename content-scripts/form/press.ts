/** What the mouse sends when it presses and lets go: widgets listen to any of these, and some to one only. */
export function pressLikeMouse(element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    detail: 1,
    button: 0,
    clientX: left + width / 2,
    clientY: top + height / 2,
  };
  const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new PointerEvent('pointermove', pointer));
  element.dispatchEvent(new MouseEvent('mouseover', at));
  element.dispatchEvent(new MouseEvent('mousemove', at));
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  const moves = element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  // A real press moves the focus unless the page keeps it where it is.
  if (moves && element.isConnected) focusable(element)?.focus({ preventScroll: true });
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
  element.dispatchEvent(new MouseEvent('mouseup', at));
  element.dispatchEvent(new MouseEvent('click', at));
}

const focusable = (element: Element): HTMLElement | null =>
  element.closest<HTMLElement>('input,button,select,textarea,a[href],[tabindex]');

/** A key that a widget listens to; the browser itself does nothing on a key that no person pressed. */
export function pressKey(element: Element, key: 'ArrowDown' | 'Escape'): void {
  const init = { key, code: key, keyCode: key === 'Escape' ? 27 : 40, bubbles: true, cancelable: true };
  element.dispatchEvent(new KeyboardEvent('keydown', init));
  element.dispatchEvent(new KeyboardEvent('keyup', init));
}
