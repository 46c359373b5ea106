import type { Outcome } from '../platform/client-types';
import type { In } from '../platform/messages';
import type { Sender } from '../platform/messages/listen';
import { focusTab, openTab, tabById, tabsMatching } from '../platform/tabs';
import { LOGZIO } from '../vendors/logzio';
import { waitingAtSignIn } from './aws/open';
import { originOf } from './logzio/place';
import { failed, isLogzio, journeyTab } from './logzio/tab';
import { remembered } from './memory';
import { stateNow } from './store';

/** Turns to where the journey goes on, in front of a page on which nothing can be done. Nothing is filled by it. */
export async function goTo({ place }: In<'go-to'>, { windowId }: Sender): Promise<Outcome> {
  return place === 'logzio' ? toLogzio(windowId) : toSignIn();
}

async function toSignIn(): Promise<Outcome> {
  const [tab] = await waitingAtSignIn();
  if (!tab) return failed({ code: 'no-sign-in' });
  await focusTab(tab.id);
  return { ok: true, said: [{ code: 'in-front' }] };
}

/** The journey's own tab of Logz.io, else one on the connector's host, else one that is opened. */
async function toLogzio(windowId: number | undefined): Promise<Outcome> {
  const { host } = originOf(await stateNow());
  const { logzio } = await remembered();
  const mine = logzio && (await tabById(logzio.tabId));
  const isThere = mine?.url && isLogzio(mine.url) && (!host || new URL(mine.url).host === host);
  const hosts = host ? [host] : LOGZIO.appHosts;
  const open = isThere ? mine.id : (await tabsMatching(hosts.map((one) => `https://${one}/*`)))[0];
  if (open !== undefined) {
    await focusTab(open);
    return { ok: true, said: [{ code: 'in-front' }] };
  }
  const url = LOGZIO.homeUrl(host);
  const id = await openTab(url, windowId);
  if (id !== undefined) await journeyTab({ id, url });
  return { ok: true, said: [{ code: 'opened-logzio' }] };
}
