import { parseArn } from './arn';
import { findPlaceholder } from './placeholder';
import { err, ok, type Result } from './result';
import { shorten, tidy } from './stray-characters';

const LONGEST_POLICY_NAME = 128;
const LONGEST_ROLE_NAME = 64;
const LONGEST_DESCRIPTION = 1000;

/** Six characters that differ for different texts (FNV-1a), so that two long names cut to one length stay two. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0').slice(-6);
}

/** Letters, digits and what IAM allows in names; anything else becomes one dash. */
const legal = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_+=,.@-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');

function suggest(start: string, parts: string[], longest: number): string {
  const rest = parts.map(legal).filter(Boolean).join('-') || 's3';
  const name = rest.toLowerCase().startsWith(start.toLowerCase()) ? rest : `${start}${rest}`;
  if (name.length <= longest) return name;
  return `${name.slice(0, longest - 7).replace(/[^A-Za-z0-9]+$/, '')}-${fingerprint(parts.join('\n'))}`;
}

/** A name for the policy: the vendor's start (`logzio-`), bucket, prefix; legal in IAM, at most 128 characters. */
export const suggestPolicyName = (start: string, bucket: string, prefix = ''): string =>
  suggest(start, [bucket, prefix], LONGEST_POLICY_NAME);

/** A name for the role: the vendor's start and the bucket; legal in IAM, at most 64 characters. */
export const suggestRoleName = (start: string, bucket: string): string =>
  suggest(start, [bucket], LONGEST_ROLE_NAME);

function parseName(what: 'policy' | 'role', longest: number, text: string): Result<string> {
  const { value, cleaned } = tidy(text, new RegExp(`^${what}\\s+name\\s*[:=\\t]\\s*`, 'i'));
  if (value === '') return err(`${what}-name-empty`);
  const blank = findPlaceholder(value);
  if (blank) return err('placeholder', { how: 'name', text: shorten(blank.text) });
  const arn = parseArn(value);
  if (arn) return err(`${what}-name-is-arn`, { last: shorten(arn.resource.split('/').at(-1) ?? '') });
  const characters = [...value];
  const at = characters.findIndex((one) => !/[\w+=,.@-]/.test(one));
  const stranger = characters[at];
  if (stranger !== undefined) return err(`${what}-name-character`, { position: at + 1, character: stranger });
  if (value.length > longest) return err(`${what}-name-long`, { longest, length: value.length });
  return ok(value, cleaned);
}

/** A policy's name. Rule: IAM `policyNameType`, 1–128 of `[\w+=,.@-]`. */
export const parsePolicyName = (text: string): Result<string> =>
  parseName('policy', LONGEST_POLICY_NAME, text);

/** A role's name, without path. Rule: IAM `roleNameType`, 1–64 of `[\w+=,.@-]`. */
export const parseRoleName = (text: string): Result<string> => parseName('role', LONGEST_ROLE_NAME, text);

/**
 * The text as a Description that both of IAM's forms take: letters, digits, spaces and `+=,.@-_` (what the console's
 * own hint names; the API would take more), at most 1,000 characters.
 */
export function describe(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[/:\u2010-\u2015]+/g, '-')
    .replace(/['’]/g, '')
    .replace(/[^A-Za-z0-9 +=,.@_-]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, LONGEST_DESCRIPTION)
    .trim();
}
