import type { PasteProblem } from '../../connector/codes';
import type { Snapshot } from '../../connector/form/read';
import type { LogzioPage } from '../../journeys/asked';
import { access } from '../../platform/access';
import type { Outcome } from '../../platform/client-types';
import type { PageIn, PageName, PageOut } from '../../platform/messages';
import { askPage, declaredScripts, inject, type Tab } from '../../platform/tabs';
import { isAppHost } from '../../vendors/logzio';
import type { Said } from '../../words/outcomes';
import { shownProblem } from '../../words/problems';
import { remember } from '../memory';
import { taughtOn } from '../taught';

/** Is it a page of the app? Documentation and other sites of Logz.io are none. */
export const isLogzio = (url: string): boolean => {
  const { protocol, host } = new URL(url);
  return protocol === 'https:' && isAppHost(host);
};

/** Nothing was done, and why. */
export const failed = (said: Said, details?: Said[]): Outcome => ({ ok: false, said: [said], details });

/** May the tab in front be a page of a site that the browser withholds? It tells no address of those. */
export const isUnseen = async (tab: Tab | undefined): Promise<boolean> =>
  !tab && (await access.withheld()).length > 0;

/** Nothing was done: the tab in front is not one for it, or nobody knows what it is. */
export const failedHere = async (
  tab: Tab | undefined,
  code: 'capture-elsewhere' | 'fill-elsewhere',
): Promise<Outcome> => failed({ code: (await isUnseen(tab)) ? 'site-withheld' : code });

/** What is wrong with values, to be said. */
export const problemsSaid = (problems: readonly PasteProblem[]): Said[] =>
  problems.map((problem) => ({ code: 'problem', values: shownProblem(problem) }));

/** Asks a Logz.io page; puts the content script in first where the page is older than the extension. */
export async function askLogzio<Name extends 'read' | 'write' | 'open' | 'point'>(
  tabId: number,
  type: Name,
  message: Untaught<Name>,
): Promise<PageOut<Name> | undefined> {
  const asked = await withTaught<Name>(message);
  const answer = await askPage(tabId, type, asked);
  if (answer) return answer;
  const files =
    declaredScripts().find(({ matches }) => matches.some((match) => match.includes('logz.io')))?.files ?? [];
  return (await inject(tabId, files)) ? askPage(tabId, type, asked) : undefined;
}

/** What such a page is asked, without the boxes that the person showed. */
type Untaught<Name extends PageName> = Omit<PageIn<Name>, 'taught'>;

const withTaught = async <Name extends PageName>(message: Untaught<Name>): Promise<PageIn<Name>> =>
  ({ ...message, taught: await taughtOn('logzio') }) as PageIn<Name>; // what was left out is back

/** What a Logz.io page shows. With `ms` it is asked once, and no longer. */
export async function readLogzio(
  tabId: number,
  what: Untaught<'read'>,
  ms?: number,
): Promise<Snapshot | undefined> {
  if (ms === undefined) return askLogzio(tabId, 'read', what);
  // A look at a tab beside: whatever is wrong there must not stop what the person does here.
  return askPage(tabId, 'read', await withTaught<'read'>(what), ms).catch(() => undefined);
}

/** How long the popup waits for what a page shows. */
const SHOWN_MS = 400;

/** What the Logz.io page in front shows, in short; undefined where it does not answer at once. */
export async function pageShown(tabId: number): Promise<LogzioPage | undefined> {
  const snapshot = await readLogzio(tabId, { policy: false, page: true }, SHOWN_MS);
  if (!snapshot?.page) return undefined;
  const { forms, rows, existing } = snapshot.page;
  const [form] = forms;
  const { bucket, prefix, region, logType } = form ?? {};
  return {
    forms: snapshot.forms,
    listed: rows.length + existing.length,
    ...(snapshot.forms === 1 && { bucket, prefix, region, logType }),
  };
}

/** This is the Logz.io tab that the journey is about from now on. */
export const journeyTab = (tab: Pick<Tab, 'id' | 'url'>): Promise<void> =>
  remember(() => ({ logzio: { tabId: tab.id, origin: new URL(tab.url).origin } }));
