import { isOn, setText, textIn, turn } from '../form/fill';
import { type Locator, locate } from '../form/locate';
import { settle, until } from '../form/wait';
import type { Job } from './page';

/** Puts a value into a text box. */
export function text(locator: Locator, value: string, more: Partial<Job> = {}): Job {
  const holds = (): boolean => {
    const box = locate(locator);
    return box !== undefined && textIn(box) === value;
  };
  return {
    label: locator.label,
    value,
    holds,
    async write(signal) {
      const box = await until(() => locate(locator), { signal });
      if (!box) return false;
      if (textIn(box) === value) return true;
      setText(box, value);
      await settle();
      return holds();
    },
    ...more,
  };
}

/** Switches a radio button, tile or checkbox on or off. `absent`: fine when the page does not have it. */
export function choice(locator: Locator, on: boolean, { absent = false } = {}): Job {
  const holds = (): boolean => {
    const control = locate(locator);
    return control ? isOn(control) === on : absent;
  };
  return {
    label: locator.label,
    holds,
    async write(signal) {
      const control = absent ? locate(locator) : await until(() => locate(locator), { signal });
      if (!control) return absent;
      return turn(control, on);
    },
  };
}
