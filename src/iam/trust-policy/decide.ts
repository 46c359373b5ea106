import { type Answer, all, any, both, DEPENDS, NO, not, YES } from '../answer';
import type { Caller } from '../codes/callers';
import { type Condition, type ConditionValue, holds, isText } from '../policy/condition';
import { isWellFormed } from '../policy/condition-forms';
import { fits, fitsStart, type Pattern } from '../policy/pattern';
import { isNow, timeAnswer } from '../policy/times';
import type { Principal } from './principals';
import type { TrustStatement } from './statements';

/** Those whom `"Principal": "*"` lets in besides accounts, whatever they are called. */
export const ANY_SERVICE: Caller = { kind: 'service', name: '*' };
export const ANY_WEB_IDENTITY: Caller = { kind: 'federation', name: '*' };
export const ANY_SAML: Caller = { kind: 'federation', name: 'arn:aws:iam::*:saml-provider/*' };

/** The external ID of a request, known only by which patterns it fits; `odd`: it could be read as a number or an ARN. */
export interface Sent {
  is(pattern: Pattern): boolean;
  odd: boolean;
}

export const sent = (id: string): Sent => ({
  is: (pattern) => fits(pattern, id) !== NO,
  odd: /^(?:[\d+.-]|arn:|true$|false$)/i.test(id),
});

/** What the caller calls: federated callers have actions of their own. */
export function actionOf(caller: Caller): string {
  if (caller.kind !== 'federation') return 'assumerole';
  return caller.name.includes(':saml-provider/') ? 'assumerolewithsaml' : 'assumerolewithwebidentity';
}

/** Whether a caller is meant by one entry of `Principal`. */
export function isMeant(principal: Principal, caller: Caller): boolean {
  switch (principal.who) {
    case 'everyone':
      return true;
    case 'account':
      return (
        caller.kind === 'aws' &&
        principal.account === caller.account &&
        (principal.partition ?? caller.partition) === (caller.partition ?? principal.partition)
      );
    case 'one':
      return caller.kind === 'aws' && caller.arn !== undefined && isSame(principal.arn, caller.arn);
    case 'service':
      return caller.kind === 'service' && principal.name === caller.name;
    case 'federation':
      return caller.kind === 'federation' && principal.name === caller.name;
    default:
      return false;
  }
}

/** A role means all its sessions too. */
function isSame(named: string, caller: string): boolean {
  if (named === caller) return true;
  const [, start = '', role] = /^(arn:[^:]+:)sts(?=:.*:assumed-role\/([^/]+)\/)/.exec(caller) ?? [];
  return role !== undefined && named.startsWith(`${start}iam:`) && named.endsWith(`/${role}`);
}

/** Keys that only calls of AWS's own services carry, never those of a role or user. */
const OF_SERVICES = /^aws:source(?:account|arn|orgid|orgpaths)$/;
const OF_STS =
  /^sts:(?:rolesessionname|sourceidentity|transitivetagkeys|requestcontext(?:providers|\/.+)|awsservicename|durationseconds|identitytokenaudience|roleauthorizedbyidp|signingalgorithm|taskpolicyarn)$/;

/** AWS's services call from accounts of AWS: of no customer's account, and in no organisation. */
const OF_ORGANISATIONS = /^aws:principalorg(?:id|paths)$/;
const OF_CUSTOMER = /^(?:arn:[^:]*:(?:iam|sts)::)?\d{12}(?::|$)/;

/** Whether a request can hold the key at all; external IDs and what is known of the caller are looked at elsewhere. */
function isInRequest(name: string, caller: Caller): Answer {
  if (!name.includes(':')) return NO;
  if (name.startsWith('sts:')) return OF_STS.test(name) ? DEPENDS : NO;
  if (OF_SERVICES.test(name) && caller.kind === 'aws') return NO;
  if (OF_ORGANISATIONS.test(name) && caller.kind === 'service') return NO;
  return /^(?:s3|kms):|external[-_]?id$/.test(name) ? NO : DEPENDS;
}

/** A value for `aws:PrincipalArn`, whose end is known only where the caller is a certain one. */
function arnFits({ base, negated }: Condition, { pattern, text }: ConditionValue, caller: Caller): Answer {
  if (caller.kind !== 'aws') return DEPENDS;
  if (base.startsWith('arn') && text.split(':').length < 6) return negated ? DEPENDS : NO;
  if (!caller.arn) return fitsStart(pattern, `arn:${caller.partition ?? 'aws'}:iam::${caller.account}:`);
  return caller.arn.includes(':iam:') ? fits(pattern, caller.arn) : DEPENDS;
}

/** What every request of a caller says alike: STS takes none without TLS (SDKs and console have no other), and AWS's services say that they are. */
function toldByCaller(name: string, caller: Caller): boolean | undefined {
  if (name === 'aws:securetransport') return true;
  return name === 'aws:principalisawsservice' ? caller.kind === 'service' : undefined;
}

/** Whether one condition holds for a request. */
export function meets(condition: Condition, caller: Caller, id: Sent | undefined): Answer {
  const { name } = condition;
  if (name === 'sts:externalid') {
    // Federated calls have no such parameter (STS: AssumeRoleWithSAML, AssumeRoleWithWebIdentity).
    if (!id || caller.kind === 'federation') return holds(condition, NO, () => NO);
    if (isText(condition))
      return holds(condition, YES, ({ pattern }) => (id.is(pattern) ? (pattern.unsure ? DEPENDS : YES) : NO));
    const never = !condition.negated && !id.odd && condition.base !== 'binaryequals';
    return holds(condition, YES, () => (never ? NO : DEPENDS));
  }
  if (caller.kind === 'aws' && name === 'aws:principalaccount' && isText(condition))
    return holds(condition, YES, ({ pattern }) => fits(pattern, caller.account));
  if (caller.kind === 'aws' && name === 'aws:principalarn' && /^(?:string|arn)/.test(condition.base))
    return holds(condition, YES, (value) => arnFits(condition, value, caller));
  if (isNow(condition)) return holds(condition, YES, (value) => timeAnswer(condition, value));
  const told = toldByCaller(name, caller);
  if (told !== undefined && condition.base === 'bool')
    return holds(condition, YES, ({ text }) => (text.toLowerCase() === String(told) ? YES : NO));
  if (caller.kind === 'service' && /^aws:principal(?:account|arn)$/.test(name))
    return holds(condition, DEPENDS, ({ text }) => (OF_CUSTOMER.test(text) ? NO : DEPENDS));
  return holds(condition, isInRequest(name, caller), ({ text }) =>
    isWellFormed(condition.base, text) ? DEPENDS : NO,
  );
}

const isSpokenOf = ({ principals, notPrincipals, actions }: TrustStatement, caller: Caller): boolean =>
  actions.has(actionOf(caller)) &&
  (notPrincipals
    ? !notPrincipals.some((one) => isMeant(one, caller))
    : principals.some((one) => isMeant(one, caller)));

/** Whether a statement, by itself, applies to a request. */
export const applies = (statement: TrustStatement, caller: Caller, id: Sent | undefined): Answer =>
  isSpokenOf(statement, caller)
    ? all(statement.conditions.map((condition) => meets(condition, caller, id)))
    : NO;

/** Whether a caller that sends this external ID (undefined: none) may assume the role: allowed and not denied. */
export function mayAssume(
  statements: readonly TrustStatement[],
  caller: Caller,
  id: Sent | undefined,
): Answer {
  const [allowed, denied] = [true, false].map((allow) =>
    any(statements.filter((one) => one.allow === allow).map((one) => applies(one, caller, id))),
  );
  return both(allowed ?? NO, not(denied ?? NO));
}
