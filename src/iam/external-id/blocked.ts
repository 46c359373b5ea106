import { coversAssumeRole, hasEffect, namesAccount, statementsOf } from '../policy/reach';
import { member, type Node } from '../policy/tree';
import { externalIdKeys, idPasses } from './condition';

/** A Deny that may concern the account's sts:AssumeRole; NotPrincipal and NotAction count as if it did. */
const mayConcern = (statement: Node, account: string): boolean =>
  (member(statement, 'NotPrincipal') !== undefined || namesAccount(statement, account)) &&
  (member(statement, 'NotAction') !== undefined || coversAssumeRole(statement));

/** A statement of the changed document, from 0, and the IDs that used to get past it and should from now on. */
export interface Change {
  root: Node;
  statement: number;
  account: string;
  /** What the statement said before, and for which ID; absent where it asked for none. */
  before?: { statement: Node; id: string };
  id: string;
}

/**
 * Which statement (from 0) newly keeps the new external ID out: a Deny that let the old one pass, or another condition
 * on sts:ExternalId in the changed statement itself. Undefined where none does.
 */
export function blockedBy({ root, statement, account, before, id }: Change): number | undefined {
  const statements = statementsOf(root);
  const changed = statements[statement];
  const worked = before === undefined || idPasses(before.statement, before.id) !== false;
  if (changed && worked && idPasses(changed, id) === false) return statement;
  const denied = statements.findIndex(
    (one) =>
      hasEffect(one, 'Deny') &&
      mayConcern(one, account) &&
      externalIdKeys(one).length > 0 &&
      idPasses(one, id) === true &&
      (before === undefined || idPasses(one, before.id) !== true),
  );
  return denied < 0 ? undefined : denied;
}
