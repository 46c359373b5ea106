import type { FormField, Written } from '../../../src/platform/messages';
import { isLocked, setText, textIn } from '../../form/fill';
import { scrollToMiddle } from '../../form/scroll';
import { caption } from '../../form/texts';
import { delay } from '../../form/wait';
import { areaOf, committing } from './area';
import { CHOICES, type Choice, chooseValue, isChosen } from './choices';
import type { Form } from './forms';
import { newForms, rowOf } from './read';
import { followSaves } from './saved';

const BOXES = ['bucket', 'prefix', 'roleArn'] as const;
type Box = (typeof BOXES)[number];
type Writable = Box | Choice;

const isBox = (field: FormField): field is Box => (BOXES as readonly string[]).includes(field);

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
  const wanted = ([...BOXES, ...CHOICES] as Writable[]).filter(
    (field) => values[field] || (field === 'prefix' && values.prefix === ''),
  );
  const one = (): { form: Form; area: Element } | undefined => {
    const { forms, all } = newForms();
    const [form, second] = forms;
    return form && !second ? { form, area: areaOf(form, all) } : undefined;
  };
  const found = one();
  if (!found) return { filled: [], missed: wanted.filter((field) => values[field]) };
  for (const field of wanted) {
    const value = values[field] ?? '';
    if (isBox(field)) {
      const box = found.form[field];
      // What stands there already is left alone: a form may forget its policy when its bucket is typed anew.
      if (box && !isLocked(box) && textIn(box) !== value) setText(box, value);
    } else await chooseValue(one()?.area ?? found.area, field, value);
  }
  await delay(REVERT_MS);
  const after = one();
  const holds = (field: Writable): boolean => {
    const value = values[field] ?? '';
    if (!after) return false;
    if (!isBox(field)) return isChosen(after.area, field, value);
    const box = after.form[field];
    return box ? textIn(box) === value : value === '';
  };
  const held = wanted.filter(holds);
  const [commit] = after ? committing(after.area) : [];
  if (after && held.includes('roleArn')) {
    const next = commit ?? after.form.roleArn;
    if (next) scrollToMiddle(next);
    const { bucket, roleArn } = rowOf(after.form, [after.form]);
    followSaves({ bucket, ...(roleArn && { roleArn }) }, signal);
  }
  return {
    filled: held.filter((field) => values[field]),
    missed: wanted.filter((field) => !held.includes(field)),
    ...(commit && { commit: caption(commit).slice(0, 60) }),
  };
}
