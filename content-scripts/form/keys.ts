/** The numbers by which widgets know their keys. */
const CODES = { Enter: 13, Escape: 27, ArrowLeft: 37, ArrowDown: 40, a: 65 } as const;

/**
 * Sends a key that a widget listens to; the browser itself does nothing on a key that no person pressed.
 *
 * @param held keys that are held down with it
 * @returns whether nobody took the key for themselves
 */
export function sendKey(element: Element, key: keyof typeof CODES, held: EventModifierInit = {}): boolean {
  const code = key === 'a' ? 'KeyA' : key;
  const keyCode = CODES[key];
  const init = { key, code, keyCode, which: keyCode, bubbles: true, cancelable: true, ...held };
  const untaken = element.dispatchEvent(new KeyboardEvent('keydown', init));
  element.dispatchEvent(new KeyboardEvent('keyup', init));
  return untaken;
}
