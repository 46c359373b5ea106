import { fromRow, type Row } from '../../src/connector/inventory/row';
import { type Connector, emptyState, type State } from '../../src/connector/schema';
import { EXAMPLE_ACCOUNT } from './example';
import type { Background } from './installed';
import { NEW, OLD } from './trust-documents';

export const roleArnOf = (name: string): string => `arn:aws:iam::${EXAMPLE_ACCOUNT}:role/${name}`;

/** A configuration as the inventory keeps it. */
export function configuration(roleName: string, more: Partial<Row> = {}): Connector {
  const row: Row = {
    kind: 's3-fetcher',
    bucket: 'acme-logs',
    roleArn: roleArnOf(roleName),
    account: 'Production',
    oldExternalId: OLD,
    newExternalId: NEW,
    ...more,
  };
  return fromRow(row.bucket, row, { kind: 'typed', at: 1 });
}

/** Puts an inventory where the extension keeps it. */
export async function setInventory(
  worker: Background,
  connectors: Connector[],
  more: Partial<State> = {},
): Promise<void> {
  const state: State = { ...emptyState(), journey: 'migrate-same-role', connectors, ...more };
  await worker.evaluate((rolebridge) => chrome.storage.local.set({ rolebridge }), state);
}

/** What the extension keeps of the roles' trust policies. */
export const rolesKept = (worker: Background): Promise<State['roles']> =>
  worker.evaluate(async () => {
    const { rolebridge } = await chrome.storage.local.get<{ rolebridge: State }>('rolebridge');
    return rolebridge.roles;
  });

/** As if every configuration had been saved again in Logz.io and its old one deleted. */
export const savedAll = (worker: Background): Promise<void> =>
  worker.evaluate(async () => {
    const { rolebridge } = await chrome.storage.local.get<{ rolebridge: State }>('rolebridge');
    for (const one of rolebridge.connectors)
      one.facts = {
        saved: { outcome: 'connected', by: 'page', message: 'Success!', at: 2 },
        gone: { at: 3 },
      };
    await chrome.storage.local.set({ rolebridge });
  });
