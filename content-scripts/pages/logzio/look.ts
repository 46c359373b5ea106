import { LOGZIO } from '../../../src/vendors/logzio';
import { buttonName, buttonsIn, isDisabled, leadsTo, withoutSubmitting } from '../../form/buttons';
import { titled } from '../../form/labelled';
import { grow } from '../../form/parts';
import { press } from '../../form/press';
import { shown } from '../../form/shown';
import type { Form } from './forms';

const GETS = /^(?:get|view|show|generate)\b.{0,20}\brole policy$/i;

/** The button of the form, or the nearest one around it, that shows the role policy. */
function policyButton(form: Form): HTMLElement | undefined {
  const inside = (part: Element): HTMLElement[] =>
    buttonsIn(part).filter(
      (button) =>
        (titled(buttonName(button), LOGZIO.buttons.getPolicy) || GETS.test(buttonName(button))) &&
        !isDisabled(button) &&
        shown(button),
    );
  const [only, second] = inside(grow(form.root, (_next, part) => inside(part).length === 0));
  return second ? undefined : only;
}

/** A link that leads elsewhere is no button. */
const leadsAway = (button: HTMLElement): boolean => !/^(?:#?|javascript:.*)$/.test(leadsTo(button));

/**
 * Presses `Get the role policy` for the person: it only shows something. A button that also submits its form, as buttons without a type
 * do, must not commit anything by that: the submission is held back. False where there is no such button.
 */
export function lookAtPolicy(form: Form): boolean {
  const button = policyButton(form);
  if (!button || leadsAway(button)) return false;
  return withoutSubmitting(() => press(button));
}
