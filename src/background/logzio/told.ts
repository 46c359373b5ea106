import { showOnButton } from '../../platform/button';
import type { Outcome } from '../../platform/client-types';
import { textOf } from '../../words/outcomes';
import { remember } from '../memory';

/** Says over a Logz.io tab what came of going back to it: by the toolbar button, and in the popup until something else is done. */
export async function tell(tabId: number, outcome: Outcome): Promise<void> {
  await remember(() => ({ told: { tabId, at: Date.now(), outcome } }));
  await showOnButton(tabId, outcome.ok, textOf(outcome.said));
}
