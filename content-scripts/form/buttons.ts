import { nameOf } from './name';

const PRESSED = 'button,[role=button],input[type=button],input[type=submit],a';
const BUTTON = `${PRESSED},summary`;

/** What a part of the page offers to press, links included: apps build buttons from them. */
export const buttonsIn = (root: Element): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(BUTTON)];

/** The button or link that a press on this element presses; undefined where it presses none. */
export const buttonAt = (target: Element): Element | undefined => target.closest(PRESSED) ?? undefined;

/** What a button says: its accessible name, or its value where it has none. */
export const buttonName = (button: Element): string =>
  (nameOf(button) || (button.getAttribute('value') ?? '')).trim();

/** Does the button take no press now? */
export const isDisabled = (button: Element): boolean => button.matches('[disabled],[aria-disabled=true]');

/** Where a link leads, as the page wrote it; empty for one that leads nowhere, and for what is no link. */
export const leadsTo = (element: Element): string =>
  element instanceof HTMLAnchorElement ? (element.getAttribute('href') ?? '') : '';

/** The buttons of the whole page and what else fits the selector: tabs, tiles, radio buttons. */
export const pressables = (selector: string): HTMLElement[] => [
  ...new Set([
    ...buttonsIn(document.body),
    ...(selector ? document.querySelectorAll<HTMLElement>(selector) : []),
  ]),
];

/** Does something while no form of the page can be submitted: the page's own handlers of a press run, its submission is held back. */
export function withoutSubmitting<T>(work: () => T): T {
  const hold = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('submit', hold, { capture: true });
  try {
    return work();
  } finally {
    window.removeEventListener('submit', hold, { capture: true });
  }
}
