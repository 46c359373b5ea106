import type { Role } from './iam/account';
import type { Practice } from './settings';
import type { Configuration } from './vendor/configuration';
import { LOGZIO_AWS_ACCOUNT, OLD_EXTERNAL_ID, rolePolicy, type Seed } from './vendor/state';

/** Where a migration begins: one role, the configurations that use it. */
export interface SharedRole {
  role: Role;
  /** Two in Production (a fetcher, the archive), one fetcher in Staging, unless told otherwise. */
  configurations: Configuration[];
}

const SHARED: Omit<Seed, 'roleArn' | 'externalId'>[] = [
  {
    account: 'Production',
    kind: 's3-fetcher',
    bucket: 'acme-elb-logs',
    prefix: 'AWSLogs/123456789012/',
    region: 'eu-central-1',
    logType: 'elb',
  },
  { account: 'Production', kind: 'archive', bucket: 'acme-archive', region: 'us-west-2' },
  {
    account: 'Staging',
    kind: 's3-fetcher',
    bucket: 'acme-staging-logs',
    region: 'ap-southeast-2',
    logType: 'vpcflow',
  },
];

/**
 * A role of years ago with an external ID that the customer made up, and what uses it, all of it working: it may read
 * every bucket of `uses` and write the archives. `trustPolicy` is what the role has instead of the plain one statement.
 */
export function sharedRole(
  { iam, logzio, settings }: Practice,
  {
    name = 'acme-log-shipping',
    uses = SHARED,
    externalId = OLD_EXTERNAL_ID,
    trustPolicy = trustPolicyOf([trustStatement(externalId)]),
  }: { name?: string; uses?: Omit<Seed, 'roleArn'>[]; externalId?: string; trustPolicy?: string } = {},
): SharedRole {
  const { account } = settings;
  const { arn } = iam.account(account).createPolicy({ name: `${name}-s3`, document: permissionsFor(uses) });
  const role = iam.createRole({ account, name, trustPolicy, policyArns: [arn] });
  const configurations = uses.map((use) => logzio.seed({ externalId, ...use, roleArn: role.arn }));
  return { role, configurations };
}

function permissionsFor(uses: readonly Pick<Seed, 'kind' | 'bucket'>[]): string {
  const reads = [...new Set(uses.map(({ bucket }) => bucket))].flatMap(
    (bucket) => JSON.parse(rolePolicy(bucket)).Statement,
  );
  const archives = [...new Set(uses.filter(({ kind }) => kind === 'archive').map(({ bucket }) => bucket))];
  const writes = archives.map((bucket) => ({
    Effect: 'Allow',
    Action: ['s3:PutObject'],
    Resource: [`arn:aws:s3:::${bucket}/*`],
  }));
  return JSON.stringify({ Version: '2012-10-17', Statement: [...reads, ...writes] }, undefined, 2);
}

/** The statement that lets Logz.io in, as Logz.io documents it. */
export const trustStatement = (externalId: string | string[], sid = ''): object => ({
  ...(sid ? { Sid: sid } : {}),
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${LOGZIO_AWS_ACCOUNT}:root` },
  Action: 'sts:AssumeRole',
  Condition: { StringEquals: { 'sts:ExternalId': externalId } },
});

/** A trust policy as the console writes it: indented by four. */
export const trustPolicyOf = (statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 4);

/**
 * A trust policy of `count` statements, about 20,000 characters at 60: other accounts without an external ID, each
 * bound to an organization, and at `place` (from 0) the one of Logz.io.
 */
export function longTrustPolicy(
  externalId: string | string[] = OLD_EXTERNAL_ID,
  count = 60,
  place = Math.floor(count / 2),
): string {
  const others = (index: number): object => ({
    Sid: `Account${index}`,
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${String(100_000_000_000 + index)}:root` },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'aws:PrincipalOrgID': `o-acme${index}` } },
  });
  return trustPolicyOf(
    Array.from({ length: count }, (_, index) =>
      index === place ? trustStatement(externalId, 'LogzioAccess') : others(index),
    ),
  );
}
