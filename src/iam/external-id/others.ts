import type { OtherPrincipal } from '../codes/edits';
import { member, members, type Node, strings } from '../policy/tree';

const ACCOUNT = /^(?:(\d{12})|arn:[a-z-]+:(?:iam|sts)::(\d{12}):.+)$/;

/**
 * The principals of a statement that are not of `account` (12 digits), in the text's order: they come with the same external ID. Each
 * account and each other name stands once. NotPrincipal names nobody who is let in.
 */
export function othersBeside(statement: Node, account: string): OtherPrincipal[] {
  const principal = member(statement, 'Principal');
  const written =
    typeof principal?.value === 'string'
      ? [principal.value]
      : members(principal).flatMap(({ value }) => strings(value));
  const others = new Map<string, OtherPrincipal>();
  for (const one of written) {
    const [, alone, within] = ACCOUNT.exec(one) ?? [];
    const id = alone ?? within;
    if (id !== account) others.set(id ?? one, { principal: one, account: id });
  }
  return [...others.values()];
}
