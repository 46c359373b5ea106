import { isObject } from '../iam/json';
import { isHead, isLong, joined, type Laid, laidOut } from './parts';
import { queue } from './queue';
import { Connector, emptyState, State } from './schema';
import { readStored, UPGRADES } from './upgrades';

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
  /**
   * Tries to read again what was kept aside: after an update it may be readable, and damaged things are read in part. What is read joins the
   * list of connectors; what was read whole is kept aside no more.
   *
   * @returns how many connectors came back, and how many things still can't be read whole
   */
  retryAside(): Promise<{ back: number; left: number }>;
  /** Puts a state that was exported in the place of what is stored. What was kept aside, here or there, is kept. */
  restore(state: State, aside: readonly Aside[]): Promise<void>;
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
 * @param refuse the error of an `update` that would write over what could not be copied, from what kept it from being copied
 * Only one context (the background) may hold a store: calls are put in order within it, not across contexts.
 */
export function openStore(
  area: StorageArea,
  now: () => number,
  refuse = (cause: unknown): Error => new Error('aside-not-kept', { cause }),
): Store {
  const inTurn = queue();

  /** What stands in the store as this store knows it, where it is long: to be believed while the head says the same. */
  let laid: Laid | undefined;

  /** Writes a state, and what goes with it, in one go. */
  async function put(state: State, more: Record<string, unknown> = {}): Promise<void> {
    const before = laid;
    const next = isLong(state) ? laidOut(state, KEY, before?.parts) : undefined;
    if (next && next.laid.mark === before?.mark && Object.keys(more).length === 0) return;
    await area.set({ ...(next?.items ?? { [KEY]: state }), ...more });
    laid = next?.laid;
    const stale = next ? next.stale : (before?.parts.map(({ key }) => key) ?? []);
    if (stale.length > 0) await area.remove(stale);
  }

  async function read(): Promise<Loaded & { notKept?: unknown; inParts?: boolean }> {
    const stored = await area.get([KEY, ASIDE_KEY]);
    const aside = readAside(stored[ASIDE_KEY], now());
    let raw = stored[KEY];
    if (isHead(raw)) {
      if (laid?.mark === raw.mark) return { state: laid.state, aside, inParts: true };
      const whole = joined(raw, await area.get(raw.parts.map(({ key }) => key)));
      if ('state' in whole) {
        laid = whole;
        return { state: laid.state, aside, inParts: true };
      }
      raw = whole.raw;
    }
    laid = undefined;
    if (raw === undefined) return { state: emptyState(), aside };
    const reading = readStored(raw, UPGRADES);
    if (reading.ok) return { state: reading.state, aside };
    const kept = withAside(aside, { reason: reading.reason, at: now(), raw });
    const state = reading.salvaged ?? emptyState();
    try {
      await area.set({ [ASIDE_KEY]: kept });
      await put(state);
    } catch (error) {
      return { state, aside: kept, notKept: error };
    }
    return { state, aside: kept };
  }

  async function write(change: (state: State) => State): Promise<State> {
    const { state, notKept, inParts } = await read();
    if (notKept !== undefined) throw refuse(notKept);
    const changed = checked(state, change(state));
    // Nothing new is no reason to write: least of all after everything was forgotten.
    if (inParts || isLong(changed) || JSON.stringify(changed) !== JSON.stringify(state)) await put(changed);
    return changed;
  }

  async function retry(): Promise<{ back: number; left: number }> {
    const { aside } = await read();
    const readings = aside.map(({ raw }) => readStored(raw, UPGRADES));
    const left = aside.filter((_one, index) => !readings[index]?.ok);
    let back = 0;
    await write((state) => {
      const joined = readings.reduce((now, one) => {
        const other = one.ok ? one.state : one.salvaged;
        return other ? joinedWith(now, other, one.ok) : now;
      }, state);
      back = joined.connectors.length - state.connectors.length;
      return joined;
    });
    // Only once it stands in the store.
    if (left.length === 0) await area.remove([ASIDE_KEY]);
    else await area.set({ [ASIDE_KEY]: left });
    return { back, left: left.length };
  }

  return {
    retryAside: () => inTurn(retry),
    load: () =>
      inTurn(async () => {
        const { state, aside, notKept, inParts } = await read();
        // A long list that still stands in one piece: from the next time on it is read in parts, which takes a tenth of the time.
        if (isLong(state) && !inParts && notKept === undefined)
          void inTurn(() => write((now) => now)).catch(() => undefined);
        return { state, aside };
      }),
    update: (change) => inTurn(() => write(change)),
    restore: (state, more) =>
      inTurn(async () => {
        const { aside, notKept } = await read();
        if (notKept !== undefined) throw refuse(notKept);
        await put(state, { [ASIDE_KEY]: more.reduce(withAside, aside) });
      }),
    dropAside: () =>
      inTurn(async () => {
        const { notKept } = await read();
        await area.remove(notKept === undefined ? [ASIDE_KEY] : [KEY, ASIDE_KEY]);
      }),
    forget: () =>
      inTurn(async () => {
        laid = undefined;
        await area.remove(Object.keys(await area.get(null)));
      }),
  };
}

/**
 * The state with the connectors and roles of another one that it does not have; where it had none, all of the other.
 *
 * @param whole the other was read whole: then what has an id that is taken, and is not the same, gets another id
 */
function joinedWith(state: State, other: State, whole: boolean): State {
  if (state.connectors.length === 0 && state.removed.length === 0) return other;
  const taken = new Map([...state.connectors, ...state.removed].map((one) => [one.id, JSON.stringify(one)]));
  const more = (list: readonly Connector[]): Connector[] =>
    list.flatMap((one) => {
      const before = taken.get(one.id);
      if (before === undefined) return [one];
      if (!whole || before === JSON.stringify(one)) return [];
      let { id } = one;
      while (taken.has(id)) id += '+';
      taken.set(id, '');
      return [{ ...one, id: id.slice(-60) }];
    });
  return {
    ...state,
    connectors: [...state.connectors, ...more(other.connectors)],
    removed: [...state.removed, ...more(other.removed)],
    roles: { ...other.roles, ...state.roles },
  };
}

/** A state that may be written; throws for one that could not be read again. What it shares with the one before was checked before. */
function checked(before: State, state: State): State {
  const known = new Set<Connector>([...before.connectors, ...before.removed]);
  const check = (one: Connector): Connector => (known.has(one) ? one : Connector.parse(one));
  const rest = State.parse({ ...state, connectors: [], removed: [] });
  return { ...rest, connectors: state.connectors.map(check), removed: state.removed.map(check) };
}

/** The kept-aside list. What stands there and is no such entry is handed out as one more thing that can't be read. */
function readAside(stored: unknown, at: number): Aside[] {
  if (stored === undefined) return [];
  const entries = Array.isArray(stored) ? stored : [stored];
  return entries.map((entry) => (isAside(entry) ? entry : { reason: 'corrupt', at, raw: entry }));
}

/** @returns whether something is an entry of the kept-aside list */
export const isAside = (entry: unknown): entry is Aside =>
  isObject(entry) &&
  (entry.reason === 'corrupt' || entry.reason === 'newer') &&
  typeof entry.at === 'number' &&
  'raw' in entry;

/** A browser that stopped between the two writes finds the same thing again: it is kept once. */
function withAside(aside: Aside[], entry: Aside): Aside[] {
  const text = JSON.stringify(entry.raw);
  return aside.some((one) => JSON.stringify(one.raw) === text) ? aside : [...aside, entry];
}
