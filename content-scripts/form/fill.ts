import { labelsOf } from './name';
import { press } from './press';
import { delay, until } from './wait';

/** Is it a text box of the browser's own? Others are editing hosts. */
export const isBox = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/**
 * Writes a text box as a person would: the prototype's setter, so that React's own tracker sees a change, then the event it listens
 * to. Tested in the isolated world of Chromium and Firefox. `leave`: the box is left afterwards; a search box with suggestions is not, it
 * would take no Enter then.
 */
export function setText(element: Element, value: string, leave = true): void {
  if (isBox(element)) {
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
  if (isBox(element)) element.select();
  else getSelection()?.selectAllChildren(element);
  document.execCommand('insertText', false, value);
}

/** The same, and leaves the box, which is when many a form checks it. */
export function typeOver(element: Element, value: string): void {
  typeText(element, value);
  if (element instanceof HTMLElement) element.blur();
}

/** What a text box holds now. */
export const textIn = (element: Element): string =>
  isBox(element) ? element.value : (element.textContent ?? '');

/** Can a person not write into the box now: read-only, disabled, or in a group that is? */
export const isLocked = (box: Element): boolean =>
  box.matches('[readonly],[disabled],[aria-readonly=true],[aria-disabled=true],fieldset[disabled] *');

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
 * Switches a radio button or checkbox; does nothing where it is as wanted. It is found anew before each press, since a table may have put
 * another row in its place meanwhile. One that takes no click gets what a pointer sends, then its label is pressed.
 *
 * @returns whether it is as wanted afterwards; one that is gone counts as switched
 */
export async function turn(
  find: () => HTMLElement | undefined,
  on: boolean,
  signal: AbortSignal,
): Promise<boolean> {
  const turned = (): boolean => {
    const control = find();
    return control === undefined || isOn(control) === on;
  };
  const ways = [
    (control: HTMLElement) => press(control),
    (control: HTMLElement) => press(control, 'pointer'),
    (control: HTMLElement) => {
      const [label] = labelsOf(control);
      return label !== undefined && press(label);
    },
  ];
  for (const way of ways) {
    const control = find();
    if (!control || isOn(control) === on) return true;
    way(control);
    await delay();
    if (await until(turned, { signal, ms: TURN_MS })) return true;
  }
  return turned();
}

/** Focuses a box without moving the page. */
export const focus = (element: HTMLElement): void => element.focus({ preventScroll: true });
