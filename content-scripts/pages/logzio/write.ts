import type { Field } from '../../../src/connector/labels';
import { ask } from '../../../src/platform/content';
import type { Written } from '../../../src/platform/messages';
import { setText, textIn } from '../../form/fill';
import { messages } from '../../form/texts';
import { settle, until } from '../../form/wait';
import { findForms } from './forms';

type Boxes = 'bucket' | 'prefix' | 'roleArn';
const WRITABLE: readonly Field[] = ['bucket', 'prefix', 'roleArn'] satisfies Boxes[];

let watching: AbortController | undefined;

/** Writes these boxes of the one form that is shown and reads them back. With two forms it writes nothing: which one is not certain. */
export async function writeForm(
  values: Partial<Record<Field, string>>,
  signal: AbortSignal,
): Promise<Written> {
  const [form, second] = findForms();
  const wanted = WRITABLE.filter((field): field is Boxes => Boolean(values[field]));
  if (!form || second) return { filled: [], missed: wanted };
  const before = new Set(messages().map(({ text }) => text));
  for (const field of wanted) {
    const box = form[field];
    if (box) setText(box, values[field] ?? '');
  }
  await settle();
  const holds = (field: Boxes): boolean => {
    const box = findForms()[0]?.[field];
    return box !== undefined && textIn(box) === values[field];
  };
  const filled = wanted.filter(holds);
  if (filled.includes('roleArn')) {
    findForms()[0]?.roleArn?.scrollIntoView({ block: 'center' });
    watching?.abort();
    watching = new AbortController();
    void report(before, AbortSignal.any([signal, watching.signal])).catch(() => undefined);
  }
  return { filled, missed: wanted.filter((field) => !filled.includes(field)) };
}

/** After the role ARN is in: waits for what Logz.io says when the person presses Save, and reports it until it is a success. */
async function report(before: Set<string>, signal: AbortSignal): Promise<void> {
  const told = new Set(before);
  for (;;) {
    const message = await until(() => messages().find(({ text }) => !told.has(text)), {
      signal,
      ms: Number.POSITIVE_INFINITY,
    });
    if (!message) return;
    told.add(message.text);
    const ok = sound(message.text);
    if (ok === undefined) continue;
    await ask('saved', { ok, message: message.text.slice(0, 500) });
    if (ok) return;
  }
}

/** What a message sounds like: Logz.io's own wording is not public. What sounds like a failure is one. */
function sound(text: string): boolean | undefined {
  if (
    /fail|error|denied|refus|could ?n.t|cannot|can't|unable|invalid|not (found|authori[sz]ed|allowed)|must/i.test(
      text,
    )
  )
    return false;
  return /success|connected|authenticated|saved|created/i.test(text) ? true : undefined;
}
