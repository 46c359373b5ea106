import { nameOf, says } from './name';

/** How often, at most, a page that changes is looked at again. */
const LOOK_MS = 100;

/** Calls back after the page has changed, coalesced, until the signal aborts. */
export function onChange(changed: () => void, signal: AbortSignal): void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    if (pending !== undefined) return;
    pending = setTimeout(() => {
      pending = undefined;
      if (!signal.aborted) changed();
    }, LOOK_MS);
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['class', 'value', 'hidden', 'aria-current'],
  });
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
