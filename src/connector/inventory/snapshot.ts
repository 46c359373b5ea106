import type { Configuration, Migration } from '../configuration';
import type { PageSnapshot, SavedForm, SnapshotRow } from '../form/read';
import type { State } from '../schema';
import { checkConfiguration } from './check';
import { CONFIGURATION_LABELS, type ConfigurationField, type Given, nameOf } from './labels';
import { type Incoming, merge, sameArn, sorted } from './list';
import { noteGone, noteSaved, withMigration } from './progress';
import { currentOf, isSaved } from './state';

/*
 * What Logz.io's pages show of configurations, brought into the inventory; and what follows for a configuration when the list has
 * changed. Pure: state in, state out; `at` in ms since 1970.
 */

type Where = Pick<PageSnapshot, 'account' | 'kind'>;

/** A list of buckets that does not say what it is of is of S3 fetchers: an account has one archive only, and no list of them. */
const kindOn = ({ kind }: Where): Configuration['kind'] => kind ?? 's3-fetcher';

function givenBy(row: SnapshotRow, where: Where): Given {
  const { externalId, ...rest } = row;
  const kind = kindOn(where);
  const { prefix, logType, ...archive } = rest;
  return {
    ...(kind === 'archive'
      ? archive
      : { ...archive, ...(prefix !== undefined && { prefix }), ...(logType && { logType }) }),
    kind,
    ...(where.account && { account: where.account }),
    ...(externalId && { oldExternalId: externalId }),
  };
}

/** What a page shows as values that the inventory takes, and what of it was refused, in words. A refused value is left out, not the row. */
function incomingFrom(
  rows: readonly SnapshotRow[],
  where: Where,
  from: Configuration['from'],
): { incoming: Incoming[]; problems: string[] } {
  const incoming: Incoming[] = [];
  const problems: string[] = [];
  for (const row of rows) {
    const given = givenBy(row, where);
    const first = checkConfiguration(given);
    const refused = Object.entries(first.problems) as [ConfigurationField, { message: string }][];
    for (const [field, { message }] of refused)
      problems.push(`${row.bucket.slice(0, 80)}: ${CONFIGURATION_LABELS[field]}: ${message}`);
    const kept = Object.fromEntries(
      Object.entries(given).filter(([field]) => !refused.some(([bad]) => bad === field)),
    );
    const { values } = first.values ? first : checkConfiguration(kept);
    if (values) incoming.push({ values, from });
  }
  return { incoming, problems: [...new Set(problems)] };
}

export interface Taken {
  state: State;
  /** The configurations that the page shows, as the inventory has them now, each once. */
  shown: Configuration[];
  added: number;
  /** What was refused or is not certain, in words. */
  problems: string[];
}

/**
 * Takes the page's list and the forms of configurations that are there into the inventory: known ones are brought up to date, nothing is
 * doubled. A form in which a new one is being made counts only where nothing for its bucket and prefix is known.
 */
export function takeSnapshot(
  state: State,
  page: PageSnapshot,
  from: Configuration['from'],
  newId: () => string,
): Taken {
  const { configurations } = state.migration;
  const isKnown = (row: SnapshotRow): boolean =>
    [...configurations, ...page.rows, ...page.existing].some(
      (one) => one.bucket === row.bucket && (one.prefix ?? '') === (row.prefix ?? ''),
    );
  const made = page.forms.filter((row) => row.bucket !== '' && row.roleArn && !isKnown(row));
  // Forms tell more than lists: they come last.
  const { incoming, problems } = incomingFrom([...page.rows, ...page.existing, ...made], page, from);
  const merged = merge(state.migration, incoming, newId);
  const ids = new Set(merged.became.flatMap(({ id }) => id ?? []));
  const unsure = merged.became.flatMap(({ how }, index) => {
    const values = incoming[index]?.values;
    return how === 'unsure' && values
      ? [`${nameOf(values)}: several configurations in the inventory fit, so none was changed.`]
      : [];
  });
  return {
    state: withMigration(state, () => merged.migration, from.at),
    shown: merged.migration.configurations.filter(({ id }) => ids.has(id)),
    added: merged.became.filter(({ how }) => how === 'added').length,
    problems: [...problems, ...unsure],
  };
}

/** Could this configuration stand on a page of this kind and account? */
export const fitsPage = (one: Configuration, where: Where): boolean =>
  (where.kind === undefined || one.kind === where.kind) &&
  (where.account === undefined || one.account === undefined || one.account === where.account);

const sameBase = (one: Configuration, row: SnapshotRow): boolean =>
  one.bucket === row.bucket &&
  (row.prefix === undefined || one.kind === 'archive' || (one.prefix ?? '') === row.prefix);

/** What the list says of one configuration. */
function standingIn(
  one: Configuration,
  rows: readonly SnapshotRow[],
  newRoleArn?: string,
): 'gone' | 'made' | 'as before' {
  const alike = rows.filter((row) => sameBase(one, row));
  const apart =
    newRoleArn !== undefined && !sameArn(newRoleArn, one.roleArn) && alike.every((row) => row.roleArn);
  const old = alike.filter((row) => !row.roleArn || !one.roleArn || sameArn(row.roleArn, one.roleArn)).length;
  const made = apart ? alike.filter((row) => sameArn(row.roleArn, newRoleArn)).length : 0;
  const { gone, filled, saved } = one.facts;
  // Without a role of its own the new one looks like the old one: then they are counted.
  const before = (gone ? 0 : 1) + (isSaved(one) && !apart ? 1 : 0);
  if (!gone && old < before) return 'gone';
  if (filled && !saved && (apart ? made > 0 : old > before)) return 'made';
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
export function noteListed(
  state: State,
  page: PageSnapshot,
  at: number,
  { asked, newRoleArn }: { asked: boolean; newRoleArn?: (one: Configuration) => string | undefined },
): State {
  const { rows, complete } = listOf(page);
  if (!complete || page.kind === undefined) return state;
  const here = state.migration.configurations.filter(
    (one) => one.kind === page.kind && one.account === page.account,
  );
  const standing = here.map((one) => ({
    one,
    is: standingIn(one, rows, newRoleArn?.(one) ?? one.newRoleArn),
  }));
  const gone = standing.filter(({ is }) => is === 'gone');
  const made = standing.filter(({ is }) => is === 'made');
  let next = state;
  if (asked || gone.length === 1) for (const { one } of gone) next = noteGone(next, one.id, at);
  for (const { one } of made) next = noteSaved(next, one.id, { ok: true, message: 'Logz.io lists it.' }, at);
  return next;
}

/**
 * The configuration that a saved form is of: the same bucket and prefix, and kind and account where they are known; the current one
 * first. Without a form, the current one.
 */
export function configurationSaved(
  migration: Migration,
  form: SavedForm | undefined,
): Configuration | undefined {
  const current = currentOf(migration);
  if (!form) return current;
  const fitting = migration.configurations.filter(
    (one) => fitsPage(one, form) && sameBase(one, form) && !isSaved(one),
  );
  const filled = fitting.filter(({ facts }) => facts.filled);
  return (
    fitting.find((one) => one.id === current?.id) ??
    (filled.length === 1 ? filled[0] : fitting.length === 1 ? fitting[0] : undefined)
  );
}

export type ForPage =
  | { one: Configuration }
  /** The one that is being migrated belongs on another page; or what there is here is saved already. */
  | { elsewhere: Configuration }
  | { saved: Configuration }
  | { none: true };

/** Which configuration is to be made on this page: the current one; where that is done, the next that belongs here, of its role first. */
export function configurationFor(migration: Migration, where: Where): ForPage {
  const current = currentOf(migration);
  if (current && !isSaved(current)) {
    if (fitsPage(current, where)) return { one: current };
    if (current.id === migration.current) return { elsewhere: current };
  }
  const here = sorted(migration.configurations).filter((one) => fitsPage(one, where));
  const todo = here.filter((one) => !isSaved(one));
  const one = todo.find(({ roleArn }) => sameArn(roleArn, current?.roleArn)) ?? todo[0];
  if (one) return { one };
  const saved = here.find(({ facts }) => !facts.gone) ?? here[0];
  if (saved) return { saved };
  return current && !isSaved(current) ? { elsewhere: current } : { none: true };
}
