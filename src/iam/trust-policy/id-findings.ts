import { NO } from '../answer';
import { type Weighed, weigh } from '../judgement';
import { type Condition, type ConditionValue, isText, lacking } from '../policy/condition';
import { hasWildcard } from '../policy/pattern';
import { type Matter, meant } from './analysis';
import { applies, type Caller, meets } from './decide';
import type { TrustStatement } from './statements';

const isIdKey = ({ name }: Condition): boolean => name === 'sts:externalid';
/** What a person meant as the external ID's key, and IAM takes for something else. */
const isLookalike = ({ name }: Condition): boolean =>
  name !== 'sts:externalid' && /externalid/.test(name.replace(/[^a-z]/g, ''));

/** Why a condition on the external ID lets in a request that has none. */
function notRequired(condition: Condition): Weighed | undefined {
  const { node, operator, base, ifExists, set, negated } = condition;
  if (base === 'null' || lacking(condition) === NO) return undefined;
  const say = (code: string, message: string): Weighed => weigh('danger', node, code, message);
  if (ifExists)
    return say(
      'id-if-exists',
      `${operator} asks for the external ID only if one is sent: a request without any gets in. Write ${operator.replace(/IfExists$/i, '')}`,
    );
  if (set === 'all')
    return say(
      'id-for-all-values',
      `${operator} also holds when no external ID is sent at all. Write ${operator.replace(/^.*:/, '')}`,
    );
  return negated
    ? say(
        'id-negated',
        `${operator} only keeps certain IDs out: every other one gets in, and a request without any. Write StringEquals with the ID`,
      )
    : undefined;
}

/** Why a condition on the external ID lets in other IDs than the right one. */
function others(condition: Condition, right: string): Weighed | undefined {
  const { node, operator, base, negated, values, list } = condition;
  if (negated || !isText(condition)) return undefined;
  const wild = values.find(({ pattern }) => base === 'stringlike' && hasWildcard(pattern));
  if (wild)
    return weigh(
      'danger',
      wild.node,
      'id-wildcard',
      `${operator} with “${wild.text}” lets in every external ID that fits it. Write StringEquals with the whole ID`,
    );
  if (values.length > 1)
    return weigh(
      'danger',
      list,
      'id-several',
      `${values.length} external IDs get in. Remove those that aren’t in use any more`,
    );
  if (base === 'stringequalsignorecase')
    return weigh(
      'danger',
      node,
      'id-ignore-case',
      'the external ID gets in with any capitals. Write StringEquals',
    );
  const [only] = values;
  return only && only.text !== right
    ? weigh(
        'danger',
        only.node,
        'id-another',
        `this statement lets in another external ID, “${only.text}”. Remove it if it isn’t in use any more`,
      )
    : undefined;
}

/** Values that no external ID, or not the right one, can ever equal. */
function neverMatches(condition: Condition, { question, right, id, vendor }: Matter): Weighed[] {
  const { node, operator, base, negated, values, list } = condition;
  const say = (value: { node: ConditionValue['node'] }, code: string, message: string): Weighed =>
    weigh('error', value.node, code, message);
  const [first] = vendor;
  if (negated && isText(condition)) {
    const value = values.find(({ pattern }) => id.is(pattern));
    return right === NO && value && first && meets(condition, first, id) === NO
      ? [
          say(
            value,
            'id-kept-out',
            `${operator} with “${value.text}” keeps out the right external ID itself. Remove this condition`,
          ),
        ]
      : [];
  }
  if (base === 'null')
    return right === NO && first && meets(condition, first, id) === NO
      ? [
          say(
            { node },
            'id-null',
            'this lets in only requests without an external ID, and the vendor sends one. Write StringEquals with the ID',
          ),
        ]
      : [];
  if (negated) return [];
  if (!isText(condition))
    return [
      say(
        { node },
        'id-operator',
        `${operator} can’t compare external IDs, which are text. Write StringEquals`,
      ),
    ];
  if (values.length === 0)
    return [
      say(
        { node: list },
        'id-empty-list',
        'the list of external IDs is empty, so no request gets in. Put the external ID there',
      ),
    ];
  const { externalId } = question;
  const stars = values.filter(
    ({ text, pattern }) => /[*?]/.test(text) && !hasWildcard(pattern) && !/\$\{/.test(text),
  );
  const literal = stars.map((one) =>
    say(
      one,
      'id-wildcard-literal',
      `${operator} takes * and ? as they stand, so “${one.text}” never matches. Write the whole external ID`,
    ),
  );
  const [caller] = vendor;
  if (right !== NO || !caller || meets(condition, caller, id) !== NO) return literal;
  const wrong = values
    .filter((one) => !stars.includes(one))
    .map((one) => {
      if (one.text.trim() === externalId)
        return say(
          one,
          'id-space',
          'the external ID has a blank before or after it, so it never matches. Remove the blank',
        );
      if (one.text.toLowerCase() === externalId.toLowerCase())
        return say(
          one,
          'id-case',
          `“${one.text}” differs from the external ID in capital and small letters, which count. Write “${externalId}”`,
        );
      const part = one.text !== '' && (externalId.endsWith(one.text) || one.text.endsWith(externalId));
      return say(
        one,
        part ? 'id-part' : 'id-other',
        part
          ? `“${one.text}” and the external ID “${externalId}” are alike only at their end. Write the whole ID, once`
          : `this asks for “${one.text}”, but the external ID is “${externalId}”. Write that`,
      );
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
    found.push(
      weigh('error', one.node, 'id-key', `“${one.key}” isn’t the external ID’s key. Write sts:ExternalId`),
    );
  if (none !== NO && applies(statement, caller, undefined) !== NO) {
    if (ids.length === 0)
      found.push(
        weigh(
          'danger',
          node,
          'id-missing',
          'this statement lets the vendor in without an external ID, so any other customer of the vendor could have it use your role. Add the condition on sts:ExternalId',
        ),
      );
    for (const one of ids) {
      const why = notRequired(one);
      if (why) found.push(why);
      else if (one.base === 'null' && matter.right !== NO)
        found.push(
          weigh(
            'danger',
            one.node,
            'id-null',
            'Null with “true” asks that no external ID is sent. Write StringEquals with the ID',
          ),
        );
    }
  } else if (other !== undefined && !ids.some(isPositive)) {
    const negated = ids.find((one) => one.negated);
    found.push(
      negated
        ? weigh(
            'danger',
            negated.node,
            'id-negated',
            `${negated.operator} only keeps certain IDs out: every other one gets in. Write StringEquals with the ID`,
          )
        : weigh(
            'danger',
            node,
            'id-any',
            'this statement takes any external ID. Add StringEquals with the right one',
          ),
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
  if (matter.undecided && first)
    found.push(
      weigh(
        'warning',
        first.statement.node,
        'id-undecided',
        'there are too many patterns to tell whether other external IDs get in. Write StringEquals with the one ID',
      ),
    );
  const guard = statements
    .filter(({ allow }) => !allow)
    .flatMap(({ conditions }) => conditions)
    .find(isIdKey);
  if (guard && theirs.length > 0 && !theirs.some(({ statement }) => statement.conditions.some(isIdKey)))
    found.push(
      weigh(
        'warning',
        guard.node,
        'id-only-in-deny',
        'the external ID is asked for only in a Deny; without that statement the vendor gets in with any or none. Put the condition into the Allow as well',
      ),
    );
  return found;
}
