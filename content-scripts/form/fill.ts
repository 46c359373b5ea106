import { nameOf, says } from './name';
import { delay, until } from './wait';

/**
 * Writes a text box as a person would: the prototype's setter, so that React's own tracker sees a change, then the event it listens
 * to. Tested in the isolated world of Chromium and Firefox. `leave`: the box is left afterwards; a search box with suggestions is not, it
 * would take no Enter then.
 */
export function setText(element: Element, value: string, leave = true): void {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    const proto =
      element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  } else {
    typeText(element, value);
    if (textIn(element) !== value) {
      element.textContent = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true, data: value, inputType: 'insertText' }));
    }
  }
  element.dispatchEvent(new Event('change', { bubbles: true }));
  if (!leave) return;
  // Frameworks that validate on blur listen to one or the other: React to focusout, AngularJS to blur.
  element.dispatchEvent(new FocusEvent('blur'));
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/** Writes a text box through the browser's own editing: all of it is selected and typed over. */
export function typeText(element: Element, value: string): void {
  if (!(element instanceof HTMLElement)) return;
  element.focus({ preventScroll: true });
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) element.select();
  else getSelection()?.selectAllChildren(element);
  document.execCommand('insertText', false, value);
}

/** What a text box holds now. */
export const textIn = (element: Element): string =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
    ? element.value
    : (element.textContent ?? '');

/** Whether a radio button, tile, tab or checkbox is on, native or ARIA; undefined where it does not tell. */
export function stateOf(element: Element): boolean | undefined {
  if (element instanceof HTMLInputElement) return element.checked;
  const told = ['aria-checked', 'aria-pressed', 'aria-selected']
    .map((name) => element.getAttribute(name))
    .find((value) => value !== null);
  return told === undefined ? undefined : told === 'true';
}

export const isOn = (element: Element): boolean => stateOf(element) === true;

/** How long a control gets to show that it was switched. */
const TURN_MS = 600;

/**
 * Switches a radio button or checkbox; does nothing where it is as wanted. True when it is as wanted afterwards. One that takes no
 * click gets what a pointer sends, then its label is clicked.
 */
export async function turn(element: HTMLElement, on: boolean, signal: AbortSignal): Promise<boolean> {
  const turned = (): boolean => !element.isConnected || isOn(element) === on;
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const ways = [() => element.click(), () => pointAt(element), () => label?.click()];
  for (const click of ways) {
    if (turned()) return true;
    click();
    await delay();
    if (await until(turned, { signal, ms: TURN_MS })) return true;
  }
  return turned();
}

/** What a pointer sends when it is pressed: some widgets listen to that alone. */
export function pointAt(element: Element): void {
  const init = { bubbles: true, cancelable: true, composed: true, button: 0 };
  element.dispatchEvent(new PointerEvent('pointerdown', init));
  element.dispatchEvent(new MouseEvent('mousedown', init));
  element.dispatchEvent(new PointerEvent('pointerup', init));
  element.dispatchEvent(new MouseEvent('mouseup', init));
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
  const names = [nameOf(button), button.textContent ?? '', button.getAttribute('value') ?? ''];
  if (names.some((name) => commits(name, committing))) return false;
  button.click();
  return true;
}

/** Languages that write words without spaces may put the verb last: there a name that merely holds such a word counts. */
const commits = (name: string, committing: readonly string[]): boolean =>
  says(name, committing) ||
  committing.some(
    (word) => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(word) && name.includes(word),
  );
