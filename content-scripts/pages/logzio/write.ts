import type { Field } from '../../../src/connector/labels';
import type { Written } from '../../../src/platform/messages';
import { setText, textIn } from '../../form/fill';
import { settle } from '../../form/wait';
import type { Form } from './forms';
import { look } from './read';
import { followSave } from './saved';

type Boxes = 'bucket' | 'prefix' | 'roleArn';
const WRITABLE: readonly Field[] = ['bucket', 'prefix', 'roleArn'] satisfies Boxes[];

/** How long a form may take to put back what it does not want. */
const REVERT_MS = 60;

const takesText = (box: HTMLElement): boolean =>
  !box.matches('[readonly],[disabled],[aria-readonly=true],[aria-disabled=true],fieldset[disabled] *');

let watching: AbortController | undefined;

/** Writes these boxes of the one form that is shown and reads them back. With two forms it writes nothing: which one is not certain. */
export async function writeForm(
  values: Partial<Record<Field, string>>,
  signal: AbortSignal,
): Promise<Written> {
  const wanted = WRITABLE.filter((field): field is Boxes => Boolean(values[field]));
  const one = (): Form | undefined => {
    const { forms } = look();
    return forms.length === 1 ? forms[0] : undefined;
  };
  const form = one();
  if (!form) return { filled: [], missed: wanted };
  for (const field of wanted) {
    const box = form[field];
    // What stands there already is left alone: a form may forget its policy when its bucket is typed anew.
    if (box && takesText(box) && textIn(box) !== values[field]) setText(box, values[field] ?? '');
  }
  await settle(REVERT_MS);
  const after = one();
  const holds = (field: Boxes): boolean => {
    const box = after?.[field];
    return box !== undefined && textIn(box) === values[field];
  };
  const filled = wanted.filter(holds);
  if (filled.includes('roleArn')) {
    after?.roleArn?.scrollIntoView({ block: 'center' });
    watching?.abort();
    watching = new AbortController();
    const both = AbortSignal.any([signal, watching.signal]);
    followSave(both).catch((error: unknown) => both.aborted || console.warn('Rolebridge:', error));
  }
  return { filled, missed: wanted.filter((field) => !filled.includes(field)) };
}
