import { mains } from './controls';
import { nameOf, says } from './name';
import { lookAfterChanges } from './paced';

/** A page is looked at again once it rests for so long, and while it does not rest, now and then. */
const REST_MS = 100;
const RESTLESS_MS = 3_000;

/**
 * Calls back after the page has changed, until the signal aborts: when the page rests, and at a pace that it can bear. Where the page's
 * form is drawn in a shadow root, that one is listened to as well.
 */
export function onChange(changed: () => void, signal: AbortSignal): void {
  const end = lookAfterChanges(changed, REST_MS, RESTLESS_MS);
  mains();
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
}

/**
 * Calls back on each click of the person, before the page hears of it, with all that was clicked: the innermost first. One in the card presses
 * nothing of the page: seen from here, the card's host was clicked.
 */
const onClick = (clicked: (path: EventTarget[]) => void, signal: AbortSignal): void =>
  document.addEventListener(
    'click',
    (event) => {
      const { localName } = event.target as Element; // nothing else is clicked
      if (event.isTrusted && localName !== 'rolebridge-card') clicked(event.composedPath());
    },
    { capture: true, signal },
  );

/** Calls back when the person presses a button, before the page hears of it; `known`: it has one of these names. A key on it counts. */
export function onPress(
  names: readonly string[],
  pressed: (known: boolean, button: Element) => void,
  signal: AbortSignal,
): void {
  onClick((path) => {
    const button = path.find(
      (target): target is Element =>
        target instanceof Element &&
        target.matches('button,[role=button],input[type=submit],input[type=button]'),
    );
    if (button) pressed(says(nameOf(button), names), button);
  }, signal);
}

/** Calls back when the person presses the one button that `find` gives at that moment, before the page hears of it. */
export function onPressOf(
  find: () => HTMLElement | undefined,
  pressed: (button: HTMLElement) => void,
  signal: AbortSignal,
): void {
  onClick((path) => {
    const button = find();
    if (button && path.includes(button)) pressed(button);
  }, signal);
}
