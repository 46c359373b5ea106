import { DEPENDS, YES } from '../answer';
import type { Condition } from '../policy/condition';
import { conditionWords, listed } from '../policy/condition-words';
import type { Matter, Other, TrustQuestion } from './analysis';
import { ANY_SAML, ANY_SERVICE, ANY_WEB_IDENTITY, type Caller, meets } from './decide';

/** An account with its owner's name where that is public. */
export function accountName(account: string, { nameOf, own }: TrustQuestion): string {
  if (account === own) return `your own AWS account (${account})`;
  const name = nameOf?.(account);
  return name ? `${name}’s AWS account ${account}` : `AWS account ${account}`;
}

/** Somebody as a sentence names them. */
export function callerName(caller: Caller, question: TrustQuestion): string {
  if (caller === ANY_SERVICE) return 'AWS services';
  if (caller === ANY_WEB_IDENTITY) return 'whoever signs in through a web identity provider, whichever it is';
  if (caller === ANY_SAML) return 'whoever signs in through a SAML provider, whichever it is';
  if (caller.kind === 'service') return `the AWS service ${caller.name}`;
  if (caller.kind === 'federation') return `people who sign in through ${caller.name}`;
  if (caller.anybody) return 'everyone with an AWS account';
  const inside = caller.arn ? `${caller.arn.split(':').slice(5).join(':')} in ` : '';
  if (caller.account === question.own)
    return `${inside || 'people and roles in '}${accountName(caller.account, question)}`;
  const elsewhere = caller.account === question.account ? ` of partition ${caller.partition}` : '';
  return `${inside}${accountName(caller.account, question)}${elsewhere}`;
}

/** The conditions of the statement that lets somebody in, as far as the text can't tell whether they meet them. */
export const limits = ({ caller, statement }: Other, { id }: Matter): Condition[] =>
  statement.conditions.filter((one) => meets(one, caller, id) === DEPENDS);

const ORGANISATION = /^aws:principalorg(?:id|paths)$/;

/** The organisations whose accounts `*` lets in; undefined where it isn't limited to any. */
export function organisations(other: Other, matter: Matter): string | undefined {
  const [only] = limits(other, matter).filter(
    ({ name, negated, ifExists, set }) => ORGANISATION.test(name) && !negated && !ifExists && set !== 'all',
  );
  const texts = only?.values.map(({ text }) => text) ?? [];
  return texts.length > 0 && !texts.includes('*') ? listed(texts) : undefined;
}

/** Somebody with what limits them. */
function otherName(other: Other, matter: Matter): string {
  const inside = organisations(other, matter);
  if (other.caller.kind === 'aws' && other.caller.anybody && inside !== undefined)
    return `every AWS account of the organisation ${inside}`;
  const open = limits(other, matter).map(conditionWords);
  return `${callerName(other.caller, matter.question)}${open.length > 0 ? ` (if ${listed(open, 'and')})` : ''}`;
}

/** Everybody besides the vendor, nobody twice: who is let in as one of many isn't named by themselves. */
export function otherNames(matter: Matter): string[] {
  const { others } = matter;
  const all = others.some(({ caller, answer }) => caller.kind === 'aws' && caller.anybody && answer === YES);
  const whole = new Set(
    others.flatMap(({ caller }) => (caller.kind === 'aws' && !caller.arn ? [caller.account] : [])),
  );
  const told = others.filter(({ caller }) => {
    if (caller.kind !== 'aws' || caller.anybody) return true;
    return !all && !(caller.arn && whole.has(caller.account));
  });
  return [...new Set(told.map((one) => otherName(one, matter)))];
}
