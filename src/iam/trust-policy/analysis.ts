import { type Answer, any, DEPENDS, either, NO } from '../answer';
import { type Caller, isMeant, mayAssume, type Sent, sent } from './decide';
import { otherId } from './other-ids';
import type { PlacedPrincipal } from './principals';
import type { TrustStatement } from './statements';

/** Who is to be let in, and who asks. */
export interface TrustQuestion {
  /** The vendor's AWS account, 12 digits, and its partition where the vendor works in one only. */
  account: string;
  partition?: string | undefined;
  externalId: string;
  /** The person's own account, where it is known. */
  own?: string | undefined;
  /** Whose account this is, where that is public. */
  nameOf?: ((account: string) => string | undefined) | undefined;
}

/** Somebody besides the vendor who can assume the role, or could under conditions, and the entry that lets them. */
export interface Other {
  caller: Caller;
  principal: PlacedPrincipal;
  answer: Answer;
}

/** A trust policy with the answers to the questions that its verdict rests on. */
export interface Matter {
  question: TrustQuestion;
  statements: readonly TrustStatement[];
  id: Sent;
  /** The vendor's account, and each of its roles and users that the policy names. */
  vendor: readonly Caller[];
  /** May the vendor with the right ID, and without any? */
  right: Answer;
  none: Answer;
  /** Another ID with which the vendor may. */
  other: string | undefined;
  others: readonly Other[];
}

/** Which of some callers a statement's Principal means, whatever its actions and conditions. */
export const meant = (statement: TrustStatement, callers: readonly Caller[]): Caller[] =>
  callers.filter((caller) => statement.principals.some((one) => isMeant(one, caller)));

/** STS takes nothing else as an external ID (`externalIdType`). */
const SENDABLE = /^[\w+=,.@:/-]{2,1224}$/;

/** Whether a principal is (in) the vendor's account, in the vendor's partition. */
export const isVendors = (principal: PlacedPrincipal, { account, partition }: TrustQuestion): boolean =>
  (principal.who === 'account' || principal.who === 'one') &&
  principal.account === account &&
  (principal.partition ?? partition) === (partition ?? principal.partition);

const key = (caller: Caller): string => Object.values(caller).join(' ');

/** Accounts that conditions on the caller's account name: behind `"*"` they are those who get in. */
function accountsInConditions(statements: readonly TrustStatement[]): string[] {
  const values = statements.flatMap(({ conditions }) =>
    conditions.filter(({ name }) => /^aws:principal(?:account|arn)$/.test(name)).flatMap((one) => one.values),
  );
  return values.flatMap(({ text }) => {
    const digits = text.replaceAll('?', '7').replace('*', '7'.repeat(Math.max(0, 13 - text.length)));
    return [...(text.match(/(?<!\d)\d{12}(?!\d)/g) ?? []), ...(/^\d{12}$/.test(digits) ? [digits] : [])];
  });
}

function callersBehind(
  principal: PlacedPrincipal,
  statements: readonly TrustStatement[],
  { account, own }: TrustQuestion,
): Caller[] {
  switch (principal.who) {
    case 'everyone': {
      const stranger = ['999999999999', '888888888888', '777777777777'].find(
        (one) => one !== account && one !== own,
      );
      const accounts = [stranger ?? '', ...(own ? [own] : []), ...accountsInConditions(statements)];
      return accounts.filter((one) => one !== account).map((one) => ({ kind: 'aws', account: one }));
    }
    case 'account':
      return [{ kind: 'aws', account: principal.account, partition: principal.partition }];
    case 'one':
      return [
        { kind: 'aws', account: principal.account, partition: principal.partition, arn: principal.arn },
      ];
    case 'service':
      return [{ kind: 'service', name: principal.name }];
    case 'federation':
      return [{ kind: 'federation', name: principal.name }];
    default:
      return [];
  }
}

/** Answers, for a trust policy, everything that its verdict rests on. */
export function matterOf(statements: readonly TrustStatement[], question: TrustQuestion): Matter {
  const { account, partition, externalId } = question;
  const id = sent(externalId);
  const anyone: Caller = { kind: 'aws', account, partition };
  const allowed = statements.filter(({ allow }) => allow).flatMap(({ principals }) => principals);
  const named = allowed.flatMap((one): Caller[] =>
    one.who === 'one' && isVendors(one, question) ? [{ ...anyone, arn: one.arn }] : [],
  );
  const vendor = [...new Map([anyone, ...named].map((caller) => [key(caller), caller])).values()];
  const ask = (caller: Caller, what: Sent | undefined): Answer => mayAssume(statements, caller, what);

  const answers = new Map<string, Answer>();
  const others = allowed
    .filter((one) => !isVendors(one, question))
    .flatMap((principal) =>
      callersBehind(principal, statements, question).map((caller): Other => {
        let answer = answers.get(key(caller));
        if (answer === undefined) {
          answer = either(ask(caller, id), ask(caller, undefined));
          if (answer === NO && otherId(statements, caller, externalId) !== undefined) answer = DEPENDS;
          answers.set(key(caller), answer);
        }
        return { caller, principal, answer };
      }),
    )
    .filter(({ answer }) => answer !== NO);

  const other = vendor.map((caller) => otherId(statements, caller, externalId));
  return {
    question,
    statements,
    id,
    vendor,
    right: SENDABLE.test(externalId) ? any(vendor.map((caller) => ask(caller, id))) : NO,
    none: any(vendor.map((caller) => ask(caller, undefined))),
    other: other.find((one) => one !== undefined),
    others,
  };
}
