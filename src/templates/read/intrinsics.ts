import { isObject, type Json } from '../../iam/json';
import { at, listOf, textOf } from './found';

type Work = (argument: Json, template: Intrinsics) => Json | undefined;

const isText = (value: unknown): value is string => typeof value === 'string';

/** `${Name}` with the values beside it, `${!Literal}` as it stands. What can't be told stays, so that it is seen. */
function substitute(argument: Json, template: Intrinsics): Json | undefined {
  const [pattern, own] = Array.isArray(argument) ? argument : [argument];
  if (!isText(pattern)) return undefined;
  return pattern.replace(/\$\{(!?)([^}]*)\}/g, (whole, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const given = at(own, name.trim());
    const value = given === undefined ? template.reference(name.trim()) : template.value(given);
    return value === undefined || typeof value === 'object' ? whole : String(value);
  });
}

function join(argument: Json, template: Intrinsics): Json | undefined {
  const [between, list] = listOf(argument);
  const values = listOf(template.value(list));
  const texts = values.filter((one): one is string => isText(one));
  return isText(between) && texts.length === values.length ? texts.join(between) : undefined;
}

function select(argument: Json, template: Intrinsics): Json | undefined {
  const [index, list] = listOf(argument);
  return listOf(template.value(list))[Number(index)];
}

function split(argument: Json, template: Intrinsics): Json | undefined {
  const [between, text] = listOf(argument);
  const value = template.value(text);
  return isText(between) && isText(value) ? value.split(between) : undefined;
}

function findInMap(argument: Json, template: Intrinsics): Json | undefined {
  const names = listOf(argument).map((one) => template.value(one));
  return names.reduce<Json | undefined>(
    (so, name) => (isText(name) ? at(so, name) : undefined),
    template.maps,
  );
}

/** `Fn::If`: the branch that the condition chooses, where it can be told. */
function choose(argument: Json, template: Intrinsics): Json | undefined {
  const [name, yes, no] = listOf(argument);
  const chosen = isText(name) ? template.condition({ Condition: name }) : undefined;
  return chosen === undefined ? undefined : template.value(chosen ? yes : no);
}

const WORK: ReadonlyMap<string, Work> = new Map<string, Work>([
  ['Ref', (name, template) => (isText(name) ? template.reference(name) : undefined)],
  ['Fn::Sub', substitute],
  ['Fn::Join', join],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::FindInMap', findInMap],
  ['Fn::If', choose],
]);

/** What every template knows of itself. Region and account are the stack's. */
const PSEUDO: ReadonlyMap<string, string> = new Map([
  ['AWS::Partition', 'aws'],
  ['AWS::URLSuffix', 'amazonaws.com'],
]);

/** Works out the intrinsic functions of a template, with the defaults of its parameters, as far as that goes without a stack. */
export class Intrinsics {
  readonly seen = new Set<string>();
  #left = 200_000;
  #depth = 0;

  constructor(private readonly template: Json) {}

  get maps(): Json | undefined {
    return at(this.template, 'Mappings');
  }

  /** A parameter's default or a pseudo parameter. */
  reference(name: string): Json | undefined {
    const value = PSEUDO.get(name) ?? at(this.template, 'Parameters', name, 'Default');
    if (value === undefined) this.seen.add(name);
    return typeof value === 'number' ? String(value) : value;
  }

  /** Whether a condition holds; undefined where that can't be told. */
  condition(value: Json | undefined): boolean | undefined {
    const name = textOf(at(value, 'Condition'));
    if (name !== undefined) return this.#deeper(() => this.condition(at(this.template, 'Conditions', name)));
    const equals = at(value, 'Fn::Equals');
    if (equals !== undefined) {
      const [one, other] = listOf(equals).map((side) => this.value(side));
      return one === undefined || other === undefined
        ? undefined
        : JSON.stringify(one) === JSON.stringify(other);
    }
    const of = (what: string): (boolean | undefined)[] =>
      listOf(at(value, what)).map((one) => this.#deeper(() => this.condition(one)));
    const [not, and, or] = ['Fn::Not', 'Fn::And', 'Fn::Or'].map(of);
    if (not?.length) return not[0] === undefined ? undefined : !not[0];
    if (and?.length) return and.includes(undefined) ? undefined : and.every(Boolean);
    if (or?.length) return or.includes(undefined) ? undefined : or.some(Boolean);
    return undefined;
  }

  /** The value with its functions worked out; a member that can't be told is left out, as is `AWS::NoValue`. */
  value(given: Json | undefined): Json | undefined {
    this.#left -= 1;
    if (given === undefined || this.#left < 0) return undefined;
    return this.#deeper(() => {
      if (Array.isArray(given))
        return given.flatMap((one) => {
          const value = this.value(one);
          return value === undefined ? [] : [value];
        });
      if (!isObject(given)) return given;
      const members = Object.entries(given);
      const [only] = members;
      if (members.length === 1 && only && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) {
        if (only[1] === 'AWS::NoValue') return undefined;
        const value = WORK.get(only[0])?.(only[1], this);
        if (value === undefined && only[0] !== 'Ref') this.seen.add(only[0]);
        return value;
      }
      return Object.fromEntries(
        members.flatMap(([name, one]) => {
          const value = this.value(one);
          return value === undefined ? [] : [[name, value] as const];
        }),
      );
    });
  }

  #deeper<Value>(work: () => Value): Value | undefined {
    this.#depth += 1;
    const value = this.#depth > 200 ? undefined : work();
    this.#depth -= 1;
    return value;
  }
}
