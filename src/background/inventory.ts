import { changeInventory, type InventoryResult } from '../connector/inventory/change';
import type { In, InventoryOutcome } from '../platform/messages';
import { detailsOf } from '../words/inventory-outcomes';
import { store } from './store';

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
    ...(problems && { problems }),
    ...(refused && { refused }),
    ...(id !== undefined && { id }),
  };
}
