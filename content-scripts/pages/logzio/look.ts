import { LOGZIO } from '../../../src/vendors/logzio';
import { buttonsIn, withoutSubmitting } from '../../form/buttons';
import { titled } from '../../form/labelled';
import { nameOf } from '../../form/name';
import { press } from '../../form/press';
import { shown } from '../../form/shown';
import type { Form } from './forms';

const wordsOf = (button: Element): string => nameOf(button) || (button.getAttribute('value') ?? '');
const GETS = /^(?:get|view|show|generate)\b.{0,20}\brole policy$/i;

/** The button of the form, or the nearest one around it, that shows the role policy. */
function policyButton(form: Form): HTMLElement | undefined {
  for (let root: Element | null = form.root; root; root = root.parentElement) {
    const found = buttonsIn(root).filter(
      (button) =>
        (titled(wordsOf(button), LOGZIO.buttons.getPolicy) || GETS.test(wordsOf(button).trim())) &&
        !button.matches('[disabled],[aria-disabled=true]') &&
        shown(button),
    );
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** A link that leads elsewhere is no button. */
const leadsAway = (button: HTMLElement): boolean =>
  button instanceof HTMLAnchorElement && !/^(?:#?|javascript:.*)$/.test(button.getAttribute('href') ?? '');

/**
 * Presses `Get the role policy` for the person: it only shows something. A button that also submits its form, as buttons without a type
 * do, must not commit anything by that: the submission is held back. False where there is no such button.
 */
export function lookAtPolicy(form: Form): boolean {
  const button = policyButton(form);
  if (!button || leadsAway(button)) return false;
  return withoutSubmitting(() => press(button));
}
