import { words } from '../pages/aws/words';
import { is, nameOf, says } from './name';

/**
 * The one place that presses something of a host page. It owns the names of what commits on both sites and refuses them, whatever a page
 * handler asked for; a unit test reads the sources for any other press.
 */

/** What Logz.io's buttons that change a configuration begin with, beside AWS's words (its documentation, 2018 to today). */
const LOGZIO_COMMITS = ['Update', 'Stop archiving', 'Pause archiving'];

/** Names of every button that commits: AWS's in every language (`words.ts` is data and imports nothing), and Logz.io's. */
export const COMMITTING = [
  ...new Set([...words('createRole', 'createPolicy', 'updateTrust', 'otherCommits'), ...LOGZIO_COMMITS]),
];

const BUTTON = 'button,[role=button],a,summary,input[type=submit],input[type=button],input[type=image]';
/** What holds a state or is one of several: a policy named `Delete-logs` has a row, and pressing its box deletes nothing. */
const STATE =
  'input[type=checkbox],input[type=radio],[role=checkbox],[role=radio],[role=switch],[role=option],label';

/** Languages that write words without spaces may put the verb last: there a name that merely holds such a word counts. */
const holdsWord = (name: string): boolean =>
  COMMITTING.some(
    (word) => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(word) && name.includes(word),
  );

/** Is it, by its name, something that creates, updates, saves or deletes? */
export function isCommitting(element: Element): boolean {
  const named = [nameOf(element), element.textContent ?? '', element.getAttribute('value') ?? ''];
  return element.matches(STATE)
    ? named.some((name) => is(name, COMMITTING))
    : named.some((name) => says(name, COMMITTING) || holdsWord(name));
}

/** `click`: the browser's own click. `mouse`: all that the mouse sends. `pointer`: the same without the click. */
export type Press = 'click' | 'mouse' | 'pointer';

/**
 * Presses an element that commits nothing. What is inside a button presses the button, so that one's name counts too.
 *
 * @returns false where the name is one that creates, updates, saves or deletes: then nothing was pressed
 */
export function press(element: HTMLElement, how: Press = 'click'): boolean {
  const around = element.parentElement?.closest(BUTTON);
  if (isCommitting(element) || (around && isCommitting(around))) return false;
  if (how === 'click') element.click();
  else pressLikeMouse(element, how === 'mouse');
  return true;
}

/** What the mouse sends when it presses and lets go: widgets listen to any of these, and some to one only. */
function pressLikeMouse(element: HTMLElement, clicks: boolean): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  // A mouse event takes no notice of what says more of a pointer.
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    detail: 1,
    clientX: left + width / 2,
    clientY: top + height / 2,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
  };
  const send = (type: string, buttons = 0): boolean =>
    element.dispatchEvent(new (/^p/.test(type) ? PointerEvent : MouseEvent)(type, { ...init, buttons }));
  send('pointermove');
  send('mouseover');
  send('mousemove');
  send('pointerdown', 1);
  // A real press moves the focus unless the page keeps it where it is.
  if (send('mousedown', 1) && element.isConnected) focusable(element)?.focus({ preventScroll: true });
  send('pointerup');
  send('mouseup');
  if (clicks) send('click');
}

const focusable = (element: Element): HTMLElement | null =>
  element.closest<HTMLElement>('input,button,select,textarea,a[href],[tabindex]');

/** Can it be pressed at all? */
export const isEnabled = (element: Element): boolean => !element.matches(':disabled,[aria-disabled=true]');
