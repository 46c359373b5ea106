import * as z from 'zod/mini';
import type { State } from '../schema';
import { checkConfiguration } from './check';
import type { Rejected } from './file/columns';
import { readFile } from './file/read';
import { CONFIGURATION_FIELDS, type ConfigurationField, nameOf } from './labels';
import { add, merge, remove, undoRemove, update } from './list';
import { chooseOrder, setCurrent, withMigration } from './progress';

const id = z.string().check(z.maxLength(60));
const given = z.partialRecord(z.enum(CONFIGURATION_FIELDS), z.string().check(z.maxLength(4_000)));

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
  z.object({ do: z.literal('order'), order: z.enum(['recreate-first', 'delete-first']) }),
]);
export type InventoryChange = z.infer<typeof InventoryChange>;

/** What came of it, in words. */
export interface InventoryResult {
  ok: boolean;
  message: string;
  details?: string[];
  /** By field, where values were refused; nothing was changed then. */
  problems?: Partial<Record<ConfigurationField, string>>;
  /** What of a file was not taken, word for word. */
  rejected?: Rejected[];
  /** The configuration that this is about. */
  id?: string;
}

/**
 * @param at    the time in ms since 1970
 * @param newId gives an id that no other configuration has
 */
export function changeInventory(
  state: State,
  change: InventoryChange,
  at: number,
  newId: () => string,
): { state: State; result: InventoryResult } {
  switch (change.do) {
    case 'add':
    case 'update':
      return put(state, change, at, newId);
    case 'remove':
      return takeOut(state, change.id, at);
    case 'undo':
      return putBack(state, change.id, at);
    case 'import':
      return takeIn(state, change, at, newId);
    case 'current': {
      const one = state.migration.configurations.find((other) => other.id === change.id);
      if (!one) return { state, result: gone };
      const message = `${nameOf(one)} is being migrated now.`;
      return { state: setCurrent(state, one.id, at), result: { ok: true, message, id: one.id } };
    }
    case 'order':
      return {
        state: chooseOrder(state, change.order),
        result: {
          ok: true,
          message:
            change.order === 'recreate-first'
              ? 'Recreate first: some logs may arrive twice.'
              : 'Delete first: what is written until you save is never fetched.',
        },
      };
  }
}

const gone: InventoryResult = { ok: false, message: 'That configuration is not in the inventory any more.' };

function put(
  state: State,
  change: Extract<InventoryChange, { do: 'add' | 'update' }>,
  at: number,
  newId: () => string,
): { state: State; result: InventoryResult } {
  const { values, problems, cleaned } = checkConfiguration(change.given);
  if (!values) {
    const sentences = Object.entries(problems).map(([field, { message }]) => [field, message]);
    const message = 'Nothing was stored: something has to be mended first.';
    return { state, result: { ok: false, message, problems: Object.fromEntries(sentences) } };
  }
  const from = { kind: 'typed', at } as const;
  if (change.do === 'update') {
    if (!state.migration.configurations.some((one) => one.id === change.id)) return { state, result: gone };
    return {
      state: withMigration(state, (migration) => update(migration, change.id, values, from), at),
      result: { ok: true, message: `Stored: ${nameOf(values)}.`, details: cleaned, id: change.id },
    };
  }
  const { migration, became } = add(state.migration, { values, from }, newId);
  const [one] = became;
  if (one?.how === 'unsure')
    return {
      state,
      result: {
        ok: false,
        message: `Several configurations are for ${nameOf(values)}. Give the Role ARN and the Logz.io account, so that it is clear which one is meant.`,
      },
    };
  return {
    state: withMigration(state, () => migration, at),
    result: {
      ok: true,
      message:
        one?.how === 'added'
          ? `Added: ${nameOf(values)}.`
          : `${nameOf(values)} was there already and is up to date now.`,
      details: cleaned,
      ...(one?.id !== undefined && { id: one.id }),
    },
  };
}

function takeOut(state: State, which: string, at: number): { state: State; result: InventoryResult } {
  const one = state.migration.configurations.find((other) => other.id === which);
  if (!one) return { state, result: gone };
  return {
    state: withMigration(state, (migration) => remove(migration, which), at),
    result: {
      ok: true,
      message: `Removed from the inventory: ${nameOf(one)}. Undo puts it back.`,
      id: which,
    },
  };
}

function putBack(
  state: State,
  which: string | undefined,
  at: number,
): { state: State; result: InventoryResult } {
  const { removed } = state.migration;
  const one = which === undefined ? removed.at(-1) : removed.find((other) => other.id === which);
  if (!one) return { state, result: { ok: false, message: 'There is nothing to put back.' } };
  return {
    state: withMigration(state, (migration) => undoRemove(migration, one.id), at),
    result: { ok: true, message: `Put back: ${nameOf(one)}.`, id: one.id },
  };
}

function takeIn(
  state: State,
  { text, name }: Extract<InventoryChange, { do: 'import' }>,
  at: number,
  newId: () => string,
): { state: State; result: InventoryResult } {
  const { incoming, rejected, notes } = readFile(text, { kind: 'imported', where: name, at });
  const { migration, became } = merge(state.migration, incoming, newId);
  const count = (how: (typeof became)[number]['how']): number =>
    became.filter((one) => one.how === how).length;
  const unsure = incoming.flatMap((one, index) =>
    became[index]?.how === 'unsure'
      ? [
          {
            line: one.line,
            message: `${nameOf(one.values)} fits several configurations. Give its Role ARN and Logz.io account.`,
            raw: JSON.stringify(one.values),
          },
        ]
      : [],
  );
  const out = [...rejected, ...unsure].sort((one, other) => one.line - other.line);
  const told = [
    `${count('added')} added`,
    ...(count('updated') > 0 ? [`${count('updated')} brought up to date`] : []),
    ...(count('same') > 0 ? [`${count('same')} already there`] : []),
    ...(out.length > 0 ? [`${out.length} not taken`] : []),
  ];
  return {
    state: withMigration(state, () => migration, at),
    result: {
      ok: out.length === 0,
      message: `${name}: ${told.join(', ')}.`,
      details: [...out.map(({ line, message }) => `Line ${line}: ${message}`), ...notes],
      ...(out.length > 0 && { rejected: out }),
    },
  };
}
