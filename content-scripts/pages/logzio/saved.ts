import { ask } from '../../../src/platform/content';
import { LONGEST, pressed, said } from '../../form/said';
import { until } from '../../form/wait';

const FAILURE =
  /\b(?:fail(?:ed|ure|s)?|errors?|denied|refused?|could ?n.t|could not|can ?not|can.t|unable|invalid|incorrect|wrong|missing|required|not (?:found|authori[sz]ed|allowed|valid|exist)|(?:does|do|did|is|was)(?: not|n.t)|must|forbidden|please (?:enter|check|fill))\b/i;
const SUCCESS = /\b(?:success(?:ful(?:ly)?)?|connected|authenticated|saved|created|added)\b/i;

/** What a message sounds like: Logz.io's own wording is not public. What sounds like a failure is one; undefined is neither. */
export function sound(text: string): boolean | undefined {
  if (/^\W*(?:no|without) errors?\b/i.test(text)) return SUCCESS.test(text) ? true : undefined;
  if (FAILURE.test(text)) return false;
  return SUCCESS.test(text) ? true : undefined;
}

/**
 * After the role ARN is in: waits for the person to press Save and for what Logz.io says then, and reports it until it is a success.
 * What had been said before counts only once it was gone.
 */
export async function followSave(signal: AbortSignal): Promise<void> {
  await pressed(signal);
  // The press's own handlers have not run yet: this is what stood there before.
  let old = new Set(said());
  for (;;) {
    const message = await until(
      () => {
        const now = said();
        old = new Set([...old].filter((text) => now.includes(text)));
        return now.find((text) => !old.has(text) && sound(text) !== undefined);
      },
      { signal, ms: Number.POSITIVE_INFINITY },
    );
    if (!message) return;
    old.add(message);
    const ok = sound(message) === true;
    await ask('saved', { ok, message: message.slice(0, LONGEST) });
    if (ok) return;
  }
}
