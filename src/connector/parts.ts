import { isObject } from '../iam/json';
import { type Connector, type Entry, type Source, State } from './schema';

/*
 * A long list of connectors stands in the store in parts, each a text, so that a change writes the part that it is in and not the whole list.
 * A browser takes ten times as long for a tree of objects as for a text of the same length.
 */

/** A list that is no longer than this stands in one piece. */
const LONG = 200;
/** So many connectors stand in one part. */
const PART = 100;

const keyOf = (number: number): string => `rolebridge-part-${number}`;

/** What stands under the store's key where the connectors stand in parts. `sum` is of the part's text, `mark` of everything. */
interface Head {
  version: 4;
  state: unknown;
  parts: { key: string; sum: number }[];
  mark: number;
}

interface Part {
  key: string;
  sum: number;
  connectors: readonly Connector[];
}

/** A state together with how it stands in the store. */
export interface Laid {
  state: State;
  parts: readonly Part[];
  mark: number;
}

export const isLong = ({ connectors }: State): boolean => connectors.length > LONG;

/** Does this stand under the store's key because the connectors stand in parts? */
export const isHead = (raw: unknown): raw is Head =>
  isObject(raw) &&
  raw.version === 4 &&
  typeof raw.mark === 'number' &&
  Array.isArray(raw.parts) &&
  raw.parts.every((part) => isObject(part) && typeof part.key === 'string' && typeof part.sum === 'number');

/**
 * Puts the parts together. A part whose sum is right is what was written, and only what passed the schema is written: it is not looked at once more.
 *
 * @param stored what stands under the keys of the parts
 * @returns the state, or, where a part is damaged or missing, all that there is, in the form that a state has in one piece
 */
export function joined(head: Head, stored: Record<string, unknown>): Laid | { raw: unknown } {
  const texts = head.parts.map(({ key }) => (Object.hasOwn(stored, key) ? stored[key] : undefined));
  const read = texts.map((text, index) => {
    const isWhole = typeof text === 'string' && sumOf(text) === head.parts[index]?.sum;
    return isWhole ? connectorsIn(text) : undefined;
  });
  const parsed = State.safeParse(head.state);
  if (parsed.success && read.every((list) => list !== undefined)) {
    const parts = head.parts.map(({ key, sum }, index) => ({ key, sum, connectors: read[index] ?? [] }));
    return { state: { ...parsed.data, connectors: read.flat() }, parts, mark: head.mark };
  }
  const connectors = read.flatMap((list, index) => list ?? [texts[index] ?? null]);
  return { raw: isObject(head.state) ? { ...head.state, connectors } : { connectors } };
}

/** What stands under the store's key, put together where it stands in parts; `stored` is all that stands in the store. */
export function inOnePiece(raw: unknown, stored: Record<string, unknown>): unknown {
  if (!isHead(raw)) return raw;
  const whole = joined(raw, stored);
  return 'state' in whole ? whole.state : whole.raw;
}

/**
 * Lays a long list out in parts: those that hold what they held before stand already.
 *
 * @returns what has to be written in one go, which keys fall away, and how it stands then
 */
export function laidOut(
  state: State,
  head: string,
  before: readonly Part[] = [],
): { items: Record<string, unknown>; stale: string[]; laid: Laid } {
  const items: Record<string, unknown> = {};
  const parts = divided(state.connectors, before).map(({ key, old, connectors }): Part => {
    if (old && same(old.connectors, connectors)) return old;
    const text = textOf(connectors);
    const sum = sumOf(text);
    if (old?.sum !== sum) items[key] = text;
    return { key, sum, connectors };
  });
  const rest = { ...state, connectors: [] };
  const sums = parts.map(({ key, sum }) => ({ key, sum }));
  const mark = sumOf(JSON.stringify([rest, sums]));
  const keys = new Set(parts.map(({ key }) => key));
  const stale = before.flatMap(({ key }) => (keys.has(key) ? [] : [key]));
  items[head] = { version: 4, state: rest, parts: sums, mark } satisfies Head;
  return { items, stale, laid: { state, parts, mark } };
}

interface Division {
  key: string;
  old?: Part;
  connectors: Connector[];
}

/** Each connector stays in the part that it is in; new ones, and whatever stands in another order, come last. */
function divided(connectors: readonly Connector[], before: readonly Part[]): Division[] {
  let at = 0;
  const divisions: Division[] = [];
  for (const old of before) {
    const ids = new Set(old.connectors.map(({ id }) => id));
    const mine: Connector[] = [];
    for (let one = connectors[at]; one && mine.length < PART && ids.has(one.id); one = connectors[at]) {
      mine.push(one);
      at += 1;
    }
    if (mine.length > 0) divisions.push({ key: old.key, old, connectors: mine });
  }
  const last = divisions.at(-1);
  if (last && last.connectors.length < PART) {
    const more = connectors.slice(at, at + PART - last.connectors.length);
    last.connectors.push(...more);
    at += more.length;
  }
  const taken = new Set(divisions.map(({ key }) => key));
  for (let number = 0; at < connectors.length; number += 1) {
    if (taken.has(keyOf(number))) continue;
    divisions.push({ key: keyOf(number), connectors: connectors.slice(at, at + PART) });
    at += PART;
  }
  return divisions;
}

const same = (one: readonly Connector[], other: readonly Connector[]): boolean =>
  one.length === other.length && one.every((connector, index) => connector === other[index]);

/** Most values of a list come from the same few sources: each source is written once, and its number in its place. */
function textOf(connectors: readonly Connector[]): string {
  const numbers = new Map<string, number>();
  const numbered = (entry: Entry): { value: string; source: number } => {
    const source = JSON.stringify(entry.source);
    const number = numbers.get(source) ?? numbers.size;
    numbers.set(source, number);
    return { value: entry.value, source: number };
  };
  const list = connectors.map((one) => withEntries(one, numbered));
  return `{"sources":[${[...numbers.keys()].join()}],"connectors":${JSON.stringify(list)}}`;
}

/** @param text one that `textOf` has made */
function connectorsIn(text: string): Connector[] {
  const { sources, connectors } = JSON.parse(text) as { sources: Source[]; connectors: Connector[] }; // the sum said so
  return connectors.map((one) =>
    withEntries(one, ({ value, source }) => ({ value, source: sources[Number(source)] as Source })),
  );
}

/** A connector with each of its values written in another way. */
function withEntries(one: Connector, change: (entry: Entry) => unknown): Connector {
  const each = (entries: object): object =>
    Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, change(entry)]));
  return { ...one, values: each(one.values), ...(one.replaces && { replaces: each(one.replaces) }) };
}

/** A sum of 53 bits (cyrb53): as good as certain that a text is the one that it was made of. */
function sumOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
