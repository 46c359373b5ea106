import { ask } from '../../../src/platform/content';
import { onPressed } from '../../form/commits';
import { onChange } from '../../form/follow';
import { onLeaving } from '../../form/leaving';
import { delay } from '../../form/wait';
import { deletes } from './area';
import { look, readPage } from './read';
import { followSaves } from './saved';

/** How long a list must stay as it is before it counts: pages empty it while they load it anew. */
const STABLE_MS = 500;
/** So long after the person pressed Delete a list that changed counts at once where the page is left. */
const DELETED_MS = 60_000;

let watching = false;

/**
 * While configurations are migrated: follows the page's list (what was deleted, what came) and what Logz.io says to Save, and reports
 * both, until the signal aborts. Draws and presses nothing.
 */
export function watchPage(signal: AbortSignal): void {
  if (watching) return;
  watching = true;
  signal.addEventListener('abort', () => {
    watching = false;
  });
  let told = '';
  let looking = false;
  let again = false;
  let deletedAt = 0;
  const failed = (error: unknown): void => {
    if (!signal.aborted) console.warn('Rolebridge:', error);
  };
  const seen = (): string => {
    const { all, forms } = look();
    const page = readPage(all, forms);
    // What is being typed is nobody's business: only that there is a form.
    return JSON.stringify({ ...page, forms: page.forms.map(() => ({ bucket: '' })) });
  };
  const tell = async (now: string): Promise<void> => {
    told = now;
    await ask('listed', { page: JSON.parse(now) });
  };
  const follow = async (): Promise<void> => {
    do {
      again = false;
      const now = seen();
      if (now === told) continue;
      await delay(STABLE_MS);
      if (signal.aborted) return;
      if (seen() !== now) again = true;
      else if (now !== told) await tell(now);
    } while (again);
  };
  const changed = (): void => {
    again = true;
    if (looking) return;
    looking = true;
    follow()
      .catch(failed)
      .finally(() => {
        looking = false;
      });
  };
  followSaves('every form', signal);
  onPressed(({ target }) => {
    if (deletes(target)) deletedAt = Date.now();
  }, signal);
  onLeaving(() => {
    if (Date.now() - deletedAt > DELETED_MS) return;
    const now = seen();
    if (now !== told) tell(now).catch(failed);
  }, signal);
  onChange(changed, signal);
  changed();
}
