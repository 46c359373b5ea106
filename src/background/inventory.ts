import { changeInventory, type InventoryResult } from '../connector/inventory/change';
import type { In, InventoryOutcome } from '../platform/messages';
import type { Said } from '../words/outcomes';
import { store } from './store';

/** The inventory's own sentences: it has no codes yet. */
const plain = (text: string): Said => ({ code: 'plain', values: { text } });

/** What the person does to the inventory in the popup. */
export async function inventory({ change }: In<'inventory'>): Promise<InventoryOutcome> {
  let result: InventoryResult = { ok: false, message: '' };
  await store.update((before) => {
    const changed = changeInventory(before, change, Date.now(), () => crypto.randomUUID());
    result = changed.result;
    return changed.state;
  });
  const { message, details, ...rest } = result;
  return { ...rest, said: [plain(message)], ...(details && { details: details.map(plain) }) };
}
