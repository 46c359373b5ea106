import { NO } from '../answer';
import { type Weighed, weigh } from '../judgement';
import { findPlaceholder } from '../placeholder';
import { covers, fits, hasWildcard, type Pattern, patternOf } from '../policy/pattern';
import { members } from '../policy/tree';
import { parseBucketName } from '../s3';
import type { PermissionsQuestion } from './question';
import { isInBuckets, isKmsAlias, isWild, isWithin, type Resource, s3Kind, s3Parts } from './resource';
import type { Statement } from './statements';

const KNOWN_PARTITION = /^(?:aws(?:-cn|-us-gov|-eusc|-iso(?:-[bef])?)?|.*[*?].*)$/;

const glob = (text: string): Pattern => patternOf(text, { wildcards: true, variables: true });

function bucketFindings(resource: Resource, { bucket, prefix }: PermissionsQuestion): Weighed[] {
  const { node, text } = resource;
  const parts = s3Parts(resource);
  if (/^[*?]+$/.test(parts.bucket))
    return [
      weigh(
        'danger',
        node,
        'resource-all',
        `“${text}” means every bucket of the account. Name the one bucket`,
      ),
    ];
  if (bucket === '') return [];
  if (isWild(parts.bucket))
    return fits(glob(parts.bucket), bucket) !== NO
      ? [
          weigh(
            'warning',
            node,
            'resource-wider',
            `“${text}” also means other buckets and everything in them. Write ${bucket} and ${bucket}/*`,
          ),
        ]
      : [weigh('error', node, 'other-bucket', `“${text}” doesn’t mean the bucket ${bucket}. Write its name`)];
  if (parts.bucket !== bucket) {
    if (findPlaceholder(parts.bucket)) return [];
    const legal = parseBucketName(parts.bucket);
    return [
      legal.ok
        ? weigh(
            'error',
            node,
            'other-bucket',
            `this is the bucket ${parts.bucket}, but the connector’s is ${bucket}. Write arn:${resource.partition}:s3:::${bucket}`,
          )
        : weigh(
            'error',
            node,
            'bucket-name',
            `“${parts.bucket}” can’t be a bucket’s name. ${legal.problem.message}`,
          ),
    ];
  }
  if (prefix === '' || parts.key === undefined) return [];
  const [wanted, given] = [glob(`${prefix}*`), glob(parts.key)];
  if (covers(wanted, given) || !covers(given, wanted)) return [];
  return [
    weigh(
      'warning',
      node,
      'resource-wider',
      `this means files outside the connector’s prefix too. To give only those, write arn:${resource.partition}:s3:::${bucket}/${prefix}*`,
    ),
  ];
}

function s3Findings(resource: Resource, question: PermissionsQuestion): Weighed[] {
  const { node, rest, partition } = resource;
  const kind = s3Kind(resource);
  if (kind !== undefined && kind !== 'accesspoint')
    return [
      weigh(
        'warning',
        node,
        'resource-not-bucket',
        `“${resource.text}” is no bucket and no file (${kind}), and the connector needs nothing else. Remove it`,
      ),
    ];
  if (kind !== undefined)
    return [
      weigh('warning', node, 'access-point', 'access points aren’t judged here: read this resource yourself'),
    ];
  if (!isInBuckets(resource))
    return [
      weigh(
        'error',
        node,
        's3-arn-region-or-account',
        `the ARN of a bucket has neither Region nor account. Write arn:${partition}:s3:::${rest}`,
      ),
    ];
  return bucketFindings(resource, question);
}

function kmsFindings(resource: Resource): Weighed[] {
  const { node, service, rest, everything, text } = resource;
  if (service === 'iam')
    return [
      weigh(
        'error',
        node,
        'kms-not-a-key',
        'this is the ARN of a role or user. Write the ARN of the key: arn:aws:kms:<Region>:<account>:key/…',
      ),
    ];
  if (everything)
    return [weigh('warning', node, 'kms-wide', 'this means every KMS key. Name the bucket’s key')];
  if (service !== 'kms') return [];
  if (isKmsAlias(resource))
    return [
      weigh(
        'error',
        node,
        'kms-alias',
        `“${text}” is an alias: IAM doesn’t follow it. Write the key’s own ARN, which ends with key/…`,
      ),
    ];
  return isWild(rest)
    ? [weigh('warning', node, 'kms-wide', `“${text}” means several KMS keys. Name the bucket’s key`)]
    : [];
}

/** Resources that another one of the same list already means. */
function redundant(resources: readonly Resource[]): Weighed[] {
  const seen = new Set<string>();
  const wide = resources.filter((one) => one.everything || one.parts.some(hasWildcard));
  return resources.flatMap((one) => {
    const again = seen.has(one.text) || wide.some((other) => other.text !== one.text && isWithin(one, other));
    seen.add(one.text);
    return again
      ? [
          weigh(
            'note',
            one.node,
            'redundant',
            `${one.text} is already meant by another resource of this list. Remove it`,
          ),
        ]
      : [];
  });
}

/** What is wrong with, or too wide in, the resources of one statement that allows. */
export function resourceFindings(statement: Statement, question: PermissionsQuestion): Weighed[] {
  const { actions, notActions, resources, node } = statement;
  const not = members(node).find(({ name }) => name === 'NotResource');
  const found: Weighed[] = not
    ? [
        weigh(
          'danger',
          not.key,
          'not-resource',
          'NotResource means everything but what is named. Write Resource and name the bucket',
        ),
      ]
    : [];
  // Some actions have no resource, and take only *.
  const needsAll =
    notActions.length === 0 && actions.every(({ means }) => means?.every(({ on }) => on === 'n') ?? false);
  const kms = actions.some(({ text }) => /^kms:/i.test(text));
  const onlyKms = kms && actions.every(({ text }) => /^kms:/i.test(text));
  for (const one of resources) {
    if (one.everything && !needsAll && !onlyKms)
      found.push(
        weigh(
          'danger',
          one.node,
          'resource-all',
          'Resource * means every bucket and every file of the account. Name the one bucket',
        ),
      );
    if (!one.everything && !KNOWN_PARTITION.test(one.partition))
      found.push(
        weigh(
          'error',
          one.node,
          'arn-partition',
          `“${one.partition}” is no partition of AWS. Write arn:${question.partition}: at the start of the ARN`,
        ),
      );
    else if (!one.everything && one.partition !== question.partition && !isWild(one.partition))
      found.push(
        weigh(
          'error',
          one.node,
          'wrong-partition',
          `this is in the partition ${one.partition}; the vendor’s account is in ${question.partition} and can use roles only there. Use a bucket and a role of that partition`,
        ),
      );
    else if (one.service === 's3' && !one.everything) found.push(...s3Findings(one, question));
    if (kms) found.push(...kmsFindings(one));
  }
  found.push(...redundant(resources));
  return found;
}
