import * as z from 'zod/mini';
import type { Problem } from '../../iam/result';
import type { Said } from '../../iam/said';
import { nameOf, placeName } from '../connector';
import { byId } from '../current';
import { COLUMNS, type Column } from '../labels';
import { chooseOrder, setCurrent } from '../notes';
import { ORDERS, type Source, type State } from '../schema';
import { changed } from '../state';
import { checkRow, type Tidied } from './check';
import type { FileNote, FileProblem } from './file/columns';
import { readFile } from './file/read';
import { type Became, merge } from './merge';
import { putRow } from './row';

const id = z.string().check(z.maxLength(60));
const given = z.partialRecord(z.enum(COLUMNS), z.string().check(z.maxLength(4_000)));

/** What the person does to the inventory. */
export const InventoryChange = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), given }),
  z.object({ do: z.literal('update'), id, given }),
  z.object({ do: z.literal('remove'), id }),
  /** Puts back the one with this id, or the one that was removed last. */
  z.object({ do: z.literal('undo'), id: z.optional(id) }),
  z.object({
    do: z.literal('import'),
    text: z.string().check(z.maxLength(8_000_000)),
    name: z.string().check(z.maxLength(300)),
  }),
  z.object({ do: z.literal('current'), id }),
  z.object({ do: z.literal('order'), order: z.enum(ORDERS) }),
]);
export type InventoryChange = z.infer<typeof InventoryChange>;

/** What can come of it. `name` is a connector's. */
export interface InventorySaid {
  current: { name: string };
  order: { order: State['order'] };
  /** It is not in the inventory any more. */
  gone: undefined;
  /** Something has to be mended first; nothing was stored. */
  refused: undefined;
  stored: { name: string };
  added: { name: string };
  known: { name: string };
  /** Several connectors fit. */
  unsure: { name: string };
  removed: { name: string };
  'put-back': { name: string };
  'nothing-to-put-back': undefined;
  imported: { file: string; added: number; updated: number; same: number; out: number };
}

/** The rows of a file that were not taken for one reason, word for word, so that nothing is lost; `line` from 1. */
export interface Refused {
  why: FileProblem;
  rows: { line: number; raw: string }[];
}

export interface InventoryResult {
  ok: boolean;
  said: Said<InventorySaid>;
  /** By column, where values were refused; nothing was changed then. */
  problems?: Partial<Record<Column, Problem>>;
  /** What was tidied, in plain words. */
  cleaned?: Tidied[];
  /** What of a file was not taken, by reason: a file of thousands of rows has to fit into one message. */
  refused?: Refused[];
  notes?: FileNote[];
  /** The connector that this is about. */
  id?: string;
}

type Changed = { state: State; result: InventoryResult };

/**
 * @param at    the time in ms since 1970
 * @param newId gives an id that no other connector has
 */
export function changeInventory(
  state: State,
  change: InventoryChange,
  at: number,
  newId: () => string,
): Changed {
  switch (change.do) {
    case 'add':
    case 'update':
      return put(state, change, at, newId);
    case 'remove':
      return takeOut(state, change.id);
    case 'undo':
      return putBack(state, change.id);
    case 'import':
      return takeIn(state, change, at, newId);
    case 'current': {
      const one = byId(state, change.id);
      if (!one) return { state, result: gone };
      const said = { code: 'current', values: { name: nameOf(one) } } as const;
      return { state: setCurrent(state, one.id), result: { ok: true, said, id: one.id } };
    }
    case 'order': {
      const said = { code: 'order', values: { order: change.order } } as const;
      return { state: chooseOrder(state, change.order), result: { ok: true, said } };
    }
  }
}

const gone: InventoryResult = { ok: false, said: { code: 'gone' } };

function put(
  state: State,
  change: Extract<InventoryChange, { do: 'add' | 'update' }>,
  at: number,
  newId: () => string,
): Changed {
  const { row, problems, cleaned } = checkRow(change.given);
  if (!row) return { state, result: { ok: false, said: { code: 'refused' }, problems } };
  const source: Source = { kind: 'typed', at };
  const name = placeName(row.bucket, row.prefix);
  if (change.do === 'update') {
    if (!byId(state, change.id)) return { state, result: gone };
    return {
      state: changed(state, change.id, (one) => putRow(one, row, source)),
      result: { ok: true, said: { code: 'stored', values: { name } }, cleaned, id: change.id },
    };
  }
  const { connectors, became } = merge(state, [{ row, source }], newId);
  const [one] = became;
  if (!one || one.how === 'unsure')
    return { state, result: { ok: false, said: { code: 'unsure', values: { name } } } };
  const code = one.how === 'added' ? 'added' : 'known';
  return {
    state: { ...state, connectors },
    result: { ok: true, said: { code, values: { name } }, cleaned, id: one.id },
  };
}

/** It waits among the removed ones until it is put back. Where it was the current one, it is so again then. */
function takeOut(state: State, which: string): Changed {
  const one = byId(state, which);
  if (!one) return { state, result: gone };
  return {
    state: {
      ...state,
      connectors: state.connectors.filter((other) => other !== one),
      removed: [...state.removed, one],
    },
    result: { ok: true, said: { code: 'removed', values: { name: nameOf(one) } }, id: which },
  };
}

function putBack(state: State, which: string | undefined): Changed {
  const { removed } = state;
  const one = which === undefined ? removed.at(-1) : removed.find((other) => other.id === which);
  if (!one) return { state, result: { ok: false, said: { code: 'nothing-to-put-back' } } };
  return {
    state: {
      ...state,
      connectors: [...state.connectors, one],
      removed: removed.filter((other) => other !== one),
    },
    result: { ok: true, said: { code: 'put-back', values: { name: nameOf(one) } }, id: one.id },
  };
}

function takeIn(
  state: State,
  { text, name }: Extract<InventoryChange, { do: 'import' }>,
  at: number,
  newId: () => string,
): Changed {
  const { incoming, rejected, notes } = readFile(text, { kind: 'imported', where: name, at });
  const { connectors, became } = merge(state, incoming, newId);
  const unsure = incoming.flatMap(({ row, line, raw }, index) =>
    became[index]?.how === 'unsure'
      ? [{ line, raw, why: { code: 'unsure', values: { name: placeName(row.bucket, row.prefix) } } as const }]
      : [],
  );
  const out = [...rejected, ...unsure].sort((one, other) => one.line - other.line);
  const count = (how: Became['how']): number => became.filter((one) => one.how === how).length;
  const values = {
    file: name,
    added: count('added'),
    updated: count('updated'),
    same: count('same'),
    out: out.length,
  };
  const refused = new Map<string, Refused>();
  for (const [index, { why: whole, line, raw }] of out.entries()) {
    const why = index < MOST_REASONS ? whole : shortened(whole);
    const key = JSON.stringify(why);
    const alike: Refused = refused.get(key) ?? { why, rows: [] };
    alike.rows.push({ line, raw });
    refused.set(key, alike);
  }
  return {
    state: { ...state, connectors },
    result: {
      ok: out.length === 0,
      said: { code: 'imported', values },
      refused: [...refused.values()],
      notes: notes.slice(0, MOST_NOTES),
    },
  };
}

/** Nobody reads more of them. */
const MOST_NOTES = 200;

/** So many rows are given back with their whole reason: with one for each of 100,000 the answer would be larger than a message may be. */
const MOST_REASONS = 2_000;

const shortened = (why: FileProblem): FileProblem =>
  why.code === 'values'
    ? { code: 'columns', values: { columns: why.values.problems.map(({ column }) => column) } }
    : why;
