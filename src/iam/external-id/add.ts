import { applySplice, oneMore, readAgain } from '../policy/exact-splice';
import { addMember } from '../policy/member-style';
import { coversAssumeRole, hasEffect, namesAccount, statementsOf } from '../policy/reach';
import { member, members, type Node } from '../policy/tree';
import { err, ok, type Result } from '../result';
import { blockedBy } from './blocked';
import { externalIdKeys } from './condition';
import { checkAccount, checkNewId, type Edit, sizeNotes } from './edit';
import { readExternalIds } from './places';

const KEY = 'sts:ExternalId';

/** Where the condition goes: the object that gets one more member, the one around it, and the new names inward. */
interface Target {
  object: Node;
  around: Node;
  names: readonly [string, ...string[]];
}

/** The innermost object that is there already: the statement, its Condition, or StringEquals in that. */
function targetIn(statement: Node): Result<Target> {
  const condition = member(statement, 'Condition');
  if (!condition)
    return ok({ object: statement, around: statement, names: ['Condition', 'StringEquals', KEY] });
  // Another capitalisation of the operator would be the same name twice.
  const operator = members(condition).find(({ name }) => name.toLowerCase() === 'stringequals')?.value;
  if (condition.type !== 'object' || (operator && operator.type !== 'object')) return err('condition-form');
  return operator
    ? ok({ object: operator, around: condition, names: [KEY] })
    : ok({ object: condition, around: statement, names: ['StringEquals', KEY] });
}

/** The one statement that lets the account in and asks for no external ID, with its place from 0. */
function statementFor(root: Node, account: string, wanted?: number): Result<[number, Node]> {
  const open = [...statementsOf(root).entries()].filter(
    ([index, one]) =>
      (wanted === undefined || index === wanted) &&
      hasEffect(one, 'Allow') &&
      namesAccount(one, account) &&
      coversAssumeRole(one),
  );
  const [only, ...more] = open;
  if (!only) return err('no-statement', { account });
  const asking = open.find(([, one]) => externalIdKeys(one).length > 0);
  if (asking) return err('has-external-id', { statement: asking[0] + 1 });
  if (more.length === 0) return ok(only);
  return err('ambiguous', { how: 'statements', account, statements: open.map(([index]) => index + 1) });
}

/**
 * Adds the condition `StringEquals` on sts:ExternalId to the one statement (or the one chosen, from 0) that lets the
 * account in and has none. `splice.inserted` is the exact text that it adds, written as the document is.
 */
export function addExternalId(
  document: string,
  asked: { account: string; id: string; statement?: number },
): Result<Edit> {
  const account = checkAccount(asked.account);
  if (!account.ok) return account;
  const id = checkNewId(asked.id);
  if (!id.ok) return id;
  const reading = readExternalIds(document, account.value);
  if (!reading.ok) return reading;
  const { root, duplicate } = reading.value;
  if (duplicate) return { ok: false, problem: duplicate };
  const found = statementFor(root, account.value, asked.statement);
  if (!found.ok) return found;
  const [index, statement] = found.value;
  const target = targetIn(statement);
  if (!target.ok) return target;
  return write(document, root, target.value, { account: account.value, statement: index, id: id.value });
}

function write(
  document: string,
  root: Node,
  { object, around, names }: Target,
  change: { account: string; statement: number; id: string },
): Result<Edit> {
  const splice = addMember(document, object, around, names, change.id);
  const changed = applySplice(document, splice);
  if (!changed.ok) return changed;
  const [name, ...inner] = names;
  const value = inner.reduceRight<unknown>((content, key) => ({ [key]: content }), change.id);
  const fits = oneMore(object, changed.value, name, value);
  const again = readAgain(root, changed.value, { at: object, fits });
  if (!again.ok) return again;
  const by = blockedBy({ root: again.value, ...change });
  if (by !== undefined) return err('blocked', { statement: by + 1, change: false });
  return ok({ document: changed.value, splice, notes: sizeNotes(document, changed.value) });
}
