import { DEPENDS, NO } from '../answer';
import type { Caller } from '../codes';
import { type Condition, isText } from '../policy/condition';
import { accepts, advance, begin, expected, hasWildcard, type Pattern, patternOf } from '../policy/pattern';
import { applies, mayAssume, type Sent, sent } from './decide';
import type { TrustStatement } from './statements';

/** An ID that no policy names. */
const STRANGER = 'somebody-elses-id';
/** States of all patterns together that are looked at for one document, and comparisons of one place of one pattern. */
const MOST_STATES = 3000;
const MOST_WORK = 150_000;

/** What can still be looked at for one document, whoever is asked about. */
export interface Budget {
  states: number;
  work: number;
}

export const budget = (): Budget => ({ states: MOST_STATES, work: MOST_WORK });

/** Another ID that gets in; none; or that the budget ended before either was known. */
export type OtherId = { found: 'one'; id: string } | { found: 'none' | 'undecided' };

const NONE: OtherId = { found: 'none' };
const UNDECIDED: OtherId = { found: 'undecided' };

interface Value {
  pattern: Pattern;
  text: string;
}

const isIdText = (one: Condition): boolean => one.name === 'sts:externalid' && isText(one);

/** Every value that these statements compare external IDs with as text. */
const valuesIn = (statements: readonly TrustStatement[]): Value[] =>
  statements.flatMap(({ conditions }) => conditions.filter(isIdText).flatMap(({ values }) => values));

/** IDs that differ only in case, where a policy folds it. */
const variants = (text: string): string[] => [
  text.toLowerCase(),
  text.toUpperCase(),
  text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
];

/** A text that fits, without the wildcards. */
const instance = ({ text, pattern }: Value): string =>
  hasWildcard(pattern) ? text.replaceAll('*', 'other').replaceAll('?', 'x') : text;

const isExact = ({ pattern }: Value): boolean => !hasWildcard(pattern) && !pattern.fold;

/** A Deny of every ID but those that it names: no other one has to be looked for. */
const namesAllThatMay = ({ allow, conditions }: TrustStatement): boolean => {
  const [only, second] = conditions;
  return (
    !allow && only !== undefined && !second && isIdText(only) && only.negated && only.values.every(isExact)
  );
};

/** Conditions that not every caller of one kind meets alike. */
const ofCaller = ({ name }: Condition): boolean => name.startsWith('aws:principal');

/**
 * Asks, for one document, whether another ID than `right` lets a caller in, or would under conditions. Callers of whom the same statements
 * speak get the same answer; what all searches together may cost is bounded by `left`.
 */
export function otherIds(
  policy: readonly TrustStatement[],
  right: string,
  left: Budget,
): (caller: Caller) => OtherId {
  const answers = new Map<string, OtherId>();
  return (caller) => {
    const spoken = policy.flatMap((one, index) =>
      applies({ ...one, conditions: [] }, caller, undefined) === NO ? [] : [{ one, index }],
    );
    const statements = spoken.map(({ one }) => one);
    if (!statements.some(({ allow }) => allow)) return NONE;
    const own = statements.some(({ conditions }) => conditions.some(ofCaller));
    const key = [caller.kind, own ? JSON.stringify(caller) : '', ...spoken.map(({ index }) => index)].join(
      ' ',
    );
    const answer = answers.get(key) ?? otherId(statements, caller, right, left);
    answers.set(key, answer);
    return answer;
  };
}

function otherId(
  statements: readonly TrustStatement[],
  caller: Caller,
  right: string,
  left: Budget,
): OtherId {
  const values = valuesIn(statements);
  const fold = values.some(({ pattern }) => pattern.fold);
  const texts = new Set([STRANGER, ...values.map(instance)]);
  const samples = fold ? new Set([...texts, right].flatMap((text) => [text, ...variants(text)])) : texts;
  const cost = values.reduce((sum, { text }) => sum + text.length, 1);
  for (const text of samples) {
    if (text === '' || text === right) continue;
    left.work -= cost;
    if (left.work < 0) return UNDECIDED;
    if (mayAssume(statements, caller, sent(text)) >= DEPENDS) return { found: 'one', id: text };
  }
  // Without wildcards every ID is one of the samples or as good as the stranger's.
  if (!values.some(({ pattern }) => hasWildcard(pattern)) || statements.some(namesAllThatMay)) return NONE;
  return search(statements, caller, right, [...new Set(values.map(({ pattern }) => pattern))], left);
}

interface State {
  /** Where each pattern stands, and what has been read. */
  places: number[][];
  text: string;
}

/** Reads all patterns at once, character by character, until a text lets the caller in: shortest first. */
function search(
  statements: readonly TrustStatement[],
  caller: Caller,
  right: string,
  values: readonly Pattern[],
  left: Budget,
): OtherId {
  const exact = patternOf(right, { wildcards: false, variables: false });
  const patterns = [...values, exact];
  const index = new Map(patterns.map((pattern, at) => [pattern, at]));
  const fresh = unused(patterns);
  const seen = new Set<string>();
  const ahead: State[] = [{ places: patterns.map(begin), text: '' }];
  for (let at = 0; at < ahead.length; at += 1) {
    const state = ahead[at];
    if (!state) break;
    left.states -= 1;
    if (left.states < 0) return UNDECIDED;
    const isRight = accepts(exact, state.places.at(-1) ?? []);
    const id: Sent = {
      is: (pattern) => {
        const place = index.get(pattern);
        return place !== undefined && accepts(pattern, state.places[place] ?? []);
      },
      odd: false,
    };
    if (state.text !== '' && !isRight && mayAssume(statements, caller, id) >= DEPENDS)
      return { found: 'one', id: state.text };
    const units = new Set(
      patterns.flatMap((pattern, one) => cases(pattern, expected(pattern, state.places[one] ?? []))),
    );
    const cost = state.places.reduce((sum, one) => sum + one.length + 1, 0);
    for (const unit of [...units, fresh]) {
      left.work -= cost;
      if (left.work < 0) return UNDECIDED;
      const character = String.fromCharCode(unit);
      const small = character.toLowerCase().charCodeAt(0);
      const places = patterns.map((pattern, one) =>
        advance(pattern, state.places[one] ?? [], pattern.fold ? small : unit),
      );
      const key = places.map((one) => one.join()).join(';');
      if (seen.has(key)) continue;
      seen.add(key);
      ahead.push({ places, text: state.text + character });
    }
  }
  return NONE;
}

const cases = (pattern: Pattern, units: number[]): number[] =>
  pattern.fold
    ? units.flatMap((unit) => [unit, String.fromCharCode(unit).toUpperCase().charCodeAt(0)])
    : units;

/** A character that an external ID may hold and that stands in no pattern. */
function unused(patterns: readonly Pattern[]): number {
  const used = new Set(patterns.flatMap(({ tokens }) => tokens));
  const free = [...'xyzabcdefghijklmnopqrstuvw0123456789=,@+_.:/-'].find(
    (one) => !used.has(one.charCodeAt(0)),
  );
  return (free ?? '\u00ff').charCodeAt(0);
}
