import { ask } from '../../../src/platform/content';
import { LONGEST, pressed, said, sound } from '../../form/said';
import { until } from '../../form/wait';

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
