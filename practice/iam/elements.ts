import type { Node } from 'jsonc-parser';
import { items, members } from './document';
import { isPartition } from './partitions';

/** Something IAM says about one node of a policy. */
export interface Finding {
  message: string;
  node: Node;
}

export const SYNTAX = 'Syntax errors in policy.';

const OPERATORS = new Set(
  [
    ...['Equals', 'NotEquals', 'EqualsIgnoreCase', 'NotEqualsIgnoreCase', 'Like', 'NotLike'].map(
      (kind) => `String${kind}`,
    ),
    ...['Numeric', 'Date'].flatMap((type) =>
      ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].map(
        (kind) => type + kind,
      ),
    ),
    ...['Equals', 'NotEquals', 'Like', 'NotLike'].map((kind) => `Arn${kind}`),
    ...['Bool', 'BinaryEquals', 'IpAddress', 'NotIpAddress', 'Null'],
  ].map((operator) => operator.toLowerCase()),
);

function isOperator(key: string): boolean {
  const operator = key
    .toLowerCase()
    .replace(/^(forallvalues|foranyvalue):/, '')
    .replace(/(?<!^null)ifexists$/, '');
  return OPERATORS.has(operator);
}

const isScalar = (node: Node): boolean => ['string', 'number', 'boolean'].includes(node.type);

/** `Condition`: operators of IAM over keys over values. An empty map under any name is let through, as IAM does. */
export function checkCondition(condition: Node): Finding[] {
  if (condition.type !== 'object') return [{ message: SYNTAX, node: condition }];
  return members(condition).flatMap(({ key, keyNode, value }): Finding[] => {
    if (value.type !== 'object') return [{ message: SYNTAX, node: value }];
    const keys = members(value);
    if (keys.length > 0 && !isOperator(key)) return [{ message: SYNTAX, node: keyNode }];
    return keys.flatMap((entry): Finding[] => {
      const wrong = items(entry.value).find((item) => !isScalar(item));
      return wrong ? [{ message: SYNTAX, node: wrong }] : [];
    });
  });
}

/** One action of `Action` or `NotAction`. */
export function checkAction(node: Node): Finding[] {
  const action = String(node.value);
  if (action === '*') return [];
  const [vendor = '', ...rest] = action.split(':');
  if (rest.length === 0) {
    const message = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
    return [{ message, node }];
  }
  if (rest.length > 1) return [{ message: 'Actions/Condition can contain only one colon.', node }];
  if (!/^[a-zA-Z0-9\-.]+$/.test(vendor)) return [{ message: `Vendor ${vendor} is not valid`, node }];
  return rest[0] === '' ? [{ message: SYNTAX, node }] : [];
}

/** Whether IAM's older parser, which runs first, gives up: an ARN with too few parts, or without a service. */
export function failsLegacyParsing(resource: string): boolean {
  if (resource === '*') return false;
  const parts = resource.split(':');
  return (resource.includes('::') && parts.length < 6) || parts[2] === '';
}

/** One resource of `Resource` or `NotResource`. */
export function checkResource(node: Node): Finding[] {
  const resource = String(node.value);
  if (resource === '*') return [];
  const [arn, partition = '', service = '', region = '', account = '', ...rest] = resource.split(':');
  if (arn !== 'arn' || rest.length === 0) {
    const whole = arn === 'arn' && partition !== '' && service !== '';
    const message = whole
      ? 'Resource vendor must be fully qualified and cannot contain regexes.'
      : `Resource ${resource} must be in ARN format or "*".`;
    return [{ message, node }];
  }
  if (!isPartition(partition) && partition !== '*') {
    const message = `Partition "${partition}" is not valid for resource "${resource}".`;
    return [{ message, node }];
  }
  if (/[*?]/.test(service)) {
    return [{ message: 'Resource vendor must be fully qualified and cannot contain regexes.', node }];
  }
  if (service === 's3' && region !== '' && account === '') {
    return [{ message: `Resource ${resource} can not contain region information.`, node }];
  }
  if (service === 'iam' && region !== '') {
    return [{ message: `IAM resource ${resource} cannot contain region information.`, node }];
  }
  return [];
}
