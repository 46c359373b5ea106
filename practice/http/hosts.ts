import { PARTITIONS, type PartitionId } from '../iam/partitions';

/** Which practice site a host name is, and what the name alone says. */
export type Site =
  | { kind: 'console'; partition: PartitionId; domain: string; account?: string; session?: string }
  | { kind: 'sign-in'; partition: PartitionId; domain: string }
  | { kind: 'logzio' };

/** `domain`: what `console.` and `signin.` stand before, and the sign-in cookie's domain. `region`: where IAM is served. */
const PARTITION_HOSTS: Record<PartitionId, { domain: string; region: string }> = {
  aws: { domain: 'aws.amazon.com', region: 'us-east-1' },
  'aws-us-gov': { domain: 'amazonaws-us-gov.com', region: 'us-gov-west-1' },
  'aws-cn': { domain: 'amazonaws.cn', region: 'cn-north-1' },
  'aws-eusc': { domain: 'amazonaws-eusc.eu', region: 'eusc-de-east-1' },
};

/** A multi-session host begins with the account, and mostly a suffix for the session. */
const MULTI_SESSION = /^(?<account>\d{12})(?:-(?<session>[a-z0-9]+))?\./;

/** The site of a host name (no port). Undefined for a host that is not practised here. */
export function siteOf(host: string): Site | undefined {
  if (host === 'logz.io' || host.endsWith('.logz.io')) return { kind: 'logzio' };
  for (const partition of PARTITIONS) {
    const { domain } = PARTITION_HOSTS[partition];
    if (isUnder(host, `signin.${domain}`)) return { kind: 'sign-in', partition, domain };
    if (!isUnder(host, `console.${domain}`)) continue;
    return { kind: 'console', partition, domain, ...MULTI_SESSION.exec(host)?.groups };
  }
  return undefined;
}

const isUnder = (host: string, parent: string): boolean => host === parent || host.endsWith(`.${parent}`);

/** The region that a partition's IAM console and sign-in page are served from. */
export const homeRegion = (partition: PartitionId): string => PARTITION_HOSTS[partition].region;

/** Where a partition's console sends people who are not signed in. */
export function signInUrl(partition: PartitionId, back: string): string {
  const { region, domain } = PARTITION_HOSTS[partition];
  return `https://${region}.signin.${domain}/oauth?redirect_uri=${encodeURIComponent(back)}`;
}

/** Chromium's `--host-resolver-rules`: every practice host is here, every other name does not exist. */
export function hostRules(port: number): string {
  const names = Object.values(PARTITION_HOSTS).flatMap(({ domain }) => [
    `console.${domain}`,
    `signin.${domain}`,
  ]);
  const maps = [...names, 'logz.io'].flatMap((name) => [name, `*.${name}`]);
  return [
    ...maps.map((name) => `MAP ${name} 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ].join(', ');
}
