import { type Condition, readConditions } from '../policy/condition';
import { fits, patternOf } from '../policy/pattern';
import { items, member, members, type Node, strings } from '../policy/tree';
import { type PlacedPrincipal, readPrincipals } from './principals';

/** One statement of a trust policy, as far as it can be read; what can't be is named by the grammar. */
export interface TrustStatement {
  node: Node;
  allow: boolean;
  principals: PlacedPrincipal[];
  /** Everyone but these: refused in trust policies, understood all the same. */
  notPrincipals?: PlacedPrincipal[];
  /** Which of `TRUST_ACTIONS` it speaks of. */
  actions: ReadonlySet<string>;
  conditions: Condition[];
}

/** What a role's trust policy may speak of (IAM: "AssumeRole policy may only specify STS AssumeRole actions"). */
export const TRUST_ACTIONS = [
  'assumerole',
  'assumerolewithsaml',
  'assumerolewithwebidentity',
  'tagsession',
  'setsourceidentity',
  'setcontext',
];

/** Whether one entry of `Action` means an action, both in small letters. */
export function meansAction(entry: string, action: string): boolean {
  if (entry === '*') return true;
  const [service, name = ''] = entry.toLowerCase().split(':');
  if (service !== 'sts' || !/[*?]/.test(name)) return service === 'sts' && name === action;
  return fits(patternOf(name, { wildcards: true, variables: false }), action) > 0;
}

/** Whether IAM fills in `${…}`: from version 2012-10-17 on. */
const hasVariables = (root: Node): boolean => member(root, 'Version')?.value === '2012-10-17';

/** The statements of a trust policy's tree. Anything that isn't an object is left out. */
export function readTrust(root: Node): TrustStatement[] {
  const variables = hasVariables(root);
  return items(member(root, 'Statement')).flatMap((node) => {
    if (node.type !== 'object') return [];
    const [actions, others] = [strings(member(node, 'Action')), strings(member(node, 'NotAction'))];
    const except = member(node, 'NotPrincipal');
    const statement: TrustStatement = {
      node,
      allow: member(node, 'Effect')?.value === 'Allow',
      principals: readPrincipals(member(node, 'Principal')),
      actions: new Set(
        TRUST_ACTIONS.filter(
          (action) =>
            actions.some((one) => meansAction(one, action)) ||
            (others.length > 0 && !others.some((one) => meansAction(one, action))),
        ),
      ),
      conditions: members(node)
        .filter(({ name }) => name === 'Condition')
        .flatMap(({ value }) => readConditions(value, variables)),
    };
    return except ? { ...statement, notPrincipals: readPrincipals(except) } : statement;
  });
}
