import { isSaved, nameOf } from '../../connector/connector';
import { inventoryOf, nextToMigrate } from '../../connector/current';
import { type PageSnapshot, readSnapshot, type Snapshot } from '../../connector/form/read';
import { fitsPage, noteListed, takeSnapshot } from '../../connector/inventory/snapshot';
import { LABELS, listed } from '../../connector/labels';
import { noteExternalId } from '../../connector/notes';
import type { Connector, Source, State } from '../../connector/schema';
import { applyFact, setValue } from '../../connector/state';
import { missingFacts } from '../../journeys/migrate/progress';
import type { Tab } from '../../platform/tabs';
import type { Said } from '../../words/outcomes';
import { choiceLabel } from '../../words/problems/paste';
import { store } from '../store';
import { journeyTab, problemsSaid, readLogzio } from './tab';

export interface Look {
  snapshot: Snapshot;
  page: PageSnapshot;
}

export async function lookAt(tab: Tab): Promise<Look | undefined> {
  const snapshot = await readLogzio(tab.id, { policy: false, page: true, watch: true });
  await journeyTab(tab);
  return snapshot?.page && { snapshot, page: snapshot.page };
}

/** What the list on the page means for what is known: what was deleted, what has come. */
export const listedNow = (state: State, page: PageSnapshot): State =>
  noteListed(state, page, Date.now(), true);

/** Takes what the page shows of configurations into the inventory. */
export async function take(
  tab: Tab,
  page: PageSnapshot,
): Promise<{ shown: Connector[]; added: number; problems: Said[] }> {
  let taken = { shown: [] as Connector[], added: 0, problems: [] as Said[] };
  const from = { kind: 'captured', where: new URL(tab.url).host, at: Date.now() } as const;
  await store.update((before) => {
    const { state, problems, ...rest } = takeSnapshot(listedNow(before, page), page, from, () =>
      crypto.randomUUID(),
    );
    taken = { ...rest, problems: problems.map((values) => ({ code: 'snapshot', values })) };
    return state;
  });
  return taken;
}

export interface Ids {
  /** The new external ID, where exactly one is certain. */
  externalId?: string;
  accountId?: string;
  problems: Said[];
}

/** What the open form gives. An ID that was published, a doubled prefix and the like are named and not taken. */
export function idsIn(snapshot: Snapshot): Ids {
  const only = { ...snapshot, bucket: [], prefix: [], roleArn: [], rolePolicy: [] };
  const { values, problems, choices } = readSnapshot(only);
  const said = problemsSaid(problems);
  if (choices.length > 0)
    said.push({
      code: 'form-is-unsure',
      values: { choices: choices.map(({ telling }) => choiceLabel(telling)) },
    });
  const { externalId, accountId } = values;
  return { externalId, accountId, problems: said };
}

/** The state with what the form gave: for the connector, and for every configuration of the account that the page is of. */
export function withIds(
  before: State,
  { externalId, accountId }: Ids,
  page: PageSnapshot,
  where: string,
  at: number,
): State {
  const source: Source = { kind: 'captured', where, at };
  const put = (state: State, field: 'externalId' | 'accountId', text: string): State => {
    const result = setValue(state, field, text, source);
    return result.ok ? result.value : state;
  };
  const named = accountId ? put(before, 'accountId', accountId) : before;
  if (!externalId) return named;
  const inventory = inventoryOf(named);
  const current = nextToMigrate(named);
  const here = inventory.filter((one) => one.account === page.account && page.account !== undefined);
  const whose = here.length > 0 ? here : current && fitsPage(current, page) ? [current] : [];
  const start = inventory.length === 0 ? put(named, 'externalId', externalId) : named;
  const noted = whose.reduce(
    (state, one) => (isSaved(one) ? state : noteExternalId(state, one.id, externalId, at, where)),
    start,
  );
  return applyFact(noted, { externalIdChanged: null }, at);
}

/** Before anything is deleted: what would be lost with it. */
export const cards = (configurations: readonly Connector[]): Said[] =>
  configurations.flatMap((one): Said[] => {
    const missing = one.facts.gone ? [] : missingFacts(one);
    return missing.length > 0
      ? [
          {
            code: 'not-known-yet',
            values: { name: nameOf(one), missing: listed(missing.map((column) => LABELS[column])) },
          },
        ]
      : [];
  });
