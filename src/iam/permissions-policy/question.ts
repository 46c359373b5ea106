import { type Resource, readResource } from './resource';
import { type Call, callOf } from './statements';

/** What the role is for. An empty bucket isn't compared with the policy. */
export interface PermissionsQuestion {
  kind: 's3-fetcher' | 'archive';
  bucket: string;
  prefix: string;
  /** The partition of the vendor's account. */
  partition: string;
}

/** Something that the vendor must be able to do, with the calls that stand for it. */
export interface Need {
  action: 's3:ListBucket' | 's3:GetObject' | 's3:PutObject';
  /** Of the whole of what is needed, so that policies for a part of it are told from those for none. */
  whole: Resource;
  calls: readonly Call[];
}

const resourceOf = (text: string): Resource =>
  readResource({ type: 'string', offset: 0, length: 0, value: text }, false);

/** What Logz.io's documentation asks for: list and read, and write for Archive & restore. */
export function needs({ kind, bucket, prefix, partition }: PermissionsQuestion): Need[] {
  if (bucket === '') return [];
  const arn = `arn:${partition}:s3:::${bucket}`;
  const files = resourceOf(`${arn}/${prefix}*`);
  // A name right behind the prefix, and one deeper down: a policy for a part of the prefix lets only one of them in.
  const objects = ['x~1', 'x~1/2026/x~2.gz'].map((name) => `${arn}/${prefix}${name}`);
  const onObjects = (action: Need['action']): Need => ({
    action,
    whole: files,
    calls: objects.map((one) => callOf(action, one)),
  });
  const list: Need = {
    action: 's3:ListBucket',
    whole: resourceOf(arn),
    calls: [callOf('s3:ListBucket', arn, prefix)],
  };
  return [list, onObjects('s3:GetObject'), ...(kind === 'archive' ? [onObjects('s3:PutObject')] : [])];
}
