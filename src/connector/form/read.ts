import * as z from 'zod/mini';
import type { Cleaned } from '../../iam/codes';
import { withCode } from '../../iam/result';
import { checkField } from '../check';
import type { PasteProblem } from '../codes';
import { FIELDS, type Field } from '../labels';
import { placesOf } from '../paste/objects';

/** A value seen on a Logz.io page, and which of the page's forms it belongs to (0, 1 …). */
const Seen = z.object({ value: z.string().check(z.maxLength(131_072)), form: z.number() });
export type Seen = z.infer<typeof Seen>;

const seen = z.array(Seen).check(z.maxLength(200));

const text = z.string().check(z.maxLength(2_000));

/** What a list or a form shows of one configuration, as it stands there. An absent value was not seen; an empty one is empty. */
const SnapshotRow = z.object({
  bucket: text,
  prefix: z.optional(text),
  region: z.optional(text),
  logType: z.optional(text),
  roleArn: z.optional(text),
  /** Only of a configuration that is there already: the one that it was made with. */
  externalId: z.optional(text),
});
export type SnapshotRow = z.infer<typeof SnapshotRow>;

const rows = z.array(SnapshotRow).check(z.maxLength(5_000));

/** What a Logz.io page says of the configurations of an account. */
export const PageSnapshot = z.object({
  /** As the page's account switcher names it. */
  account: z.optional(text),
  /** What the page is about, where it tells. */
  kind: z.optional(z.enum(['s3-fetcher', 'archive'])),
  rows,
  /** The list holds all that there are. */
  complete: z.boolean(),
  /** Forms that show a configuration which is there already. */
  existing: rows,
  /** Forms in which one is made, in the order of the snapshot's. */
  forms: rows,
});
export type PageSnapshot = z.infer<typeof PageSnapshot>;

/** What a form held when it was saved, and where it stood. */
export const SavedForm = z.extend(SnapshotRow, {
  account: z.optional(text),
  kind: z.optional(z.enum(['s3-fetcher', 'archive'])),
});
export type SavedForm = z.infer<typeof SavedForm>;

/** What a Logz.io page shows: for each field every value that may be it. */
export const Snapshot = z.object({
  forms: z.number().check(z.minimum(0), z.maximum(100)),
  accountId: seen,
  externalId: seen,
  rolePolicy: seen,
  bucket: seen,
  prefix: seen,
  roleArn: seen,
  page: z.optional(PageSnapshot),
});
export type Snapshot = z.infer<typeof Snapshot>;

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

/** A field of a choice; of a role policy, `value` is its bucket, and `length` how long it is. */
export interface Telling {
  field: Field;
  value: string | undefined;
  length?: number;
}

export interface FormReading {
  /** What is certain. Empty where the person has to choose. */
  values: Values;
  problems: PasteProblem[];
  /** What was tidied. */
  cleaned: Cleaned[];
  /** Each possible set of values, where there is more than one. */
  choices: { telling: Telling[]; values: Values }[];
}

/** More possibilities than this are no question that a person could answer. */
const MOST = 12;

/** Several forms, or two values for one field in one form, are never decided by guessing: the person is asked. */
export function readSnapshot(snapshot: Snapshot): FormReading {
  const problems: PasteProblem[] = [];
  const cleaned: Cleaned[] = [];
  const sets = Array.from({ length: snapshot.forms }, (_, form) => {
    let possible: Values[] = [{}];
    for (const field of CAPTURED) {
      const shown = snapshot[field].filter((one) => one.form === form).map(({ value }) => value);
      const results = shown.map((value) => checkField(field, value));
      const good = [...new Set(results.flatMap((result) => (result.ok ? [result.value] : [])))];
      for (const result of results) {
        if (result.ok) cleaned.push(...(result.cleaned ?? []));
        else if (good.length === 0) problems.push({ ...result.problem, field });
      }
      if (good.length > 0)
        // Of more than can be shown the first are enough: they are the first of whatever they are multiplied by.
        possible = possible
          .flatMap((values) => good.map((value) => ({ ...values, [field]: value })))
          .slice(0, MOST + 1);
    }
    return possible;
  }).flat();
  const different = [...new Map(sets.map((values) => [JSON.stringify(values), values])).values()].filter(
    (values) => Object.keys(values).length > 0,
  );
  const [only] = different;
  const certain = different.length === 1 && only ? only : {};
  const other = otherBucket(certain);
  if (other) problems.push(other);
  return {
    values: certain,
    problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()],
    cleaned: [...new Set(cleaned)],
    choices:
      different.length > 1
        ? different.slice(0, MOST).map((values) => ({ telling: tellingOf(values, different), values }))
        : [],
  };
}

/** The form may still show the policy that was made for the bucket typed before. */
function otherBucket({ bucket, rolePolicy }: Values): PasteProblem | undefined {
  const made = rolePolicy && bucketIn(rolePolicy);
  if (!bucket || !made || made === bucket) return undefined;
  return { ...withCode('policy-other-bucket', { made, bucket }), field: 'rolePolicy' };
}

/** What tells a choice from the others: fields with their values, absent where it shows none. */
function tellingOf(values: Values, all: Values[]): Telling[] {
  return FIELDS.filter((field) => all.some((other) => other[field] !== values[field])).map((field) => {
    const value = values[field];
    if (value === undefined || field !== 'rolePolicy') return { field, value };
    return { field, value: bucketIn(value), length: value.length };
  });
}

/** The bucket that a policy speaks of. */
const bucketIn = (policy: string): string | undefined =>
  placesOf(policy).find(({ field }) => field === 'bucket')?.text;
