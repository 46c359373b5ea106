/** Does a part of the page hold this element, or is it the element itself? */
export const holds = (part: Element, element: Element): boolean => part.contains(element);

/** Is the part the whole page? */
export const isWholePage = (part: Element): boolean => part.tagName === 'BODY';

/**
 * The part of the page that is reached from `start` by stepping outward, one element at a time, for as long as `mayGrow` lets it.
 *
 * @param mayGrow is asked with the next larger part and the part as it is now
 */
export function grow(start: Element, mayGrow: (next: Element, now: Element) => boolean): Element {
  let part = start;
  while (part.parentElement && mayGrow(part.parentElement, part)) part = part.parentElement;
  return part;
}

const FRAME = 'form,[role=form],dialog,[role=dialog]';

/** What frames a form in the page's own words: a form element or the dialog that it stands in. Undefined where nothing does. */
export const frameAround = (element: Element): Element | undefined => element.closest(FRAME) ?? undefined;

const DIALOG = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]';

/** The open dialog that an element stands in; undefined where it stands in none. */
export const dialogAround = (element: Element): Element | undefined => element.closest(DIALOG) ?? undefined;
