/**
 * What a policy's text says to one question: no, yes, or that it depends on something which the text can't tell (where
 * the call comes from, the caller's tags …). Ordered, so that "at least depends" can be compared.
 */
export type Answer = 0 | 1 | 2;

export const NO = 0;
export const DEPENDS = 1;
export const YES = 2;

export const both = (one: Answer, other: Answer): Answer => (one < other ? one : other);
export const either = (one: Answer, other: Answer): Answer => (one > other ? one : other);
export const not = (one: Answer): Answer => (one === YES ? NO : one === NO ? YES : DEPENDS);

/** Whether all hold; none at all holds. */
export const all = (answers: Iterable<Answer>): Answer => {
  let sum: Answer = YES;
  for (const one of answers) if (one < sum) sum = one;
  return sum;
};

/** Whether one holds; none at all doesn't. */
export const any = (answers: Iterable<Answer>): Answer => {
  let sum: Answer = NO;
  for (const one of answers) if (one > sum) sum = one;
  return sum;
};
