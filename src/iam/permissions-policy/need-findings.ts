import { type Answer, all, any, DEPENDS, NO, YES } from '../answer';
import { type Weighed, weigh } from '../judgement';
import { told } from '../policy/condition';
import type { Node } from '../policy/tree';
import { type Need, needs, type PermissionsQuestion } from './question';
import { isWithin, overlap } from './resource';
import { isAction, mean, meets, type Statement, speaksOf, sum, toldResources } from './statements';

const CODES = {
  's3:ListBucket': 'missing-list',
  's3:GetObject': 'missing-get',
  's3:PutObject': 'missing-put',
} as const;

/** Statements that allow the action on some of what is needed. */
const partly = (statements: readonly Statement[], { action, whole }: Need): Statement[] =>
  statements.filter(
    ({ allow, actions, resources }) =>
      allow && mean(actions, action) && resources.some((one) => overlap(one, whole)),
  );

/** How much of what is needed a Deny takes away, whatever its conditions. */
function extent({ resources, notResources }: Statement, { whole }: Need): 'all' | 'part' | 'none' {
  if (notResources.length > 0) {
    if (notResources.some((one) => isWithin(whole, one))) return 'none';
    return notResources.some((one) => overlap(one, whole)) ? 'part' : 'all';
  }
  if (resources.some((one) => isWithin(whole, one))) return 'all';
  return resources.some((one) => overlap(one, whole)) ? 'part' : 'none';
}

interface Denial {
  statement: Statement;
  extent: 'all' | 'part';
  /** Whether its conditions hold. */
  answer: Answer;
}

/** The Deny statements that take something of what is needed away, or could. */
const denials = (statements: readonly Statement[], need: Need): Denial[] =>
  statements.flatMap((statement) => {
    if (statement.allow || !isAction(statement, need.action)) return [];
    const answer = any(
      need.calls.map((call) => all(statement.conditions.map((condition) => meets(condition, call)))),
    );
    const much = extent(statement, need);
    return answer === NO || much === 'none' ? [] : [{ statement, extent: much, answer }];
  });

function denialFinding({ statement, extent: much, answer }: Denial, { action }: Need): Weighed {
  const sure = answer === YES;
  const { node } = statement;
  if (much === 'part') {
    return weigh('warning', node, 'deny-part', {
      action,
      ...toldResources(statement),
      only: sure ? [] : statement.conditions.map(told),
    });
  }
  return weigh(sure ? 'error' : 'warning', node, sure ? 'deny-needed' : 'deny-may-hit', { action });
}

/** Why something that is needed is denied, or allowed only in part or under conditions. */
function needFindings(statements: readonly Statement[], need: Need, root: Node): Weighed[] {
  const answer = all(need.calls.map((call) => sum(statements, true, call)));
  const denied = denials(statements, need);
  const whole = denied.filter(({ extent: much }) => much === 'all');
  const told = (whole.length > 0 ? whole : denied).map((one) => denialFinding(one, need));
  if (answer !== NO && whole.length > 0) return told;
  if (answer === YES) return told;
  return [...told, ...allowFindings(statements, need, root, answer)];
}

/** Why something that is needed isn't allowed, or only in part or under conditions. */
function allowFindings(statements: readonly Statement[], need: Need, root: Node, answer: Answer): Weighed[] {
  const code = CODES[need.action];
  const part = partly(statements, need);
  const [first] = part;
  if (!first)
    return [weigh('error', root, code, { how: 'nothing', action: need.action, whole: need.whole.text })];
  const open = part.flatMap((one) =>
    one.conditions.filter((condition) => need.calls.some((call) => meets(condition, call) === DEPENDS)),
  );
  if (answer === DEPENDS)
    return open
      .slice(0, 1)
      .map((one) =>
        weigh('note', one.node, 'only-under-conditions', { action: need.action, condition: told(one) }),
      );
  const spoken = part.filter((one) => need.calls.every((call) => speaksOf(one, call) !== NO));
  const failing = spoken.flatMap((one) =>
    one.conditions.filter((condition) => need.calls.some((call) => meets(condition, call) === NO)),
  );
  const [never] = failing;
  if (never)
    return never.name === 's3:prefix'
      ? [weigh('warning', never.node, 'prefix-differs', { how: 'condition', condition: told(never) })]
      : [weigh('error', never.node, code, { how: 'never', action: need.action, condition: told(never) })];
  const resources = first.resources.filter((one) => overlap(one, need.whole));
  return [
    weigh('warning', resources[0]?.node ?? first.node, 'prefix-differs', {
      how: 'resources',
      action: need.action,
      resources: resources.map(({ text }) => text),
      whole: need.whole.text,
    }),
  ];
}

/** What the vendor needs and doesn't get, and what it may need. */
export function missing(
  statements: readonly Statement[],
  question: PermissionsQuestion,
  root: Node,
): Weighed[] {
  const found = needs(question).flatMap((need) => needFindings(statements, need, root));
  const gives = (action: string): boolean =>
    statements.some(({ allow, actions }) => allow && mean(actions, action));
  if (!gives('s3:GetBucketLocation')) found.push(weigh('note', root, 'location-missing'));
  if (!gives('kms:Decrypt')) found.push(weigh('note', root, 'kms-missing'));
  else if (question.kind === 'archive' && !gives('kms:GenerateDataKey'))
    found.push(weigh('warning', root, 'kms-encrypt-missing'));
  return found;
}
