import { any, DEPENDS, NO, YES } from '../answer';
import { type Weighed, weigh } from '../judgement';
import { type Condition, told } from '../policy/condition';
import { conditionFormFindings } from '../policy/condition-findings';
import { isNow } from '../policy/times';
import { members, type Node } from '../policy/tree';
import { type Matter, meant } from './analysis';
import { actionOf, applies, isMeant, meets } from './decide';
import type { TrustStatement } from './statements';

const MFA = /^aws:multifactorauth(?:present|age)$/;

/** A condition on something that the text can't tell. */
export interface Open {
  condition: Condition;
  allow: boolean;
}

/** What further conditions the vendor must meet, in Allow and Deny, even with the right external ID. */
export function openConditions({ statements, vendor, id, right }: Matter): Open[] {
  if (right === NO) return [];
  return statements.flatMap((statement) => {
    const caller = vendor.find((one) => applies(statement, one, id) === DEPENDS);
    if (!caller) return [];
    return statement.conditions
      .filter((one) => meets(one, caller, id) === DEPENDS)
      .map((condition) => ({ condition, allow: statement.allow }));
  });
}

function conditionFindings(matter: Matter): Weighed[] {
  const { statements, vendor, id, right } = matter;
  const found = openConditions(matter).map(({ condition, allow }) =>
    MFA.test(condition.name)
      ? weigh('warning', condition.node, 'mfa', { key: condition.key })
      : weigh('note', condition.node, 'extra-condition', { allow, condition: told(condition) }),
  );
  if (right !== NO) return found;
  for (const statement of statements.filter(({ allow }) => allow))
    for (const caller of meant(statement, vendor).slice(0, 1))
      for (const one of statement.conditions)
        if (!isIdLike(one) && !isNow(one) && meets(one, caller, id) === NO)
          found.push(weigh('error', one.node, 'condition-never', { condition: told(one) }));
  return found;
}

const isIdLike = ({ name }: Condition): boolean => /externalid/.test(name.replace(/[^a-z]/g, ''));

const actionNode = ({ node }: TrustStatement): Node =>
  members(node).find(({ name }) => name === 'Action' || name === 'NotAction')?.value ?? node;

function actionFindings({ statements, vendor, right }: Matter): Weighed[] {
  const allowed = statements.filter(({ allow }) => allow);
  const theirs = allowed.filter((one) => meant(one, vendor).length > 0);
  const found = theirs
    .filter(({ actions }) => actions.size > 0 && !actions.has('assumerole'))
    .map((one) =>
      [...one.actions].some((action) => action.startsWith('assumerole'))
        ? weigh('error', actionNode(one), 'action-mismatch', { how: 'account' })
        : weigh('note', actionNode(one), 'session-action'),
    );
  if (right === NO && theirs.length > 0 && !theirs.some(({ actions }) => actions.has('assumerole')))
    for (const one of theirs.slice(0, 1))
      found.push(weigh('error', actionNode(one), 'action-missing', { how: 'vendor' }));
  for (const one of allowed)
    for (const principal of one.principals)
      if (principal.who === 'federation') {
        const caller = { kind: 'federation', name: principal.name } as const;
        if (!one.actions.has(actionOf(caller)) && one.actions.has('assumerole') && isMeant(principal, caller))
          found.push(
            weigh('warning', actionNode(one), 'action-mismatch', { how: 'federation', name: principal.name }),
          );
      }
  return found;
}

/** Statements that keep the vendor out although it sends the right ID. */
function denyFindings({ statements, vendor, id, right }: Matter): Weighed[] {
  const allowed = statements.filter(({ allow }) => allow);
  const named = vendor.filter((caller) => allowed.some((one) => meant(one, [caller]).length > 0));
  return statements
    .filter(({ allow }) => !allow)
    .flatMap((statement) => {
      const answer = any(named.map((one) => applies(statement, one, id)));
      const [anyone] = named.filter((one) => applies(statement, one, id) === answer);
      if (answer === NO) return [];
      const open = statement.conditions.filter(
        (one) => anyone !== undefined && meets(one, anyone, id) === DEPENDS,
      );
      return [
        answer === YES
          ? weigh('error', statement.node, 'deny-hits-vendor', { all: right === NO })
          : weigh('warning', statement.node, 'deny-may-hit-vendor', { only: open.map(told) }),
      ];
    });
}

export const otherFindings = (matter: Matter): Weighed[] => [
  ...matter.statements.flatMap(({ allow, conditions }) =>
    conditions.flatMap((one) => conditionFormFindings(one, allow)),
  ),
  ...conditionFindings(matter),
  ...actionFindings(matter),
  ...denyFindings(matter),
];
