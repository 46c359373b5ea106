import * as z from 'zod/mini';
import { queue } from '../connector/queue';
import { CardLook, Outcome, openable, Session } from '../platform/messages/vocabulary';
import { sessionArea } from '../platform/storage';

/** The permission that a click gave: for one tab, one page and one host. */
const Arrival = z.object({
  tabId: z.number(),
  what: openable,
  /** The role that was meant, where the page is about one. */
  roleName: z.optional(z.string()),
  /** The host that was meant. */
  host: z.string(),
  /** When the click was; milliseconds since 1970. */
  at: z.number(),
  /** AWS's sign-in page came in between. */
  signedIn: z.optional(z.boolean()),
});
export type Arrival = z.infer<typeof Arrival>;

/** What is known of the browser while it runs: which tab is whose. Never needed to make sense of what is stored. */
const Memory = z.object({
  /** The Logz.io tab that the journey began in. */
  logzio: z.optional(z.object({ tabId: z.number(), origin: z.string() })),
  /** AWS tabs that Rolebridge opened and that have not shown the page that was wanted yet: sign-in comes first. */
  awaited: z.array(z.object({ tabId: z.number(), what: openable, url: z.string() })),
  /** AWS tabs whose page may be filled once when it comes (`arrival.ts`). */
  arrivals: z._default(z.array(Arrival), []),
  /** A Logz.io tab that was opened to go back to, whose form is to be filled when it comes (`logzio/arrived.ts`). */
  returning: z.optional(
    z.object({ tabId: z.number(), connector: z.string(), host: z.string(), at: z.number() }),
  ),
  /** What came of going back to a Logz.io tab: said in the popup over it, since the card that asked stands in a tab left behind. */
  told: z.optional(z.object({ tabId: z.number(), at: z.number(), outcome: Outcome })),
  /** Who is signed in on each tab of the console that shows a card, as that tab tells. */
  sessions: z._default(z.array(z.extend(Session, { tabId: z.number(), origin: z.string() })), []),
  /** AWS tabs that were opened or filled for a connector: what is seen there is of that one, whatever is captured meanwhile. */
  bound: z._default(z.array(z.object({ tabId: z.number(), connector: z.string() })), []),
  /** Tabs whose page keeps taking the card away. */
  lostCards: z._default(z.array(z.number()), []),
  /** How the person left the card. */
  card: z.optional(CardLook),
});
export type Memory = z.infer<typeof Memory>;

const KEY = 'memory';
const empty = (): Memory => ({ awaited: [], arrivals: [], sessions: [], bound: [], lostCards: [] });

/** What is remembered; nothing, where it is not of this shape (an earlier version's). */
export async function remembered(): Promise<Memory> {
  const stored = await sessionArea().get([KEY]);
  const memory = Memory.safeParse(stored[KEY]);
  return memory.success ? memory.data : empty();
}

/** Of more tabs than this, which connector they are for is forgotten. */
const MOST_TABS = 100;

/** This AWS tab is for this connector from now on; for none without one. */
export const bind = (tabId: number, connector: string | undefined): Promise<void> =>
  remember(({ bound }) => ({
    bound: [
      ...bound.filter((one) => one.tabId !== tabId),
      ...(connector ? [{ tabId, connector }] : []),
    ].slice(-MOST_TABS),
  }));

/** The connector that an AWS tab is for, where it is for one. */
export const boundTo = async (tabId: number): Promise<string | undefined> =>
  (await remembered()).bound.find((one) => one.tabId === tabId)?.connector;

/** What was said over a Logz.io tab is over: something else was done. */
export const dropTold = (): Promise<void> => remember(() => ({ told: undefined }));

const inTurn = queue();

/** Changes what is remembered; changes queue up. Where the browser refuses to keep it, it is not remembered: the person's work goes on. */
export const remember = (change: (memory: Memory) => Partial<Memory>): Promise<void> =>
  inTurn(async () => {
    const memory = await remembered();
    const next = { ...memory, ...change(memory) };
    if (JSON.stringify(next) === JSON.stringify(memory)) return;
    await sessionArea()
      .set({ [KEY]: next })
      .catch((error: unknown) => console.warn('Rolebridge:', error));
  });

/** Forgets it, and whatever else stands beside it. */
export const forgetMemory = (): Promise<void> =>
  inTurn(async () => sessionArea().remove(Object.keys(await sessionArea().get(null))));
