import { isDisabled, leadsTo, pressables } from './buttons';
import { titled } from './labelled';
import { nameOf } from './name';
import { shown } from './shown';

/** A link to another page is no button; one within the app is. */
const leadsAway = (element: HTMLElement): boolean => !/^(?:#.*|javascript:.*)?$/.test(leadsTo(element));

/**
 * The one control of this name that a person can press now. Of one within another, the inner one; undefined where there are two.
 *
 * @param others what counts beside buttons and links: tabs, tiles, radio buttons; a selector, perhaps empty
 */
export function findPressable(names: readonly string[], others: string): HTMLElement | undefined {
  const found = pressables(others).filter(
    (element) =>
      titled(nameOf(element), names) &&
      !isDisabled(element) &&
      !element.closest('[role=listbox]') &&
      shown(element) &&
      !leadsAway(element),
  );
  const innermost = found.filter(
    (element) => !found.some((other) => other !== element && element.contains(other)),
  );
  const [first] = innermost;
  return innermost.length === 1 ? first : undefined;
}
