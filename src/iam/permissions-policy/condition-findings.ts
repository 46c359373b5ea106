import { type Weighed, weigh } from '../judgement';
import { type Condition, told } from '../policy/condition';
import { conditionFormFindings } from '../policy/condition-findings';
import { isNow } from '../policy/times';
import { carriesKey } from './action-data';
import { mean, type Statement, TOLD } from './statements';

const NEEDED = ['s3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:GetBucketLocation', 'kms:Decrypt'];
/** Where the call comes from: the vendor's own network, which the person knows nothing of. */
const NETWORK = /^aws:(?:sourcevpc|sourcevpce|sourcevpcarn|vpcsourceip|sourceip|vpceaccount|vpceorgid)$/;

/** What conditions do to a statement: those that are understood, those that never hold, those left to the reader. */
export function conditionFindings({ allow, actions, conditions }: Statement): Weighed[] {
  const given = NEEDED.filter((one) => mean(actions, one));
  return conditions.flatMap((condition) => [...conditionFormFindings(condition, allow), ...ofOne(condition)]);

  function ofOne(condition: Condition): Weighed[] {
    const { name, node } = condition;
    const without = given.filter(
      (one) =>
        /^(?:s3|kms):/.test(name) &&
        (name.split(':')[0] !== one.split(':')[0] || carriesKey(one, name) === false),
    );
    if (!name.includes(':') || (without.length > 0 && allow))
      return [
        weigh('warning', node, 'condition-unsupported', {
          actions: name.includes(':') ? without : [],
          condition: told(condition),
        }),
      ];
    if (NETWORK.test(name))
      return [weigh('warning', node, 'condition-network', { condition: told(condition), allow })];
    if (name in TOLD || name === 's3:prefix' || isNow(condition)) return [];
    return [weigh('note', node, 'condition-not-judged', { condition: told(condition), allow })];
  }
}
