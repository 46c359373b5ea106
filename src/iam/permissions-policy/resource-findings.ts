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
  if (/^[*?]+$/.test(parts.bucket)) return [weigh('danger', node, 'resource-all', { how: 'buckets', text })];
  if (bucket === '') return [];
  if (isWild(parts.bucket))
    return fits(glob(parts.bucket), bucket) !== NO
      ? [weigh('warning', node, 'resource-wider', { how: 'wildcard', text, bucket })]
      : [weigh('error', node, 'other-bucket', { how: 'wildcard', text, bucket })];
  if (parts.bucket !== bucket) {
    if (findPlaceholder(parts.bucket)) return [];
    const legal = parseBucketName(parts.bucket);
    return [
      legal.ok
        ? weigh('error', node, 'other-bucket', {
            how: 'name',
            bucket: parts.bucket,
            wanted: bucket,
            partition: resource.partition,
          })
        : weigh('error', node, 'bucket-name', { bucket: parts.bucket, why: legal.problem }),
    ];
  }
  if (prefix === '' || parts.key === undefined) return [];
  const [wanted, given] = [glob(`${prefix}*`), glob(parts.key)];
  if (covers(wanted, given) || !covers(given, wanted)) return [];
  return [
    weigh('warning', node, 'resource-wider', {
      how: 'prefix',
      partition: resource.partition,
      bucket,
      prefix,
    }),
  ];
}

function s3Findings(resource: Resource, question: PermissionsQuestion): Weighed[] {
  const { node, rest, partition } = resource;
  const kind = s3Kind(resource);
  if (kind !== undefined && kind !== 'accesspoint')
    return [weigh('warning', node, 'resource-not-bucket', { text: resource.text, kind })];
  if (kind !== undefined) return [weigh('warning', node, 'access-point')];
  if (!isInBuckets(resource)) return [weigh('error', node, 's3-arn-region-or-account', { partition, rest })];
  return bucketFindings(resource, question);
}

function kmsFindings(resource: Resource): Weighed[] {
  const { node, service, rest, everything, text } = resource;
  if (service === 'iam') return [weigh('error', node, 'kms-not-a-key')];
  if (everything) return [weigh('warning', node, 'kms-wide', { how: 'everything' })];
  if (service !== 'kms') return [];
  if (isKmsAlias(resource)) return [weigh('error', node, 'kms-alias', { text })];
  return isWild(rest) ? [weigh('warning', node, 'kms-wide', { how: 'wildcard', text })] : [];
}

/** Resources that another one of the same list already means. */
function redundant(resources: readonly Resource[]): Weighed[] {
  const seen = new Set<string>();
  const wide = resources.filter((one) => one.everything || one.parts.some(hasWildcard));
  return resources.flatMap((one) => {
    const again = seen.has(one.text) || wide.some((other) => other.text !== one.text && isWithin(one, other));
    seen.add(one.text);
    return again ? [weigh('note', one.node, 'redundant', { how: 'resource', text: one.text })] : [];
  });
}

/** What is wrong with, or too wide in, the resources of one statement that allows. */
export function resourceFindings(statement: Statement, question: PermissionsQuestion): Weighed[] {
  const { actions, notActions, resources, node } = statement;
  const not = members(node).find(({ name }) => name === 'NotResource');
  const found: Weighed[] = not ? [weigh('danger', not.key, 'not-resource')] : [];
  // Some actions have no resource, and take only *.
  const needsAll =
    notActions.length === 0 && actions.every(({ means }) => means?.every(({ on }) => on === 'n') ?? false);
  const kms = actions.some(({ text }) => /^kms:/i.test(text));
  const onlyKms = kms && actions.every(({ text }) => /^kms:/i.test(text));
  for (const one of resources) {
    if (one.everything && !needsAll && !onlyKms)
      found.push(weigh('danger', one.node, 'resource-all', { how: 'everything' }));
    if (!one.everything && !KNOWN_PARTITION.test(one.partition))
      found.push(
        weigh('error', one.node, 'arn-partition', { partition: one.partition, wanted: question.partition }),
      );
    else if (!one.everything && one.partition !== question.partition && !isWild(one.partition))
      found.push(
        weigh('error', one.node, 'wrong-partition', { partition: one.partition, wanted: question.partition }),
      );
    else if (one.service === 's3' && !one.everything) found.push(...s3Findings(one, question));
    if (kms) found.push(...kmsFindings(one));
  }
  found.push(...redundant(resources));
  return found;
}
