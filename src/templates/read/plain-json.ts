import { isObject, type Json } from '../../iam/json';
import {
  at,
  documentOf,
  type Found,
  joinedOf,
  type PolicyFound,
  type RoleFound,
  tagsOf,
  textOf,
} from './found';

/*
 * Roles and policies as IAM's API has them: what `aws iam get-role` prints, what `--cli-input-json` is given, and bare policy documents.
 */

function roleIn(value: Json): RoleFound | undefined {
  const role = at(value, 'Role') ?? value;
  const trust = documentOf(at(role, 'AssumeRolePolicyDocument'));
  if (trust === undefined) return undefined;
  return {
    name: textOf(at(role, 'RoleName')),
    path: textOf(at(role, 'Path')),
    description: textOf(at(role, 'Description')),
    boundary: textOf(
      at(role, 'PermissionsBoundary', 'PermissionsBoundaryArn') ?? at(role, 'PermissionsBoundary'),
    ),
    tags: tagsOf(at(role, 'Tags')),
    trust,
    policies: [],
    joined: [],
  };
}

function policyIn(value: Json): PolicyFound | undefined {
  const policy = at(value, 'Policy') ?? at(value, 'PolicyVersion') ?? value;
  const document = documentOf(at(policy, 'PolicyDocument') ?? at(policy, 'Document'));
  if (document === undefined) return undefined;
  return {
    name: textOf(at(policy, 'PolicyName')),
    description: textOf(at(policy, 'Description')),
    document,
  };
}

const isTrust = (document: Json): boolean =>
  JSON.stringify(at(document, 'Statement') ?? null).includes('"Principal":');

/** A bare document: it is the role's trust policy where it says who, else its permissions. */
function bare(value: Json): RoleFound | PolicyFound | undefined {
  if (at(value, 'Statement') === undefined) return undefined;
  return isTrust(value) ? { tags: [], trust: value, policies: [], joined: [] } : { document: value };
}

/**
 * @param values in the order in which they stand: policies belong to the role behind them, or to the last one; what Logz.io is told to the
 * role before it
 * @returns the roles in them
 */
export function readValues(values: readonly Json[]): Found {
  const roles: RoleFound[] = [];
  let waiting: PolicyFound[] = [];
  for (const value of values.filter(isObject)) {
    const plain = bare(value);
    const role = roleIn(value) ?? (plain && 'trust' in plain ? plain : undefined);
    const policy = policyIn(value) ?? (plain && 'document' in plain ? plain : undefined);
    const joined = joinedOf(value);
    if (role) {
      roles.push({ ...role, policies: waiting });
      waiting = [];
    } else if (policy) waiting.push(policy);
    else if (joined) roles.at(-1)?.joined.push(joined);
  }
  roles.at(-1)?.policies.push(...waiting);
  return { roles, unresolved: [] };
}
