import { expect } from '@playwright/test';
import type { State } from '../../../src/connector/schema';
import { inventoryIn, type Kept } from '../kept';
import type { Panel } from './extension';

/** The whole of what is stored. */
const state = (panel: Panel): Promise<State | undefined> =>
  panel.page.evaluate(async () => {
    const { rolebridge } = await chrome.storage.local.get<{ rolebridge?: State }>('rolebridge');
    return rolebridge;
  });

/** The inventory as it is stored. */
export const configurations = async (panel: Panel): Promise<Kept[]> => inventoryIn(await state(panel));

/** Chooses what to do in the extension's own page. */
export async function journeyOf(panel: Panel, name: string): Promise<void> {
  const wanted = name.includes('new roles') ? 'migrate-new-roles' : 'migrate-same-role';
  const journey = async (): Promise<string> => (await state(panel))?.journey ?? 'connect';
  const radio = panel.page.getByRole('radio', { name, exact: true });
  // The page may not have heard yet that the store was emptied: a radio button that is on can't be chosen.
  if ((await journey()) !== wanted) await expect(radio).not.toBeChecked();
  await radio.evaluate((one: HTMLInputElement) => one.click());
  await expect.poll(journey).toBe(wanted);
}
