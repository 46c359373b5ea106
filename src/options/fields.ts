import { parseAccountId } from '../iam/account-id';
import { parseArn } from '../iam/arn';
import { describe } from '../iam/names';

/** What can be set besides the theme, each a text. An administrator may set the same. */
export const OPTION_FIELDS = [
  'policyNameStart',
  'roleNameStart',
  'description',
  'tags',
  'path',
  'boundary',
  'account',
] as const;
export type OptionField = (typeof OPTION_FIELDS)[number];

/** Why a text can't be taken. */
export type OptionProblem =
  | 'too-long'
  | 'name-start'
  | 'description'
  | 'tag-form'
  | 'tag-aws'
  | 'tag-length'
  | 'tag-twice'
  | 'tag-count'
  | 'path'
  | 'boundary'
  | 'account';

export type Checked = { ok: true; value: string } | { ok: false; code: OptionProblem };

export interface Tag {
  key: string;
  value: string;
}

const taken = (value: string): Checked => ({ ok: true, value });
const refused = (code: OptionProblem): Checked => ({ ok: false, code });

/** Longest text looked at: 50 tags as long as AWS takes them. */
const LONGEST = 50 * (128 + 1 + 256 + 2);

/** Leaves room for a bucket's name in the 64 characters of a role's. Rule: IAM `roleNameType`, `[\w+=,.@-]`. */
const nameStart = (text: string): Checked =>
  /^[\w+=,.@-]{1,40}$/.test(text) ? taken(text) : refused('name-start');

/** What IAM's forms take, and `{bucket}` and `{prefix}` in it. */
const description = (text: string): Checked =>
  describe(text.replaceAll('{bucket}', 'b').replaceAll('{prefix}', 'p')) ===
  text.replaceAll('{bucket}', 'b').replaceAll('{prefix}', 'p')
    ? taken(text)
    : refused('description');

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The tags of a checked text: one a line, `key=value`; the value may be empty. */
export const tagsOf = (text: string): Tag[] =>
  linesOf(text).map((line) => {
    const at = line.indexOf('=');
    return at < 0
      ? { key: line, value: '' }
      : { key: line.slice(0, at).trim(), value: line.slice(at + 1).trim() };
  });

/** Rule: IAM `tagKeyType` (1–128) and `tagValueType` (0–256), 50 at most, keys unique whatever their capitals, none that begins `aws:`. */
function tags(text: string): Checked {
  const all = tagsOf(text);
  const isTag = ({ key, value }: Tag): boolean =>
    /^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u.test(key) && /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(value);
  if (!all.every(isTag)) return refused('tag-form');
  if (all.some(({ key, value }) => key.length > 128 || value.length > 256)) return refused('tag-length');
  if (all.some(({ key }) => /^aws:/i.test(key))) return refused('tag-aws');
  if (new Set(all.map(({ key }) => key.toLowerCase())).size < all.length) return refused('tag-twice');
  if (all.length > 50) return refused('tag-count');
  return taken(linesOf(text).join('\n'));
}

/** Rule: IAM `pathType`: `/`, or printable ASCII between two slashes, 512 at most. */
const path = (text: string): Checked =>
  /^\/(?:[!-.0-~]+\/)*$/.test(text) && text.length <= 512 ? taken(text) : refused('path');

/** A permissions boundary is a managed policy: a customer's or AWS's own. */
function boundary(text: string): Checked {
  const arn = parseArn(text);
  return arn?.service === 'iam' && /^(?:\d{12}|aws)$/.test(arn.account) && /^policy\/\S+$/.test(arn.resource)
    ? taken(text)
    : refused('boundary');
}

function account(text: string): Checked {
  const parsed = parseAccountId(text);
  return parsed.ok ? taken(parsed.value) : refused('account');
}

const CHECKS: Readonly<Record<OptionField, (text: string) => Checked>> = {
  policyNameStart: nameStart,
  roleNameStart: nameStart,
  description,
  tags,
  path,
  boundary,
  account,
};

/**
 * Takes what was typed, imported or set by an administrator for one option.
 *
 * @returns the text as it is kept; empty where the option is not set
 */
export function checkOption(field: OptionField, text: string): Checked {
  if (text.length > LONGEST) return refused('too-long');
  const trimmed = text.trim();
  return trimmed === '' ? taken('') : CHECKS[field](trimmed);
}
