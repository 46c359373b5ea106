/** What a person does that may send a form. */
export interface Pressed {
  how: 'click' | 'enter' | 'submit';
  /** The element that it happened on; of a form that was sent by a button, the button. */
  target: Element;
}

const FIELD = 'input:not([type=submit]):not([type=button]):not([type=checkbox]):not([type=radio])';
/** Enter in a box that a list belongs to chooses from the list. */
const CHOOSES = '[role=combobox],[aria-autocomplete=list],[aria-expanded=true],[type=search]';

/** How soon after the person's own input a form that is sent is sent by it: scripts can send forms too, and browsers call that trusted. */
const SENT_MS = 500;

/**
 * Calls back, before the page hears of it, when the person clicks, presses Enter in a text box, or sends a form in whatever way; until the
 * signal aborts. What scripts do is not the person's.
 */
export function onPressed(heard: (pressed: Pressed) => void, signal: AbortSignal): void {
  const listen = (type: string, how: Pressed['how'], targetOf: (event: Event) => unknown): void =>
    document.addEventListener(
      type,
      (event) => {
        const target = event.isTrusted ? targetOf(event) : undefined;
        if (target instanceof Element) heard({ how, target });
      },
      { capture: true, signal },
    );
  const at = (event: Event): unknown => event.composedPath()[0];
  let input: { target: Element; at: number } | undefined;
  for (const type of ['click', 'keydown'])
    document.addEventListener(
      type,
      (event) => {
        const target = at(event);
        if (event.isTrusted && target instanceof Element) input = { target, at: Date.now() };
      },
      { capture: true, signal },
    );
  listen('click', 'click', at);
  listen('submit', 'submit', (event) => {
    const form = at(event);
    if (!input || !(form instanceof Element) || !form.contains(input.target)) return undefined;
    if (Date.now() - input.at > SENT_MS) return undefined;
    return (event as SubmitEvent).submitter ?? form;
  });
  listen('keydown', 'enter', (event) => {
    const target = at(event);
    const enters = (event as KeyboardEvent).key === 'Enter' && target instanceof Element;
    return enters && target.matches(FIELD) && !target.matches(CHOOSES) ? target : undefined;
  });
}
