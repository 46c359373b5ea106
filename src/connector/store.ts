import { emptyState, State } from './schema';
import { isRecord, MIGRATIONS, type Migration, readStored } from './upgrades';

/** What the store needs of `storage.local`; the platform gives the browser's. */
export interface StorageArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Something stored that could not be read, kept exactly as it was. `at` in ms since 1970. */
export interface Aside {
  reason: 'corrupt' | 'newer';
  at: number;
  raw: unknown;
}

export interface Loaded {
  state: State;
  /** What could not be read, this time or earlier, oldest first. */
  aside: Aside[];
}

export interface Store {
  /** The stored state, or an empty one. */
  load(): Promise<Loaded>;
  /**
   * Reads, changes, writes; calls queue up, so none overwrites another. Rejects, with nothing written, where `change`
   * throws, gives a state that could not be read again, or where something unreadable could not be kept aside first.
   */
  update(change: (state: State) => State): Promise<State>;
  /** Removes what was kept aside, and what could not even be kept aside. */
  dropAside(): Promise<void>;
  /** Removes everything, what was kept aside included, and what an earlier version, or something that went wrong, left under other names. */
  forget(): Promise<void>;
}

export const KEY = 'rolebridge';
export const ASIDE_KEY = 'rolebridge-aside';

/**
 * The one store. What can't be read is copied to `ASIDE_KEY` before anything is written over it; if that copy can't be
 * stored, it stays where it is, `load` still hands it out, and `update` refuses to write.
 *
 * @param area where things are kept
 * @param now  the time in ms since 1970
 * Only one context (the background) may hold a store: calls are put in order within it, not across contexts.
 */
export function openStore(
  area: StorageArea,
  now: () => number,
  migrations: readonly Migration[] = MIGRATIONS,
): Store {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined); // the caller gets the error; the queue goes on
    return mine;
  };

  async function read(): Promise<Loaded & { notKept?: unknown }> {
    const stored = await area.get([KEY, ASIDE_KEY]);
    const aside = readAside(stored[ASIDE_KEY], now());
    const raw = stored[KEY];
    if (raw === undefined) return { state: emptyState(), aside };
    const reading = readStored(raw, migrations);
    if (reading.ok) return { state: reading.state, aside };
    const kept = withAside(aside, { reason: reading.reason, at: now(), raw });
    try {
      await area.set({ [ASIDE_KEY]: kept });
      await area.set({ [KEY]: emptyState() });
    } catch (error) {
      return { state: emptyState(), aside: kept, notKept: error };
    }
    return { state: emptyState(), aside: kept };
  }

  async function write(change: (state: State) => State): Promise<State> {
    const { state, notKept } = await read();
    if (notKept !== undefined)
      throw new Error('What was stored before can’t be read, and the browser could not keep a copy of it.', {
        cause: notKept,
      });
    const changed = State.parse(change(state));
    // Nothing new is no reason to write: least of all after everything was forgotten.
    if (JSON.stringify(changed) !== JSON.stringify(state)) await area.set({ [KEY]: changed });
    return changed;
  }

  return {
    load: () =>
      inTurn(async () => {
        const { state, aside } = await read();
        return { state, aside };
      }),
    update: (change) => inTurn(() => write(change)),
    dropAside: () =>
      inTurn(async () => {
        const { notKept } = await read();
        if (notKept !== undefined) await area.remove([KEY]);
        await area.remove([ASIDE_KEY]);
      }),
    forget: () => inTurn(async () => area.remove(Object.keys(await area.get(null)))),
  };
}

/** The kept-aside list. What stands there and is no such entry is handed out as one more thing that can't be read. */
function readAside(stored: unknown, at: number): Aside[] {
  if (stored === undefined) return [];
  const entries = Array.isArray(stored) ? stored : [stored];
  return entries.map((entry) => (isAside(entry) ? entry : { reason: 'corrupt', at, raw: entry }));
}

const isAside = (entry: unknown): entry is Aside =>
  isRecord(entry) &&
  (entry.reason === 'corrupt' || entry.reason === 'newer') &&
  typeof entry.at === 'number' &&
  'raw' in entry;

/** A browser that stopped between the two writes finds the same thing again: it is kept once. */
function withAside(aside: Aside[], entry: Aside): Aside[] {
  const text = JSON.stringify(entry.raw);
  return aside.some((one) => JSON.stringify(one.raw) === text) ? aside : [...aside, entry];
}
