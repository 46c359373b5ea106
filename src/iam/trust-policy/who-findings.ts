import { type Weighed, weigh } from '../judgement';
import { members } from '../policy/tree';
import { isVendors, type Matter, meant, type Other } from './analysis';
import { limits, organisations, someone } from './callers';
import { isOpenToAnybody } from './federation';

/** Those whom `"Principal": "*"` lets in. */
function everyoneFinding(other: Other, matter: Matter): Weighed {
  const { caller, principal } = other;
  const only = limits(other, matter);
  if (caller.kind === 'federation')
    return weigh('danger', principal.node, 'everyone-federation', {
      ...someone(caller, matter.question),
      only,
    });
  if (caller.kind === 'service') return weigh('danger', principal.node, 'everyone-service', { only });
  const inside = organisations(other, matter);
  if (inside !== undefined)
    return weigh('danger', principal.node, 'everyone-organisation', { organisations: inside });
  return weigh('danger', principal.node, 'everyone', { only });
}

/** Whether a service acts only for resources of the person's own account. */
const forOwnAccount = (other: Other, { question: { own } }: Matter): boolean =>
  other.statement.conditions.some(
    ({ name, negated, ifExists, set, values }) =>
      !negated &&
      !ifExists &&
      set !== 'all' &&
      values.length > 0 &&
      ((name === 'aws:sourceaccount' &&
        values.every(({ text }) => /^\d{12}$/.test(text) && (own ?? text) === text)) ||
        (name === 'aws:sourcearn' &&
          values.every(
            ({ text }) =>
              /^\d{12}$/.test(text.split(':')[4] ?? '') && (own ?? text.split(':')[4]) === text.split(':')[4],
          ))),
  );

function serviceFinding(other: Other, matter: Matter): Weighed {
  const { principal } = other;
  const who = someone(other.caller, matter.question);
  return forOwnAccount(other, matter)
    ? weigh('note', principal.node, 'service-limited', { ...who, only: limits(other, matter) })
    : weigh('warning', principal.node, 'service', who);
}

function federationFinding(other: Other, matter: Matter): Weighed {
  const { principal, statement, caller } = other;
  if (caller.kind === 'federation' && isOpenToAnybody(caller.name, statement))
    return weigh('danger', principal.node, 'federation-open', { name: caller.name });
  return weigh('warning', principal.node, 'federation', {
    ...someone(caller, matter.question),
    only: limits(other, matter),
  });
}

function otherFinding(other: Other, matter: Matter): Weighed {
  const { caller, principal } = other;
  const { question } = matter;
  const who = someone(caller, question);
  if (principal.who === 'everyone' && (caller.kind !== 'aws' || caller.anybody))
    return everyoneFinding(other, matter);
  if (caller.kind === 'service') return serviceFinding(other, matter);
  if (caller.kind === 'federation') return federationFinding(other, matter);
  if (caller.account === question.account)
    return weigh('error', principal.node, 'vendor-partition', { account: caller.account });
  if (caller.account !== question.own) return weigh('danger', principal.node, 'other-account', who);
  return caller.arn
    ? weigh('note', principal.node, 'own-role', who)
    : weigh('warning', principal.node, 'own-account', who);
}

/** Who besides the vendor gets in, principals that mean nobody, and a vendor who isn't named. */
export function whoFindings(matter: Matter): Weighed[] {
  const { statements, question, others, vendor, right } = matter;
  const allowed = statements.filter(({ allow }) => allow);
  const principals = allowed.flatMap((one) => one.principals);
  const found = others.map((one) => otherFinding(one, matter));
  for (const one of principals) {
    if (one.who === 'deleted') found.push(weigh('warning', one.node, 'principal-deleted', { id: one.id }));
    if (one.who === 'everyone' && right > 0 && !others.some(({ principal }) => principal === one))
      found.push(weigh('warning', one.node, 'everyone-limited'));
  }
  if (!allowed.some((one) => meant(one, vendor).length > 0)) {
    if (!found.some(({ code }) => code === 'vendor-partition')) found.push(absent(matter));
  } else found.push(...scope(matter));
  return found;

  function absent({ statements: all }: Matter): Weighed {
    const elsewhere = principals.find(
      (one) => (one.who === 'account' || one.who === 'one') && one.account === question.account,
    );
    if (elsewhere) return weigh('error', elsewhere.node, 'vendor-partition', {});
    const instead = principals.find((one) => one.who === 'account' || one.who === 'one');
    const [first] = all;
    const node =
      instead?.node ?? members(first?.node).find(({ name }) => name === 'Principal')?.value ?? first?.node;
    return weigh('error', node ?? { offset: 0, length: 0 }, 'vendor-absent', {
      account: question.account,
      own: question.own,
      instead: instead && 'account' in instead ? instead.account : undefined,
    });
  }
}

/** Whether the vendor's whole account is meant or only a part of it. */
function scope({ statements, question, right }: Matter): Weighed[] {
  const vendors = statements
    .filter(({ allow }) => allow)
    .flatMap(({ principals }) => principals)
    .filter((one) => isVendors(one, question));
  const whole = vendors.find(({ who }) => who === 'account');
  const part = vendors.find(({ who }) => who === 'one');
  if (right === 0) return [];
  if (whole) return [weigh('note', whole.node, 'whole-account')];
  if (part) return [weigh('note', part.node, 'vendor-part')];
  return [];
}
