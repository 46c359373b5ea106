import type { ConditionForm } from '../codes';

/** What a value of an operator looks like. */
interface Form {
  base: RegExp;
  form: RegExp;
  what: ConditionForm;
}

const ADDRESS =
  /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?:\/(?:3[0-2]|[12]?\d))?|(?=.*:)[\da-f:.]{2,45}(?:\/(?:12[0-8]|1[01]\d|\d?\d))?)$/i;

/** What a value of each operator must look like; dates are IAM's own grammar. */
const FORMS: readonly Form[] = [
  { base: /^(?:not)?ipaddress$/, form: ADDRESS, what: 'address' },
  { base: /^(?:bool|null)$/, form: /^(?:true|false)$/i, what: 'boolean' },
  { base: /^numeric/, form: /^[+-]?\d+(?:\.\d+)?$/, what: 'number' },
  { base: /^arn/, form: /^(?:\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:.*|arn:.*\*.*)$/, what: 'arn' },
];

/** @param base the operator's own name in small letters, without its set and IfExists */
export const formOf = (base: string): Form | undefined => FORMS.find((one) => one.base.test(base));

/** Whether any request can have a value that the operator compares with this one; a policy variable may become anything. */
export const isWellFormed = (base: string, text: string): boolean =>
  text.includes('${') || (formOf(base)?.form.test(text) ?? true);
