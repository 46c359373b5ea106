import { NO } from '../answer';
import type { Caller } from '../codes';
import { type Weighed, weigh } from '../judgement';
import { type Condition, isText, lacking } from '../policy/condition';
import { hasWildcard } from '../policy/pattern';
import { type Matter, meant } from './analysis';
import { applies, meets } from './decide';
import type { TrustStatement } from './statements';

const isIdKey = ({ name }: Condition): boolean => name === 'sts:externalid';
/** What a person meant as the external ID's key, and IAM takes for something else. */
const isLookalike = ({ name }: Condition): boolean =>
  name !== 'sts:externalid' && /externalid/.test(name.replace(/[^a-z]/g, ''));

/** Why a condition on the external ID lets in a request that has none. */
function notRequired(condition: Condition): Weighed | undefined {
  const { node, operator, base, ifExists, set, negated } = condition;
  if (base === 'null' || lacking(condition) === NO) return undefined;
  if (ifExists)
    return weigh('danger', node, 'id-if-exists', { operator, plain: operator.replace(/IfExists$/i, '') });
  if (set === 'all')
    return weigh('danger', node, 'id-for-all-values', { operator, plain: operator.replace(/^.*:/, '') });
  return negated ? weigh('danger', node, 'id-negated', { how: 'none-or-other', operator }) : undefined;
}

/** Why a condition on the external ID lets in other IDs than the right one. */
function others(condition: Condition, right: string): Weighed | undefined {
  const { node, operator, base, negated, values, list } = condition;
  if (negated || !isText(condition)) return undefined;
  const wild = values.find(({ pattern }) => base === 'stringlike' && hasWildcard(pattern));
  if (wild) return weigh('danger', wild.node, 'id-wildcard', { operator, text: wild.text });
  if (values.length > 1) return weigh('danger', list, 'id-several', { length: values.length });
  if (base === 'stringequalsignorecase') return weigh('danger', node, 'id-ignore-case');
  const [only] = values;
  return only && only.text !== right
    ? weigh('danger', only.node, 'id-another', { text: only.text })
    : undefined;
}

/** Values that no external ID, or not the right one, can ever equal. */
function neverMatches(condition: Condition, { question, right, id, vendor }: Matter): Weighed[] {
  const { node, operator, base, negated, values, list } = condition;
  const [first] = vendor;
  if (negated && isText(condition)) {
    const value = values.find(({ pattern }) => id.is(pattern));
    return right === NO && value && first && meets(condition, first, id) === NO
      ? [weigh('error', value.node, 'id-kept-out', { operator, text: value.text })]
      : [];
  }
  if (base === 'null')
    return right === NO && first && meets(condition, first, id) === NO
      ? [weigh('error', node, 'id-null', { how: 'none-only' })]
      : [];
  if (negated) return [];
  if (!isText(condition)) return [weigh('error', node, 'id-operator', { operator })];
  if (values.length === 0) return [weigh('error', list, 'id-empty-list')];
  const { externalId } = question;
  const stars = values.filter(
    ({ text, pattern }) => /[*?]/.test(text) && !hasWildcard(pattern) && !/\$\{/.test(text),
  );
  const literal = stars.map((one) =>
    weigh('error', one.node, 'id-wildcard-literal', { operator, text: one.text }),
  );
  const [caller] = vendor;
  if (right !== NO || !caller || meets(condition, caller, id) !== NO) return literal;
  const wrong = values
    .filter((one) => !stars.includes(one))
    .map((one) => {
      if (one.text.trim() === externalId) return weigh('error', one.node, 'id-space');
      if (one.text.toLowerCase() === externalId.toLowerCase())
        return weigh('error', one.node, 'id-case', { text: one.text, externalId });
      const part = one.text !== '' && (externalId.endsWith(one.text) || one.text.endsWith(externalId));
      return weigh('error', one.node, part ? 'id-part' : 'id-other', { text: one.text, externalId });
    });
  return [...literal, ...wrong];
}

function statementFindings(statement: TrustStatement, caller: Caller, matter: Matter): Weighed[] {
  const { conditions, node } = statement;
  const { question, none } = matter;
  const other = matter.otherBy(statement, caller);
  const ids = conditions.filter(isIdKey);
  const found = ids.flatMap((one) => neverMatches(one, matter));
  for (const one of conditions.filter(isLookalike))
    found.push(weigh('error', one.node, 'id-key', { key: one.key }));
  if (none !== NO && applies(statement, caller, undefined) !== NO) {
    if (ids.length === 0) found.push(weigh('danger', node, 'id-missing'));
    for (const one of ids) {
      const why = notRequired(one);
      if (why) found.push(why);
      else if (one.base === 'null' && matter.right !== NO)
        found.push(weigh('danger', one.node, 'id-null', { how: 'danger' }));
    }
  } else if (other !== undefined && !ids.some(isPositive)) {
    const negated = ids.find((one) => one.negated);
    found.push(
      negated
        ? weigh('danger', negated.node, 'id-negated', { how: 'other', operator: negated.operator })
        : weigh('danger', node, 'id-any'),
    );
  }
  if (other !== undefined && matter.right !== NO)
    found.push(...ids.flatMap((one) => others(one, question.externalId) ?? []));
  return found;
}

const isPositive = (one: Condition): boolean => isText(one) && !one.negated;

/** What is wrong with how the vendor's statements ask for the external ID. */
export function idFindings(matter: Matter): Weighed[] {
  const { statements, vendor } = matter;
  const theirs = statements.flatMap((statement) => {
    const [caller] = statement.allow && statement.actions.has('assumerole') ? meant(statement, vendor) : [];
    return caller ? [{ statement, caller }] : [];
  });
  const found = theirs.flatMap(({ statement, caller }) => statementFindings(statement, caller, matter));
  const [first] = theirs;
  if (matter.undecided && first) found.push(weigh('warning', first.statement.node, 'id-undecided'));
  const guard = statements
    .filter(({ allow }) => !allow)
    .flatMap(({ conditions }) => conditions)
    .find(isIdKey);
  if (guard && theirs.length > 0 && !theirs.some(({ statement }) => statement.conditions.some(isIdKey)))
    found.push(weigh('warning', guard.node, 'id-only-in-deny'));
  return found;
}
