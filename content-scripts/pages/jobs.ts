import { isOn, setText, stateOf, textIn, turn, typeText } from '../form/fill';
import { type Locator, locate } from '../form/locate';
import { press } from '../form/press';
import { delay, until } from '../form/wait';
import type { Job } from './page';

/** Puts a value into a text box. */
export function text(locator: Locator, value: string, more: Partial<Job> = {}): Job {
  const holds = (): boolean => {
    const box = locate(locator);
    return box !== undefined && textIn(box) === value;
  };
  return {
    label: locator.label,
    shows: { field: locator.label, roles: ['textbox'] },
    value,
    holds,
    async write(signal) {
      const box = await until(() => locate(locator), { signal });
      if (!box) return false;
      const before = textIn(box);
      if (before === value) return true;
      let left = before;
      for (const put of [setText, typeText]) {
        const now = locate(locator) ?? box;
        // Somebody else wrote into it since: that is not ours to overwrite.
        if (![before, left].includes(textIn(now))) return false;
        put(now, value);
        left = textIn(now);
        await delay();
        if (holds()) return true;
      }
      return false;
    },
    ...more,
  };
}

interface ChoiceOptions {
  /** Fine when the page does not have it. */
  absent?: boolean;
  /** What shows that it is on, where the control itself does not tell (a tile that is a mere link). */
  proof?: Locator;
}

/** Switches a radio button, tile or checkbox on or off. */
export function choice(locator: Locator, on: boolean, { absent = false, proof }: ChoiceOptions = {}): Job {
  const holds = (): boolean => {
    const control = locate(locator);
    if (!control) return absent;
    return stateOf(control) === undefined && proof ? locate(proof) !== undefined : isOn(control) === on;
  };
  return {
    label: locator.label,
    shows: { field: locator.label, roles: ['radio', 'checkbox', 'tile'] },
    holds,
    async write(signal) {
      const control = absent ? locate(locator) : await until(() => locate(locator), { signal });
      if (!control) return absent;
      if (stateOf(control) !== undefined || !proof) return turn(() => locate(locator), on, signal);
      if (holds()) return true;
      return press(control) && (await until(holds, { signal })) === true;
    },
  };
}
