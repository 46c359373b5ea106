import { nameOf } from '../connector';
import { connectorOf, inventoryOf, nextToMigrate } from '../current';
import { memoize } from '../memoize';
import type { Connector, State } from '../schema';
import { groupByRole, search } from './list';

/** Which part of the list is looked at. */
export interface PageWanted {
  /** Words to look for; all of the list where there are none. */
  search: string;
  /** The first one, from 0, and how many. */
  from: number;
  count: number;
}

/** Some of the connectors of one role; `roleArn` is absent for those whose role is not known. */
export interface PageGroup {
  roleArn?: string;
  connectors: Connector[];
  /** All that use the role, and the Logz.io accounts that they are in. */
  users: number;
  accounts: number;
}

/** A part of the list of connectors that the journey is about, as it is shown: the whole may be too long to draw, and to send. */
export interface Page {
  all: number;
  found: number;
  /** Where this part begins: what was asked for, or the last part there is. */
  from: number;
  groups: PageGroup[];
  /** The one that is being migrated. */
  current?: Connector;
  /** The last one that was taken out, and how many were. */
  removed?: { id: string; name: string; count: number };
}

/** The connectors that the journey is about: in a migration those that replace one, else the others. */
const listOf = (state: State): Connector[] =>
  state.journey === 'connect'
    ? state.connectors.filter(({ replaces }) => replaces === undefined)
    : inventoryOf(state);

/** More than these are looked for in the list. */
const MOST_OTHERS = 20;

/** The first connectors besides the current one that the journey is about. */
export function othersOf(state: State): { id: string; name: string }[] {
  const current = connectorOf(state);
  const others: { id: string; name: string }[] = [];
  for (const one of listOf(state)) {
    if (others.length === MOST_OTHERS) break;
    if (one !== current) others.push({ id: one.id, name: nameOf(one) });
  }
  return others;
}

/** @returns the part of the list that was asked for, under the roles, in the order of `sorted` */
export function pageOf(state: State, wanted: PageWanted): Page {
  const { list, users } = lists(state);
  const found = wanted.search.trim() === '' ? list : search(list, wanted.search);
  const from = Math.min(wanted.from, Math.floor(Math.max(0, found.length - 1) / wanted.count) * wanted.count);
  let before = 0;
  const groups: PageGroup[] = [];
  for (const { roleArn, connectors } of found === list ? users.groups : groupByRole(found)) {
    const mine = connectors.slice(Math.max(0, from - before), Math.max(0, from + wanted.count - before));
    before += connectors.length;
    if (mine.length === 0) continue;
    const { count = 0, accounts } = users.of.get(roleArn?.toLowerCase() ?? '') ?? {};
    groups.push({
      roleArn,
      connectors: mine,
      users: count,
      accounts: accounts?.size ?? 0,
    });
  }
  const current = state.journey === 'connect' ? undefined : nextToMigrate(state);
  const last = state.removed.at(-1);
  return {
    ...{ all: list.length, found: found.length, from, groups, current },
    removed: last && { id: last.id, name: nameOf(last), count: state.removed.length },
  };
}

interface Lists {
  list: Connector[];
  users: {
    groups: ReturnType<typeof groupByRole>;
    of: Map<string, { count: number; accounts: Set<string> }>;
  };
}

/** Worked out once for each state: turning a page or typing a letter asks again. */
const lists = memoize((state: State): Lists => {
  const list = listOf(state);
  const groups = groupByRole(list);
  const of = new Map(
    groups.map(({ roleArn, connectors }) => [
      roleArn?.toLowerCase() ?? '',
      {
        count: connectors.length,
        accounts: new Set(connectors.flatMap(({ account }) => (account ? [account] : []))),
      },
    ]),
  );
  return { list, users: { groups, of } };
});
