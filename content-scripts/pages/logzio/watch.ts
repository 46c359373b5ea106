import { ask } from '../../../src/platform/content';
import { onChange } from '../../form/follow';
import { delay } from '../../form/wait';
import { look, readPage } from './read';
import { followSaves } from './saved';

/** How long a list must stay as it is before it counts: pages empty it while they load it anew. */
const STABLE_MS = 500;

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
  const failed = (error: unknown): void => {
    if (!signal.aborted) console.warn('Rolebridge:', error);
  };
  const seen = (): string => {
    const { all, forms } = look();
    const page = readPage(all, forms);
    // What is being typed is nobody's business: only that there is a form.
    return JSON.stringify({ ...page, forms: page.forms.map(() => ({ bucket: '' })) });
  };
  const follow = async (): Promise<void> => {
    do {
      again = false;
      const now = seen();
      if (now === told) continue;
      await delay(STABLE_MS);
      if (signal.aborted) return;
      if (seen() !== now) again = true;
      else {
        told = now;
        await ask('listed', { page: JSON.parse(now) });
      }
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
  onChange(changed, signal);
  changed();
}
