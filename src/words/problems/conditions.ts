import type { ConditionForm } from '../../iam/codes';
import type { ConditionFindings } from '../../iam/codes/conditions';
import type { SentencesFor } from '../say';

const FORMS: Record<ConditionForm, string> = {
  address: 'an IP address or a range of them, such as 203.0.113.0/24',
  boolean: 'true or false',
  number: 'a number',
  arn: 'an ARN',
};

/** A condition that never does what it is there for. */
export const CONDITION_FINDINGS: SentencesFor<ConditionFindings> = {
  'condition-value': ({ text, form, operator }) =>
    `“${text}” is not ${FORMS[form]}, which ${operator} needs. Correct it`,
  'set-operator': ({ operator, key, all }) =>
    `${operator} is for keys with several values, and ${key} has one${all ? '; it also holds where the key is absent' : ''}. Write ${operator.replace(/^.*?:/, '')}`,
  'date-past': ({ key, allow }) =>
    `${key}: this time has passed, so the statement ${allow ? 'gives' : 'denies'} nothing any more. ${allow ? 'Remove the condition or set a later time' : 'Remove the statement'}`,
};
