import * as z from 'zod/mini';
import { PageSnapshot, SavedForm } from '../connector/form/read';
import { InventoryChange } from '../connector/inventory/change';
import { FIELDS } from '../connector/labels';
import { Facts, JOURNEYS } from '../connector/schema';
import { TRUST_EDITS } from '../connector/trust-document';
import { parseConsoleUrl } from '../iam/console-url';
import { LOGZIO } from '../vendors/logzio';
import { browser, type Runtime } from './extension';

/** Who sent a message: a page of the extension itself, or its content script on a page of one of the two sites. */
export type From = 'popup' | 'aws' | 'logzio';

const page = z.enum(['create-role', 'create-policy', 'roles', 'policies', 'role', 'trust-policy', 'other']);
const session = z.object({
  partition: z.string().check(z.maxLength(20)),
  account: z.optional(z.string().check(z.regex(/^\d{12}$/))),
});
const opens = z.enum(['create-policy', 'create-role', 'role']);
const longest = 131_072;
const roleName = z.string().check(z.maxLength(300));
const document = z.string().check(z.maxLength(4 * longest));
const role = { roleName, session };

/** Every message that the background takes: who may send it, and its shape. Anything else is not answered. */
const REQUESTS = {
  page: {
    from: 'aws',
    shape: z.object({ page, ready: z.boolean(), roleName: z.optional(roleName) }),
  },
  work: { from: 'aws', shape: z.object({ page, session }) },
  report: { from: 'aws', shape: z.object({ facts: Facts }) },
  address: { from: 'aws', shape: z.object({ of: opens, session }) },
  return: { from: 'aws', shape: z.object({}) },
  'trust-review': { from: 'aws', shape: z.object({ ...role, document }) },
  'trust-find': { from: 'aws', shape: z.object({ ...role, document: z.optional(document) }) },
  'trust-edit': {
    from: 'aws',
    shape: z.object({ ...role, document, edit: z.enum(TRUST_EDITS), at: z.optional(z.number()) }),
  },
  'trust-note': {
    from: 'aws',
    shape: z.object({
      ...role,
      document,
      what: z.enum(['meant', 'undone', 'stored']),
      edit: z.optional(z.enum(TRUST_EDITS)),
    }),
  },
  saved: {
    from: 'logzio',
    shape: z.object({
      ok: z.boolean(),
      message: z.string().check(z.maxLength(2000)),
      form: z.optional(SavedForm),
    }),
  },
  watch: { from: 'logzio', shape: z.object({}) },
  listed: { from: 'logzio', shape: z.object({ page: PageSnapshot }) },
  view: { from: 'popup', shape: z.object({}) },
  set: {
    from: 'popup',
    shape: z.object({ field: z.enum(FIELDS), text: z.string().check(z.maxLength(longest)) }),
  },
  paste: { from: 'popup', shape: z.object({ text: z.string().check(z.maxLength(4 * longest)) }) },
  journey: { from: 'popup', shape: z.object({ id: z.enum(JOURNEYS) }) },
  inventory: { from: 'popup', shape: z.object({ change: InventoryChange }) },
  capture: { from: 'popup', shape: z.object({}) },
  fill: { from: 'popup', shape: z.object({}) },
  open: { from: 'popup', shape: z.object({ what: opens }) },
  'return-from-popup': { from: 'popup', shape: z.object({}) },
  forget: { from: 'popup', shape: z.object({}) },
  'dismiss-aside': { from: 'popup', shape: z.object({}) },
} as const satisfies Record<string, { from: From; shape: z.ZodMiniType }>;

type Name = keyof typeof REQUESTS;
export type Message<N extends Name> = z.infer<(typeof REQUESTS)[N]['shape']>;

/** The tab that a message came from; -1 for the popup. */
export interface Sender {
  tabId: number;
  /** Scheme and host of the page. */
  origin: string;
}

export type Handlers = { [N in Name]: (message: Message<N>, sender: Sender) => Promise<unknown> };

/** Which of our own scripts a sender is, by what the browser itself says of it. Undefined for anything else. */
export function classify(sender: Runtime.MessageSender): From | undefined {
  if (sender.id !== browser.runtime.id || !sender.url || !URL.canParse(sender.url)) return undefined;
  if (sender.url.startsWith(browser.runtime.getURL('popup/'))) return 'popup';
  if (sender.tab?.id === undefined || sender.frameId !== 0) return undefined;
  if (parseConsoleUrl(sender.url)) return 'aws';
  const { hostname, protocol } = new URL(sender.url);
  return protocol === 'https:' && LOGZIO.hostPattern.test(hostname) ? 'logzio' : undefined;
}

/** Answers the extension's own messages: checked for sender and for shape before any handler sees them. */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    const type = (raw as { type?: unknown } | null)?.type;
    if (typeof type !== 'string' || !Object.hasOwn(REQUESTS, type)) return undefined;
    const { from, shape } = REQUESTS[type as Name];
    if (classify(sender) !== from) return undefined;
    const message = shape.safeParse(raw);
    if (!message.success) return Promise.reject(new Error(`Rolebridge: a ${type} message of another shape.`));
    const handler = handlers[type as Name] as (message: unknown, sender: Sender) => Promise<unknown>;
    return handler(message.data, { tabId: sender.tab?.id ?? -1, origin: new URL(sender.url ?? '').origin });
  });
}
