import type { Configuration, Migration } from '../configuration';
import type { ConfigurationValues } from './check';
import { CONFIGURATION_FIELDS, type ConfigurationField, KIND_LABELS, nameOf } from './labels';

/** One role and the configurations that use it; `roleArn` is absent for those whose role is not known. */
export interface RoleGroup {
  roleArn?: string;
  configurations: Configuration[];
}

/** Names of roles are unique whatever their case, so their ARNs are too. */
export const sameArn = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase();

const alike = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** By role, those without one last; then by account, bucket, prefix, kind. */
export function sorted(configurations: readonly Configuration[]): Configuration[] {
  const words = new Map(
    configurations.map((one) => [
      one,
      [one.roleArn ? `0${one.roleArn}` : '1', one.account ?? '', one.bucket, one.prefix ?? '', one.kind],
    ]),
  );
  return [...configurations].sort((one, other) => {
    const [mine, its] = [words.get(one) ?? [], words.get(other) ?? []];
    for (const [index, word] of mine.entries()) {
      const order = alike.compare(word, its[index] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** The configurations under their roles, in the order of `sorted`. */
export function groupByRole(configurations: readonly Configuration[]): RoleGroup[] {
  const groups = new Map<string, RoleGroup>();
  for (const one of sorted(configurations)) {
    const key = one.roleArn?.toLowerCase() ?? '';
    const group = groups.get(key) ?? { ...(one.roleArn && { roleArn: one.roleArn }), configurations: [] };
    group.configurations.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Who else uses this role? Sorted; without the configuration `except`. */
export const othersOnRole = (
  configurations: readonly Configuration[],
  roleArn: string | undefined,
  except?: string,
): Configuration[] =>
  sorted(configurations.filter((one) => sameArn(one.roleArn, roleArn) && one.id !== except));

/** The configurations under their Logz.io accounts; those whose account is not known under the empty text. */
export function byAccount(configurations: readonly Configuration[]): Map<string, Configuration[]> {
  const accounts = new Map<string, Configuration[]>();
  for (const one of sorted(configurations)) {
    const name = one.account ?? '';
    accounts.set(name, [...(accounts.get(name) ?? []), one]);
  }
  return accounts;
}

/** Those in which every word stands somewhere, whatever its case. All of them for an empty search. */
export function search(configurations: readonly Configuration[], text: string): Configuration[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...configurations];
  return configurations.filter((one) => {
    const all = CONFIGURATION_FIELDS.map((field) => one[field] ?? '').concat(
      KIND_LABELS[one.kind],
      nameOf(one),
    );
    const hay = all.join('\n').toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}

/** What is put in: values that passed `checkConfiguration`, and what a file of ours knows besides. */
export interface Incoming {
  values: ConfigurationValues;
  from: Configuration['from'];
  id?: string;
  facts?: Configuration['facts'];
}

export interface Merged {
  migration: Migration;
  /** For each incoming one, in order: what became of it. `unsure` fits several known ones, so nothing was changed. */
  became: { how: 'added' | 'updated' | 'same' | 'unsure'; id?: string }[];
}

/** Adds a configuration; one that is there already (see `merge`) is brought up to date instead. */
export const add = (migration: Migration, incoming: Incoming, newId: () => string): Merged =>
  merge(migration, [incoming], newId);

/**
 * Brings what was captured or imported together with what is known. The same kind, bucket, prefix, account and role are the same
 * configuration. A list may show neither account nor role: then it fits a configuration with the rest the same, if only one does. A
 * configuration that was moved to its new role is still the same. Nothing that is known is taken away by what does not mention it.
 */
export function merge(migration: Migration, incoming: readonly Incoming[], newId: () => string): Merged {
  const all = [...migration.configurations];
  const places = new Map<string, number[]>();
  const ids = new Set([...all, ...migration.removed].map(({ id }) => id));
  for (const [index, one] of all.entries())
    places.set(baseOf(one), [...(places.get(baseOf(one)) ?? []), index]);
  const became: Merged['became'] = [];
  for (const one of incoming) {
    const base = baseOf(one.values);
    const near = places.get(base) ?? [];
    const at = find(all, near, one);
    if (at === 'unsure') {
      became.push({ how: 'unsure' });
      continue;
    }
    const before = at === undefined ? undefined : all[at];
    if (at !== undefined && before) {
      const after = updated(before, one);
      all[at] = after;
      became.push({ how: after === before ? 'same' : 'updated', id: before.id });
      continue;
    }
    const id = one.id !== undefined && !ids.has(one.id) ? one.id : newId();
    ids.add(id);
    places.set(base, [...near, all.length]);
    all.push({ id, ...valuesOf(one.values), from: one.from, facts: one.facts ?? {} });
    became.push({ how: 'added', id });
  }
  return { migration: { ...migration, configurations: all }, became };
}

/** Only the values, so that a whole configuration can be given as well. */
function valuesOf(values: ConfigurationValues): ConfigurationValues {
  const { kind, bucket } = values;
  const rest = CONFIGURATION_FIELDS.filter(
    (field) => field !== 'kind' && field !== 'bucket' && values[field] !== undefined,
  );
  return { kind, bucket, ...Object.fromEntries(rest.map((field) => [field, values[field]])) };
}

const baseOf = ({ kind, bucket, prefix }: ConfigurationValues): string =>
  JSON.stringify([kind, bucket, prefix ?? '']);

function find(all: Configuration[], near: number[], incoming: Incoming): number | 'unsure' | undefined {
  const { values, id } = incoming;
  const sameId = near.find((index) => id !== undefined && all[index]?.id === id);
  if (sameId !== undefined) return sameId;
  const known = near.flatMap((index) => {
    const one = all[index];
    return one ? [{ one, index }] : [];
  });
  const exact = known.find(({ one }) => one.account === values.account && usesRole(one, values.roleArn));
  if (exact) return exact.index;
  const fitting = known.filter(
    ({ one }) =>
      fits(one.account, values.account) &&
      (one.roleArn === undefined || values.roleArn === undefined || usesRole(one, values.roleArn)),
  );
  return fitting.length > 1 ? 'unsure' : fitting[0]?.index;
}

const fits = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

const usesRole = (one: Configuration, arn: string | undefined): boolean =>
  one.roleArn === arn || sameArn(one.roleArn, arn) || sameArn(one.newRoleArn, arn);

function updated(before: Configuration, { values, from, facts }: Incoming): Configuration {
  const after: Configuration = { ...before, facts: newest(before.facts, facts) };
  const given = Object.entries(valuesOf(values)) as [ConfigurationField, string | undefined][];
  const changes = given.filter(
    ([field, value]) =>
      value !== undefined &&
      value !== before[field] &&
      !(value === '' && before[field] === undefined && field !== 'prefix') &&
      // The new role of a configuration that was moved; which one it had stays known.
      !(field === 'roleArn' && sameArn(value, before.newRoleArn)),
  );
  if (changes.length === 0) return after.facts === before.facts ? before : after;
  return { ...after, ...Object.fromEntries(changes), from };
}

/** Of two sets of facts each fact's later one; the first set itself where the second brings nothing. */
function newest(mine: Configuration['facts'], its: Configuration['facts'] = {}): Configuration['facts'] {
  const later = (Object.keys(its) as (keyof Configuration['facts'])[]).filter(
    (name) => (its[name]?.at ?? 0) > (mine[name]?.at ?? 0),
  );
  return later.length === 0
    ? mine
    : { ...mine, ...Object.fromEntries(later.map((name) => [name, its[name]])) };
}

/** The inventory with this configuration's values replaced by these; what is absent in them is taken away. Id and facts stay. */
export function update(
  migration: Migration,
  id: string,
  values: ConfigurationValues,
  from: Configuration['from'],
): Migration {
  const configurations = migration.configurations.map((one) =>
    one.id === id ? { id, ...valuesOf(values), from, facts: one.facts } : one,
  );
  return { ...migration, configurations };
}

/** Takes a configuration out; it waits among the removed ones until `undoRemove`. Where it was the current one, it is so again then. */
export function remove(migration: Migration, id: string): Migration {
  const out = migration.configurations.find((one) => one.id === id);
  if (!out) return migration;
  return {
    ...migration,
    configurations: migration.configurations.filter((one) => one.id !== id),
    removed: [...migration.removed, out],
  };
}

/** Puts a removed configuration back as it was, the one removed last where no id is given. */
export function undoRemove(migration: Migration, id?: string): Migration {
  const back = id === undefined ? migration.removed.at(-1) : migration.removed.find((one) => one.id === id);
  if (!back) return migration;
  return {
    ...migration,
    configurations: [...migration.configurations, back],
    removed: migration.removed.filter((one) => one !== back),
  };
}
