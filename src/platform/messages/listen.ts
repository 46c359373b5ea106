import { parseConsoleUrl } from '../../iam/console-url';
import { isAppHost } from '../../vendors/logzio';
import { browser, type Runtime } from '../extension';
import { Failed, replyOf } from '../failure';
import { type From, type In, type Name, type Out, rowOf } from './table';

/** Where a message came from. */
export interface Sender {
  /** The tab; -1 for the popup. */
  tabId: number;
  /** The window that the sender is in; absent where the browser does not tell. */
  windowId?: number;
  /** Scheme and host of the page. */
  origin: string;
}

/** One handler for each message; each gives exactly what the table says. */
export type Handlers = { [N in Name]: (message: In<N>, sender: Sender) => Promise<Out<N>> };

/** The extension's own pages: all of them may ask what the popup may. */
const OWN_PAGES = ['popup/', 'options/'];

/** Which of our own scripts a sender is, by what the browser itself says of it. Undefined for anything else. */
export function classify(sender: Runtime.MessageSender): From | undefined {
  if (sender.id !== browser.runtime.id || !sender.url || !URL.canParse(sender.url)) return undefined;
  if (OWN_PAGES.some((path) => sender.url?.startsWith(browser.runtime.getURL(path)))) return 'popup';
  if (sender.tab?.id === undefined || sender.frameId !== 0) return undefined;
  if (parseConsoleUrl(sender.url)) return 'aws';
  const { host, protocol } = new URL(sender.url);
  return protocol === 'https:' && isAppHost(host) ? 'logzio' : undefined;
}

/**
 * Popup and side panel have no tab: they say themselves which window they stand in, and nobody else is believed. Where our page was opened in a
 * tab of its own, the window that the person used last counts.
 */
function windowOf(raw: object, from: From, { tab }: Runtime.MessageSender): { windowId?: number } {
  const beside = from === 'popup' && !tab;
  const windowId = beside ? 'windowId' in raw && raw.windowId : from !== 'popup' && tab?.windowId;
  return typeof windowId === 'number' && Number.isSafeInteger(windowId) ? { windowId } : {};
}

/** Answers the extension's own messages: checked for sender and for shape before any handler sees them. Others get no answer. */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    if (typeof raw !== 'object' || raw === null || !('type' in raw)) return undefined;
    const { type } = raw;
    const from = classify(sender);
    const row = from && typeof type === 'string' ? rowOf(from, type) : undefined;
    if (!from || !row) return undefined;
    const name = type as Name; // the table has it
    const message = row.input.safeParse(raw);
    if (!message.success) return replyOf(Promise.reject(new Failed('wrong-shape', `to ${name}`)));
    // The schema of this name's row has checked it; the compiler does not follow that through the union of all rows.
    const handler = handlers[name] as (message: unknown, sender: Sender) => Promise<unknown>;
    const { origin } = new URL(sender.url ?? '');
    return replyOf(
      handler(message.data, { tabId: sender.tab?.id ?? -1, origin, ...windowOf(raw, from, sender) }),
    );
  });
}
