import { DEPENDS, NO } from '../answer';
import { isText } from '../policy/condition';
import { accepts, advance, begin, expected, hasWildcard, type Pattern, patternOf } from '../policy/pattern';
import { applies, type Caller, mayAssume, type Sent, sent } from './decide';
import type { TrustStatement } from './statements';

/** An ID that no policy names. */
const STRANGER = 'somebody-elses-id';
/** States of all patterns together that are looked at before the search gives up and takes the samples' word. */
const MOST_STATES = 3000;

/** Every value that these statements compare external IDs with as text. */
function valuesIn(statements: readonly TrustStatement[]): { pattern: Pattern; text: string }[] {
  return statements.flatMap(({ conditions }) =>
    conditions.filter((one) => one.name === 'sts:externalid' && isText(one)).flatMap(({ values }) => values),
  );
}

/** IDs that differ only in case, where a policy folds it. */
const variants = (text: string): string[] => [
  text.toLowerCase(),
  text.toUpperCase(),
  text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
];

/** A text that fits, without the wildcards. */
const instance = ({ text, pattern }: { text: string; pattern: Pattern }): string =>
  hasWildcard(pattern) ? text.replaceAll('*', 'other').replaceAll('?', 'x') : text;

/** Another ID than `right` that lets the caller in, or would under conditions; undefined where none does. */
export function otherId(
  policy: readonly TrustStatement[],
  caller: Caller,
  right: string,
): string | undefined {
  const statements = policy.filter((one) => applies({ ...one, conditions: [] }, caller, undefined) !== NO);
  if (!statements.some(({ allow }) => allow)) return undefined;
  const values = valuesIn(statements);
  const fold = values.some(({ pattern }) => pattern.fold);
  const texts = [STRANGER, ...new Set(values.map(instance))];
  const samples = fold ? texts.concat(right).flatMap((text) => [text, ...variants(text)]) : texts;
  const sample = samples.find(
    (text) => text !== '' && text !== right && mayAssume(statements, caller, sent(text)) >= DEPENDS,
  );
  // Without wildcards every ID is one of the samples or as good as the stranger's.
  if (sample !== undefined || !values.some(({ pattern }) => hasWildcard(pattern))) return sample;
  return search(statements, caller, right, [...new Set(values.map(({ pattern }) => pattern))]);
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
): string | undefined {
  const exact = patternOf(right, { wildcards: false, variables: false });
  const patterns = [...values, exact];
  const index = new Map(patterns.map((pattern, at) => [pattern, at]));
  const fresh = unused(patterns);
  const seen = new Set<string>();
  const ahead: State[] = [{ places: patterns.map(begin), text: '' }];
  for (let at = 0; at < ahead.length && at < MOST_STATES; at += 1) {
    const state = ahead[at];
    if (!state) break;
    const isRight = accepts(exact, state.places.at(-1) ?? []);
    const id: Sent = {
      is: (pattern) => {
        const place = index.get(pattern);
        return place !== undefined && accepts(pattern, state.places[place] ?? []);
      },
      odd: false,
    };
    if (state.text !== '' && !isRight && mayAssume(statements, caller, id) >= DEPENDS) return state.text;
    const units = new Set(
      patterns.flatMap((pattern, one) => cases(pattern, expected(pattern, state.places[one] ?? []))),
    );
    for (const unit of [...units, fresh]) {
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
  return undefined;
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
