import { answer } from '../src/platform/content';
import { readForms } from './pages/logzio/read';
import { writeForm } from './pages/logzio/write';

/**
 * On Logz.io's pages: draws nothing, observes nothing, answers the popup and the background. Only after the role ARN was put in does it
 * wait for what Logz.io says to Save.
 */
const world = globalThis as { rolebridgeLogzio?: AbortController };
world.rolebridgeLogzio?.abort();
const here = new AbortController();
world.rolebridgeLogzio = here;

answer(
  {
    read: ({ policy }) => readForms(policy, here.signal),
    write: ({ values }) => writeForm(values, here.signal),
  },
  here.signal,
);
