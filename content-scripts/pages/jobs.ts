import { isOn, setText, stateOf, textIn, turn, typeText } from '../form/fill';
import { type Locator, locate } from '../form/locate';
import { press } from '../form/press';
import { inPage } from '../form/shown';
import { delay, until } from '../form/wait';
import type { Job } from './page';

/** Does a box that shows this hold the value? What is written around it is the page's own way to show it. */
export type Same = (shown: string, value: string) => boolean;

const sameText: Same = (shown, value) => shown.trim() === value.trim();

/** Numbers that a page writes in groups (`4060-9560-9952`) are the same numbers. */
export const sameDigits: Same = (shown, value) => shown.replace(/[\s-]/g, '') === value;

interface TextOptions extends Partial<Job> {
  /** The field's own comparison. */
  same?: Same;
}

/** Puts a value into a text box. */
export function text(locator: Locator, value: string, { same = sameText, ...more }: TextOptions = {}): Job {
  const isHeld = (box: HTMLElement | undefined): boolean => box !== undefined && same(textIn(box), value);
  let written: HTMLElement | undefined;
  return {
    label: locator.label,
    shows: { field: locator.label, roles: ['textbox'] },
    value,
    holds: () => isHeld(locate(locator)),
    isGone: () => written !== undefined && !inPage(written),
    async write(signal, ms) {
      const box = await until(() => locate(locator), { signal, ms });
      if (!box) return false;
      written = box;
      if (isHeld(box)) return true;
      let left = [textIn(box)];
      for (const put of [setText, typeText]) {
        const now: HTMLElement = locate(locator) ?? written;
        // Somebody else wrote into it since: that is not ours to overwrite.
        if (now === written && !left.includes(textIn(now))) return false;
        left = [textIn(now)];
        put(now, value);
        left.push(textIn(now));
        written = now;
        await delay();
        if (isHeld(locate(locator))) return true;
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
  let pressed: HTMLElement | undefined;
  return {
    label: locator.label,
    shows: { field: locator.label, roles: ['radio', 'checkbox', 'tile'] },
    holds,
    isGone: () => pressed !== undefined && !inPage(pressed),
    async write(signal, ms) {
      const control = await until(() => locate(locator), { signal, ms: absent ? 0 : ms });
      if (!control) return absent;
      pressed = control;
      if (stateOf(control) !== undefined || !proof) return turn(() => locate(locator), on, signal);
      if (holds()) return true;
      return press(control) && (await until(holds, { signal, ms })) === true;
    },
  };
}
