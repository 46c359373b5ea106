import type { Cleaned } from './codes';

/**
 * What copying leaves around a short value: characters nobody sees, quotes, a comma, a label. It is taken off and said.
 */
export interface Tidied {
  value: string;
  /** What was taken off. */
  cleaned: Cleaned[];
}

/** Characters that take no room: soft hyphen, joiners, direction marks, word joiner, byte order mark. */
export const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Overrides of the direction: the text behind them is shown in another order than it is stored, so it is never cleaned of them. */
export const REVERSING = /[\u202d\u202e]/;

/** White space that JSON and AWS don't take for white space: no-break space and its relatives. */
export const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

const QUOTES = '"\'`“”„‟‘’‚«»';
const SEPARATORS = ',;';

/** Without the characters of `set` at its end, and with `both` at its start; loops because a pattern would backtrack. */
function strip(text: string, set: string, both: boolean): string {
  let from = 0;
  let to = text.length;
  while (both && from < to && set.includes(text.charAt(from))) from += 1;
  while (to > from && set.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to).trim();
}

/**
 * One value as a person meant it: no invisible characters, ordinary spaces, nothing around it. Inside, it is untouched.
 * `label` matches the field's own name where it was copied along (`Account ID: …`).
 */
export function tidy(text: string, label?: RegExp): Tidied {
  const cleaned: Cleaned[] = [];
  const note = (what: Cleaned): void => {
    if (!cleaned.includes(what)) cleaned.push(what);
  };
  let value = text.replace(INVISIBLE, '');
  if (value !== text) note('invisible');
  const plain = value.replace(ODD_SPACE, ' ');
  if (plain !== value) note('odd-spaces');
  value = plain.trim();
  const named = label?.exec(value);
  if (named && named.index === 0 && named[0].length < value.length) {
    note('label');
    value = value.slice(named[0].length).trim();
  }
  for (let before = ''; before !== value; ) {
    before = value;
    const unseparated = strip(value, SEPARATORS, false);
    if (unseparated !== value) note('separator');
    value = strip(unseparated, QUOTES, true);
    if (value !== unseparated) note('quotes');
  }
  return { value, cleaned };
}

/** The start of a long text, for a sentence. */
export function shorten(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
