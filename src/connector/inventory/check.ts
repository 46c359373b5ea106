import type { Problem, Result } from '../../iam/result';
import { INVISIBLE, ODD_SPACE } from '../../iam/stray-characters';
import { checkField } from '../check';
import type { Configuration } from '../configuration';
import type { Field } from '../labels';
import {
  CONFIGURATION_FIELDS,
  CONFIGURATION_LABELS,
  type ConfigurationField,
  type Given,
  KIND_LABELS,
  type Kind,
} from './labels';

/** The values of a configuration, without its id and what was seen of it. */
export type ConfigurationValues = Pick<Configuration, ConfigurationField>;

export interface CheckedConfiguration {
  /** Absent where there is a problem. */
  values?: ConfigurationValues;
  problems: Partial<Record<ConfigurationField, Problem>>;
  /** What was tidied, in plain words, the field's name in front. */
  cleaned: string[];
}

/** Which check of the connector's values each field passes. */
const SAME_AS: Partial<Record<ConfigurationField, Field>> = {
  bucket: 'bucket',
  prefix: 'prefix',
  roleArn: 'roleArn',
  newExternalId: 'externalId',
  newRoleArn: 'roleArn',
};

const LONGEST = 2_000;

/**
 * The one door into the inventory, for what is typed, imported and captured. Bucket, prefix, role ARNs and the new external ID pass
 * `checkField`. The old external ID is kept exactly as given, however wrong: it is what stands in the role, and has to be found there.
 * `prefix` empty means the whole bucket; absent means that it was never seen.
 */
export function checkConfiguration(given: Given): CheckedConfiguration {
  const problems: CheckedConfiguration['problems'] = {};
  const cleaned: string[] = [];
  const values: Given = {};
  for (const field of CONFIGURATION_FIELDS) {
    const text = given[field];
    if (field === 'kind' || text === undefined) continue;
    if (text.trim() === '' && field !== 'bucket') {
      if (field === 'prefix') values.prefix = '';
      continue;
    }
    const result = checkOne(field, text);
    if (!result.ok) problems[field] = result.problem;
    else {
      values[field] = result.value;
      for (const sentence of result.cleaned ?? [])
        cleaned.push(`${CONFIGURATION_LABELS[field]}: ${sentence}`);
    }
  }
  const kind = readKind(given);
  if (!kind)
    problems.kind = {
      code: 'kind',
      message: given.kind?.trim()
        ? `“${given.kind.trim().slice(0, 40)}” is no kind of configuration. Write ${KIND_LABELS['s3-fetcher']} or ${KIND_LABELS.archive}.`
        : `Say which kind it is: ${KIND_LABELS['s3-fetcher']} or ${KIND_LABELS.archive}.`,
    };
  const { bucket, kind: _text, ...rest } = values;
  if (bucket === undefined) problems.bucket ??= { code: 'bucket-empty', message: 'Type the bucket’s name.' };
  if (!kind || bucket === undefined || Object.keys(problems).length > 0) return { problems, cleaned };
  return { values: { ...rest, kind, bucket }, problems, cleaned };
}

function checkOne(field: ConfigurationField, text: string): Result<string> {
  const same = SAME_AS[field];
  if (same) return checkField(same, text);
  if (text.length > LONGEST)
    return {
      ok: false,
      problem: { code: 'long', message: `At most ${LONGEST.toLocaleString('en')} characters are kept.` },
    };
  if (field === 'oldExternalId') return { ok: true, value: text };
  return { ok: true, value: text.replace(INVISIBLE, '').replace(ODD_SPACE, ' ').replace(/\s+/g, ' ').trim() };
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
