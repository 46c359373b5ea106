import { type Answer, all, any, DEPENDS, NO, YES } from '../answer';
import { type Weighed, weigh } from '../judgement';
import { conditionWords, listed } from '../policy/condition-words';
import type { Node } from '../policy/tree';
import { type Need, needs, type PermissionsQuestion } from './question';
import { isWithin, overlap } from './resource';
import { isAction, mean, meets, type Statement, speaksOf, sum } from './statements';
import { subjects } from './words';

const FOR: Readonly<Record<string, readonly [code: string, what: string]>> = {
  's3:ListBucket': ['missing-list', 'see the list of files in the bucket'],
  's3:GetObject': ['missing-get', 'read the bucket’s files'],
  's3:PutObject': ['missing-put', 'write files, which archiving needs'],
};

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

function denialFinding({ statement, extent: much, answer }: Denial, { action }: Need, what: string): Weighed {
  const sure = answer === YES;
  const { node } = statement;
  if (much === 'part') {
    const files = listed(
      subjects(statement).map(({ words }) => words),
      'and',
    );
    const when = sure ? '' : `, if ${listed(statement.conditions.map(conditionWords), 'and')}`;
    return weigh(
      'warning',
      node,
      'deny-part',
      `this Deny keeps the vendor from ${action} on some of what it needs: ${files}${when}. If those are logs to be collected, take them out of the Deny`,
    );
  }
  return weigh(
    sure ? 'error' : 'warning',
    node,
    sure ? 'deny-needed' : 'deny-may-hit',
    `this Deny ${sure ? 'keeps' : 'can keep'} the vendor from ${action}, which it needs to ${what}. Remove it, or take the bucket out of it`,
  );
}

/** Why something that is needed is denied, or allowed only in part or under conditions. */
function needFindings(statements: readonly Statement[], need: Need, root: Node): Weighed[] {
  const [, what = need.action] = FOR[need.action] ?? [];
  const answer = all(need.calls.map((call) => sum(statements, true, call)));
  const denied = denials(statements, need);
  const whole = denied.filter(({ extent: much }) => much === 'all');
  const told = (whole.length > 0 ? whole : denied).map((one) => denialFinding(one, need, what));
  if (answer !== NO && whole.length > 0) return told;
  if (answer === YES) return told;
  return [...told, ...allowFindings(statements, need, root, answer)];
}

/** Why something that is needed isn't allowed, or only in part or under conditions. */
function allowFindings(statements: readonly Statement[], need: Need, root: Node, answer: Answer): Weighed[] {
  const [code = 'missing', what = need.action] = FOR[need.action] ?? [];
  const part = partly(statements, need);
  const [first] = part;
  if (!first)
    return [
      weigh(
        'error',
        root,
        code,
        `nothing here lets the vendor ${what}: ${need.action} on ${need.whole.text} is missing. Add it`,
      ),
    ];
  const open = part.flatMap((one) =>
    one.conditions.filter((condition) => need.calls.some((call) => meets(condition, call) === DEPENDS)),
  );
  if (answer === DEPENDS)
    return open
      .slice(0, 1)
      .map((one) =>
        weigh(
          'note',
          one.node,
          'only-under-conditions',
          `${need.action} works only if ${conditionWords(one)}. Keep that only if the vendor meets it`,
        ),
      );
  const spoken = part.filter((one) => need.calls.every((call) => speaksOf(one, call) !== NO));
  const failing = spoken.flatMap((one) =>
    one.conditions.filter((condition) => need.calls.some((call) => meets(condition, call) === NO)),
  );
  const [never] = failing;
  if (never)
    return never.name === 's3:prefix'
      ? [
          weigh(
            'warning',
            never.node,
            'prefix-differs',
            `files can be listed only if ${conditionWords(never)}, which isn’t the connector’s prefix. Make the two the same`,
          ),
        ]
      : [
          weigh(
            'error',
            never.node,
            code,
            `${need.action} isn’t allowed: ${conditionWords(never)} never holds for it. Remove the condition`,
          ),
        ];
  const resources = first.resources.filter((one) => overlap(one, need.whole));
  return [
    weigh(
      'warning',
      resources[0]?.node ?? first.node,
      'prefix-differs',
      `${need.action} is allowed only on ${listed(
        resources.map(({ text }) => text),
        'and',
      )}, which isn’t all of ${need.whole.text}. Compare it with the connector’s prefix`,
    ),
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
  if (!gives('s3:GetBucketLocation'))
    found.push(
      weigh(
        'note',
        root,
        'location-missing',
        's3:GetBucketLocation isn’t here. Newer instructions of Logz.io give it, so that the bucket’s Region can be found: add it if connecting fails',
      ),
    );
  if (!gives('kms:Decrypt'))
    found.push(
      weigh(
        'note',
        root,
        'kms-missing',
        'the role can’t read what is encrypted with a KMS key of your own. Add kms:Decrypt on that key’s ARN if the bucket is encrypted with one',
      ),
    );
  else if (question.kind === 'archive' && !gives('kms:GenerateDataKey'))
    found.push(
      weigh(
        'warning',
        root,
        'kms-encrypt-missing',
        'kms:Decrypt is here without kms:GenerateDataKey: files can’t be written to a bucket that is encrypted with that key, and archiving fails. Add kms:GenerateDataKey on the same key',
      ),
    );
  return found;
}
