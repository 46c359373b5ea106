import { visible } from './name';

/** Parts that are there for the page's frame, or that no person can reach. */
const UNREACHABLE = 'header,nav,[role=navigation],[role=banner],[aria-hidden=true],[inert],[role=search]';

/** Is the element pushed off the page, or squeezed to nothing by a box around it (a closed accordion, an old tab)? */
function clipped(element: Element): boolean {
  const { right, bottom, width, height } = element.getBoundingClientRect();
  if (width < 1 || height < 1 || right + window.scrollX <= 0 || bottom + window.scrollY <= 0) return true;
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (box.clientHeight >= 1 && box.clientWidth >= 1) continue;
    const { overflowX, overflowY, display } = getComputedStyle(box);
    // Inline boxes have no size of their own.
    if (/inline$|contents/.test(display)) continue;
    if (/hidden|clip/.test(box.clientHeight < 1 ? overflowY : overflowX)) return true;
  }
  return false;
}

/** The element itself, or what draws it where it draws no box of its own. */
function drawn(element: Element): Element {
  let box = element;
  while (box.parentElement && getComputedStyle(box).display === 'contents') box = box.parentElement;
  return box;
}

/** Faint enough to be taken for nothing: what all boxes around it leave of the element. */
function faint(element: Element): boolean {
  let left = 1;
  for (let box: Element | null = element; box; box = box.parentElement)
    left *= Number(getComputedStyle(box).opacity || 1);
  return left < 0.1;
}

/** Can a person see and reach the element? Stricter than `visible`: forms of another account may live on in the page, hidden in any way. */
export function shown(element: Element): boolean {
  const box = drawn(element);
  return (
    visible(box) &&
    (box.checkVisibility?.({ contentVisibilityAuto: true }) ?? true) &&
    !faint(box) &&
    !box.closest(UNREACHABLE) &&
    !clipped(box)
  );
}

/** Is the element still a part of the page? */
export const inPage = (element: Element): boolean => element.isConnected;

/** Does something else lie over the middle of the element (a modal over an older form)? Undefined where that is out of view. */
export function covered(element: Element): boolean | undefined {
  const { left, top, width, height } = element.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  if (!over) return undefined;
  const label = over.closest('label');
  return !(over.contains(element) || element.contains(over) || label?.contains(element));
}

/** The text boxes of the whole page that a person can reach, dialogs included; none that search. */
export const reachableBoxes = (): HTMLElement[] =>
  [
    ...document.querySelectorAll<HTMLElement>(
      'input:not([type]),input[type=text],input[type=url],textarea,[role=textbox]',
    ),
  ].filter((box) => !box.closest('.ace_editor,.monaco-editor,.cm-editor,.CodeMirror') && shown(box));
