import { grow, holds, isWholePage } from './parts';

/** The most that one card says, in characters; more is a page. */
const LONGEST = 1_200;
const BOXES = 'input:not([type=checkbox]):not([type=radio]):not([type=hidden]),textarea';

/**
 * The card that an element stands in: the largest part of the page around it that holds none of the others, no box to write into, and not
 * more text than a card. Undefined where not even the element itself is one.
 */
export function cardAround(element: Element, others: readonly Element[]): Element | undefined {
  const isCard = (part: Element): boolean =>
    !isWholePage(part) &&
    (part.textContent?.length ?? 0) <= LONGEST &&
    !others.some((other) => holds(part, other)) &&
    !part.querySelector(BOXES);
  return isCard(element) ? grow(element, isCard) : undefined;
}

const TITLE = 'h1,h2,h3,h4,h5,h6,[role=heading],strong,b,a,[class*=title i]';

/** The texts in a card that may be its title. */
export const titlesIn = (card: Element): string[] =>
  [...card.querySelectorAll<HTMLElement>(TITLE)].map(({ innerText }) => innerText.trim());

/** Does the element stand in a table? What a table shows is no card. */
export const isInTable = (element: Element): boolean =>
  element.closest('table,[role=grid],[role=table]') !== null;
