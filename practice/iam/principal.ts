import type { Node } from 'jsonc-parser';
import { items, members } from './document';
import { type Finding, SYNTAX } from './elements';
import type { PartitionId } from './partitions';

/** What IAM knows beyond the text: which partition the role is in, and who exists. */
export interface World {
  partition: PartitionId;
  accountExists(id: string): boolean;
  /** `arn` is a role's or a user's. */
  principalExists(arn: string): boolean;
}

const PRINCIPAL_ARN =
  /^arn:(?<partition>[a-z-]+):(?:iam::(?<account>\d{12}):(?:root|(?:user|role)\/[\w+=,.@/-]+)|sts::(?<session>\d{12}):(?:assumed-role|federated-user)\/[\w+=,.@/-]+)$/;

function awsPrincipalExists(value: string, world: World): boolean {
  if (value === '*') return true;
  if (/^\d{12}$/.test(value)) return world.accountExists(value);
  const groups = PRINCIPAL_ARN.exec(value)?.groups;
  const account = groups?.account ?? groups?.session;
  if (groups?.partition !== world.partition || account === undefined) return false;
  if (!world.accountExists(account)) return false;
  return value.endsWith(':root') || groups.session !== undefined || world.principalExists(value);
}

function exists(type: string, value: string, world: World): boolean {
  switch (type) {
    case 'AWS':
      return awsPrincipalExists(value, world);
    case 'Service':
      return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(amazonaws\.com(\.cn)?|amazonaws\.eu|aws\.internal)$/.test(value);
    case 'Federated':
      return /^(arn:[a-z-]+:iam::\d{12}:(saml|oidc)-provider\/.+|[a-z0-9-]+(\.[a-z0-9-]+)+)$/.test(value);
    default:
      return false;
  }
}

/**
 * A trust policy's `Principal`: `"*"`, or a map of AWS, Service and Federated to one value or a list. As in IAM, a
 * principal must exist, in the role's own partition; wildcards inside an ARN and ids of deleted principals do not.
 */
export function checkPrincipal(principal: Node, world: World): Finding[] {
  if (principal.type === 'string') {
    const value = String(principal.value);
    return value === '*' ? [] : [invalid('STRING', value, principal)];
  }
  const types = members(principal);
  if (types.length === 0) return [{ message: SYNTAX, node: principal }];
  return types.flatMap(({ key, value }) => {
    const values = items(value);
    if (values.length === 0) return [{ message: SYNTAX, node: value }];
    return values.flatMap((node): Finding[] => {
      if (node.type !== 'string') return [{ message: SYNTAX, node }];
      const text = String(node.value);
      return exists(key, text, world) ? [] : [invalid(key, text, node)];
    });
  });
}

const invalid = (type: string, value: string, node: Node): Finding => ({
  message: `Invalid principal in policy: "${type}":"${value}"`,
  node,
});
