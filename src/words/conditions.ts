import { listed } from '../connector/labels';
import type { ConditionSaid } from '../iam/codes';
import { shorten } from '../iam/stray-characters';

/** How an operator reads between its key and its values. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^notipaddress$/, 'isn’t in'],
  [/^ipaddress$/, 'is in'],
  [/^datelessthan$/, 'is before'],
  [/^datelessthanequals$/, 'is no later than'],
  [/^dategreaterthan$/, 'is after'],
  [/^dategreaterthanequals$/, 'is no earlier than'],
  [/notlike$/, 'isn’t like'],
  [/like$/, 'is like'],
  [/notequals/, 'isn’t'],
  [/greaterthanequals$/, 'is at least'],
  [/greaterthan$/, 'is over'],
  [/lessthanequals$/, 'is at most'],
  [/lessthan$/, 'is under'],
];

/** One condition as a person reads it; keys stand as the text writes them. */
export function conditionWords({ base, mayLack, key, values }: ConditionSaid): string {
  if (base === 'null') return `${key} is ${values.some((one) => /true/i.test(one)) ? 'absent' : 'present'}`;
  const verb = WORDS.find(([pattern]) => pattern.test(base))?.[1] ?? 'is';
  const value =
    values.length > 0
      ? listed(
          values.map((one) => shorten(one, 50) || 'empty text'),
          4,
          'or',
        )
      : 'one of an empty list';
  return `${key} ${verb} ${value}${base.endsWith('ignorecase') ? ' in any capitals' : ''}${mayLack ? ' (or is absent)' : ''}`;
}
