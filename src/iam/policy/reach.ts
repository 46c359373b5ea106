import { glob } from '../glob';
import { items, member, members, type Node, strings } from './tree';

const PRINCIPAL = /^arn:[a-z-]+:(?:iam|sts)::(\d{12}):./;

/**
 * Whether a trust policy's statement names `account` in Principal: the account itself (`arn:…:root` or its 12 digits),
 * any role, user or session of it, or everyone. Without `account`: whether it names any AWS account. NotPrincipal and
 * ids of deleted principals (`AROA…`) name nobody for certain.
 */
export function namesAccount(statement: Node, account?: string): boolean {
  if (member(statement, 'NotPrincipal')) return false;
  const principal = member(statement, 'Principal');
  if (principal?.value === '*') return true;
  return strings(member(principal, 'AWS')).some((one) => {
    if (one === '*') return true;
    const named = /^\d{12}$/.test(one) ? one : PRINCIPAL.exec(one)?.[1];
    return named !== undefined && (account === undefined || named === account);
  });
}

/** Whether Action covers sts:AssumeRole; action names have no case. NotAction isn't read. */
export function coversAssumeRole(statement: Node): boolean {
  if (member(statement, 'NotAction')) return false;
  return strings(member(statement, 'Action')).some((one) => glob(one.toLowerCase(), 'sts:assumerole'));
}

/** Statements of a document in the text's order; those that are no objects have no members. */
export const statementsOf = (root: Node): Node[] =>
  members(root)
    .filter(({ name }) => name === 'Statement')
    .flatMap(({ value }) => items(value));

/** Whether the statement's Effect is this one; IAM takes no other capitalisation. */
export const hasEffect = (statement: Node, effect: 'Allow' | 'Deny'): boolean =>
  member(statement, 'Effect')?.value === effect;
