/**
 * For what is drawn: runs each task at once, or, while a button in `area` is held down, when it is let go. What moves away under the
 * pointer between press and release takes the press away: the browser sends the click to whatever both have in common.
 * A task that waits already waits once. Ends with the signal.
 */
export function steady(area: EventTarget, signal?: AbortSignal): (task: () => void) => void {
  const waiting = new Set<() => void>();
  const options = signal ? { capture: true, signal } : { capture: true };
  let held = false;
  const letGo = (): void => {
    held = false;
    const tasks = [...waiting];
    waiting.clear();
    for (const task of tasks) task();
  };
  area.addEventListener(
    'pointerdown',
    (event) => {
      // Only what is released as a pointer: a list that opens, or a menu, may swallow the release.
      held ||=
        (event as PointerEvent).button === 0 &&
        event.composedPath().some((target) => target instanceof HTMLButtonElement);
    },
    options,
  );
  // The click comes right after the release.
  const released = (): void => void (held && setTimeout(letGo));
  for (const type of ['pointerup', 'pointercancel', 'contextmenu']) addEventListener(type, released, options);
  addEventListener('blur', released, signal && { signal }); // the window's own, not that of the box that the press leaves
  return (task) => void (held ? waiting.add(task) : task());
}
