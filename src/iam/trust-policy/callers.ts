import { DEPENDS, YES } from '../answer';
import type { Caller, ConditionSaid, OtherSaid, Someone } from '../codes';
import { type Condition, told } from '../policy/condition';
import type { Matter, Other, TrustQuestion } from './analysis';
import { meets } from './decide';

/** Somebody, for a sentence that tells whose account it is. */
export const someone = (caller: Caller, { account, own }: TrustQuestion): Someone => ({
  caller,
  vendor: account,
  own,
});

/** The conditions of the statement that lets somebody in, as far as the text can't tell whether they meet them. */
const open = ({ caller, statement }: Other, { id }: Matter): Condition[] =>
  statement.conditions.filter((one) => meets(one, caller, id) === DEPENDS);

/** The same, for a sentence. */
export const limits = (other: Other, matter: Matter): ConditionSaid[] => open(other, matter).map(told);

const ORGANISATION = /^aws:principalorg(?:id|paths)$/;

/** The organisations whose accounts `*` lets in; undefined where it isn't limited to any. */
export function organisations(other: Other, matter: Matter): string[] | undefined {
  const [only] = open(other, matter).filter(
    ({ name, negated, ifExists, set }) => ORGANISATION.test(name) && !negated && !ifExists && set !== 'all',
  );
  const texts = only?.values.map(({ text }) => text) ?? [];
  return texts.length > 0 && !texts.includes('*') ? texts : undefined;
}

/** Everybody besides the vendor, nobody twice: who is let in as one of many isn't named by themselves. */
export function othersSaid(matter: Matter): OtherSaid[] {
  const { others } = matter;
  const all = others.some(({ caller, answer }) => caller.kind === 'aws' && caller.anybody && answer === YES);
  const whole = new Set(
    others.flatMap(({ caller }) => (caller.kind === 'aws' && !caller.arn ? [caller.account] : [])),
  );
  const shown = others.filter(({ caller }) => {
    if (caller.kind !== 'aws' || caller.anybody) return true;
    return !all && !(caller.arn && whole.has(caller.account));
  });
  const said = shown.map(
    (one): OtherSaid => ({
      ...someone(one.caller, matter.question),
      organisations: one.caller.kind === 'aws' && one.caller.anybody ? organisations(one, matter) : undefined,
      only: limits(one, matter),
    }),
  );
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()];
}
