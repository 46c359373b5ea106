import { ask } from '../../../src/platform/content';
import type { SavedForm } from '../../../src/platform/messages';
import { LOGZIO } from '../../../src/vendors/logzio';
import { onInput } from '../../form/follow';
import { titled } from '../../form/labelled';
import { nameOf } from '../../form/name';
import { LONGEST, pressed, said, sound } from '../../form/said';
import { accountShown } from '../../form/switcher';
import { until } from '../../form/wait';
import { kindShown } from './kind';
import { newForms, rowOf } from './read';

/** Reports what the page says from now on, until it is a success. What had been said before counts only once it was gone. */
async function reportAnswers(signal: AbortSignal, ms: number, form?: SavedForm): Promise<void> {
  // The press's own handlers have not run yet: this is what stood there before.
  let old = new Set(said());
  const deadline = Date.now() + ms;
  for (;;) {
    const message = await until(
      () => {
        const now = said();
        old = new Set([...old].filter((text) => now.includes(text)));
        return now.find((text) => !old.has(text) && sound(text) !== undefined);
      },
      { signal, ms: deadline - Date.now() },
    );
    if (!message) return;
    old.add(message);
    const ok = sound(message) === true;
    const answer = ok ? 'connected' : 'refused';
    await ask('saved', {
      answer,
      proof: 'message-names-it',
      message: message.slice(0, LONGEST),
      ...(form && { form }),
    });
    if (ok) return;
  }
}

/** After the role ARN is in: waits for the person to press Save and for what Logz.io says then. */
export async function followSave(signal: AbortSignal): Promise<void> {
  await pressed(signal);
  await reportAnswers(signal, Number.POSITIVE_INFINITY);
}

/** How long an answer to Save may take. */
const ANSWER_MS = 120_000;

/** What the form that is committed by this element holds at this moment; undefined where it commits none. */
function formOf(event: Event, target: Element): SavedForm | undefined {
  const button = target.closest('button,[role=button],input[type=submit],input[type=button],a');
  const isSave =
    button && titled(nameOf(button) || (button.getAttribute('value') ?? ''), LOGZIO.buttons.save);
  const enters =
    event instanceof KeyboardEvent && event.key === 'Enter' && !button && target.matches('form input');
  if (!enters && !(isSave && event.type === 'click')) return undefined;
  const { forms, all } = newForms();
  const [form, second] = forms;
  if (!form || second) return undefined;
  const [account, kind] = [accountShown(), kindShown()];
  return { ...rowOf(form, all), ...(account && { account }), ...(kind && { kind }) };
}

/** From now on: whenever the person saves a form, reports what it held and what Logz.io says. */
export function followSaves(signal: AbortSignal): void {
  let last: AbortController | undefined;
  onInput((event, target) => {
    const form = formOf(event, target);
    if (!form) return;
    last?.abort();
    last = new AbortController();
    const both = AbortSignal.any([signal, last.signal]);
    reportAnswers(both, ANSWER_MS, form).catch(
      (error: unknown) => both.aborted || console.warn('Rolebridge:', error),
    );
  }, signal);
}
