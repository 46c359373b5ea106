import type { Worker } from '@playwright/test';
import type { Configuration, Migration } from '../../src/connector/configuration';
import { emptyState, type State } from '../../src/connector/schema';
import { EXAMPLE_ACCOUNT } from './example';
import { NEW, OLD } from './trust-documents';

export const roleArnOf = (name: string): string => `arn:aws:iam::${EXAMPLE_ACCOUNT}:role/${name}`;

/** A configuration as the inventory keeps it. */
export const configuration = (roleName: string, more: Partial<Configuration> = {}): Configuration => ({
  id: more.bucket ?? 'acme-logs',
  kind: 's3-fetcher',
  bucket: 'acme-logs',
  roleArn: roleArnOf(roleName),
  account: 'Production',
  oldExternalId: OLD,
  newExternalId: NEW,
  from: { kind: 'typed', at: 1 },
  facts: {},
  ...more,
});

/** Puts an inventory where the extension keeps it. */
export async function setInventory(
  worker: Worker,
  configurations: Configuration[],
  more: Partial<Migration> = {},
): Promise<void> {
  const empty = emptyState();
  const state: State = {
    ...empty,
    journey: 'migrate-same-role',
    migration: { ...empty.migration, configurations, ...more },
  };
  await worker.evaluate((rolebridge) => chrome.storage.local.set({ rolebridge }), state);
}

/** What the extension keeps of the roles' trust policies. */
export const rolesKept = (worker: Worker): Promise<Migration['roles']> =>
  worker.evaluate(async () => {
    const { rolebridge } = await chrome.storage.local.get<{ rolebridge: State }>('rolebridge');
    return rolebridge.migration.roles;
  });

/** As if every configuration had been saved again in Logz.io and its old one deleted. */
export const savedAll = (worker: Worker): Promise<void> =>
  worker.evaluate(async () => {
    const { rolebridge } = await chrome.storage.local.get<{ rolebridge: State }>('rolebridge');
    for (const one of rolebridge.migration.configurations)
      one.facts = { saved: { ok: true, message: 'Success!', at: 2 }, gone: { at: 3 } };
    await chrome.storage.local.set({ rolebridge });
  });
