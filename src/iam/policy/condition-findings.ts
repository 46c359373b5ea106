import { NO } from '../answer';
import { type Weighed, weigh } from '../judgement';
import { shorten } from '../stray-characters';
import type { Condition } from './condition';
import { formOf, isWellFormed } from './condition-forms';
import { isNow, timeAnswer } from './times';

/**
 * Keys that hold one value in every request, so that ForAnyValue and ForAllValues have nothing to go through (IAM reference, "Single-valued vs.
 * multivalued context keys").
 */
const SINGLE =
  /^(?:sts:(?:externalid|rolesessionname|sourceidentity)|aws:(?:sourceip|sourcearn|sourceaccount|sourceorgid|sourcevpc|sourcevpce|vpcsourceip|principalarn|principalaccount|principalorgid|principaltype|principaltag\/.+|currenttime|epochtime|userid|username|securetransport|multifactorauthpresent|multifactorauthage|requestedregion|useragent|referer)|s3:prefix|.+:(?:sub|aud))$/;

/** Values that no request can ever have, times that have passed, and set operators on keys of one value. */
export function conditionFormFindings(condition: Condition, allow: boolean): Weighed[] {
  const { name, base, node, operator, set, values, key } = condition;
  const found: Weighed[] = [];
  const form = formOf(base);
  // Other operators than those of text on the external ID are a finding of their own.
  if (form && (name !== 'sts:externalid' || base === 'null'))
    for (const { text, node: value } of values)
      if (!isWellFormed(base, text))
        found.push(
          weigh('error', value, 'condition-value', { text: shorten(text), form: form.what, operator }),
        );
  if (set !== undefined && SINGLE.test(name))
    found.push(weigh('warning', node, 'set-operator', { operator, key, all: set === 'all' }));
  if (
    isNow(condition) &&
    values.length > 0 &&
    !condition.negated &&
    values.every((one) => timeAnswer(condition, one) === NO)
  )
    found.push(weigh(allow ? 'error' : 'note', node, 'date-past', { key, allow }));
  return found;
}
