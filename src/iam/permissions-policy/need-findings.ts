import { any, DEPENDS, NO, YES } from '../answer';
import { type Weighed, weigh } from '../judgement';
import { conditionWords, listed } from '../policy/condition-words';
import type { Node } from '../policy/tree';
import { answerTo, type Need, needs, type PermissionsQuestion } from './question';
import { overlap } from './resource';
import { applies, mean, meets, type Statement, speaksOf, sum } from './statements';

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

/** Why something that is needed is denied, or allowed only in part or under conditions. */
function needFindings(statements: readonly Statement[], need: Need, root: Node): Weighed[] {
  const answer = answerTo(statements, need);
  if (answer === YES) return [];
  const [code = 'missing', what = need.action] = FOR[need.action] ?? [];
  const denies = statements.filter(
    (one) => !one.allow && any(need.calls.map((call) => applies(one, call))) !== NO,
  );
  const allowed = need.calls.every((call) => sum(statements, true, call) !== NO);
  if (allowed && denies.length > 0)
    return denies.map((one) => {
      const sure = need.calls.some((call) => applies(one, call) === YES);
      return weigh(
        sure ? 'error' : 'warning',
        one.node,
        sure ? 'deny-needed' : 'deny-may-hit',
        `this Deny ${sure ? 'keeps' : 'can keep'} the vendor from ${need.action}, which it needs to ${what}`,
      );
    });
  const part = partly(statements, need);
  const [first] = part;
  if (!first)
    return [
      weigh(
        'error',
        root,
        code,
        `nothing here lets the vendor ${what}: ${need.action} on ${need.whole.text} is missing`,
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
          `${need.action} works only if ${conditionWords(one)}`,
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
            `${need.action} isn’t allowed: ${conditionWords(never)} never holds for it`,
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
        's3:GetBucketLocation isn’t here. Newer instructions of Logz.io give it, so that the bucket’s Region can be found',
      ),
    );
  if (!gives('kms:Decrypt'))
    found.push(
      weigh(
        'note',
        root,
        'kms-missing',
        'if the bucket is encrypted with a KMS key, the role also needs kms:Decrypt on that key’s ARN',
      ),
    );
  return found;
}
