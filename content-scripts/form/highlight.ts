const STYLES = [
  ['outline', '3px solid #ff9900'],
  ['outline-offset', '3px'],
  ['box-shadow', '0 0 0 9px rgb(255 153 0 / 35%)'],
] as const;

/** What is lit up now: how often, and what the page itself had there before. */
const lit = new WeakMap<HTMLElement, { times: number; before: readonly [string, string, string][] }>();

function turnOn(element: HTMLElement): void {
  const { style } = element;
  const before = STYLES.map(([name]): [string, string, string] => [
    name,
    style.getPropertyValue(name),
    style.getPropertyPriority(name),
  ]);
  lit.set(element, { times: 1, before });
  for (const [name, value] of STYLES) style.setProperty(name, value, 'important');
}

function turnOff(element: HTMLElement): void {
  const state = lit.get(element);
  if (!state) return;
  state.times -= 1;
  if (state.times > 0) return;
  lit.delete(element);
  for (const [name, value, priority] of state.before) element.style.setProperty(name, value, priority);
}

/**
 * Lights up the button that the person has to press. It is an outline on the button itself, so it moves with the page; it goes when the
 * signal aborts, the last one where it is lit up several times.
 */
export function lightUp(element: HTMLElement, signal: AbortSignal): void {
  if (signal.aborted) return;
  const state = lit.get(element);
  if (state) state.times += 1;
  else turnOn(element);
  signal.addEventListener('abort', () => turnOff(element), { once: true });
}
