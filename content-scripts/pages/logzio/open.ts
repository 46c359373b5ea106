import { LOGZIO } from '../../../src/vendors/logzio';
import { withoutSubmitting } from '../../form/buttons';
import { isOn } from '../../form/fill';
import { nameOf } from '../../form/name';
import { press } from '../../form/press';
import { findPressable } from '../../form/pressable';
import { FIELD_MS, until } from '../../form/wait';
import { newForms } from './read';

/** Ways of authentication are built as buttons, tabs, tiles or radio buttons. */
const WAYS = '[role=tab],[role=radio],[role=menuitem],[role=option],input[type=radio],label,[tabindex]';

/**
 * Opens the form for a new bucket: presses `+ Add a bucket` and `Authenticate with a role`, which commit nothing, and waits for what
 * they bring. Answers the names of what was pressed; with a form there already, nothing is.
 */
export async function openForm(signal: AbortSignal): Promise<{ opened: boolean; pressed: string[] }> {
  const pressed: string[] = [];
  const { addBucket, withRole } = LOGZIO.buttons;
  const push = (button: HTMLElement): boolean => {
    const done = withoutSubmitting(() => press(button));
    if (done) pressed.push(nameOf(button).replace(/\s+/g, ' ').trim());
    return done;
  };
  const way = (): HTMLElement | undefined => {
    const found = findPressable(withRole, WAYS);
    return found && !isOn(found) ? found : undefined;
  };
  if (newForms().forms.length > 0) return { opened: true, pressed };
  if (!way()) {
    const add = findPressable(addBucket, '');
    if (!add || !push(add)) return { opened: false, pressed };
    await until(() => way() ?? newForms().forms.length > 0, { signal, ms: FIELD_MS });
  }
  const role = way();
  // A form that shows at once may be that of another way; the role's one shows an external ID or takes a role ARN.
  if (role && !takesRole() && push(role)) await until(takesRole, { signal, ms: FIELD_MS });
  return { opened: newForms().forms.length > 0, pressed };
}

const takesRole = (): boolean => newForms().forms.some((form) => form.roleArn !== undefined);
