import { changeInventory, type InventoryChange, type InventoryResult } from '../connector/inventory/change';
import { store } from './store';

/** What the person does to the inventory in the popup. */
export async function inventory({ change }: { change: InventoryChange }): Promise<InventoryResult> {
  let result: InventoryResult = { ok: false, message: '' };
  await store.update((before) => {
    const changed = changeInventory(before, change, Date.now(), () => crypto.randomUUID());
    result = changed.result;
    return changed.state;
  });
  return result;
}
