import { mains } from './locate';
import { nameOf, says } from './name';

/** How often, at most, a page that changes is looked at again. */
const LOOK_MS = 100;

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'value', 'hidden', 'aria-current'],
};

/**
 * Calls back after the page has changed, coalesced, until the signal aborts. Where the page's form is drawn in a shadow root, that one is
 * listened to as well: no observer of the document hears of its inside.
 */
export function onChange(changed: () => void, signal: AbortSignal): void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const heard = new WeakSet<Node>();
  const listen = (root: Node): void => {
    if (signal.aborted || heard.has(root)) return;
    heard.add(root);
    observer.observe(root, CHANGES);
  };
  const listenWithin = (): void => {
    const root = mains();
    if (root instanceof ShadowRoot) listen(root);
  };
  const observer = new MutationObserver(() => {
    if (pending !== undefined) return;
    pending = setTimeout(() => {
      pending = undefined;
      if (signal.aborted) return;
      listenWithin();
      changed();
    }, LOOK_MS);
  });
  listen(document);
  listenWithin();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Calls back when the person presses a button, before the page hears of it; `known`: it has one of these names. A key on it counts. */
export function onPress(
  names: readonly string[],
  pressed: (known: boolean) => void,
  signal: AbortSignal,
): void {
  document.addEventListener(
    'click',
    (event) => {
      const button = event
        .composedPath()
        .find(
          (target): target is Element =>
            target instanceof Element &&
            target.matches('button,[role=button],input[type=submit],input[type=button]'),
        );
      if (event.isTrusted && button && !button.closest('rolebridge-card'))
        pressed(says(nameOf(button), names));
    },
    { capture: true, signal },
  );
}

/** Calls back when the person presses the one button that `find` gives at that moment, before the page hears of it. */
export function onPressOf(
  find: () => HTMLElement | undefined,
  pressed: (button: HTMLElement) => void,
  signal: AbortSignal,
): void {
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      const button = find();
      if (button && event.composedPath().includes(button)) pressed(button);
    },
    { capture: true, signal },
  );
}
