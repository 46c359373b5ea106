import { nameOf, oldRoleOf, sameArn } from '../connector';
import { COLUMNS, KIND_LABELS } from '../labels';
import type { Connector } from '../schema';
import { rowOf } from './row';

/** One role and the connectors that use it; `roleArn` is absent for those whose role is not known. */
export interface RoleGroup {
  roleArn?: string;
  connectors: Connector[];
}

const alike = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What they are put in order by: role, those without one last; then account, bucket, prefix, kind. */
const wordsOf = ({ account = '', values, kind, replaces }: Connector): string[] => {
  const role = replaces?.roleArn?.value;
  return [role ? `0${role}` : '1', account, values.bucket?.value ?? '', values.prefix?.value ?? '', kind];
};

function compare(mine: readonly string[], its: readonly string[]): number {
  for (const [index, word] of mine.entries()) {
    const order = alike.compare(word, its[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

export function sorted(connectors: readonly Connector[]): Connector[] {
  const words = connectors.map((one) => ({ one, words: wordsOf(one) }));
  return words.sort((one, other) => compare(one.words, other.words)).map(({ one }) => one);
}

/** The first in the order of `sorted`. */
export function first(connectors: readonly Connector[]): Connector | undefined {
  let best: { one: Connector; words: string[] } | undefined;
  for (const one of connectors) {
    const words = wordsOf(one);
    if (!best || compare(words, best.words) < 0) best = { one, words };
  }
  return best?.one;
}

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

/** Those in which every word stands somewhere, whatever its case. All of them for an empty search. */
export function search(connectors: readonly Connector[], text: string): Connector[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...connectors];
  return connectors.filter((one) => {
    const row = rowOf(one);
    const all = COLUMNS.map((column) => row[column] ?? '').concat(KIND_LABELS[one.kind], nameOf(one));
    const hay = all.join('\n').toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}
