import { expect, type Page } from '@playwright/test';
import { sharedRole } from '../../../practice/scenes';
import type { Practice } from '../../../practice/settings';
import type { State } from '../../../src/connector/schema';
import type { Installed } from '../installed';
import { inventoryIn, type Kept } from '../kept';
import { newTab } from '../pages';
import { Panel } from './extension';

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

/** Logz.io's list of S3 buckets, with a role that is to be migrated, and the extension's own page with that procedure chosen. */
export async function openMigration(
  installed: Installed,
  practice: Practice,
): Promise<{ role: ReturnType<typeof sharedRole>['role']; page: Page; panel: Panel }> {
  const { role } = sharedRole(practice);
  const page = await newTab(installed.context);
  const panel = await Panel.open(installed);
  await journeyOf(panel, 'Migrate the external ID in the same role');
  await page.goto('https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket');
  await expect(page.getByRole('button', { name: 'acme-elb-logs' })).toBeVisible();
  return { role, page, panel };
}
