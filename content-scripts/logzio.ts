import { answer, ask } from '../src/platform/content';
import { openForm } from './pages/logzio/open';
import { readForms } from './pages/logzio/read';
import { followSaves } from './pages/logzio/saved';
import { watchPage } from './pages/logzio/watch';
import { writeForm } from './pages/logzio/write';

/**
 * On Logz.io's pages: draws nothing, answers the popup and the background. It observes the page only while configurations are migrated,
 * and after the role ARN was put in, for what Logz.io says to Save.
 */
const world = globalThis as { rolebridgeLogzio?: AbortController };
world.rolebridgeLogzio?.abort();
const here = new AbortController();
world.rolebridgeLogzio = here;

answer(
  {
    read: (what) => {
      if (what.watch) watchPage(here.signal);
      return readForms(what, here.signal);
    },
    open: () => openForm(here.signal),
    write: ({ values }) => writeForm(values, here.signal),
  },
  here.signal,
);

/** A page that was loaded anew in the middle of a migration goes on; so does one whose script was put in anew before Save was pressed. */
ask('watch', {}).then(
  ({ watch, filled }) => {
    if (here.signal.aborted) return;
    if (watch) watchPage(here.signal);
    else if (filled) followSaves(filled, here.signal);
  },
  (error: unknown) => console.debug('Rolebridge:', error),
);
