import { LOGZIO } from '../../../src/vendors/logzio';
import { buttonAt, buttonName, buttonsIn } from '../../form/buttons';
import { isLocked, textIn } from '../../form/fill';
import { titled } from '../../form/labelled';
import { frameAround, grow, holds, isWholePage } from '../../form/parts';
import { shown } from '../../form/shown';
import type { Form } from './forms';

/** Steps out from the boxes to look for the rest of a form that has no frame. */
const STEPS = 6;
const SAVES = LOGZIO.buttons.save.filter((name) => name !== 'Update settings');
/** What is offered only for a configuration that is there already. */
const CHANGES =
  /^(?:update(?: settings)?|save changes|remove my s3 settings|(?:delete|remove)(?: settings| configuration| bucket)?|(?:stop|pause|restart) archiving)$/i;

const saves = (button: Element): boolean => titled(buttonName(button), SAVES);
const changes = (button: Element): boolean => CHANGES.test(buttonName(button));

/** The whole of a form, its drop-downs and buttons included, and nothing of another form. */
export function areaOf(form: Form, forms: readonly Form[]): Element {
  const others = forms.filter((other) => other !== form);
  const alone = (box: Element): boolean => !others.some((other) => holds(box, other.root));
  const frame = frameAround(form.root);
  if (frame && alone(frame)) return frame;
  let steps = 0;
  return grow(form.root, (next, area) => {
    steps += 1;
    const isWhole = buttonsIn(area).some((button) => saves(button) || changes(button));
    return steps <= STEPS && !isWhole && !isWholePage(next) && alone(next);
  });
}

/** The buttons that commit a form: Save, Start archiving. They are never pressed. */
export const committing = (area: Element): HTMLElement[] =>
  buttonsIn(area).filter((button) => saves(button) && shown(button));

/** Buttons of a form that only show something, or that do something else than commit it. */
const SHOWS = /\b(?:policy|cop(?:y|ied)|help|info|show|hide)\b/i;
const ELSE = /\b(?:cancel|close|back|test|check|verify|validate|reset|clear)\b/i;

/**
 * Does a press on this element commit the form? Its own Save or Start archiving does; where the form was sent (`sent`), so does any button
 * of it that is not known to do something else.
 */
export function commits(target: Element, area: Element, sent: boolean): boolean {
  const button = buttonAt(target);
  if (!button) return sent;
  if (committing(area).some((one) => one === button)) return true;
  const name = buttonName(button);
  return sent && holds(area, button) && !SHOWS.test(name) && !ELSE.test(name);
}

/** Does a press on this element begin something else in the form (Cancel, Test connection), whose answer is not Save's? */
export function leaves(target: Element, area: Element): boolean {
  const button = buttonAt(target);
  return button !== undefined && holds(area, button) && !saves(button) && !SHOWS.test(buttonName(button));
}

/** Is it the button that deletes a configuration, or the one that confirms it? */
export function deletes(target: Element): boolean {
  const button = buttonAt(target);
  return button !== undefined && /^(?:yes\W+)?(?:delete|remove)\b/i.test(buttonName(button));
}

/**
 * Does the form show a configuration that is there already? Then its values are to be kept, and the external ID beside them is the one
 * that it was made with, not the account's of today. Its boxes can't be written in, or it is changed and removed, not saved.
 */
export function isExisting(form: Form, area: Element): boolean {
  const box = form.bucket ?? form.roleArn;
  if (!box || textIn(box).trim() === '') return false;
  if (isLocked(box)) return true;
  if (committing(area).length > 0) return false;
  return buttonsIn(area).some((button) => changes(button) && shown(button));
}
