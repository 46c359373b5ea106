import { inventoryOf } from '../connector/current';
import { changeInventory, type InventoryResult } from '../connector/inventory/change';
import type { Connector } from '../connector/schema';
import { type Configurations, configurationsOf } from '../journeys/configurations';
import { type MigrationMap, migrationMap } from '../journeys/migrate/map';
import type { In, InventoryOutcome } from '../platform/messages';
import { detailsOf } from '../words/inventory-outcomes';
import { stateNow, store } from './store';

/** What the person does to the inventory in the popup. */
export async function inventory({ change }: In<'inventory'>): Promise<InventoryOutcome> {
  let result: InventoryResult = { ok: false, said: { code: 'gone' } };
  await store.update((before) => {
    const changed = changeInventory(before, change, Date.now(), () => crypto.randomUUID());
    result = changed.result;
    return changed.state;
  });
  const { ok, said, problems, refused, id } = result;
  return {
    ok,
    said: [{ code: 'inventory', values: said }],
    details: detailsOf(result),
    problems,
    refused,
    id,
  };
}

/** A part of the list of connectors, and what is said of the whole of it. */
export const configurations = async (wanted: In<'configurations'>): Promise<Configurations> =>
  configurationsOf(await stateNow(), wanted);

/** How far the migration is, at a glance. */
export const migrationNow = async (): Promise<MigrationMap> => migrationMap(await stateNow());

export const allConfigurations = async (): Promise<Connector[]> => inventoryOf(await stateNow());
