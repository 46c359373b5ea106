import { type Answer, any, DEPENDS, either, NO } from '../answer';
import type { Caller } from '../codes';
import { ANY_SAML, ANY_SERVICE, ANY_WEB_IDENTITY, isMeant, mayAssume, type Sent, sent } from './decide';
import { budget, type OtherId, otherIds } from './other-ids';
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
}

/** Somebody besides the vendor who can assume the role, or could under conditions, and the entry and statement that let them. */
export interface Other {
  caller: Caller;
  principal: PlacedPrincipal;
  statement: TrustStatement;
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
  /** Another ID with which the vendor may; `undecided`: none was found, and not all could be looked at. */
  other: string | undefined;
  undecided: boolean;
  /** Another ID with which one of the vendor's may by this statement alone, as far as no Deny keeps it out. */
  otherBy: (statement: TrustStatement, caller: Caller) => string | undefined;
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

/**
 * The partition that the policy's own ARNs name: a role is used only from within its partition. `aws` where none or several are named.
 */
function partitionIn(statements: readonly TrustStatement[]): string {
  const named = new Set(
    statements.flatMap(({ principals, conditions }) => [
      ...principals.flatMap((one) =>
        (one.who === 'account' || one.who === 'one') && one.partition !== undefined ? [one.partition] : [],
      ),
      ...conditions
        .filter(({ name }) => name === 'aws:principalarn')
        .flatMap(({ values }) => values.flatMap(({ text }) => /^arn:(aws[a-z-]*):/.exec(text)?.[1] ?? [])),
    ]),
  );
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : 'aws';
}

/** Whom `"Principal": "*"` lets in, by what the statement lets them call: strangers, and those whom conditions name. */
function everyone(
  { actions }: TrustStatement,
  statements: readonly TrustStatement[],
  { account, own }: TrustQuestion,
): Caller[] {
  const stranger = ['999999999999', '888888888888', '777777777777'].find(
    (one) => one !== account && one !== own,
  );
  const named = [...(own ? [own] : []), ...accountsInConditions(statements)];
  return [
    ...(actions.has('assumerole')
      ? [
          { kind: 'aws', account: stranger ?? '', anybody: true } as const,
          ...named.filter((one) => one !== account).map((one) => ({ kind: 'aws', account: one }) as const),
          ANY_SERVICE,
        ]
      : []),
    ...(actions.has('assumerolewithwebidentity') ? [ANY_WEB_IDENTITY] : []),
    ...(actions.has('assumerolewithsaml') ? [ANY_SAML] : []),
  ];
}

function callersBehind(
  principal: PlacedPrincipal,
  statement: TrustStatement,
  statements: readonly TrustStatement[],
  question: TrustQuestion,
): Caller[] {
  switch (principal.who) {
    case 'everyone':
      return everyone(statement, statements, question);
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

/** Where `*` lets strangers in, whoever else comes in by it is one of them. */
function withoutNamed(others: readonly Other[]): Other[] {
  const open = new Set(
    others.filter(({ caller }) => caller.kind === 'aws' && caller.anybody).map(({ principal }) => principal),
  );
  return others.filter(
    ({ caller, principal }) =>
      !open.has(principal) || caller.kind === 'federation' || (caller.kind === 'aws' && caller.anybody),
  );
}

/**
 * Answers, for a trust policy, everything that its verdict rests on. Other IDs are not looked for in a document that IAM refuses: it lets
 * nobody in.
 */
export function matterOf(
  statements: readonly TrustStatement[],
  question: TrustQuestion,
  refused = false,
): Matter {
  const { account, partition, externalId } = question;
  const id = sent(externalId);
  const home = partition ?? partitionIn(statements);
  const anyone: Caller = { kind: 'aws', account, partition: home };
  const allowing = statements.filter(({ allow }) => allow);
  const named = allowing
    .flatMap(({ principals }) => principals)
    .flatMap((one): Caller[] =>
      one.who === 'one' && isVendors(one, question) ? [{ ...anyone, arn: one.arn }] : [],
    );
  const vendor = [...new Map([anyone, ...named].map((caller) => [key(caller), caller])).values()];
  const ask = (caller: Caller, what: Sent | undefined): Answer => mayAssume(statements, caller, what);
  const search = otherIds(statements, externalId, budget());
  const otherId = (caller: Caller): OtherId => (refused ? { found: 'none' } : search(caller));

  const answers = new Map<string, Answer>();
  const answerFor = (caller: Caller): Answer => {
    let answer = answers.get(key(caller));
    if (answer === undefined) {
      answer = either(ask(caller, id), ask(caller, undefined));
      if (answer === NO && otherId(caller).found !== 'none') answer = DEPENDS;
      answers.set(key(caller), answer);
    }
    return answer;
  };
  const others = allowing.flatMap((statement) =>
    statement.principals
      .filter((one) => !isVendors(one, question))
      .flatMap((principal) =>
        callersBehind(principal, statement, statements, question).map((one): Other => {
          const caller = one.kind === 'aws' ? { ...one, partition: one.partition ?? home } : one;
          return { caller, principal, statement, answer: answerFor(caller) };
        }),
      )
      .filter(({ answer }) => answer !== NO),
  );

  const denying = statements.filter(({ allow }) => !allow);
  const left = budget();
  const otherBy = (statement: TrustStatement, caller: Caller): string | undefined => {
    if (other === undefined) return undefined;
    const alone = otherIds([statement, ...denying], externalId, left)(caller);
    if (alone.found === 'one') return alone.id;
    return alone.found === 'undecided' ? other : undefined;
  };

  const found = vendor.map(otherId);
  const other = found.find((one) => one.found === 'one')?.id;
  return {
    question,
    statements,
    id,
    vendor,
    right: SENDABLE.test(externalId) ? any(vendor.map((caller) => ask(caller, id))) : NO,
    none: any(vendor.map((caller) => ask(caller, undefined))),
    other,
    otherBy,
    undecided: other === undefined && found.some((one) => one.found === 'undecided'),
    others: withoutNamed(others),
  };
}
