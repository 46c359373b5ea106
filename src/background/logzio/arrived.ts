import { seenBy } from '../../connector/current';
import { effective } from '../../connector/known';
import { tabById } from '../../platform/tabs';
import { remember, remembered } from '../memory';
import { stateNow } from '../store';
import { write } from './fill';
import { tell } from './told';

/** How long the click that opened the tab counts, and how often its form is looked for meanwhile. */
const COUNTS_MS = 2 * 60_000;
const LOOK_MS = 500;

/**
 * A page of Logz.io has come in a tab. Where `Return to Logz.io` opened that tab, its form is opened and filled once it can be: that click
 * was the permission, for this tab and its host, once. The person may have to sign in first.
 */
export async function fillArrived(tabId: number): Promise<void> {
  const { returning } = await remembered();
  if (returning?.tabId !== tabId) return;
  await remember(() => ({ returning: undefined }));
  const { connector, host, at } = returning;
  while (Date.now() - at < COUNTS_MS) {
    const state = seenBy(await stateNow(), connector);
    const { roleArn } = effective(state);
    const tab = await tabById(tabId);
    if (!roleArn || !tab?.url || new URL(tab.url).host !== host) return;
    const outcome = await write(state, { id: tabId, url: tab.url }, { roleArn });
    if (outcome.said.some(({ code }) => code === 'page-silent' || code === 'no-form-for')) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      continue;
    }
    return tell(tabId, outcome);
  }
}
