import { fits, type Pattern, patternOf } from '../policy/pattern';
import { ACTIONS, OWN_KEYS } from './actions';

/** One action of AWS. `level` is AWS's access level; `on` what it is done to (letters of actions.ts). */
export interface Action {
  /** `s3:GetObject`, as AWS writes it. */
  full: string;
  level: string;
  on: string;
}

const read = (service: string): Map<string, Action> =>
  new Map(
    Object.entries(ACTIONS[service] ?? {}).flatMap(([group, names]) =>
      names
        .split(' ')
        .map((name) => [
          name.toLowerCase(),
          { full: `${service}:${name}`, level: group.charAt(0), on: group.slice(1) },
        ]),
    ),
  );
const BY_SERVICE = new Map(Object.keys(ACTIONS).map((service) => [service, read(service)]));

const glob = (text: string): Pattern => patternOf(text.toLowerCase(), { wildcards: true, variables: false });

/** The actions that an entry of `Action` means; undefined for a service that isn't known here. Case doesn't count. */
export function expand(entry: string): Action[] | undefined {
  const [service = '', name = ''] = entry.toLowerCase().split(':');
  const actions = BY_SERVICE.get(service);
  if (!actions) return undefined;
  const exact = actions.get(name);
  if (exact) return [exact];
  if (!/[*?]/.test(name)) return [];
  const pattern = glob(name);
  return [...actions].flatMap(([key, action]) => (fits(pattern, key) ? [action] : []));
}

/** `*` alone, and `*:*`, which IAM takes for the same. */
export const isEverything = (entry: string): boolean => /^\*+(?::\*+)?$/.test(entry);

/** What an entry of `Action` means, as a test of actions in small letters. */
export function meaning(entry: string): (action: string) => boolean {
  if (isEverything(entry)) return () => true;
  const [service, name = ''] = entry.toLowerCase().split(':');
  const pattern = glob(name);
  return (action) => {
    const [own, rest = ''] = action.split(':');
    return service === own && fits(pattern, rest) > 0;
  };
}

/** Whether an entry of `Action` means an action, written out in full. */
export const meansAction = (entry: string, action: string): boolean => meaning(entry)(action.toLowerCase());

/** More differ than a typing mistake makes. */
const TOO_FAR = 3;

/** How many letters differ, as far as it matters. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
        ),
      );
    if (Math.min(...next) >= TOO_FAR) return TOO_FAR;
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Calls of S3's API that need an action of another name (S3 user guide, "Required permissions for Amazon S3 API operations"). */
const NEEDS: Readonly<Record<string, string>> = {
  listobjects: 's3:ListBucket',
  listobjectsv2: 's3:ListBucket',
  headbucket: 's3:ListBucket',
  headobject: 's3:GetObject',
  selectobjectcontent: 's3:GetObject',
  listbuckets: 's3:ListAllMyBuckets',
  listobjectversions: 's3:ListBucketVersions',
  listmultipartuploads: 's3:ListBucketMultipartUploads',
  listparts: 's3:ListMultipartUploadParts',
  deleteobjects: 's3:DeleteObject',
  copyobject: 's3:GetObject and s3:PutObject',
  postobject: 's3:PutObject',
  createmultipartupload: 's3:PutObject',
  uploadpart: 's3:PutObject',
  uploadpartcopy: 's3:PutObject',
  completemultipartupload: 's3:PutObject',
  getbucketencryption: 's3:GetEncryptionConfiguration',
  getbucketlifecycle: 's3:GetLifecycleConfiguration',
  getbucketlifecycleconfiguration: 's3:GetLifecycleConfiguration',
  getbucketreplication: 's3:GetReplicationConfiguration',
};

/** The action that a call of S3's API needs, where the call's name is no action; undefined for everything else. */
export const actionOfCall = (entry: string): string | undefined => {
  const [service, name = ''] = entry.toLowerCase().split(':');
  return service === 's3' ? NEEDS[name] : undefined;
};

/** The action that a misspelt one was meant to be, where there is a likely one. */
export function likely(entry: string): string | undefined {
  const [service = '', name = ''] = entry.toLowerCase().split(':');
  let best: { full: string; far: number } | undefined;
  for (const [key, { full }] of BY_SERVICE.get(service) ?? []) {
    if (Math.abs(key.length - name.length) >= TOO_FAR) continue;
    const far = distance(name, key);
    if (far < TOO_FAR && (!best || far < best.far)) best = { full, far };
  }
  return best?.full;
}

/** Whether requests for an action carry one of its service's own condition keys; undefined where that isn't known here. */
export function carriesKey(action: string, key: string): boolean | undefined {
  const own = OWN_KEYS[action.toLowerCase()];
  if (own === undefined) return undefined;
  return own.split(' ').some((one) => (/[/:]$/.test(one) ? key.startsWith(one) : key === one));
}
