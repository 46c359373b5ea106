import { answer, ask } from '../src/platform/content';
import { teach } from './form/taught';
import { openForm } from './pages/logzio/open';
import { readForms } from './pages/logzio/read';
import { followSaves } from './pages/logzio/saved';
import { showBox, stopShowing } from './pages/logzio/show-box';
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
      teach(what.taught);
      if (what.watch) watchPage(here.signal);
      return readForms(what, here.signal);
    },
    open: ({ taught }) => {
      teach(taught);
      stopShowing();
      return openForm(here.signal);
    },
    write: ({ values, taught }) => {
      teach(taught);
      stopShowing();
      return writeForm(values, here.signal);
    },
    point: async ({ field }) => {
      showBox(field, here.signal);
      return {};
    },
  },
  here.signal,
);

/** A page that was loaded anew in the middle of a migration goes on; so does one whose script was put in anew before Save was pressed. */
ask('watch', {}).then(
  ({ watch, filled, taught }) => {
    if (here.signal.aborted) return;
    teach(taught);
    if (watch) watchPage(here.signal);
    else if (filled) followSaves(filled, here.signal);
  },
  (error: unknown) => console.debug('Rolebridge:', error),
);
