import { nameOf, oldRoleOf, sameArn } from '../connector';
import { COLUMNS, KIND_LABELS } from '../labels';
import { memoize } from '../memoize';
import type { Connector } from '../schema';
import { rowOf } from './row';

/** One role and the connectors that use it; `roleArn` is absent for those whose role is not known. */
export interface RoleGroup {
  roleArn?: string;
  connectors: Connector[];
}

/** Numbers count by their value, letters whatever their case and their accents. */
const alike = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(
      /0*(\d+)/g,
      (_all, digits: string) => `${String.fromCharCode(48 + Math.min(digits.length, 78))}${digits}`,
    );

/** What they are put in order by: role, those without one last; then account, bucket, prefix, kind. */
const rankOf = memoize(({ account = '', values, kind, replaces }: Connector) => {
  const role = replaces?.roleArn?.value;
  const words = [role ? `0${role}` : '1', account, values.bucket?.value ?? '', values.prefix?.value ?? ''];
  return [...words.map(alike), kind].join('\0');
});

const byRank = (one: Connector, other: Connector): number => {
  const [mine, its] = [rankOf(one), rankOf(other)];
  return mine < its ? -1 : mine > its ? 1 : 0;
};

export const sorted = (connectors: readonly Connector[]): Connector[] => [...connectors].sort(byRank);

/** The first in the order of `sorted`. */
export const first = (connectors: readonly Connector[]): Connector | undefined =>
  connectors.reduce<Connector | undefined>(
    (best, one) => (best && byRank(best, one) <= 0 ? best : one),
    undefined,
  );

/** @returns the connectors by what `keyOf` says of each, in the order of `sorted` */
export function grouped(
  connectors: readonly Connector[],
  keyOf: (one: Connector) => string,
): Map<string, [Connector, ...Connector[]]> {
  const groups = new Map<string, [Connector, ...Connector[]]>();
  for (const one of sorted(connectors)) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** The connectors under their roles, in the order of `sorted`. */
export const groupByRole = (all: readonly Connector[]): RoleGroup[] =>
  [...grouped(all, (one) => oldRoleOf(one)?.toLowerCase() ?? '').values()].map((connectors) => ({
    roleArn: oldRoleOf(connectors[0]),
    connectors,
  }));

/** Who uses this role, and replaces it or has it replaced? Sorted; without the connector `except`. */
export const usersOfRole = (
  connectors: readonly Connector[],
  roleArn: string | undefined,
  except?: string,
): Connector[] => sorted(connectors.filter((one) => sameArn(oldRoleOf(one), roleArn) && one.id !== except));

/** The connectors under their Logz.io accounts; those whose account is not known under the empty text. */
export const byAccount = (connectors: readonly Connector[]): Map<string, Connector[]> =>
  grouped(connectors, ({ account = '' }) => account);

/** Every word of a connector's row, to be looked for. */
const wordsIn = memoize((one: Connector) => {
  const row = rowOf(one);
  const all = COLUMNS.map((column) => row[column] ?? '').concat(KIND_LABELS[one.kind], nameOf(one));
  return all.join('\n').toLowerCase();
});

/** Those in which every word stands somewhere, whatever its case. All of them for an empty search. */
export function search(connectors: readonly Connector[], text: string): Connector[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...connectors];
  return connectors.filter((one) => words.every((word) => wordsIn(one).includes(word)));
}
