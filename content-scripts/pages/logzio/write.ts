import { TEXT_BOXES, type TextBox } from '../../../src/connector/labels';
import type { FormField, Written } from '../../../src/platform/messages';
import { isLocked, setText, textIn, typeOver } from '../../form/fill';
import { scrollToMiddle } from '../../form/scroll';
import { caption } from '../../form/texts';
import { delay } from '../../form/wait';
import { areaOf, commits, committing } from './area';
import { CHOICES, type Choice, chooseValue, isChosen } from './choices';
import type { Form } from './forms';
import { watchKept } from './kept';
import { newForms, rowOf } from './read';
import { followSaves } from './saved';

type Writable = TextBox | Choice;

const isBox = (field: FormField): field is TextBox => (TEXT_BOXES as readonly string[]).includes(field);

/** Written as a framework hears it; then, where the form did not take that, as the keyboard does it. */
const PUTS = [setText, typeOver];

/** Does a box that shows this hold the value? Forms trim what is typed, and bucket names are written in small letters. */
const isHeld = (field: TextBox, shown: string, value: string): boolean =>
  field === 'bucket' ? shown.trim().toLowerCase() === value.toLowerCase() : shown.trim() === value.trim();

/** How long a form may take to put back what it does not want. */
const REVERT_MS = 60;

/**
 * Writes these values into the one form that is shown in which a configuration is made, and reads them back. With two forms it writes
 * nothing: which one is not certain. A prefix given as empty is emptied.
 */
export async function writeForm(
  values: Partial<Record<FormField, string>>,
  signal: AbortSignal,
): Promise<Written> {
  const wanted = ([...TEXT_BOXES, ...CHOICES] as Writable[]).filter(
    (field) => values[field] || (field === 'prefix' && values.prefix === ''),
  );
  const one = (): { form: Form; area: Element } | undefined => {
    const { forms, all } = newForms();
    const [form, second] = forms;
    return form && !second ? { form, area: areaOf(form, all) } : undefined;
  };
  const found = one();
  if (!found) return { filled: [], missed: wanted.filter((field) => values[field]) };
  for (const field of wanted)
    if (!isBox(field)) await chooseValue(one()?.area ?? found.area, field, values[field] ?? '');
  const holds = (field: Writable, shown = one()): boolean => {
    const value = values[field] ?? '';
    if (!shown) return false;
    if (!isBox(field)) return isChosen(shown.area, field, value);
    const box = shown.form[field];
    return box ? isHeld(field, textIn(box), value) : value === '';
  };
  for (const put of PUTS) {
    // What stands there already is left alone: a form may forget its policy when its bucket is typed anew.
    const lacking = wanted.filter(isBox).filter((field) => !holds(field));
    if (lacking.length === 0) break;
    for (const field of lacking) {
      const box = one()?.form[field];
      if (box && !isLocked(box)) put(box, values[field] ?? '');
    }
    await delay(REVERT_MS);
  }
  const after = one();
  const held = wanted.filter((field) => holds(field, after));
  const [commit] = after ? committing(after.area) : [];
  if (after && held.includes('roleArn')) {
    const next = commit ?? after.form.roleArn;
    if (next) scrollToMiddle(next);
    const { bucket, roleArn } = rowOf(after.form, [after.form]);
    followSaves({ bucket, ...(roleArn && { roleArn }) }, signal);
  }
  if (after)
    watchKept(
      () => {
        const now = one();
        return now ? held.filter((field) => !holds(field, now)) : [];
      },
      (target) => commits(target, after.area, false),
      signal,
    );
  return {
    filled: held.filter((field) => values[field]),
    missed: wanted.filter((field) => !held.includes(field)),
    ...(commit && { commit: caption(commit).slice(0, 60) }),
  };
}
