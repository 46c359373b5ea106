import { type Configuration, emptyMigration } from '../../../../src/connector/configuration';
import { emptyState, type JourneyId, type State } from '../../../../src/connector/schema';
import { ACCOUNT, EXTERNAL_ID } from '../sample';

export const ROLE = `arn:aws:iam::${ACCOUNT}:role/logzio-shared`;
export const NEW_ID = EXTERNAL_ID;
export const OLD_ID = 'acme-prod';

/** A complete S3 fetcher in the account Production. */
export const fetcher = (id: string, changes: Partial<Configuration> = {}): Configuration => ({
  id,
  kind: 's3-fetcher',
  bucket: `${id}-logs`,
  prefix: 'app/',
  region: 'us-east-1',
  logType: 'ELB',
  roleArn: ROLE,
  account: 'Production',
  oldExternalId: OLD_ID,
  newExternalId: NEW_ID,
  from: { kind: 'captured', where: 'app.logz.io', at: 1 },
  facts: {},
  ...changes,
});

export const migrating = (
  configurations: Configuration[],
  journey: JourneyId = 'migrate-same-role',
  changes: Partial<State['migration']> = {},
): State => ({
  ...emptyState(),
  journey,
  migration: { ...emptyMigration(), configurations, ...changes },
});

export const counting = (start = 'new'): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return `${start}-${count}`;
  };
};
