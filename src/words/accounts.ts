import { listed } from '../connector/labels';
import type { Caller, OtherPrincipal, OtherSaid, Someone } from '../iam/codes';
import type { Account } from '../iam/codes/callers';
import { ANY_SAML, ANY_SERVICE, ANY_WEB_IDENTITY } from '../iam/trust-policy/decide';
import { knownAccount } from '../vendors/known-accounts';
import { conditionWords } from './conditions';

/** An account with its owner's name where that is public. */
export function accountName({ account, own }: Account): string {
  if (account === own) return `your own AWS account (${account})`;
  const name = knownAccount(account)?.name;
  return name ? `${name}’s AWS account ${account}` : `AWS account ${account}`;
}

const isOne = (caller: Caller, other: Caller): boolean =>
  caller.kind !== 'aws' && other.kind === caller.kind && other.name === caller.name;

/** Somebody as a sentence names them. */
export function callerName({ caller, vendor, own }: Someone): string {
  if (isOne(caller, ANY_SERVICE)) return 'AWS services';
  if (isOne(caller, ANY_WEB_IDENTITY))
    return 'whoever signs in through a web identity provider, whichever it is';
  if (isOne(caller, ANY_SAML)) return 'whoever signs in through a SAML provider, whichever it is';
  if (caller.kind === 'service') return `the AWS service ${caller.name}`;
  if (caller.kind === 'federation') return `people who sign in through ${caller.name}`;
  if (caller.anybody) return 'everyone with an AWS account';
  const { account, arn, partition } = caller;
  const inside = arn ? `${arn.split(':').slice(5).join(':')} in ` : '';
  const name = accountName({ account, own });
  if (account === own) return `${inside || 'people and roles in '}${name}`;
  return `${inside}${name}${account === vendor ? ` of partition ${partition}` : ''}`;
}

/** Somebody with what limits them. */
export function otherName(other: OtherSaid): string {
  if (other.organisations)
    return `every AWS account of the organisation ${listed(other.organisations, 4, 'or')}`;
  const only = listed(other.only.map(conditionWords), 4);
  return `${callerName(other)}${only && ` (if ${only})`}`;
}

/** How others beside an account are named in a sentence. */
export const othersInWords = (others: readonly OtherPrincipal[]): string =>
  listed(
    others.map(({ account, principal }) => {
      if (account === undefined) return principal === '*' ? 'everyone' : principal;
      const name = knownAccount(account)?.name;
      return name === undefined ? `AWS account ${account}` : `${name} (${account})`;
    }),
    4,
  );
