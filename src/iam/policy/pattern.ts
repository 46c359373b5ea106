import { type Answer, DEPENDS, NO, YES } from '../answer';

/** Any one character, and any number of them; other tokens are UTF-16 units. */
const ONE = -1;
const MANY = -2;

/** A value of a policy as IAM compares it. Its state while reading a text is the list of tokens that may come next. */
export interface Pattern {
  tokens: readonly number[];
  /** Capital and small letters are the same. */
  fold: boolean;
  /** Holds a policy variable: where the pattern fits at all, it depends. */
  unsure: boolean;
  /** The text itself, where it fits nothing else. */
  only?: string;
}

export interface PatternRules {
  /** `*` and `?` stand for other characters. */
  wildcards: boolean;
  /** `${…}` is filled in by IAM, which it does only in policies of version 2012-10-17. */
  variables: boolean;
  fold?: boolean;
}

function unitsOf(text: string): number[] {
  const units = new Array<number>(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

/** Reads a value; `${*}`, `${?}` and `${$}` are those characters themselves (IAM guide, "Policy variables"). */
export function patternOf(text: string, { wildcards, variables, fold = false }: PatternRules): Pattern {
  const tokens: number[] = [];
  let unsure = false;
  let plain = '';
  const source = fold ? text.toLowerCase() : text;
  if (!/[*?$]/.test(source)) return { tokens: unitsOf(source), fold, unsure, only: source };
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charAt(at);
    const end = unit === '$' && variables && source[at + 1] === '{' ? source.indexOf('}', at) : -1;
    if (end > 0) {
      const name = source.slice(at + 2, end);
      if (/^[*?$]$/.test(name)) {
        tokens.push(name.charCodeAt(0));
        plain += name;
      } else {
        unsure = true;
        tokens.push(MANY);
      }
      at = end;
    } else if (wildcards && unit === '*') tokens.push(MANY);
    else if (wildcards && unit === '?') tokens.push(ONE);
    else {
      tokens.push(source.charCodeAt(at));
      plain += unit;
    }
  }
  const pattern = { tokens: ordered(tokens), fold, unsure };
  if (tokens.some((one) => one < 0)) return pattern;
  return { ...pattern, only: plain };
}

/** In a run of wildcards, each `?` first and one `*` last: the same texts fit, and two patterns can be compared. */
function ordered(tokens: readonly number[]): number[] {
  const result: number[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? 0;
    if (token >= 0) {
      result.push(token);
      at += 1;
      continue;
    }
    let many = false;
    for (; (tokens[at] ?? 0) < 0; at += 1)
      if (tokens[at] === MANY) many = true;
      else result.push(ONE);
    if (many) result.push(MANY);
  }
  return result;
}

export const hasWildcard = (pattern: Pattern): boolean => pattern.only === undefined;

/** Where a pattern stands before the first character. */
export const begin = (pattern: Pattern): number[] => reach(pattern, [0]);

/** `*` may also stand for nothing. */
function reach({ tokens }: Pattern, places: readonly number[]): number[] {
  const found: number[] = [];
  for (const place of places)
    for (let at = place; !found.includes(at); at += 1) {
      found.push(at);
      if (tokens[at] !== MANY) break;
    }
  return found;
}

/** Where it stands after one more character, given in small letters where the pattern folds them. */
export function advance(pattern: Pattern, places: readonly number[], unit: number): number[] {
  const next: number[] = [];
  for (const place of places) {
    const token = pattern.tokens[place];
    if (token === MANY) next.push(place);
    else if (token === ONE || token === unit) next.push(place + 1);
  }
  return next.length === 0 ? next : reach(pattern, next);
}

export const accepts = ({ tokens }: Pattern, places: readonly number[]): boolean =>
  places.includes(tokens.length);

function after(pattern: Pattern, text: string): number[] {
  const source = pattern.fold ? text.toLowerCase() : text;
  let places = begin(pattern);
  for (let at = 0; at < source.length && places.length > 0; at += 1)
    places = advance(pattern, places, source.charCodeAt(at));
  return places;
}

/** The characters that make a difference at these places. */
export const expected = ({ tokens }: Pattern, places: readonly number[]): number[] =>
  places.flatMap((place) => {
    const token = tokens[place];
    return token !== undefined && token >= 0 ? [token] : [];
  });

/** Whether a text fits the pattern. The latest `*` takes one character more whenever what follows it doesn't fit. */
export function fits({ tokens, fold, only, unsure }: Pattern, text: string): Answer {
  const source = fold ? text.toLowerCase() : text;
  if (only !== undefined) return only === source ? YES : NO;
  let place = 0;
  let many = -1;
  let taken = 0;
  for (let at = 0; at < source.length; ) {
    const token = tokens[place];
    if (token === MANY) {
      many = place;
      taken = at;
      place += 1;
    } else if (token === ONE || token === source.charCodeAt(at)) {
      place += 1;
      at += 1;
    } else if (many >= 0) {
      place = many + 1;
      taken += 1;
      at = taken;
    } else return NO;
  }
  while (tokens[place] === MANY) place += 1;
  if (place < tokens.length) return NO;
  return unsure ? DEPENDS : YES;
}

/** Whether a text fits of which only the start is known. */
export function fitsStart(pattern: Pattern, start: string): Answer {
  const places = after(pattern, start);
  if (places.length === 0) return NO;
  const last = pattern.tokens.length - 1;
  return !pattern.unsure && pattern.tokens[last] === MANY && places.includes(last) ? YES : DEPENDS;
}

/** Whether every text that fits `narrow` fits `wide`: its wildcards are read as characters that only a wildcard takes. */
export function covers(wide: Pattern, narrow: Pattern): boolean {
  if (narrow.only !== undefined) return fits(wide, narrow.only) !== NO;
  let places = begin(wide);
  for (const token of narrow.tokens) {
    const next: number[] = [];
    for (const place of places) {
      const own = wide.tokens[place];
      if (own === MANY) next.push(place);
      else if (token !== MANY && (own === ONE || own === token)) next.push(place + 1);
    }
    places = reach(wide, next);
    if (places.length === 0) return false;
  }
  return accepts(wide, places);
}

/** Whether any text fits both. */
export function meet(one: Pattern, other: Pattern): boolean {
  if (one.only !== undefined) return fits(other, one.only) !== NO;
  if (other.only !== undefined) return fits(one, other.only) !== NO;
  const seen = new Set<string>();
  const ahead: [number, number][] = [[0, 0]];
  for (let pair = ahead.pop(); pair; pair = ahead.pop()) {
    const [a, b] = pair;
    if (seen.has(pair.join())) continue;
    seen.add(pair.join());
    const [x, y] = [one.tokens[a], other.tokens[b]];
    if (x === undefined && y === undefined) return true;
    if (x === MANY) ahead.push([a + 1, b]);
    if (y === MANY) ahead.push([a, b + 1]);
    if (x === undefined || y === undefined || (x === MANY && y === MANY)) continue;
    if (x < 0 || y < 0 || x === y) ahead.push([x === MANY ? a : a + 1, y === MANY ? b : b + 1]);
  }
  return false;
}
