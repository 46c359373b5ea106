import { ask } from '../../../src/platform/content';
import type { FormField } from '../../../src/platform/messages';
import { onPressed } from '../../form/commits';
import { delay } from '../../form/wait';

/** When a form is looked at once more after it was filled: some put a value back only after their own check of it. */
const LATER_MS = 700;

let watched = new AbortController();

/**
 * From now on, until it was told once, the form is filled anew or the signal aborts: looks again after a while and, before the page hears of
 * it, at each press that `commits`, and tells which fields no longer hold what was put into them.
 *
 * @param lost the fields that don't; none where the form is not there any more
 */
export function watchKept(
  lost: () => FormField[],
  commits: (target: Element) => boolean,
  signal: AbortSignal,
): void {
  watched.abort();
  watched = new AbortController();
  const mine = watched;
  const both = AbortSignal.any([signal, mine.signal]);
  const look = (): void => {
    const fields = both.aborted ? [] : lost();
    if (fields.length === 0) return;
    mine.abort();
    ask('not-kept', { fields }).catch((error: unknown) => console.warn('Rolebridge:', error));
  };
  void delay(LATER_MS).then(look);
  onPressed(({ target }) => commits(target) && look(), both);
}
