import { nameOf, says } from './name';
import { settle } from './wait';

/**
 * Writes a text box as a person would: the prototype's setter, so that React's own tracker sees a change, then the event it listens
 * to. Tested in the isolated world of Chromium and Firefox.
 */
export function setText(element: Element, value: string): void {
  const proto =
    element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(element, value);
  } else {
    element.textContent = value;
  }
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  // Frameworks that validate on blur listen to focusout; a synthetic blur is not seen.
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/** What a text box holds now. */
export const textIn = (element: Element): string =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
    ? element.value
    : (element.textContent ?? '');

/** Whether a radio button, tile or checkbox is on, native or ARIA. */
export const isOn = (element: Element): boolean =>
  element instanceof HTMLInputElement
    ? element.checked
    : ['aria-checked', 'aria-pressed', 'aria-selected'].some((name) => element.getAttribute(name) === 'true');

/** Switches a radio button or checkbox; does nothing where it is as wanted. True when it is as wanted afterwards. */
export async function turn(element: HTMLElement, on: boolean): Promise<boolean> {
  if (isOn(element) === on) return true;
  element.click();
  await settle();
  return !element.isConnected || isOn(element) === on;
}

/** Presses Enter in a text box: property filters make their token only then. */
export function enter(element: Element): void {
  const init = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13, bubbles: true, cancelable: true };
  element.dispatchEvent(new KeyboardEvent('keydown', init));
  element.dispatchEvent(new KeyboardEvent('keyup', init));
}

/**
 * Presses a button that does not commit. Refuses, whatever a page handler asked for, any button that is named like one that
 * creates, updates, saves or deletes; `committing` are those names in every language.
 */
export function press(button: HTMLElement, committing: readonly string[]): boolean {
  if (says(nameOf(button), committing)) return false;
  button.click();
  return true;
}
