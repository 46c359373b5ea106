import { isObject } from '../iam/json';
import { LOGZIO } from '../vendors/logzio';
import { checkOption, OPTION_FIELDS, type OptionField } from './fields';
import { readTheme, type Theme } from './theme';

/** What the person set. A field that is not set is absent. */
export interface Options {
  theme: Theme;
  values: Partial<Record<OptionField, string>>;
}

/** The options that count: the administrator's before the person's. */
export interface Settings extends Options {
  /** Set by the administrator: shown, and not to be changed here. */
  managed: readonly OptionField[];
}

/** One value as it may stand in the store, a file or a policy: a text, or a list of lines. */
const textIn = (raw: unknown): string | undefined => {
  if (typeof raw === 'string') return raw;
  return Array.isArray(raw) && raw.length <= 100 && raw.every((line) => typeof line === 'string')
    ? raw.join('\n')
    : undefined;
};

/** The fields of a record that can be taken, and the names of those that can't. */
function valuesIn(raw: unknown): { values: Options['values']; refused: OptionField[] } {
  const values: Options['values'] = {};
  const refused: OptionField[] = [];
  if (!isObject(raw)) return { values, refused };
  for (const field of OPTION_FIELDS) {
    if (raw[field] === undefined) continue;
    const text = textIn(raw[field]);
    const checked = text === undefined ? undefined : checkOption(field, text);
    if (!checked?.ok) refused.push(field);
    else if (checked.value !== '') values[field] = checked.value;
  }
  return { values, refused };
}

/** Reads stored or imported options: one field that can't be read does not take the others with it. */
export function readOptions(raw: unknown): Options & { refused: OptionField[] } {
  const record = isObject(raw) ? raw : {};
  return { theme: readTheme(record.theme), ...valuesIn(record.values) };
}

/** The options with what an administrator set in their place. What the administrator set and can't be taken does not count. */
export function settingsOf(stored: unknown, managed: unknown): Settings {
  const { theme, values } = readOptions(stored);
  const set = valuesIn(managed).values;
  return { theme, values: { ...values, ...set }, managed: OPTION_FIELDS.filter((field) => field in set) };
}

/** How names of policies and roles begin: what is set, or the vendor's own recommendation. */
export const nameStarts = ({ values }: Pick<Options, 'values'>): { policy: string; role: string } => ({
  policy: values.policyNameStart ?? LOGZIO.recommendedNameStart,
  role: values.roleNameStart ?? LOGZIO.recommendedNameStart,
});

/** The description for a bucket: what is set, with `{bucket}` and `{prefix}` filled in. Undefined where nothing is set. */
export const descriptionFor = (
  { values }: Pick<Options, 'values'>,
  bucket: string,
  prefix = '',
): string | undefined =>
  values.description?.replaceAll('{bucket}', () => bucket).replaceAll('{prefix}', () => prefix);
