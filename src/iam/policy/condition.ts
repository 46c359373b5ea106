import { type Answer, any, DEPENDS, NO, not, YES } from '../answer';
import type { ConditionSaid } from '../codes';
import { type Pattern, patternOf } from './pattern';
import { items, members, type Node } from './tree';

const FAMILIES: readonly (readonly [string, string])[] = [
  ['string', 'equals notequals equalsignorecase notequalsignorecase like notlike'],
  ['numeric', 'equals notequals lessthan lessthanequals greaterthan greaterthanequals'],
  ['date', 'equals notequals lessthan lessthanequals greaterthan greaterthanequals'],
  ['arn', 'equals notequals like notlike'],
  ['', 'bool binaryequals ipaddress notipaddress null'],
];
const OPERATORS = new Set(FAMILIES.flatMap(([start, kinds]) => kinds.split(' ').map((kind) => start + kind)));

/** An operator's name taken apart, whether IAM knows it or not; in small letters, since IAM takes any. */
export interface OperatorName {
  /** `stringequals`, `null` … */
  base: string;
  ifExists: boolean;
  set?: 'any' | 'all';
}

/** One operator of IAM. */
export interface Operator extends OperatorName {
  negated: boolean;
}

export function parseOperator(name: string): OperatorName {
  const [, set, base = '', ifExists] =
    /^(?:(foranyvalue|forallvalues):)?(.*?)(ifexists)?$/s.exec(name.toLowerCase()) ?? [];
  return {
    base,
    ifExists: ifExists !== undefined,
    set: set === undefined ? set : set === 'foranyvalue' ? 'any' : 'all',
  };
}

/** Undefined where IAM knows no such operator. Rule: IAM reference, "Condition operators". */
export function operatorOf(name: string): Operator | undefined {
  const operator = parseOperator(name);
  const { base, ifExists } = operator;
  if (!OPERATORS.has(base) || (base === 'null' && ifExists)) return undefined;
  return { ...operator, negated: base.includes('not') };
}

export interface ConditionValue {
  text: string;
  node: Node;
  pattern: Pattern;
}

/** One line of `Condition`: an operator, one key, its values. All lines of a statement must hold. */
export interface Condition extends Operator {
  /** As the text writes them. */
  operator: string;
  key: string;
  /** The key in small letters: IAM's keys have no case. */
  name: string;
  values: ConditionValue[];
  /** The key, and its value or list. */
  node: Node;
  list: Node;
}

/** The lines of a `Condition`. Operators that IAM doesn't know are left out: the grammar names them. */
export function readConditions(node: Node | undefined, variables: boolean): Condition[] {
  return members(node).flatMap((entry) => {
    const operator = operatorOf(entry.name);
    if (!operator) return [];
    const rules = {
      wildcards: /like$|^arn/.test(operator.base),
      variables,
      fold: operator.base.endsWith('ignorecase'),
    };
    return members(entry.value).map(({ name, key, value }) => ({
      ...operator,
      operator: entry.name,
      key: name,
      name: name.toLowerCase(),
      node: key,
      list: value,
      values: items(value).map((one) => {
        const text = String(one.value ?? '');
        return { text, node: one, pattern: patternOf(text, rules) };
      }),
    }));
  });
}

/**
 * Whether a condition holds, given whether its key is in the request at all and whether the key's value is one of the
 * condition's. A key that is absent fails positive operators and passes negated ones, `…IfExists` and `ForAllValues`.
 */
export function holds(
  condition: Condition,
  present: Answer,
  isOne: (value: ConditionValue) => Answer,
): Answer {
  if (condition.base === 'null')
    return any(
      condition.values.map(({ text }) =>
        /^true$/i.test(text) ? not(present) : /^false$/i.test(text) ? present : NO,
      ),
    );
  const absent = lacking(condition);
  if (present === NO) return absent;
  const hit = any(condition.values.map(isOne));
  const there = condition.negated ? not(hit) : hit;
  return present === YES || there === absent ? there : DEPENDS;
}

/** What the condition says where its key isn't in the request. */
export function lacking({ set, ifExists, negated }: Condition): Answer {
  if (set === 'any') return NO;
  return ifExists || negated || set === 'all' ? YES : NO;
}

export const isText = ({ base }: Operator): boolean => base.startsWith('string');

/** A condition as plain data, for a sentence. */
export const told = ({ base, ifExists, set, key, values }: Condition): ConditionSaid => ({
  key,
  base,
  mayLack: ifExists || set === 'all',
  values: values.map(({ text }) => text),
});
