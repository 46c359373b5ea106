import { type Answer, all, any, both, DEPENDS, NO, not, YES } from '../answer';
import type { ResourceSaid } from '../codes';
import { type Condition, type ConditionValue, holds, isText, readConditions } from '../policy/condition';
import { isWellFormed } from '../policy/condition-forms';
import { fits } from '../policy/pattern';
import { isNow, timeAnswer } from '../policy/times';
import { items, member, members, type Node } from '../policy/tree';
import { type Action, carriesKey, expand, meansAction } from './action-data';
import { fieldsOf, isMeant, type Resource, readResource, toldResource } from './resource';

/** An entry of `Action` or `NotAction`. */
export interface Entry {
  text: string;
  node: Node;
  /** The actions it means; undefined for `*` and services that aren't known here. */
  means: readonly Action[] | undefined;
}

/** One statement of a role's policy, as far as it can be read. */
export interface Statement {
  node: Node;
  allow: boolean;
  actions: Entry[];
  notActions: Entry[];
  resources: Resource[];
  notResources: Resource[];
  conditions: Condition[];
}

const texts = (node: Node | undefined): { text: string; node: Node }[] =>
  items(node).flatMap((one) => (typeof one.value === 'string' ? [{ text: one.value, node: one }] : []));

/** What a statement's actions are done to, for a sentence; `service` where they are all of one. */
export function toldResources({ actions, resources, notResources }: Statement): {
  service: string;
  except: boolean;
  resources: ResourceSaid[];
} {
  const services = new Set(actions.map(({ text }) => text.split(':')[0]?.toLowerCase() ?? ''));
  const [service = ''] = services.size === 1 ? services : [];
  const except = notResources.length > 0;
  return { service, except, resources: (except ? notResources : resources).map(toldResource) };
}

/** Whether one of some entries means an action, written out in full. */
export const mean = (entries: readonly Entry[], action: string): boolean =>
  entries.some(({ text, means }) =>
    means ? means.some(({ full }) => full === action) : meansAction(text, action),
  );

/** The statements of a policy's tree. Anything that isn't an object is left out. */
export function readStatements(root: Node): Statement[] {
  const variables = member(root, 'Version')?.value === '2012-10-17';
  const seen = new Map<string, Entry['means']>();
  const entries = (node: Node | undefined): Entry[] =>
    texts(node).map((one) => {
      if (!seen.has(one.text)) seen.set(one.text, expand(one.text));
      return { ...one, means: seen.get(one.text) };
    });
  const resources = (node: Node | undefined): Resource[] =>
    texts(node).map((one) => readResource(one.node, variables));
  return items(member(root, 'Statement')).flatMap((node) =>
    node.type === 'object'
      ? [
          {
            node,
            allow: member(node, 'Effect')?.value === 'Allow',
            actions: entries(member(node, 'Action')),
            notActions: entries(member(node, 'NotAction')),
            resources: resources(member(node, 'Resource')),
            notResources: resources(member(node, 'NotResource')),
            conditions: members(node)
              .filter(({ name }) => name === 'Condition')
              .flatMap(({ value }) => readConditions(value, variables)),
          },
        ]
      : [],
  );
}

/** One call of AWS. `prefix` is what a list of files is asked for. */
export interface Call {
  action: string;
  /** The fields of the ARN that it is made on. */
  on: readonly string[];
  prefix?: string | undefined;
}

export const callOf = (action: string, arn: string, prefix?: string): Call => ({
  action,
  on: fieldsOf(arn),
  prefix,
});

/** The vendor's software talks to AWS by https, as every SDK does, and is no service of AWS. */
export const TOLD: Readonly<Record<string, boolean>> = {
  'aws:securetransport': true,
  'aws:principalisawsservice': false,
};

const isBool = (text: string, value: boolean): Answer => (text.toLowerCase() === String(value) ? YES : NO);

/** Whether one condition holds for a call by the vendor. */
export function meets(condition: Condition, { action, prefix }: Call): Answer {
  const { name, base } = condition;
  if (isNow(condition)) return holds(condition, YES, (value) => timeAnswer(condition, value));
  const told = TOLD[name];
  if (told !== undefined)
    return base === 'bool' || base === 'null'
      ? holds(condition, YES, ({ text }) => isBool(text, told))
      : DEPENDS;
  const could = ({ text }: ConditionValue): Answer => (isWellFormed(base, text) ? DEPENDS : NO);
  if (name.startsWith('aws:')) return holds(condition, DEPENDS, could);
  const [service] = action.split(':');
  if (!name.startsWith(`${service}:`)) return holds(condition, NO, () => NO);
  const carried = carriesKey(action, name);
  if (carried === false) return holds(condition, NO, () => NO);
  if (name === 's3:prefix' && prefix !== undefined && isText(condition))
    return holds(condition, YES, ({ pattern }) => fits(pattern, prefix));
  return holds(condition, DEPENDS, could);
}

/** Whether a statement speaks of an action, whatever it is done to. */
export const isAction = ({ actions, notActions }: Statement, action: string): boolean =>
  notActions.length > 0 ? !mean(notActions, action) : mean(actions, action);

/** Whether a statement speaks of a call, whatever its conditions. */
export function speaksOf(statement: Statement, { action, on }: Call): Answer {
  const { resources, notResources } = statement;
  if (!isAction(statement, action)) return NO;
  if (notResources.length === 0) return any(resources.map((one) => isMeant(one, on)));
  const others = not(any(notResources.map((one) => isMeant(one, on))));
  // Where a variable has no value, IAM applies the statement to nothing.
  return notResources.some(({ parts }) => parts.some(({ unsure }) => unsure))
    ? both(others, DEPENDS)
    : others;
}

/** Whether a statement, by itself, applies to a call. */
function applies(statement: Statement, call: Call): Answer {
  const spoken = speaksOf(statement, call);
  return spoken === NO
    ? NO
    : both(spoken, all(statement.conditions.map((condition) => meets(condition, call))));
}

/** Whether any statement of one effect applies. */
export const sum = (statements: readonly Statement[], allow: boolean, call: Call): Answer =>
  any(statements.filter((one) => one.allow === allow).map((one) => applies(one, call)));

/** Whether a role with this policy may do something: allowed and not denied. */
export const may = (statements: readonly Statement[], call: Call): Answer =>
  both(sum(statements, true, call), not(sum(statements, false, call)));
