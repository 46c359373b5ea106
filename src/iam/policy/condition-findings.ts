import { NO } from '../answer';
import { type Weighed, weigh } from '../judgement';
import { shorten } from '../stray-characters';
import type { Condition } from './condition';
import { isNow, timeAnswer } from './times';

const ADDRESS =
  /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?:\/(?:3[0-2]|[12]?\d))?|(?=.*:)[\da-f:.]{2,45}(?:\/(?:12[0-8]|1[01]\d|\d?\d))?)$/i;

/** What a value of each operator must look like; dates are IAM's own grammar. */
const FORMS: readonly (readonly [base: RegExp, form: RegExp, what: string])[] = [
  [/^(?:not)?ipaddress$/, ADDRESS, 'an IP address or a range of them, such as 203.0.113.0/24'],
  [/^(?:bool|null)$/, /^(?:true|false)$/i, 'true or false'],
  [/^numeric/, /^[+-]?\d+(?:\.\d+)?$/, 'a number'],
  [/^arn/, /^(?:\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:.*|arn:.*\*.*)$/, 'an ARN'],
];

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
  const [, form, what = ''] = FORMS.find(([pattern]) => pattern.test(base)) ?? [];
  // Other operators than those of text on the external ID are a finding of their own.
  if (form && (name !== 'sts:externalid' || base === 'null'))
    for (const { text, node: value } of values)
      if (!form.test(text) && !text.includes('${'))
        found.push(
          weigh(
            'error',
            value,
            'condition-value',
            `“${shorten(text)}” is not ${what}, which ${operator} needs. Correct it`,
          ),
        );
  if (set !== undefined && SINGLE.test(name))
    found.push(
      weigh(
        'warning',
        node,
        'set-operator',
        `${operator} is for keys with several values, and ${key} has one${set === 'all' ? '; it also holds where the key is absent' : ''}. Write ${operator.replace(/^.*?:/, '')}`,
      ),
    );
  if (
    isNow(condition) &&
    values.length > 0 &&
    !condition.negated &&
    values.every((one) => timeAnswer(condition, one) === NO)
  )
    found.push(
      weigh(
        allow ? 'error' : 'note',
        node,
        'date-past',
        `${key}: this time has passed, so the statement ${allow ? 'gives' : 'denies'} nothing any more. ${allow ? 'Remove the condition or set a later time' : 'Remove the statement'}`,
      ),
    );
  return found;
}
