import { type Answer, DEPENDS, NO, YES } from '../answer';
import type { Condition, ConditionValue } from './condition';

const ISO =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3])(?::?[0-5]\d(?::?[0-5]\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i;

/**
 * A time as IAM reads it: ISO 8601, or seconds since 1970 (IAM reference, "Date condition operators").
 *
 * @returns ms since 1970; undefined where IAM refuses the policy for it
 */
export function timeOf(text: string): number | undefined {
  if (/^\d{5,15}$/.test(text)) return Number(text) * 1000;
  if (!ISO.test(text)) return undefined;
  const time = Date.parse(text.toUpperCase());
  return Number.isNaN(time) ? 0 : time;
}

/** The request's own time, as both of IAM's keys tell it. */
export const isNow = ({ name, base }: Condition): boolean =>
  /^aws:(?:currenttime|epochtime)$/.test(name) && /^(?:date|numeric)/.test(base);

/** Whether the time of a request is one of a condition's values, today and from now on. */
export function timeAnswer({ base }: Condition, { text }: ConditionValue, now = Date.now()): Answer {
  const time = timeOf(text);
  if (time === undefined) return NO;
  if (time > now) return DEPENDS;
  return base.includes('greaterthan') ? YES : NO;
}
