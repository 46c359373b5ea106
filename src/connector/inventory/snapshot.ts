import { fieldOf, isSaved, oldRoleOf, placeName, sameArn } from '../connector';
import { inventoryOf, nextToMigrate } from '../current';
import type { PageSnapshot, SavedForm, SnapshotRow } from '../form/read';
import { newRoleOf } from '../known';
import type { Column, Kind } from '../labels';
import { noteGone, noteSaved } from '../notes';
import type { Said } from '../said';
import type { Connector, Source, State } from '../schema';
import { checkRow } from './check';
import { sorted } from './list';
import { type Incoming, merge } from './merge';
import type { Given } from './row';

/*
 * What Logz.io's pages show of configurations, brought into the inventory; and what follows for a connector when the list has
 * changed. Pure: state in, state out; `at` in ms since 1970.
 */

type Where = Pick<PageSnapshot, 'account' | 'kind'>;

/** A list of buckets that does not say what it is of is of S3 fetchers: an account has one archive only, and no list of them. */
const kindOn = ({ kind }: Where): Kind => kind ?? 's3-fetcher';

function givenBy(row: SnapshotRow, where: Where): Given {
  const { externalId, prefix, region, logType, ...archive } = row;
  const kind = kindOn(where);
  return {
    ...archive,
    ...(region && { region }),
    ...(kind === 's3-fetcher' && prefix !== undefined && { prefix }),
    ...(kind === 's3-fetcher' && logType && { logType }),
    kind,
    ...(where.account && { account: where.account }),
    ...(externalId && { oldExternalId: externalId }),
  };
}

/** What of a list is refused or not certain. */
export interface SnapshotProblems {
  refused: { bucket: string; column: Column; message: string };
  unsure: { name: string };
}
export type SnapshotProblem = Said<SnapshotProblems>;

/** What a page shows as values that the inventory takes, and what of it was refused. A refused value is left out, not the row. */
function incomingFrom(
  rows: readonly SnapshotRow[],
  where: Where,
  source: Source,
): { incoming: Incoming[]; problems: SnapshotProblem[] } {
  const incoming: Incoming[] = [];
  const problems: SnapshotProblem[] = [];
  for (const shown of rows) {
    const given = givenBy(shown, where);
    const first = checkRow(given);
    const kept = { ...given };
    for (const [column, { message }] of Object.entries(first.problems) as [Column, { message: string }][]) {
      problems.push({ code: 'refused', values: { bucket: shown.bucket.slice(0, 80), column, message } });
      delete kept[column];
    }
    const { row } = first.row ? first : checkRow(kept);
    if (row) incoming.push({ row, source });
  }
  return { incoming, problems: [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()] };
}

export interface Taken {
  state: State;
  /** The connectors that the page shows, as the inventory has them now, each once. */
  shown: Connector[];
  added: number;
  problems: SnapshotProblem[];
}

/**
 * Takes the page's list and the forms of configurations that are there into the inventory: known ones are brought up to date, nothing is
 * doubled. A form in which a new one is being made counts only where nothing for its bucket and prefix is known.
 */
export function takeSnapshot(state: State, page: PageSnapshot, source: Source, newId: () => string): Taken {
  const placesOf = (one: { bucket: string; prefix?: string | undefined }): string =>
    JSON.stringify([one.bucket, one.prefix ?? '']);
  const known = new Set([
    ...inventoryOf(state).map((one) =>
      placesOf({ bucket: fieldOf(one, 'bucket') ?? '', prefix: fieldOf(one, 'prefix') }),
    ),
    ...[...page.rows, ...page.existing].map(placesOf),
  ]);
  const made = page.forms.filter((row) => row.bucket !== '' && row.roleArn && !known.has(placesOf(row)));
  // Forms tell more than lists: they come last.
  const { incoming, problems } = incomingFrom([...page.rows, ...page.existing, ...made], page, source);
  const { connectors, became } = merge(state, incoming, newId);
  const ids = new Set(became.flatMap((one) => (one.how === 'unsure' ? [] : one.id)));
  const unsure = became.flatMap(({ how }, index): SnapshotProblem[] => {
    const row = incoming[index]?.row;
    return how === 'unsure' && row
      ? [{ code: 'unsure', values: { name: placeName(row.bucket, row.prefix) } }]
      : [];
  });
  return {
    state: { ...state, connectors },
    shown: connectors.filter(({ id }) => ids.has(id)),
    added: became.filter(({ how }) => how === 'added').length,
    problems: [...problems, ...unsure],
  };
}

/** Could this connector stand on a page of this kind and account? */
export const fitsPage = (one: Connector, where: Where): boolean =>
  (where.kind === undefined || one.kind === where.kind) &&
  (where.account === undefined || one.account === undefined || one.account === where.account);

const sameBase = (one: Connector, row: SnapshotRow): boolean =>
  fieldOf(one, 'bucket') === row.bucket &&
  (row.prefix === undefined || one.kind === 'archive' || (fieldOf(one, 'prefix') ?? '') === row.prefix);

/** What the list says of one connector. */
function standingIn(
  one: Connector,
  rows: readonly SnapshotRow[],
  newRoleArn?: string,
): 'gone' | 'made' | 'as before' {
  const alike = rows.filter((row) => sameBase(one, row));
  const oldRole = oldRoleOf(one);
  const apart =
    newRoleArn !== undefined && !sameArn(newRoleArn, oldRole) && alike.every((row) => row.roleArn);
  const old = alike.filter((row) => !row.roleArn || !oldRole || sameArn(row.roleArn, oldRole)).length;
  const made = apart ? alike.filter((row) => sameArn(row.roleArn, newRoleArn)).length : 0;
  const { gone, filled, saved } = one.facts;
  // Without a role of its own the new one looks like the old one: then they are counted.
  const before = (gone ? 0 : 1) + (isSaved(one) && !apart ? 1 : 0);
  if (!gone && old < before) return 'gone';
  const open = filled && (!saved || saved.outcome === 'unknown');
  if (open && (apart ? made > 0 : old > before)) return 'made';
  return 'as before';
}

/** An archive that is off has no settings, only a form to start it with. */
const listOf = (page: PageSnapshot): { rows: readonly SnapshotRow[]; complete: boolean } => {
  if (kindOn(page) !== 'archive') return page;
  const rows = page.existing.length > 0 ? page.existing : page.rows;
  return { rows, complete: rows.length > 0 || page.complete || page.forms.length > 0 };
};

/**
 * What follows from the list of an account: a configuration that stood there and does not any more was deleted; one that was filled and
 * has come was saved, whatever words Logz.io had for it. Only where the list is whole and the account is certain. Several that vanish at
 * once are believed only where the person asked for the look (`asked`): a list may be loading.
 */
export function noteListed(state: State, page: PageSnapshot, at: number, asked: boolean): State {
  const { rows, complete } = listOf(page);
  if (!complete || page.kind === undefined) return state;
  const here = inventoryOf(state).filter((one) => one.kind === page.kind && one.account === page.account);
  const fresh = state.journey === 'migrate-new-roles';
  const standing = here.map((one) => ({
    one,
    is: standingIn(one, rows, fresh ? newRoleOf(state, one) : fieldOf(one, 'roleArn')),
  }));
  const gone = standing.filter(({ is }) => is === 'gone');
  let next = state;
  if (asked || gone.length === 1) for (const { one } of gone) next = noteGone(next, one.id, at);
  const said = { outcome: 'connected', by: 'list', message: '' } as const;
  for (const { one, is } of standing) if (is === 'made') next = noteSaved(next, one.id, said, at);
  return next;
}

/**
 * The connector of the inventory that a saved form is of: the same bucket and prefix, and kind and account where they are known; the
 * current one first. Without a form, the current one.
 */
export function connectorSaved(state: State, form: SavedForm | undefined): Connector | undefined {
  const current = nextToMigrate(state);
  if (!form) return current;
  const fitting = inventoryOf(state).filter(
    (one) => fitsPage(one, form) && sameBase(one, form) && !isSaved(one),
  );
  const filled = fitting.filter(({ facts }) => facts.filled);
  return (
    fitting.find((one) => one.id === current?.id) ??
    (filled.length === 1 ? filled[0] : fitting.length === 1 ? fitting[0] : undefined)
  );
}

export type ForPage =
  | { one: Connector }
  /** The one that is being migrated belongs on another page; or what there is here is saved already. */
  | { elsewhere: Connector }
  | { saved: Connector }
  | { none: true };

/** Which connector is to be made on this page: the current one; where that is done, the next that belongs here, of its role first. */
export function connectorFor(state: State, where: Where): ForPage {
  const current = nextToMigrate(state);
  if (current && !isSaved(current)) {
    if (fitsPage(current, where)) return { one: current };
    if (current.id === state.current) return { elsewhere: current };
  }
  const here = sorted(inventoryOf(state).filter((one) => fitsPage(one, where)));
  const todo = here.filter((one) => !isSaved(one));
  const role = current && oldRoleOf(current);
  const one = todo.find((other) => sameArn(oldRoleOf(other), role)) ?? todo[0];
  if (one) return { one };
  const saved = here.find(({ facts }) => !facts.gone) ?? here[0];
  if (saved) return { saved };
  return current && !isSaved(current) ? { elsewhere: current } : { none: true };
}
