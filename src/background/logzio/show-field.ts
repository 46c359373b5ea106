import { FIELD_LABELS } from '../../connector/labels';
import type { Outcome } from '../../platform/client-types';
import type { In } from '../../platform/messages';
import type { Sender } from '../../platform/messages/listen';
import { activeTab, tabById } from '../../platform/tabs';
import { injectPointing, teach } from '../taught';
import { fillForm } from './fill';
import { askLogzio, failed, failedHere, isLogzio } from './tab';
import { tell } from './told';

/** `Show me the field`: lets the person point at the box in the Logz.io tab in front. */
export async function showField({ field }: In<'show-field'>, { windowId }: Sender): Promise<Outcome> {
  const tab = await activeTab(windowId);
  if (!tab || !isLogzio(tab.url)) return failedHere(tab, 'fill-elsewhere');
  const isAsked = (await injectPointing(tab.id)) && (await askLogzio(tab.id, 'point', { field }));
  if (!isAsked) return failed({ code: 'page-silent' });
  return { ok: true, said: [{ code: 'point', values: { field } }] };
}

/** What came of it, said over that tab. A box that was shown is remembered, and the form filled with it. */
export async function pointed({ field, shown, commits }: In<'pointed'>, { tabId }: Sender): Promise<void> {
  if (shown) {
    await teach({ page: 'logzio', field: FIELD_LABELS[field], ...shown });
    const tab = await tabById(tabId);
    if (tab?.url && tab.windowId !== undefined)
      await tell(tabId, await fillForm({ id: tabId, windowId: tab.windowId, url: tab.url }));
  } else
    await tell(
      tabId,
      failed(commits ? { code: 'point-commits', values: { field } } : { code: 'point-ended' }),
    );
}
