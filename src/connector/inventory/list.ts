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

/** The connectors under their roles, in the order of `sorted`. */
export function groupByRole(connectors: readonly Connector[]): RoleGroup[] {
  const groups = new Map<string, RoleGroup>();
  for (const one of sorted(connectors)) {
    const roleArn = oldRoleOf(one);
    const key = roleArn?.toLowerCase() ?? '';
    const group = groups.get(key) ?? { ...(roleArn && { roleArn }), connectors: [] };
    group.connectors.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Who uses this role, and replaces it or has it replaced? Sorted; without the connector `except`. */
export const usersOfRole = (
  connectors: readonly Connector[],
  roleArn: string | undefined,
  except?: string,
): Connector[] => sorted(connectors.filter((one) => sameArn(oldRoleOf(one), roleArn) && one.id !== except));

/** The connectors under their Logz.io accounts; those whose account is not known under the empty text. */
export function byAccount(connectors: readonly Connector[]): Map<string, Connector[]> {
  const accounts = new Map<string, Connector[]>();
  for (const one of sorted(connectors)) {
    const name = one.account ?? '';
    const mine = accounts.get(name) ?? [];
    mine.push(one);
    accounts.set(name, mine);
  }
  return accounts;
}

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
