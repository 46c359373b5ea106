import { type Weighed, weigh } from '../judgement';
import { members } from '../policy/tree';
import { isVendors, type Matter, meant, type TrustQuestion } from './analysis';
import type { Caller } from './decide';
import type { PlacedPrincipal } from './principals';

/** An account with its owner's name where that is public. */
export function accountName(account: string, { nameOf, own }: TrustQuestion): string {
  if (account === own) return `your own AWS account (${account})`;
  const name = nameOf?.(account);
  return name ? `${name}’s AWS account ${account}` : `AWS account ${account}`;
}

/** Somebody as a sentence names them. */
export function callerName(caller: Caller, question: TrustQuestion): string {
  if (caller.kind === 'service') return `the AWS service ${caller.name}`;
  if (caller.kind === 'federation') return `people who sign in through ${caller.name}`;
  if (caller.account === question.own) return `people and roles in ${accountName(caller.account, question)}`;
  const inside = caller.arn ? `${caller.arn.split(':').slice(5).join(':')} in ` : '';
  const elsewhere = caller.account === question.account ? ` of partition ${caller.partition}` : '';
  return `${inside}${accountName(caller.account, question)}${elsewhere}`;
}

function otherFinding(caller: Caller, principal: PlacedPrincipal, matter: Matter): Weighed {
  const { question } = matter;
  const name = callerName(caller, question);
  if (principal.who === 'everyone')
    return weigh(
      'danger',
      principal.node,
      'everyone',
      'Principal is *: every AWS account in the world is let in, and an external ID alone isn’t meant to keep them out. Name the vendor’s account instead',
    );
  if (caller.kind === 'service')
    return weigh(
      'warning',
      principal.node,
      'service',
      `${name} can use this role too. Keep it only if you set that up`,
    );
  if (caller.kind === 'federation')
    return weigh(
      'warning',
      principal.node,
      'federation',
      `${name} can use this role too. Keep it only if you set that up`,
    );
  if (caller.account === question.account)
    return weigh(
      'error',
      principal.node,
      'vendor-partition',
      `this is account ${caller.account} of another partition of AWS, which isn’t the vendor’s. The role must be in the vendor’s partition`,
    );
  return caller.account === question.own
    ? weigh(
        'warning',
        principal.node,
        'own-account',
        `${name} can use this role too. Keep it only if you need it`,
      )
    : weigh(
        'danger',
        principal.node,
        'other-account',
        `${name} can use this role too. Remove it unless you know why it is here`,
      );
}

/** Who besides the vendor gets in, principals that mean nobody, and a vendor who isn't named. */
export function whoFindings(matter: Matter): Weighed[] {
  const { statements, question, others, vendor, right } = matter;
  const allowed = statements.filter(({ allow }) => allow);
  const principals = allowed.flatMap((one) => one.principals);
  const found = others.map(({ caller, principal }) => otherFinding(caller, principal, matter));
  for (const one of principals) {
    if (one.who === 'deleted')
      found.push(
        weigh(
          'warning',
          one.node,
          'principal-deleted',
          `${one.id} is what AWS leaves of a role or user that was deleted: nobody matches it any more. Remove it`,
        ),
      );
    if (one.who === 'everyone' && right > 0 && !others.some(({ principal }) => principal === one))
      found.push(
        weigh(
          'warning',
          one.node,
          'everyone-limited',
          'Principal is *, and only the conditions keep everyone else out. Name the vendor’s account instead',
        ),
      );
  }
  if (!allowed.some((one) => meant(one, vendor).length > 0)) {
    if (!found.some(({ code }) => code === 'vendor-partition')) found.push(absent(matter));
  } else found.push(...scope(matter));
  return found;

  function absent({ statements: all }: Matter): Weighed {
    const elsewhere = principals.find(
      (one) => (one.who === 'account' || one.who === 'one') && one.account === question.account,
    );
    if (elsewhere)
      return weigh(
        'error',
        elsewhere.node,
        'vendor-partition',
        'this account is in another partition of AWS than the vendor’s. A role there can’t be used by the vendor',
      );
    const instead = principals.find((one) => one.who === 'account' || one.who === 'one');
    const [first] = all;
    const node =
      instead?.node ?? members(first?.node).find(({ name }) => name === 'Principal')?.value ?? first?.node;
    const names =
      instead && 'account' in instead ? ` It names ${accountName(instead.account, question)} instead.` : '';
    const message = `${accountName(question.account, question)} isn’t among those who may use this role.${names}`;
    return node
      ? weigh('error', node, 'vendor-absent', message)
      : { weight: 'error', code: 'vendor-absent', message, offset: 0, length: 0 };
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
  if (whole)
    return [
      weigh(
        'note',
        whole.node,
        'whole-account',
        'an account stands for every user and role that its own administrators let use other accounts’ roles. It isn’t the root user alone',
      ),
    ];
  if (part)
    return [
      weigh(
        'note',
        part.node,
        'vendor-part',
        'only this role or user of the vendor’s account gets in. If the vendor deletes it, the role stops working',
      ),
    ];
  return [];
}
