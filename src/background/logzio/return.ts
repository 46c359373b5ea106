import { seenBy } from '../../connector/current';
import { effective, foreignRole } from '../../connector/known';
import type { State } from '../../connector/schema';
import { showOnButton } from '../../platform/button';
import type { Outcome } from '../../platform/client-types';
import { focusTab, openTab, tabById, tabsMatching } from '../../platform/tabs';
import { isAppHost, LOGZIO } from '../../vendors/logzio';
import { textOf } from '../../words/outcomes';
import { remember, remembered } from '../memory';
import { stateNow } from '../store';
import { write } from './fill';
import { externalIdChanged, originOf } from './place';
import { failed, isLogzio, readLogzio } from './tab';

/** How long a check of a Logz.io tab beside may hold up what the person is doing in AWS. */
const CHECK_MS = 400;

/** Looks at the Logz.io tab of the journey, if it is still open, before something is filled in AWS. */
export async function checkLogzioTab(): Promise<void> {
  const { logzio } = await remembered();
  const snapshot = logzio && (await readLogzio(logzio.tabId, { policy: false }, CHECK_MS));
  if (snapshot) await externalIdChanged(await stateNow(), snapshot);
}

/**
 * A tab on the host that the values were captured from, with one form for the captured external ID. After a restart of the browser tabs
 * have other numbers, and the journey's own may have gone elsewhere.
 */
async function tabOfForm(state: State, host: string | undefined): Promise<number | undefined> {
  const { externalId } = effective(state);
  if (!externalId || !host) return undefined;
  for (const tabId of await tabsMatching([`https://${host}/*`])) {
    const snapshot = await readLogzio(tabId, { policy: false }, CHECK_MS);
    if (snapshot?.forms === 1 && snapshot.externalId.some(({ value }) => value === externalId)) return tabId;
  }
  return undefined;
}

interface Return {
  /** Whose role; without it, the current connector's. */
  connector?: string | undefined;
  /** Although the role is of another AWS account than the connector: the person was asked. */
  anyway?: boolean | undefined;
  /** Where Logz.io is opened, if it has to be. */
  windowId?: number | undefined;
}

/** What came of it; `tabId`: the Logz.io tab that is in front now. */
interface Returned {
  outcome: Outcome;
  tabId?: number;
}

/**
 * Goes back to the Logz.io tab that the journey began in and fills the role ARN there; the person presses Save. What came of it is said
 * where the person is then: by the toolbar button on that tab, and in the popup over it.
 */
export async function returnToLogzio(asked: Return): Promise<Returned> {
  const returned = await goBack(asked);
  const { tabId, outcome } = returned;
  if (tabId === undefined) return returned;
  await remember(() => ({ told: { tabId, at: Date.now(), outcome } }));
  await showOnButton(tabId, outcome.ok, textOf(outcome.said));
  return returned;
}

async function goBack({ connector, anyway, windowId }: Return): Promise<Returned> {
  const state = seenBy(await stateNow(), connector);
  const { roleArn } = effective(state);
  if (!roleArn) return { outcome: failed({ code: 'arn-unknown' }) };
  const foreign = foreignRole(state);
  if (foreign?.given && !anyway)
    return {
      outcome: failed({
        code: 'return-elsewhere',
        values: { account: foreign.account, home: foreign.home.account },
      }),
    };
  const { logzio } = await remembered();
  const { host } = originOf(state);
  const before = logzio && (await tabById(logzio.tabId));
  const stands = before?.url && isLogzio(before.url) ? { id: before.id, url: before.url } : undefined;
  const isThere = stands && (!host || new URL(stands.url).host === host);
  const found = isThere ? undefined : await tabOfForm(state, host);
  const tab = found === undefined ? stands : { id: found, url: `https://${host}/` };
  if (tab) {
    await focusTab(tab.id);
    return { outcome: await write(state, tab, { roleArn }), tabId: tab.id };
  }
  const last = logzio && new URL(logzio.origin).host;
  const url = LOGZIO.homeUrl(last && isAppHost(last) ? last : host);
  const opened = await openTab(url, windowId);
  const outcome = failed({ code: 'opened-anew' });
  if (opened === undefined) return { outcome };
  await remember(() => ({ logzio: { tabId: opened, origin: new URL(url).origin } }));
  return { outcome, tabId: opened };
}
