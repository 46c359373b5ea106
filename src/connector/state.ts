import { ok, type Result } from '../iam/result';
import { checkField } from './check';
import { emptyConnector, fieldOf } from './connector';
import { byId, connectorOf } from './current';
import { known } from './known';
import { FIELDS, type Field } from './labels';
import { type PasteReading, readPaste } from './paste/read';
import type { Connector, Facts, Source, State } from './schema';

/** The state with one connector changed; as it was where there is none with this id. */
export const changed = (state: State, id: string, change: (one: Connector) => Connector): State => ({
  ...state,
  connectors: state.connectors.map((one) => (one.id === id ? change(one) : one)),
});

/** The state with the connector that is meant changed: a new one where there is none yet. */
function changedNow(state: State, at: number, change: (one: Connector) => Connector): State {
  const one = connectorOf(state);
  if (byId(state, one.id)) return changed(state, one.id, change);
  const id = newIdIn(state, at);
  return { ...state, connectors: [...state.connectors, change(emptyConnector(id))], current: id };
}

/** An id for a connector that begins now: never one that was forgotten, which an open page may still remember. */
function newIdIn({ connectors, removed }: State, at: number): string {
  const taken = new Set([...connectors, ...removed].map(({ id }) => id));
  let id = at.toString(36);
  while (taken.has(id)) id += '+';
  return id;
}

/**
 * The state with one value of its connector set. An empty text removes the value (a suggested name, or what AWS showed, may then take
 * its place). Anything else must pass `checkField`; what does not is refused with the sentence to show, and the state
 * stays as it was. Giving a value that already counts keeps its source: `source.at` says since when it stands, and
 * capturing the same form twice must not make what was done in AWS look out of date.
 *
 * Facts are never touched: which of them still hold is derived (`held.ts`). In a migration in the same role, Role ARN is the role that
 * the connector has, not a new one.
 */
export function setValue(state: State, field: Field, text: string, source: Source): Result<State> {
  const isOldRole = field === 'roleArn' && state.journey === 'migrate-same-role';
  if (text.trim() === '') {
    if (!byId(state, connectorOf(state).id)) return ok(state);
    return ok(changedNow(state, source.at, (one) => without(one, field, isOldRole)));
  }
  const checked = checkField(field, text);
  if (!checked.ok) return checked;
  const { value } = checked;
  const entry = { value, source };
  const before = connectorOf(state);
  const isKnown = known(state)[field]?.value === value;
  const stands = isOldRole && before.replaces ? isKnown : isKnown && fieldOf(before, field) === value;
  if (stands) return ok(state, checked.cleaned);
  const next = changedNow(state, source.at, (one) =>
    isOldRole && one.replaces
      ? { ...one, replaces: { ...one.replaces, roleArn: entry } }
      : { ...one, values: { ...one.values, [field]: entry } },
  );
  return ok(next, checked.cleaned);
}

function without(one: Connector, field: Field, isOldRole: boolean): Connector {
  if (isOldRole && one.replaces) {
    const { roleArn: _role, ...replaces } = one.replaces;
    return { ...one, replaces };
  }
  const { [field]: _removed, ...values } = one.values;
  return { ...one, values };
}

/** The state with several values set; what is refused is left out. */
export const setValues = (state: State, values: Partial<Record<Field, string>>, source: Source): State =>
  FIELDS.reduce((next, field) => {
    const text = values[field];
    const result = text === undefined ? undefined : setValue(next, field, text, source);
    return result?.ok ? result.value : next;
  }, state);

/**
 * Sorts a pasted text into the fields. `at` in ms since 1970. What `checkField` refuses is not stored: it leaves
 * `reading.found` and why joins `reading.problems`. Fields that the text does not mention stay.
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
      for (const what of result.cleaned ?? []) if (!cleaned.includes(what)) cleaned.push(what);
    } else {
      problems.push({ ...result.problem, field });
    }
  }
  return { state: next, reading: { found, cleaned, problems } };
}

/** Where a form of Logz.io was captured. */
export interface CapturedAt {
  /** Host name, and scheme and host, of the app. */
  where: string;
  origin: string;
  /** The Logz.io account, as the page names it. */
  account?: string | undefined;
  at: number;
}

/**
 * The state with the values of a captured form. The form of another bucket, or of another Logz.io account or app, is another connector,
 * which becomes the current one: what was begun for the first stays with it. The same form again brings its connector up to date. Without
 * a prefix the form means the whole bucket.
 */
export function captureForm(
  state: State,
  values: Partial<Record<Field, string>>,
  { where, origin, account, at }: CapturedAt,
): State {
  const plain = state.connectors.filter(({ replaces }) => replaces === undefined);
  const current = connectorOf(state);
  const isSame = (one: Connector): boolean => {
    const agree = (mine: string | undefined, its: string | undefined): boolean =>
      mine === undefined || its === undefined || mine === its;
    const bucket = values.bucket === undefined ? undefined : fieldOf(one, 'bucket');
    return agree(bucket, values.bucket) && agree(one.account, account) && agree(one.origin, origin);
  };
  const mine = [current, ...plain].find((one) => one.replaces === undefined && one.id !== '' && isSame(one));
  const id = mine?.id ?? newIdIn(state, at);
  const there = mine ? state : { ...state, connectors: [...state.connectors, emptyConnector(id)] };
  const begun = changed({ ...there, current: id }, id, (one) => ({
    ...one,
    origin,
    ...(account !== undefined && { account }),
  }));
  const other =
    values.bucket !== undefined && mine !== undefined && fieldOf(mine, 'bucket') !== values.bucket;
  return setValues(begun, other ? { prefix: '', ...values } : values, { kind: 'captured', where, at });
}

/** A fact as a page reports it; `null` or `undefined` takes it back. */
export type Reported = { [Name in keyof Facts]?: Facts[Name] | null };

/**
 * The state with what was seen on a page, each fact stamped with `at` (ms since 1970, the background's clock: pages
 * can't be trusted with the order of things) and with the bucket that it was seen for. Filling the policy editor anew
 * takes back that it had been changed by hand.
 *
 * @param id the connector that the page was filled for; without it, the one that is meant now. One that is not there any more takes nothing
 */
export function applyFact(state: State, reported: Reported, at: number, id?: string): State {
  const put = (one: Connector): Connector => {
    const facts: Record<string, unknown> = { ...one.facts };
    const [bucket, prefix] = [fieldOf(one, 'bucket'), fieldOf(one, 'prefix')];
    const made = bucket === undefined ? {} : { for: { bucket, ...(prefix !== undefined && { prefix }) } };
    if (reported.policyFilled && !reported.policyEdited) delete facts.policyEdited;
    for (const [name, seen] of Object.entries(reported)) {
      if (seen === undefined || seen === null) delete facts[name];
      else facts[name] = { ...seen, ...made, at };
    }
    return { ...one, facts: facts as Facts };
  };
  return id === undefined ? changedNow(state, at, put) : changed(state, id, put);
}
