import { parseAccountId } from '../account-id';
import { parseOperator } from '../policy/condition';
import { applySplice, readAgain, type Splice } from '../policy/exact-splice';
import { sizeWithoutWhitespace } from '../policy/grammar';
import type { Node } from '../policy/tree';
import { addBehind, exchange, type Listed, takeOut } from '../policy/value-list';
import { err, ok, type Problem, type Result, withCode } from '../result';
import { blockedBy } from './blocked';
import { choose, type Wanted } from './choice';
import { passesWithoutId } from './condition';
import { othersBeside } from './others';
import { type Place, type Reading, readExternalIds } from './places';
import { parseExternalId } from './value';

/** A changed trust policy, the one change that was made, and what to know about it. */
export interface Edit {
  document: string;
  splice: Splice;
  notes: Problem[];
}

/** For which account (12 digits) the statement must let in, and which value is meant where there are several. */
export interface Asked extends Wanted {
  account: string;
}

/** AWS's quota for a trust policy unless raised, in characters that aren't white space. */
const QUOTA = 2048;

/** The account's 12 digits. */
export function checkAccount(account: string): Result<string> {
  const checked = parseAccountId(account);
  return checked.ok ? checked : err('account-illegal', { why: checked.problem });
}

/** An external ID that is written exactly as given: nothing is tidied here, a blank around it is refused. */
export function checkNewId(id: string): Result<string> {
  const checked = parseExternalId(id);
  if (!checked.ok) return err('id-illegal', { why: checked.problem });
  // A legal ID may end with a comma or start like a label, which reading a pasted one takes off.
  if (checked.value === id || /^[\w+=,.@:/-]{2,1224}$/.test(id)) return ok(id);
  return err('id-illegal', {});
}

/** What a person should know about any edit that leads from one text to another. */
export function sizeNotes(before: string, after: string): Problem[] {
  const size = sizeWithoutWhitespace(after);
  if (size <= QUOTA || size <= sizeWithoutWhitespace(before)) return [];
  return [withCode('too-large', { size })];
}

/** What is left undone by a change of the value alone. */
function notesOn({ candidate }: Place): Problem[] {
  const notes = candidate.why ? [candidate.why] : [];
  if (!passesWithoutId(parseOperator(candidate.operator))) return notes;
  return [...notes, withCode('not-required', { operator: candidate.operator })];
}

/** One kind of edit: the change of the text, and the values that the key then has. */
interface Plan {
  splice: Splice;
  values: unknown;
  /** The external ID that should be let in from now on. */
  id?: string;
  /** The external ID of before lets nobody in any more. */
  takesAway?: true;
}

/** Whoever else the statement lets in came with the same external ID. */
function othersLose({ statement, candidate }: Place, { account }: Asked): Problem[] {
  const others = othersBeside(statement, account);
  return others.length > 0 ? [withCode('others-lose', { statement: candidate.statement + 1, others })] : [];
}

function carryOut(reading: Reading, place: Place, asked: Asked, plan: Plan): Result<Edit> {
  const { account } = asked;
  const { text, root } = reading;
  const { candidate, holder, statement } = place;
  const changed = applySplice(text, plan.splice);
  if (!changed.ok) return changed;
  const fits = (after: Node): boolean =>
    JSON.stringify(JSON.parse(changed.value.slice(after.offset, after.offset + after.length))) ===
    JSON.stringify(plan.values);
  const again = readAgain(root, changed.value, { at: holder, fits });
  if (!again.ok) return again;
  const notes = [
    ...(plan.takesAway ? othersLose(place, asked) : []),
    ...notesOn(place),
    ...sizeNotes(text, changed.value),
  ];
  if (plan.id !== undefined) {
    const before = { statement, id: candidate.value };
    const change = { root: again.value, statement: candidate.statement, account, before, id: plan.id };
    const by = blockedBy(change);
    // Whoever pointed at a value in a Deny is about to change both places.
    const why = by === undefined ? undefined : withCode('blocked', { statement: by + 1, change: true });
    if (why && candidate.editable) return { ok: false, problem: why };
    if (why) notes.push(why);
  }
  return ok({ document: changed.value, splice: plan.splice, notes });
}

/** Reads the document and finds the one value that is meant, then makes the change that `plan` says. */
function edit(
  document: string,
  asked: Asked,
  plan: (listed: Listed, values: readonly unknown[], index: number) => Result<Plan>,
): Result<Edit> {
  const account = checkAccount(asked.account);
  if (!account.ok) return account;
  const reading = readExternalIds(document, account.value);
  if (!reading.ok) return reading;
  const place = choose(reading.value, asked);
  if (!place.ok) return place;
  const { key, holder, node, candidate } = place.value;
  const value: unknown = JSON.parse(document.slice(holder.offset, holder.offset + holder.length));
  const planned = plan(
    { text: document, key, holder, node },
    Array.isArray(value) ? value : [value],
    candidate.index ?? 0,
  );
  return planned.ok
    ? carryOut(reading.value, place.value, { ...asked, account: account.value }, planned.value)
    : planned;
}

/** `values` as the key holds them: in a list, or the one by itself. */
const held = (listed: Listed, values: readonly unknown[]): unknown =>
  listed.holder.type === 'array' ? values : values[0];

/**
 * Puts the external ID `to` in the place of `from` (of the only one, where absent), and changes nothing else.
 * Refuses, with a code of `codes/edits`, whatever isn’t certain: see there.
 */
export function replaceExternalId(document: string, asked: Asked & { to: string }): Result<Edit> {
  const { to } = asked;
  const checked = checkNewId(to);
  if (!checked.ok) return checked;
  return edit(document, asked, (listed, values, index) => {
    if (values[index] === to) return err('unchanged', { both: false });
    if (values.includes(to)) return err('already-there');
    const after = held(listed, values.with(index, to));
    return ok({ splice: exchange(listed, to), values: after, id: to, takesAway: true });
  });
}

/**
 * Lets the external ID `to` in beside `from` (the only one, where absent): the value becomes a list of both, old before
 * new; in a list, the new one follows the old one. AWS takes either one of a list.
 */
export function acceptBoth(document: string, asked: Asked & { to: string }): Result<Edit> {
  const { to } = asked;
  const checked = checkNewId(to);
  if (!checked.ok) return checked;
  return edit(document, asked, (listed, values, index) => {
    if (values.includes(to)) return err('unchanged', { both: true });
    return ok({ splice: addBehind(listed, to), values: values.toSpliced(index + 1, 0, to), id: to });
  });
}

/**
 * Takes the external ID `from` out of its list. Of a list of two, the other one is left by itself, without brackets;
 * IAM stores either form. Refuses to take out the last one: nobody, or everybody, would get in.
 */
export function removeExternalId(document: string, asked: Asked & { from: string }): Result<Edit> {
  return edit(document, asked, (listed, values, index) => {
    const splice = takeOut(listed);
    if (!splice) return err('last-value');
    const left = values.toSpliced(index, 1);
    return ok({ splice, values: left.length === 1 ? left[0] : left, takesAway: true });
  });
}
