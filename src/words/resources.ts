import { listed } from '../connector/labels';
import type { ResourceSaid } from '../iam/codes';
import type { PermissionsFindings } from '../iam/codes/permissions';
import { isWild } from '../iam/permissions-policy/resource';
import { shorten } from '../iam/stray-characters';

/** What a resource is, as a person would say it. */
function oneResource({ everything, service, rest, text, inBucket }: ResourceSaid): string {
  if (everything) return 'everything in the account';
  if (inBucket) {
    const { bucket, key } = inBucket;
    if (rest === '*' || bucket === '*') return 'every bucket';
    const named = isWild(bucket) ? `every bucket whose name fits ${bucket}` : `bucket ${bucket}`;
    if (key === undefined) return named;
    if (key === '') return `no file of ${named} (nothing stands behind the /)`;
    if (key === '*') return `${named} (every file)`;
    const start = /^([^*?]*)\*$/.exec(key)?.[1];
    return start === undefined
      ? `${named}, ${isWild(key) ? 'files that fit' : 'file'} ${shorten(key, 80)}`
      : `${named}, under prefix ${shorten(start, 80)}`;
  }
  if (service === 'kms') return `${isWild(rest) ? 'keys' : 'key'} ${shorten(text, 90)}`;
  return shorten(text, 90);
}

/** What `*` means for the actions of one service alone. */
const EVERYTHING: Readonly<Record<string, string>> = {
  s3: 'every bucket and file of the account',
  kms: 'every KMS key of the account',
  iam: 'every user, role and policy of the account',
  sts: 'every role',
};

/** What a statement's actions are done to, each resource in words. */
export function resourceWords({
  service,
  except,
  resources,
}: Pick<PermissionsFindings['deny-part'], 'service' | 'except' | 'resources'>): string[] {
  if (except) return [`everything but ${listed(resources.map(oneResource), 4)}`];
  return resources.map((one) => (one.everything ? EVERYTHING[service] : undefined) ?? oneResource(one));
}
