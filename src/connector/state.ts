import { ok, type Result } from '../iam/result';
import { checkField } from './check';
import { known } from './known';
import { FIELD_LABELS, FIELDS, type Field } from './labels';
import { type PasteReading, readPaste } from './paste/read';
import type { Facts, Source, State } from './schema';

export { type Effective, effective } from './known';

/**
 * The state with one value set. An empty text removes the value (a suggested name, or what AWS showed, may then take
 * its place). Anything else must pass `checkField`; what does not is refused with the sentence to show, and the state
 * stays as it was. Giving a value that already counts keeps its source: `source.at` says since when it stands, and
 * capturing the same form twice must not make what was done in AWS look out of date.
 *
 * Facts are never touched: which of them still hold is derived (`held.ts`).
 */
export function setValue(state: State, field: Field, text: string, source: Source): Result<State> {
  if (text.trim() === '') {
    const { [field]: _removed, ...values } = state.values;
    return ok({ ...state, values });
  }
  const checked = checkField(field, text);
  if (!checked.ok) return checked;
  const stands = state.values[field]?.value === checked.value && known(state)[field]?.value === checked.value;
  if (stands) return ok(state, checked.cleaned);
  const entry = { value: checked.value, source };
  return ok({ ...state, values: { ...state.values, [field]: entry } }, checked.cleaned);
}

/**
 * Sorts a pasted text into the fields. `at` in ms since 1970. What `checkField` refuses is not stored: it leaves
 * `reading.found` and its sentence joins `reading.problems`. Fields that the text does not mention stay.
 */
export function applyPaste(state: State, text: string, at: number): { state: State; reading: PasteReading } {
  const reading = readPaste(text);
  const found: PasteReading['found'] = {};
  const cleaned = [...reading.cleaned];
  const problems = [...reading.problems];
  let next = state;
  for (const field of FIELDS) {
    const value = reading.found[field];
    if (value === undefined || value === '') continue;
    const result = setValue(next, field, value, { kind: 'pasted', at });
    if (result.ok) {
      next = result.value;
      found[field] = value;
      for (const sentence of result.cleaned ?? []) if (!cleaned.includes(sentence)) cleaned.push(sentence);
    } else {
      const { code, message } = result.problem;
      problems.push({ code, message: `${FIELD_LABELS[field]}: ${message}`, field });
    }
  }
  return { state: next, reading: { found, cleaned, problems } };
}

/**
 * The state with what was seen on a page, each fact stamped with `at` (ms since 1970, the background's clock: pages
 * can't be trusted with the order of things). A fact given as `undefined` is taken back. Filling the policy editor anew
 * takes back that it had been changed by hand.
 */
export function applyFact(state: State, fact: Partial<Facts>, at: number): State {
  const facts: Record<string, unknown> = { ...state.facts };
  if (fact.policyFilled && !fact.policyEdited) delete facts.policyEdited;
  for (const [name, seen] of Object.entries(fact)) {
    if (seen === undefined) delete facts[name];
    else facts[name] = { ...seen, at };
  }
  return { ...state, facts: facts as Facts };
}
