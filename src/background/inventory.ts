import { changeInventory, type InventoryResult } from '../connector/inventory/change';
import type { In, InventoryOutcome } from '../platform/messages';
import { plainly } from './plain';
import { store } from './store';

/** What the person does to the inventory in the popup. */
export async function inventory({ change }: In<'inventory'>): Promise<InventoryOutcome> {
  let result: InventoryResult = { ok: false, message: '' };
  await store.update((before) => {
    const changed = changeInventory(before, change, Date.now(), () => crypto.randomUUID());
    result = changed.result;
    return changed.state;
  });
  const { problems, rejected, id } = result;
  return {
    ...plainly(result),
    ...(problems && { problems }),
    ...(rejected && { rejected }),
    ...(id !== undefined && { id }),
  };
}
