import { isObject, type Json, jsonOf } from '../../../iam/json';
import type { Expression } from './tree';

/** What an expression is worked out with. */
export interface Scope {
  /** @returns what stands under a path such as `var.external_id`; undefined where it can't be told */
  lookUp(path: readonly string[]): Json | undefined;
  /** Told of what could not be worked out. */
  unresolved(what: string): void;
  /** Counts work and characters. @returns whether there may be more: a value that is made of itself many times over would grow for ever */
  spend(amount: number): boolean;
}

type Function = (args: Json[]) => Json | undefined;

const asText = (value: Json | undefined): string | undefined =>
  value === undefined || typeof value === 'object' ? undefined : String(value);

const textBy =
  (change: (text: string) => string): Function =>
  ([value]) => {
    const text = asText(value);
    return text === undefined ? undefined : change(text);
  };

const same: Function = ([value]) => value;

/** `format` with `%s`, `%d` and `%v` only. */
function format([pattern, ...values]: Json[]): Json | undefined {
  const texts = values.map(asText);
  if (typeof pattern !== 'string' || texts.includes(undefined)) return undefined;
  const rest = [...texts];
  return /%[^sdv%]/.test(pattern)
    ? undefined
    : pattern.replace(/%([sdv%])/g, (_, what) => (what === '%' ? '%' : (rest.shift() ?? '')));
}

function join([between, ...lists]: Json[]): Json | undefined {
  const texts = lists.flat().map((one) => asText(one as Json)); // members of lists
  return typeof between !== 'string' || texts.includes(undefined) ? undefined : texts.join(between);
}

const FUNCTIONS: ReadonlyMap<string, Function> = new Map<string, Function>([
  ['jsonencode', ([value]) => JSON.stringify(value)],
  ['jsondecode', ([value]) => (typeof value === 'string' ? jsonOf(value) : undefined)],
  ['format', format],
  ['join', join],
  ['concat', (lists) => lists.flat() as Json],
  ['flatten', ([list]) => (Array.isArray(list) ? (list.flat(20) as Json) : undefined)],
  [
    'compact',
    ([list]) => (Array.isArray(list) ? list.filter((one) => one !== '' && one !== null) : undefined),
  ],
  ['merge', (all) => Object.fromEntries(all.flatMap((one) => (isObject(one) ? Object.entries(one) : [])))],
  ['tolist', same],
  ['toset', same],
  ['tostring', textBy((text) => text)],
  ['lower', textBy((text) => text.toLowerCase())],
  ['upper', textBy((text) => text.toUpperCase())],
  ['trimspace', textBy((text) => text.trim())],
  ['chomp', textBy((text) => text.replace(/[\r\n]+$/, ''))],
]);

const isSame = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);

const OPERATORS: ReadonlyMap<string, (args: Json[]) => Json | undefined> = new Map<string, Function>([
  ['==', ([one = null, other = null]) => isSame(one, other)],
  ['!=', ([one = null, other = null]) => !isSame(one, other)],
  ['!', ([one]) => (typeof one === 'boolean' ? !one : undefined)],
  ['&&', ([one, other]) => one === true && other === true],
  ['||', ([one, other]) => one === true || other === true],
  ['-', ([one, other]) => (typeof one === 'number' && other === undefined ? -one : undefined)],
]);

/** @returns the value of an expression; undefined, and told of, where something in it can't be worked out */
export function evaluate(expression: Expression, scope: Scope): Json | undefined {
  if (!scope.spend(1)) return undefined;
  const all = (parts: readonly Expression[]): Json[] | undefined => {
    const values = parts.flatMap((one) => evaluate(one, scope) ?? []);
    return values.length === parts.length || parts.length === 0 ? values : undefined;
  };
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'template':
      return templateText(expression.parts, scope);
    case 'tuple': {
      // A member that can't be told does not take the others with it.
      const values = expression.items.map((one) => evaluate(one, scope));
      return values.filter((one) => one !== undefined);
    }
    case 'object': {
      const members = expression.members.flatMap(([name, value]) => {
        const [its, one] = [asText(evaluate(name, scope)), evaluate(value, scope)];
        return its === undefined || one === undefined ? [] : [[its, one] as const];
      });
      return Object.fromEntries(members);
    }
    case 'path': {
      const value = scope.lookUp(expression.path);
      if (value === undefined) scope.unresolved(expression.path.join('.'));
      return value;
    }
    case 'index': {
      const [of, key] = [evaluate(expression.of, scope), evaluate(expression.key, scope)];
      if (Array.isArray(of) && typeof key === 'number') return of[key];
      return isObject(of) && typeof key === 'string' && Object.hasOwn(of, key) ? of[key] : undefined;
    }
    case 'choice': {
      const test = evaluate(expression.test, scope);
      if (typeof test !== 'boolean') return undefined;
      return evaluate(test ? expression.yes : expression.no, scope);
    }
    case 'call':
    case 'operation': {
      const name = expression.kind === 'call' ? expression.name : expression.operator;
      const work = (expression.kind === 'call' ? FUNCTIONS : OPERATORS).get(name);
      const args = all(expression.args);
      const value = args && work?.(args);
      if (value === undefined) scope.unresolved(name);
      return typeof value !== 'string' || scope.spend(value.length) ? value : undefined;
    }
    case 'other':
      scope.unresolved(expression.text);
      return undefined;
  }
}

/** A text with what could not be told as `${…}` in it, so that it is seen. A template that is one expression is its value. */
function templateText(parts: readonly (string | Expression)[], scope: Scope): Json | undefined {
  const [only, ...more] = parts.filter((part) => part !== '');
  if (only !== undefined && typeof only !== 'string' && more.length === 0) return evaluate(only, scope);
  const text = parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return asText(evaluate(part, scope)) ?? `\${${part.kind === 'path' ? part.path.join('.') : '…'}}`;
    })
    .join('');
  return scope.spend(text.length) ? text : undefined;
}
