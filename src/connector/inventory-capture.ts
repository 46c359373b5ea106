import type { Configuration } from './configuration';
import { type Incoming, merge, sameArn } from './inventory';
import type { InventoryResult } from './inventory-change';
import { checkConfiguration } from './inventory-check';
import { type Given, nameOf } from './inventory-labels';
import { noteExternalId, noteGone, withMigration } from './inventory-progress';
import { isSaved } from './inventory-state';
import type { State } from './schema';

/** What a page of Logz.io shows of configurations that exist: its list, or one of them opened. */
export interface SeenConfigurations {
  /** One for each row, the same row twice where it stands there twice. Values as the page shows them. */
  rows: Given[];
  /** The account that the page names. */
  account?: string;
  /** The rows are the whole list of their kind in this account: what is missing in it is gone. */
  whole?: Configuration['kind'];
  /** The account's external ID, where the page shows it. */
  externalId?: string;
  /** Host of the page. */
  where: string;
}

/** Takes what a page shows into the inventory; says what came of it. A row that can't be taken is named, the others are taken. */
export function captureInto(
  state: State,
  seen: SeenConfigurations,
  at: number,
  newId: () => string,
): { state: State; result: InventoryResult } {
  const from = { kind: 'captured', where: seen.where, at } as const;
  const details: string[] = [];
  const incoming: Incoming[] = seen.rows.flatMap((row) => {
    const { values, problems } = checkConfiguration({
      ...row,
      ...(seen.account && { account: seen.account }),
    });
    if (values) return [{ values, from }];
    const sentences = Object.values(problems).map(({ message }) => message);
    details.push(`${row.bucket ?? 'A row'}: ${sentences.join(' ')}`);
    return [];
  });
  const { migration, became } = merge(state.migration, incoming, newId);
  let next = withMigration(state, () => migration, at);
  const ids = new Set(became.flatMap(({ id }) => id ?? []));
  if (seen.externalId !== undefined) {
    const inAccount = migration.configurations.filter(
      (one) => (seen.account !== undefined && one.account === seen.account) || ids.has(one.id),
    );
    const fresh = checkConfiguration({
      kind: 'archive',
      bucket: 'any-bucket',
      newExternalId: seen.externalId,
    });
    const { newExternalId } = fresh.values ?? {};
    if (newExternalId === undefined)
      details.push(...Object.values(fresh.problems).map(({ message }) => message));
    else for (const { id } of inAccount) next = noteExternalId(next, id, newExternalId, at);
  }
  for (const one of missingIn(next, seen, incoming)) next = noteGone(next, one.id, at);
  const count = (how: (typeof became)[number]['how']): number =>
    became.filter((one) => one.how === how).length;
  incoming.forEach((one, index) => {
    if (became[index]?.how === 'unsure')
      details.push(
        `${nameOf(one.values)} fits several configurations of the inventory: open it in Logz.io and capture it there.`,
      );
  });
  const taken = `${count('added')} new, ${count('updated') + count('same')} known`;
  const message =
    incoming.length > 0 ? `Configurations captured: ${taken}.` : 'No configuration was captured.';
  return { state: next, result: { ok: details.length === 0 && incoming.length > 0, message, details } };
}

/**
 * Those that the whole list does not show any more. One that was saved again in the same role stands there twice until the old one is
 * deleted, so one row less is the old one's.
 */
function missingIn(
  state: State,
  { whole, account }: SeenConfigurations,
  incoming: Incoming[],
): Configuration[] {
  if (whole === undefined) return [];
  return state.migration.configurations.filter((one) => {
    if (one.kind !== whole || one.account !== account || one.facts.gone) return false;
    const rows = incoming.filter(
      ({ values }) =>
        values.kind === one.kind &&
        values.bucket === one.bucket &&
        (values.prefix ?? '') === (one.prefix ?? ''),
    );
    const old = rows.filter(
      ({ values }) => values.roleArn === undefined || sameArn(values.roleArn, one.roleArn),
    );
    const moved = one.newRoleArn !== undefined && !sameArn(one.newRoleArn, one.roleArn);
    return old.length < (isSaved(one) && !moved ? 2 : 1);
  });
}
