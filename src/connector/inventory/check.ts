import type { Cleaned } from '../../iam/codes';
import { ok, type Problem, type Result, withCode } from '../../iam/result';
import { checkField, plainText } from '../check';
import { COLUMNS, type Column, type Field, type Kind } from '../labels';
import { type Given, type Row, VALUE_OF } from './row';

/** What was taken off the value of one column. */
export interface Tidied {
  column: Column;
  what: Cleaned;
}

export interface CheckedRow {
  /** Absent where there is a problem. */
  row?: Row;
  problems: Partial<Record<Column, Problem>>;
  cleaned: Tidied[];
}

/** Which check of the connector's values each field passes. */
const SAME_AS: Partial<Record<Column, Field>> = { ...VALUE_OF, roleArn: 'roleArn' };

/**
 * The one door into the inventory, for what is typed, imported and captured. Bucket, prefix, role ARNs and the new external ID pass
 * `checkField`. The old external ID is kept exactly as given, however wrong: it is what stands in the role, and has to be found there.
 * `prefix` empty means the whole bucket; absent means that it was never seen.
 */
export function checkRow(given: Given): CheckedRow {
  const problems: CheckedRow['problems'] = {};
  const cleaned: Tidied[] = [];
  const values: Given = {};
  for (const column of COLUMNS) {
    const text = given[column];
    if (column === 'kind' || text === undefined) continue;
    if (text.trim() === '' && column !== 'bucket') {
      if (column === 'prefix') values.prefix = '';
      continue;
    }
    const result = checkOne(column, text);
    if (!result.ok) problems[column] = result.problem;
    else {
      values[column] = result.value;
      for (const what of result.cleaned ?? []) cleaned.push({ column, what });
    }
  }
  const kind = readKind(given);
  if (!kind) problems.kind = withCode('kind', { given: given.kind?.trim().slice(0, 40) ?? '' });
  const { bucket, kind: _text, ...rest } = values;
  if (bucket === undefined) problems.bucket ??= withCode('bucket-empty');
  if (!kind || bucket === undefined || Object.keys(problems).length > 0) return { problems, cleaned };
  return { row: { ...rest, kind, bucket }, problems, cleaned };
}

function checkOne(column: Column, text: string): Result<string> {
  const same = SAME_AS[column];
  if (same) return checkField(same, text);
  const plain = plainText(text);
  return plain.ok && column === 'oldExternalId' ? ok(text) : plain;
}

/** A log type or a prefix is a fetcher's only: where no kind is given, it tells. */
function readKind({ kind, prefix, logType }: Given): Kind | undefined {
  const word = kind?.toLowerCase().replace(/[^a-z0-9]/g, '') ?? '';
  if (word === '') return prefix?.trim() || logType?.trim() ? 's3-fetcher' : undefined;
  if (['s3fetcher', 'fetcher', 's3', 's3bucket'].includes(word)) return 's3-fetcher';
  return ['archive', 'archiverestore', 'archiveandrestore', 'archiving'].includes(word)
    ? 'archive'
    : undefined;
}
