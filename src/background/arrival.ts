import type { ConsoleRoute } from '../iam/console-url';
import { isConsole } from '../iam/console-url';
import type { In, Openable, Out } from '../platform/messages';
import type { Sender } from '../platform/messages/listen';
import { tabById } from '../platform/tabs';
import { type Arrival, remember, remembered } from './memory';
import { stateNow } from './store';
import { editDue } from './trust';

/*
 * A page that the person opens through Rolebridge is filled when it comes: the click is the permission, for that tab, that page and that
 * host, once. What the person goes to by themselves is never filled by itself.
 */

/** How long the click counts, and how long where the person had to sign in to AWS first. */
const COUNTS_MS = 2 * 60_000;
const COUNTS_AFTER_SIGN_IN_MS = 30 * 60_000;

/** A tab is looked at so often, once a second, whether AWS's sign-in page came first. A service worker lives no longer. */
const LOOKS = 25;

/** A page of the console that a click leads to. */
export interface Meant {
  what: Openable;
  url: string;
  roleName?: string;
}

/**
 * The person pressed a button that leads this tab to a page.
 *
 * @param isNew the tab was opened for it: AWS's sign-in page may come first there
 */
export async function allow(tabId: number, { what, url, roleName }: Meant, isNew = false): Promise<void> {
  const { host } = new URL(url);
  const arrival: Arrival = { tabId, what, host, at: Date.now(), roleName };
  await remember(({ arrivals }) => ({ arrivals: [...without(arrivals, tabId), arrival] }));
  if (isNew) void followSignIn(tabId);
}

const without = (arrivals: readonly Arrival[], tabId: number): Arrival[] =>
  arrivals.filter((one) => one.tabId !== tabId && isFresh(one));

const isFresh = ({ at, signedIn }: Arrival): boolean =>
  Date.now() - at < (signedIn ? COUNTS_AFTER_SIGN_IN_MS : COUNTS_MS);

/** A tab that shows no address of the console after loading shows AWS's sign-in page: the extension may not read that one. */
async function followSignIn(tabId: number): Promise<void> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const { arrivals } = await remembered();
    const tab = arrivals.some((one) => one.tabId === tabId) ? await tabById(tabId) : undefined;
    if (!tab) return;
    if (tab.loaded && !(tab.url && isConsole(tab.url))) return signInSeen(tabId);
  }
}

/** AWS asks the person to sign in on this tab. */
export const signInSeen = (tabId: number): Promise<void> =>
  remember(({ arrivals }) => ({
    arrivals: arrivals.map((one) => (one.tabId === tabId ? { ...one, signedIn: true } : one)),
  }));

interface Shown {
  page: ConsoleRoute['page'];
  roleName?: string | undefined;
}

/** Is it the page that was meant? The editor of a trust policy is a part of the role's page, where a console has no address for it. */
const isPage = (arrival: Arrival, { page, roleName }: Shown): boolean =>
  arrival.what === 'role'
    ? (page === 'role' || page === 'trust-policy') && arrival.roleName === roleName
    : arrival.what === page;

/** A tab shows a page. Another one than was meant, or one that shows no card, ends the permission: what comes later is the person's own way. */
export async function passBy(shown: Shown & { needed: boolean }, tabId: number): Promise<void> {
  await remember(({ arrivals }) => ({
    arrivals: arrivals.filter((one) => one.tabId !== tabId || (shown.needed && isPage(one, shown))),
  }));
}

/** The host that was meant, or the signed-in session's own below it (`123456789012-abcd.us-east-1.console…`). */
const isHost = (meant: string, host: string): boolean => host === meant || host.endsWith(`.${meant}`);

/** A page has come. The permission is used up before anything is filled, also where it does not fit. */
export async function arrive(
  { page, roleName, session }: In<'arrive'>,
  { tabId, origin }: Sender,
): Promise<Out<'arrive'>> {
  let mine: Arrival | undefined;
  await remember(({ arrivals }) => {
    mine = arrivals.find((one) => one.tabId === tabId);
    return mine ? { arrivals: without(arrivals, tabId) } : {};
  });
  if (
    !mine ||
    !isFresh(mine) ||
    !isHost(mine.host, new URL(origin).host) ||
    !isPage(mine, { page, roleName })
  )
    return { fill: false };
  if (mine.what !== 'role') return { fill: true };
  const state = await stateNow();
  const edit =
    state.journey === 'migrate-same-role' && roleName !== undefined
      ? editDue(state, { roleName, session })
      : undefined;
  return { fill: false, edit };
}
