/** Which button was pressed, and whether a person did it (`Event.isTrusted`) or a script. */
export interface Press {
  isTrusted: boolean;
  label: string;
}

let last: Press | undefined;

/**
 * Remembers the latest press of any button. Must be called once, before the first render: a listener in the capture
 * phase sees the press before the button's own handler does. Enter in a text box counts too, since browsers turn it
 * into a click on the form's submit button. `labelOf` gives the label that the page itself wrote, whatever became of it since.
 */
export function rememberPresses(
  page: Document,
  labelOf = (button: Element): string => button.textContent ?? '',
): void {
  page.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button) last = { isTrusted: event.isTrusted, label: labelOf(button).trim() };
    },
    true,
  );
}

/**
 * The press that led to the commit going on now, used up by this call. A form that was submitted without a press of
 * the button `label` (`requestSubmit()`, a made-up submit event) was not submitted by a person.
 */
export function takePress(label: string): Press {
  const press = last;
  last = undefined;
  return press?.label === label ? press : { isTrusted: false, label };
}
