const BUTTON = 'button,[role=button],input[type=button],input[type=submit],a,summary';

/** What a part of the page offers to press, links included: apps build buttons from them. */
export const buttonsIn = (root: Element): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(BUTTON)];

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
