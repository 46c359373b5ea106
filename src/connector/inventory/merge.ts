import { fieldOf, oldRoleOf, sameArn } from '../connector';
import { COLUMNS, type Column } from '../labels';
import type { Connector, Facts, Source, State } from '../schema';
import { fromRow, type Row, rowOf, withRow } from './row';

/** What is put in: values that passed `checkRow`, and what a file of ours knows besides. */
export interface Incoming {
  row: Row;
  source: Source;
  /** Of a file of ours: the whole connector, with its id, further values and facts. */
  whole?: Connector;
}

/** `unsure` fits several known ones, so nothing was changed. */
export type Became = { how: 'added' | 'updated' | 'same'; id: string } | { how: 'unsure' };

/**
 * Brings what was captured or imported together with what is known. The same kind, bucket, prefix, account and role are the same
 * connector. A list may show neither account nor role: then it fits a connector with the rest the same, if only one does. A
 * connector that was moved to its new role is still the same. Nothing that is known is taken away by what does not mention it.
 *
 * @param newId gives an id that no other connector has
 * @returns the list, and in order what became of each incoming one. The work grows with both lists, not with their product
 */
export function merge(
  { connectors, removed }: Pick<State, 'connectors' | 'removed'>,
  incoming: readonly Incoming[],
  newId: () => string,
): { connectors: Connector[]; became: Became[] } {
  const all = [...connectors];
  const ids = new Map(all.map(({ id }, index) => [id, index]));
  const out = new Set(removed.map(({ id }) => id));
  const index = new Index();
  for (const [at, one] of all.entries()) if (one.replaces) index.add(one, at);
  const became = incoming.map((one): Became => {
    const at = place(all, ids, index, one);
    if (at === 'unsure') return { how: 'unsure' };
    const before = at === undefined ? undefined : all[at];
    if (at !== undefined && before) {
      const after = updated(before, one);
      if (after === before) return { how: 'same', id: before.id };
      all[at] = after;
      index.add(after, at);
      return { how: 'updated', id: before.id };
    }
    const given = one.whole?.id;
    const id = given !== undefined && !ids.has(given) && !out.has(given) ? given : newId();
    const added = one.whole
      ? { ...withRow(one.whole, one.row, one.source), id }
      : fromRow(id, one.row, one.source);
    ids.set(id, all.length);
    index.add(added, all.length);
    all.push(added);
    return { how: 'added', id };
  });
  return { connectors: all, became };
}

const baseOf = ({ kind, bucket, prefix = '' }: Row): string => JSON.stringify([kind, bucket, prefix]);

/** Any account, any role. */
const ANY = '*';
const known = (word: string | undefined): string => (word === undefined ? '?' : `=${word.toLowerCase()}`);

/** Where the connectors of a base, an account and a role stand, each of the two known, not known, or any. */
class Index {
  readonly #places = new Map<string, Set<number>>();

  add(one: Connector, at: number): void {
    const row = rowOf(one);
    for (const role of new Set([known(row.roleArn), known(row.newRoleArn ?? row.roleArn), ANY]))
      for (const account of [known(row.account), ANY]) {
        const key = JSON.stringify([baseOf(row), account, role]);
        const places = this.#places.get(key);
        if (places) places.add(at);
        else this.#places.set(key, new Set([at]));
      }
  }

  *at(row: Row, accounts: readonly string[], roles: readonly string[]): Generator<number> {
    for (const account of accounts)
      for (const role of roles) yield* this.#places.get(JSON.stringify([baseOf(row), account, role])) ?? [];
  }
}

/** The known one that an incoming one is, by its number in the list. */
function place(
  all: readonly Connector[],
  ids: ReadonlyMap<string, number>,
  index: Index,
  { row, whole }: Incoming,
): number | 'unsure' | undefined {
  const sameId = whole && ids.get(whole.id);
  const its = sameId === undefined ? undefined : all[sameId];
  if (its?.replaces && baseOf(rowOf(its)) === baseOf(row)) return sameId;
  for (const at of index.at(row, [known(row.account)], [known(row.roleArn)])) {
    const one = all[at];
    // What was brought up to date stands under its old words as well.
    if (one && one.account === row.account && usesRole(one, row.roleArn)) return at;
  }
  let found: number | undefined;
  const accounts = row.account === undefined ? [ANY] : [known(row.account), known(undefined)];
  const roles = row.roleArn === undefined ? [ANY] : [known(row.roleArn), known(undefined)];
  for (const at of index.at(row, accounts, roles)) {
    const one = all[at];
    if (at === found || !one || !couldBe(one, row)) continue;
    if (found !== undefined) return 'unsure';
    found = at;
  }
  return found;
}

const couldBe = (one: Connector, { account, roleArn }: Row): boolean =>
  (one.account === undefined || account === undefined || one.account === account) &&
  (oldRoleOf(one) === undefined || roleArn === undefined || usesRole(one, roleArn));

const usesRole = (one: Connector, arn: string | undefined): boolean =>
  oldRoleOf(one) === arn || sameArn(oldRoleOf(one), arn) || sameArn(fieldOf(one, 'roleArn'), arn);

function updated(before: Connector, { row, source, whole }: Incoming): Connector {
  const now = rowOf(before);
  const changed = (column: Column): boolean => {
    const value = row[column];
    if (value === undefined || value === now[column]) return false;
    if (value === '' && now[column] === undefined && column !== 'prefix') return false;
    // The new role of a connector that was moved; which one it had stays known.
    return !(column === 'roleArn' && sameArn(value, now.newRoleArn));
  };
  const changes = COLUMNS.filter(changed);
  const facts = newest(before.facts, whole?.facts);
  const values = whole ? { ...whole.values, ...before.values } : before.values;
  const more = Object.keys(values).length > Object.keys(before.values).length;
  if (changes.length === 0 && facts === before.facts && !more) return before;
  const given = Object.fromEntries(changes.map((column) => [column, row[column]]));
  return withRow({ ...before, values, facts }, given, source);
}

/** Of two sets of facts each fact's later one; the first set itself where the second brings nothing. */
function newest(mine: Facts, its: Facts = {}): Facts {
  const later = (Object.keys(its) as (keyof Facts)[]).filter(
    (name) => (its[name]?.at ?? 0) > (mine[name]?.at ?? 0),
  );
  return later.length === 0
    ? mine
    : { ...mine, ...Object.fromEntries(later.map((name) => [name, its[name]])) };
}
