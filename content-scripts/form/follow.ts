import { listenWithin, onChanges } from './changes';
import { mains } from './controls';
import { nameOf, says } from './name';
import { Pace } from './paced';

/** A page is looked at again once it rests for so long, and while it does not rest, now and then. */
const REST_MS = 100;
const RESTLESS_MS = 1_000;

/**
 * Calls back after the page has changed, until the signal aborts: when the page rests, and at a pace that it can bear. Where the page's
 * form is drawn in a shadow root, that one is listened to as well.
 */
export function onChange(changed: () => void, signal: AbortSignal): void {
  const pace = new Pace();
  let next: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const listen = (): void => {
    const root = mains();
    if (root instanceof ShadowRoot) listenWithin(root);
  };
  const look = (): void => {
    next = undefined;
    pace.look(() => {
      listen();
      changed();
    });
  };
  const stop = onChanges(() => {
    if (signal.aborted) return;
    const now = performance.now();
    if (next === undefined) since = now;
    clearTimeout(next);
    next = setTimeout(look, pace.wait(Math.min(REST_MS, since + RESTLESS_MS - now)));
  });
  listen();
  const end = (): void => {
    clearTimeout(next);
    stop();
  };
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
}

/** Calls back on each click of the person, before the page hears of it, with all that was clicked: the innermost first. */
const onClick = (clicked: (path: EventTarget[]) => void, signal: AbortSignal): void =>
  document.addEventListener('click', (event) => event.isTrusted && clicked(event.composedPath()), {
    capture: true,
    signal,
  });

/** Calls back when the person presses a button, before the page hears of it; `known`: it has one of these names. A key on it counts. */
export function onPress(
  names: readonly string[],
  pressed: (known: boolean) => void,
  signal: AbortSignal,
): void {
  onClick((path) => {
    const button = path.find(
      (target): target is Element =>
        target instanceof Element &&
        target.matches('button,[role=button],input[type=submit],input[type=button]'),
    );
    if (button && !button.closest('rolebridge-card')) pressed(says(nameOf(button), names));
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
