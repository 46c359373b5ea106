import type { Snapshot } from '../../connector/form/read';
import type { Field } from '../../connector/labels';

/** What goes into a form before the role is made. */
const GIVEN = ['bucket', 'prefix', 'region', 'logType'] as const;
export type GivenField = (typeof GIVEN)[number];

/**
 * The fields of the one form that is shown in which nothing stands yet. What stands in a form is the person's, and stays.
 *
 * @returns bucket, prefix, region and log type only; none where several forms are shown, or no form
 */
export function emptyFields({ forms, page, bucket }: Snapshot): GivenField[] {
  const [row] = page?.forms ?? [];
  if (forms !== 1 || !row) return [];
  const held = { ...row, bucket: bucket[0]?.value ?? '' };
  return GIVEN.filter((field) => held[field] === '');
}

/** Of these values, those that the form lacks. */
export const lacking = (
  known: Partial<Record<Field, string>>,
  snapshot: Snapshot,
): Partial<Record<Field, string>> =>
  Object.fromEntries(emptyFields(snapshot).flatMap((field) => (known[field] ? [[field, known[field]]] : [])));
