import type { Problem } from '../iam/result';
import { checkField } from './check';
import { FIELD_LABELS, FIELDS, type Field } from './labels';

/** A value seen on a Logz.io page, and which of the page's forms it belongs to (0, 1 …). */
export interface Seen {
  value: string;
  form: number;
}

/** What a Logz.io page shows: for each field every value that may be it. */
export type Sighting = { forms: number } & Record<(typeof CAPTURED)[number], Seen[]>;

/** The fields that Logz.io's form shows or holds. */
export const CAPTURED = [
  'accountId',
  'externalId',
  'rolePolicy',
  'bucket',
  'prefix',
  'roleArn',
] as const satisfies Field[];

export type Values = Partial<Record<Field, string>>;

export interface FormReading {
  /** What is certain. Empty where the person has to choose. */
  values: Values;
  problems: Problem[];
  /** What was tidied, in plain words. */
  cleaned: string[];
  /** Each possible set of values, where there is more than one. */
  choices: { label: string; values: Values }[];
}

/** Several forms, or two values for one field in one form, are never decided by guessing: the person is asked. */
export function readSighting(sighting: Sighting): FormReading {
  const problems: Problem[] = [];
  const cleaned: string[] = [];
  const sets = Array.from({ length: sighting.forms }, (_, form) => {
    let possible: Values[] = [{}];
    for (const field of CAPTURED) {
      const shown = sighting[field].filter((seen) => seen.form === form).map(({ value }) => value);
      const results = shown.map((value) => checkField(field, value));
      const good = [...new Set(results.flatMap((result) => (result.ok ? [result.value] : [])))];
      for (const result of results) {
        if (result.ok) cleaned.push(...(result.cleaned ?? []));
        else if (good.length === 0)
          problems.push({ ...result.problem, message: `${FIELD_LABELS[field]}: ${result.problem.message}` });
      }
      if (good.length > 0)
        possible = possible.flatMap((values) => good.map((value) => ({ ...values, [field]: value })));
    }
    return possible;
  }).flat();
  const different = [...new Map(sets.map((values) => [JSON.stringify(values), values])).values()].filter(
    (values) => Object.keys(values).length > 0,
  );
  const [only] = different;
  return {
    values: different.length === 1 && only ? only : {},
    problems,
    cleaned: [...new Set(cleaned)],
    choices:
      different.length > 1 ? different.map((values) => ({ label: labelOf(values, different), values })) : [],
  };
}

/** Names a choice by what tells it from the others. */
function labelOf(values: Values, all: Values[]): string {
  const telling = FIELDS.filter(
    (field) => field !== 'rolePolicy' && all.some((other) => other[field] !== values[field]),
  );
  return (
    telling.map((field) => `${FIELD_LABELS[field]} ${values[field] ?? 'not shown'}`).join(', ') ||
    'Another role policy'
  );
}
