import { type Answer, both, NO, YES } from '../answer';
import type { ResourceSaid } from '../codes';
import { covers, fits, hasWildcard, meet, type Pattern, patternOf } from '../policy/pattern';
import type { Node } from '../policy/tree';

/** An entry of `Resource`, taken apart; wildcards never reach over a colon (IAM guide, "ARNs in policies"). */
export interface Resource {
  text: string;
  node: Node;
  /** `*` alone. */
  everything: boolean;
  partition: string;
  service: string;
  region: string;
  account: string;
  rest: string;
  /** Patterns of these five. */
  parts: readonly Pattern[];
}

const FIELDS = 5;

function split(text: string): string[] {
  const [, ...parts] = text.split(':');
  // IAM reads a short ARN, such as arn:aws:s3:*, as if * stood for the rest.
  while (parts.length < FIELDS) parts.push('*');
  return [...parts.slice(0, FIELDS - 1), parts.slice(FIELDS - 1).join(':')];
}

export function readResource(node: Node, variables: boolean): Resource {
  const text = String(node.value ?? '');
  const fields = split(text);
  const [partition = '', service = '', region = '', account = '', rest = ''] = fields;
  const parts = [partition, service, region, account, rest].map((one) =>
    patternOf(one, { wildcards: true, variables }),
  );
  return { text, node, everything: text === '*', partition, service, region, account, rest, parts };
}

/** An ARN of a request, without wildcards, as `isMeant` compares it. */
export const fieldsOf = (arn: string): string[] => split(arn);

/** Whether the resource of a request is meant. */
export function isMeant({ everything, parts }: Resource, fields: readonly string[]): Answer {
  let sum: Answer = YES;
  if (everything) return sum;
  for (let at = 0; at < FIELDS && sum !== NO; at += 1) {
    const part = parts[at];
    sum = part ? both(sum, fits(part, fields[at] ?? '')) : NO;
  }
  return sum;
}

const bucketText = ({ rest }: Resource): string => rest.split('/')[0] ?? '';

/** The bucket's part of a resource of S3, and what stands behind the first slash; a `*` in the first reaches over it. */
export function s3Parts(resource: Resource): { bucket: string; key: string | undefined } {
  const bucket = bucketText(resource);
  return {
    bucket,
    key: resource.rest.length > bucket.length ? resource.rest.slice(bucket.length + 1) : undefined,
  };
}

/** What S3 has besides buckets and files; these alone have a Region and an account (service authorization reference, "Resource types"). */
const NOT_IN_BUCKETS =
  /^(accesspoint|access-grants|storage-lens|storage-lens-group|job|async-request|datasource)(?:[/:]|$)/;
export const s3Kind = ({ rest }: Resource): string | undefined => NOT_IN_BUCKETS.exec(rest)?.[1];

/** A bucket or files in it, or whatever wildcards for Region and account leave open: `*` also stands for nothing. */
export const isInBuckets = (resource: Resource): boolean =>
  resource.service === 's3' &&
  /^\**$/.test(resource.region) &&
  /^\**$/.test(resource.account) &&
  s3Kind(resource) === undefined;

/** A resource as plain data, for a sentence. */
export const toldResource = (resource: Resource): ResourceSaid => {
  const { text, everything, service, rest } = resource;
  return { text, everything, service, rest, ...(isInBuckets(resource) && { inBucket: s3Parts(resource) }) };
};

export const isKmsAlias = ({ service, rest }: Resource): boolean =>
  service === 'kms' && rest.startsWith('alias/');

/** Whether a resource can be something that an action is done to (letters of actions.ts). */
export function canBe(resource: Resource, on: string): boolean {
  if (resource.everything || on.includes('x')) return true;
  // A key's alias is none of the things that its actions are done to (KMS developer guide, "Using aliases to control access").
  if (resource.service !== 's3')
    return resource.service === 'kms' && on.includes('k') && !isKmsAlias(resource);
  if (!isInBuckets(resource)) return true;
  const { bucket, key } = s3Parts(resource);
  return (
    (on.includes('b') && key === undefined) ||
    (on.includes('o') && (key !== undefined || bucket.includes('*')))
  );
}

/** The actions that can be done to a resource; there are many actions, and few kinds of things that they are done to. */
export function usableOn<T extends { on: string }>(actions: readonly T[], resource: Resource): T[] {
  const known = new Map<string, boolean>();
  return actions.filter(({ on }) => {
    const can = known.get(on) ?? canBe(resource, on);
    known.set(on, can);
    return can;
  });
}

/** Whether every resource of `narrow` is also one of `wide`. */
export const isWithin = (narrow: Resource, wide: Resource): boolean =>
  wide.everything ||
  (!narrow.everything &&
    wide.parts.every((part, at) => {
      const other = narrow.parts[at];
      return other !== undefined && !other.unsure && covers(part, other);
    }));

/** Whether something is meant by both. */
export const overlap = (one: Resource, other: Resource): boolean =>
  one.everything ||
  other.everything ||
  one.parts.every((part, at) => {
    const its = other.parts[at];
    return its !== undefined && meet(part, its);
  });

export const isWild = (text: string): boolean =>
  hasWildcard(patternOf(text, { wildcards: true, variables: true }));
