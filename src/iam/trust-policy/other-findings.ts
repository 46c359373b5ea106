import { any, DEPENDS, NO, YES } from '../answer';
import { type Weighed, weigh } from '../judgement';
import type { Condition } from '../policy/condition';
import { conditionFormFindings } from '../policy/condition-findings';
import { conditionWords, listed } from '../policy/condition-words';
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
      ? weigh(
          'warning',
          condition.node,
          'mfa',
          `${condition.key}: a vendor’s software has no MFA device, so it can hardly meet this. Remove it`,
        )
      : weigh(
          'note',
          condition.node,
          'extra-condition',
          `the vendor ${allow ? 'gets in only if' : 'doesn’t get in if'} ${conditionWords(condition)}. Keep it if you set that up for the vendor`,
        ),
  );
  if (right !== NO) return found;
  for (const statement of statements.filter(({ allow }) => allow))
    for (const caller of meant(statement, vendor).slice(0, 1))
      for (const one of statement.conditions)
        if (!isIdLike(one) && !isNow(one) && meets(one, caller, id) === NO)
          found.push(
            weigh(
              'error',
              one.node,
              'condition-never',
              `the vendor’s request never meets this: ${conditionWords(one)}. Remove it`,
            ),
          );
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
        ? weigh(
            'error',
            actionNode(one),
            'action-mismatch',
            'AWS accounts use sts:AssumeRole; this action is for people who sign in elsewhere. Write sts:AssumeRole',
          )
        : weigh(
            'note',
            actionNode(one),
            'session-action',
            'this statement lets nobody in by itself; it adds to what a session may carry. Keep it if the vendor asked for it',
          ),
    );
  if (right === NO && theirs.length > 0 && !theirs.some(({ actions }) => actions.has('assumerole')))
    for (const one of theirs.slice(0, 1))
      found.push(
        weigh(
          'error',
          actionNode(one),
          'action-missing',
          'the vendor needs sts:AssumeRole, which this policy doesn’t give. Add it',
        ),
      );
  for (const one of allowed)
    for (const principal of one.principals)
      if (principal.who === 'federation') {
        const caller = { kind: 'federation', name: principal.name } as const;
        if (!one.actions.has(actionOf(caller)) && one.actions.has('assumerole') && isMeant(principal, caller))
          found.push(
            weigh(
              'warning',
              actionNode(one),
              'action-mismatch',
              `sts:AssumeRole isn’t for ${principal.name}: write sts:AssumeRoleWithSAML or sts:AssumeRoleWithWebIdentity`,
            ),
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
          ? weigh(
              'error',
              statement.node,
              'deny-hits-vendor',
              right === NO
                ? 'this Deny keeps the vendor out, even with the right external ID, and no Allow outdoes a Deny. Remove it, or name those whom it means'
                : 'this Deny keeps some of the vendor’s roles or users out, even with the right external ID. Remove it, or name those whom it means',
            )
          : weigh(
              'warning',
              statement.node,
              'deny-may-hit-vendor',
              `this Deny keeps the vendor out${open.length > 0 ? ` if ${listed(open.map(conditionWords), 'and')}` : ' in some cases'}, even with the right external ID. Keep it only if the vendor never meets that`,
            ),
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
