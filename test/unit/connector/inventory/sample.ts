import { fromRow, type Row } from '../../../../src/connector/inventory/row';
import {
  type Connector,
  emptyState,
  type Facts,
  type JourneyId,
  type Source,
  type State,
} from '../../../../src/connector/schema';
import { ACCOUNT, EXTERNAL_ID } from '../sample';

export const ROLE = `arn:aws:iam::${ACCOUNT}:role/logzio-shared`;
export const NEW_ID = EXTERNAL_ID;
export const OLD_ID = 'acme-prod';

type Changes = { [Column in keyof Row]?: Row[Column] | undefined } & { facts?: Facts; source?: Source };

/** The row of a complete S3 fetcher in the account Production; `undefined` takes a column away. */
export function rowFor(id: string, { facts: _facts, source: _source, ...changes }: Changes = {}): Row {
  const row = {
    kind: 's3-fetcher' as const,
    bucket: `${id}-logs`,
    prefix: 'app/',
    region: 'us-east-1',
    logType: 'ELB',
    roleArn: ROLE,
    account: 'Production',
    oldExternalId: OLD_ID,
    newExternalId: NEW_ID,
    ...changes,
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}

/** The same as a connector of the inventory. */
export const fetcher = (id: string, changes: Changes = {}): Connector => ({
  ...fromRow(id, rowFor(id, changes), changes.source ?? { kind: 'captured', where: 'app.logz.io', at: 1 }),
  facts: changes.facts ?? {},
});

export const migrating = (
  connectors: Connector[],
  journey: JourneyId = 'migrate-same-role',
  changes: Partial<State> = {},
): State => ({ ...emptyState(), journey, connectors, ...changes });

export const counting = (start = 'new'): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return `${start}-${count}`;
  };
};

/** What Logz.io said to Save. */
export const CONNECTED = { outcome: 'connected', by: 'page', message: 'Success' } as const;
export const REFUSED = { outcome: 'refused', by: 'page', message: 'Access denied' } as const;
export const UNKNOWN = { outcome: 'unknown', by: 'page', message: 'Bucket unreachable' } as const;
