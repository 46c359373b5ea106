import { type Weighed, weigh } from '../judgement';
import { conditionWords, listed } from '../policy/condition-words';
import { members } from '../policy/tree';
import { isVendors, type Matter, meant, type Other } from './analysis';
import { accountName, callerName, limits, organisations } from './caller-names';
import { isOpenToAnybody } from './federation';

/** Those whom `"Principal": "*"` lets in. */
function everyoneFinding(other: Other, matter: Matter): Weighed {
  const { caller, principal } = other;
  const say = (code: string, message: string): Weighed => weigh('danger', principal.node, code, message);
  const open = limits(other, matter).map(conditionWords);
  const only = open.length > 0 ? ` if ${listed(open, 'and')}` : '';
  if (caller.kind === 'federation')
    return say(
      'everyone-federation',
      `Principal is *: ${callerName(caller, matter.question)}, is let in${only}. Name the one provider, with conditions on who signs in`,
    );
  if (caller.kind === 'service')
    return say(
      'everyone-service',
      `Principal is *: any AWS service is let in${only}. Name the one service under Service`,
    );
  const inside = organisations(other, matter);
  if (inside !== undefined)
    return say(
      'everyone-organisation',
      `Principal is *: every account of the organisation ${inside} is let in. Name the vendor’s account instead`,
    );
  return say(
    'everyone',
    `Principal is *: every AWS account in the world is let in${only}, and an external ID alone isn’t meant to keep them out. Name the vendor’s account instead`,
  );
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

function serviceFinding(other: Other, name: string, matter: Matter): Weighed {
  const { principal } = other;
  return forOwnAccount(other, matter)
    ? weigh(
        'note',
        principal.node,
        'service-limited',
        `${name} can use this role too, for resources of one account: ${limits(other, matter).map(conditionWords).join(' and ')}. Keep it only if you set that up`,
      )
    : weigh(
        'warning',
        principal.node,
        'service',
        `${name} can use this role too, and nothing says for whose resources. Keep it only if you set that up; if the service also works for other accounts, add a condition on aws:SourceAccount`,
      );
}

function federationFinding(other: Other, name: string, matter: Matter): Weighed {
  const { principal, statement, caller } = other;
  if (caller.kind === 'federation' && isOpenToAnybody(caller.name, statement))
    return weigh(
      'danger',
      principal.node,
      'federation-open',
      `anybody with an account at ${caller.name} can use this role: no condition names whose sign-ins count. Add one on the provider’s “sub” with the owner’s name, or remove this principal`,
    );
  const open = limits(other, matter).map(conditionWords);
  return weigh(
    'warning',
    principal.node,
    'federation',
    `${name} can use this role too${open.length > 0 ? `, if ${listed(open, 'and')}` : ''}. Keep it only if you set that up`,
  );
}

function otherFinding(other: Other, matter: Matter): Weighed {
  const { caller, principal } = other;
  const { question } = matter;
  const name = callerName(caller, question);
  if (principal.who === 'everyone' && (caller.kind !== 'aws' || caller.anybody))
    return everyoneFinding(other, matter);
  if (caller.kind === 'service') return serviceFinding(other, name, matter);
  if (caller.kind === 'federation') return federationFinding(other, name, matter);
  if (caller.account === question.account)
    return weigh(
      'error',
      principal.node,
      'vendor-partition',
      `this is account ${caller.account} of another partition of AWS, which isn’t the vendor’s. Make the role in the vendor’s partition`,
    );
  if (caller.account !== question.own)
    return weigh(
      'danger',
      principal.node,
      'other-account',
      `${name} can use this role too. Remove it unless you know why it is here`,
    );
  return caller.arn
    ? weigh('note', principal.node, 'own-role', `${name} can use this role too. Keep it only if you need it`)
    : weigh(
        'warning',
        principal.node,
        'own-account',
        `${name} can use this role too, as far as their own policies let them. Keep it only if you need it`,
      );
}

/** Who besides the vendor gets in, principals that mean nobody, and a vendor who isn't named. */
export function whoFindings(matter: Matter): Weighed[] {
  const { statements, question, others, vendor, right } = matter;
  const allowed = statements.filter(({ allow }) => allow);
  const principals = allowed.flatMap((one) => one.principals);
  const found = others.map((one) => otherFinding(one, matter));
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
        'this account is in another partition of AWS than the vendor’s. Make the role in the vendor’s partition',
      );
    const instead = principals.find((one) => one.who === 'account' || one.who === 'one');
    const [first] = all;
    const node =
      instead?.node ?? members(first?.node).find(({ name }) => name === 'Principal')?.value ?? first?.node;
    const names =
      instead && 'account' in instead ? ` It names ${accountName(instead.account, question)} instead.` : '';
    const message = `${accountName(question.account, question)} isn’t among those who may use this role.${names} Put it into Principal`;
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
        'an account stands for every user and role that its own administrators let use other accounts’ roles, not the root user alone. Keep it: that is how vendors ask for it',
      ),
    ];
  if (part)
    return [
      weigh(
        'note',
        part.node,
        'vendor-part',
        'only this role or user of the vendor’s account gets in. If the vendor deletes it, the role stops working; keep it only if the vendor asked for it',
      ),
    ];
  return [];
}
