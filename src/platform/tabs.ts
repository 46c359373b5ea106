import { PARTITIONS } from '../iam/partition';
import { FAILURE_SENTENCES } from '../words/failures';
import { browser, type Tabs } from './extension';
import { Failed, type FailureCode, valueIn } from './failure';
import { PAGE_MESSAGES, type PageIn, type PageName, type PageOut } from './messages/table';

/** A tab whose address is known: only those on hosts that the extension may act on. */
export interface Tab {
  id: number;
  windowId: number;
  url: string;
}

const known = ({ id, windowId, url }: Tabs.Tab): Tab[] =>
  id !== undefined && windowId !== undefined && url !== undefined ? [{ id, windowId, url }] : [];

/** Every address of the AWS console, of any partition. */
const CONSOLES = PARTITIONS.map(({ consoleDomain }) => `https://*.${consoleDomain}/*`);

/** The tab looked at last comes first. */
const lastFirst = (tabs: Tabs.Tab[]): Tabs.Tab[] =>
  tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));

/** The tab in front of a window; without one, of the window that the person used last. */
async function inFront(windowId: number | undefined): Promise<Tabs.Tab | undefined> {
  const where = windowId === undefined ? { lastFocusedWindow: true } : { windowId };
  const [active] = await browser.tabs.query({ active: true, ...where });
  return active;
}

/**
 * The tab that the person looks at beside our own page: in the window of the popup or side panel, or in the one that they used last. Where our
 * page stands in a tab itself, it is the one that they looked at before.
 */
export async function activeTab(windowId?: number): Promise<Tab | undefined> {
  const active = await inFront(windowId);
  if (!active?.url?.startsWith(browser.runtime.getURL(''))) return active && known(active)[0];
  const others = await browser.tabs.query({ windowId: active.windowId ?? browser.windows.WINDOW_ID_CURRENT });
  return lastFirst(others.filter(({ id }) => id !== active.id)).flatMap(known)[0];
}

/** The tabs in front, one a window; those whose address may be seen. */
export const activeTabs = async (): Promise<Tab[]> =>
  (await browser.tabs.query({ active: true })).flatMap(known);

/** Any tab; `inFront` of its window. `url` is absent where the extension may not see it, e.g. on AWS's sign-in page. */
export interface AnyTab {
  id: number;
  windowId?: number | undefined;
  url?: string;
  loaded: boolean;
  inFront: boolean;
}

export async function tabById(id: number): Promise<AnyTab | undefined> {
  try {
    const { url, status, active, windowId } = await browser.tabs.get(id);
    return { id, windowId, loaded: status === 'complete', inFront: active, url };
  } catch {
    // There is no such tab any more.
    return undefined;
  }
}

/**
 * The tab of the AWS console, of any partition, that counts: the one in front of the window, else the one that was looked at last in that
 * window, else in any.
 */
export async function consoleTab(windowId?: number): Promise<Tab | undefined> {
  const found = await browser.tabs.query({ url: CONSOLES });
  const open = lastFirst(found).flatMap(known);
  const active = await activeTab(windowId);
  return (
    open.find(({ id }) => id === active?.id) ??
    open.find((tab) => tab.windowId === (windowId ?? active?.windowId)) ??
    open[0]
  );
}

/** Opens an address in a new tab in front, beside the active one of a window; without one, of the window that the person used last. */
export async function openTab(url: string, windowId?: number): Promise<number | undefined> {
  const beside = await inFront(windowId);
  const { id } = await browser.tabs.create({
    url,
    ...(beside && {
      index: beside.index + 1,
      ...(beside.windowId !== undefined && { windowId: beside.windowId }),
    }),
  });
  return id;
}

/** Brings a tab and its window to the front. */
export async function focusTab(id: number): Promise<void> {
  const { windowId } = await browser.tabs.update(id, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

/** The failure that a page's word for one is. */
const failureCalled = (word: unknown): FailureCode =>
  Object.hasOwn(FAILURE_SENTENCES, String(word)) ? (word as FailureCode) : 'failed'; // it is a key of the table

/**
 * Asks a page's content script; what it answers is checked for its shape, as everything that comes from a page. Undefined where none answers
 * within `ms` milliseconds: the page may be older than the extension, or still loading.
 *
 * @throws Failed where the page's script did answer, but with a failure or with something of another shape
 */
export async function askPage<N extends PageName>(
  id: number,
  type: N,
  message: PageIn<N>,
  ms = 20_000,
): Promise<PageOut<N> | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, ms));
  const asked: Promise<unknown> = browser.tabs.sendMessage(id, { ...message, type }, { frameId: 0 });
  const reply = await Promise.race([asked.catch(() => undefined), late]);
  if (reply === undefined) return undefined;
  const answer = PAGE_MESSAGES[type].output.safeParse(valueIn(reply, failureCalled));
  if (!answer.success) throw new Failed('wrong-shape', type);
  return answer.data as PageOut<N>; // the schema of this name's row made it
}

/** Tells every page of the AWS console something that it does not answer. Where no script of ours is there, nobody has to know. */
export async function tellConsoles(type: PageName): Promise<void> {
  const nobody = (): void => undefined;
  for (const id of await tabsMatching(CONSOLES))
    browser.tabs.sendMessage(id, { type }, { frameId: 0 }).catch(nobody);
}

/** Puts script files of the extension, by their addresses in it, into a tab's page. False where the browser does not let it. */
export async function inject(id: number, files: string[]): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: id, frameIds: [0] },
      files: files.map((file) => file.replace(/^\//, '')),
    });
    return true;
  } catch {
    // The page is gone, shows an error, or the person took the host permission back.
    return false;
  }
}

/** Gives data to the scripts that are put into a tab's page next. False where the browser does not let it. */
export async function giveTo(id: number, pack: object): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: id, frameIds: [0] },
      func: (given: object) => void Object.assign(globalThis, { rolebridgePack: given }),
      args: [pack],
    });
    return true;
  } catch {
    // As above.
    return false;
  }
}

export const ownVersion = (): string => browser.runtime.getManifest().version;

/** The content scripts that the manifest declares for an address's host, to put into pages that were open before the extension was. */
export function declaredScripts(): { matches: string[]; files: string[] }[] {
  return (browser.runtime.getManifest().content_scripts ?? []).map(({ matches, js }) => ({
    matches,
    files: js ?? [],
  }));
}

/** Tabs whose address fits one of the match patterns. */
export async function tabsMatching(matches: string[]): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: matches });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Calls back after the extension was installed (`isFirst`) or updated, and after the browser was. */
export function onInstalled(run: (isFirst: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => run(reason === 'install'));
}

/** Opens one of the extension's own pages in a new tab. */
export const openOwnPage = (path: string): Promise<number | undefined> =>
  openTab(browser.runtime.getURL(path));
