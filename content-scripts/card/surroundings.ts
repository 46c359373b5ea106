import type { Box, Obstacle } from './geometry';

/** How far the card keeps off the window's edges and the bars along them, in pixels. */
const MARGIN = 8;

/**
 * Covering what is next is worse than covering everything else, and a line that is lit up, a field or button of the form worse than any
 * number of links. From `FORM` on the card is made shorter instead, and folds at last.
 */
export const NEXT = 1e6;
const LOOKED_AT = 1e4;
export const FORM = 1e3;

const FIELDS = 'input,select,textarea,[role=combobox],main button,form button';
const OTHERS = 'button,a[href],[role=button],[role=tab]';
const BARS = 'header,footer,[role=banner],[id^=awsc-nav],[id^=console-nav]';

/** The bar across the window that stays at this height of it: the console's header, breadcrumbs or footer. */
function barAt(y: number, host: Element): DOMRect | undefined {
  const upper = document.elementFromPoint(innerWidth / 2, y);
  // Only under the card is all asked for that lies there: in a table of a thousand rows each asking takes longer than finding a field.
  for (const hit of upper === host ? document.elementsFromPoint(innerWidth / 2, y) : [upper])
    for (let up: Element | null = hit; up && up !== host; up = up.parentElement) {
      const rect = up.getBoundingClientRect();
      const isAcross = rect.width > innerWidth * 0.6 && rect.height < innerHeight / 3;
      if (isAcross && (up.matches(BARS) || /fixed|sticky/.test(getComputedStyle(up).position))) return rect;
    }
  return undefined;
}

/** The part of the window that no bar covers. */
export function roomNow(host: Element): Box {
  let top = 0;
  let bottom = innerHeight;
  for (let bar = barAt(2, host); bar && bar.bottom > top; bar = barAt(top + 2, host)) top = bar.bottom;
  for (let bar = barAt(bottom - 2, host); bar && bar.top < bottom; bar = barAt(bottom - 2, host))
    bottom = bar.top;
  return {
    left: MARGIN,
    right: document.documentElement.clientWidth - MARGIN,
    top: top + MARGIN,
    bottom: bottom - MARGIN,
  };
}

/** Everything in the window that the card should keep off, measured once: a page may hold thousands of buttons out of view. */
export function obstaclesNow(next: readonly Element[], host: Element): Obstacle[] {
  const lit = document.querySelector('rolebridge-line')?.shadowRoot?.children ?? [];
  return [...document.querySelectorAll(`${FIELDS},${OTHERS}`), ...lit, ...next].flatMap((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    if (right <= left || bottom <= 0 || top >= innerHeight || one === host) return [];
    const weight = next.includes(one)
      ? NEXT
      : one.matches(FIELDS)
        ? FORM
        : one.matches(OTHERS)
          ? 1
          : LOOKED_AT;
    return [{ left, top, right, bottom, weight }];
  });
}
