import { items, member, type Node, strings } from './tree';

export type PolicyKind = 'permissions' | 'trust' | 'bucket' | 'unknown';

/** What the document is for, by what its statements hold. `trust`: who may take on a role; `bucket`: hangs on a bucket. */
export function kindOf(root: Node): PolicyKind {
  const statements = items(member(root, 'Statement')).filter((one) => one.type === 'object');
  if (statements.length === 0) return 'unknown';
  const has = (name: string): boolean => statements.some((one) => member(one, name) !== undefined);
  const actions = statements.flatMap((one) => strings(member(one, 'Action')));
  const sts = actions.length > 0 && actions.every((action) => /^sts:/i.test(action));
  if (!has('Principal') && !has('NotPrincipal')) return sts && !has('Resource') ? 'trust' : 'permissions';
  if (sts) return 'trust';
  const resources = statements.flatMap((one) => strings(member(one, 'Resource')));
  return actions.some((one) => /^(s3:|\*)/i.test(one)) || resources.some((one) => /:s3:/.test(one))
    ? 'bucket'
    : 'unknown';
}
