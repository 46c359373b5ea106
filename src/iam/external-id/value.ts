import { parseArn } from '../arn';
import { findPlaceholder } from '../placeholder';
import { err, ok, type Result } from '../result';
import { shorten, tidy } from '../stray-characters';

const LABEL = /^["'“]?(?:sts:ExternalId|(?:aws\s+)?external[\s_]?id)["'”]?\s*[:=\t]\s*/i;
const ALLOWED = /[\w+=,.@:/-]/;
const LONGEST = 1224;
/** Far longer than an ID with its label and quotes. */
const LONGEST_TEXT = 4096;
/** What people and programs write where there is no value. */
const NO_VALUE =
  /^(?:tbd|tba|todo|none|n\/?a|nil|null|undefined|nan|unknown|pending|later|see|same|above|below|yes|no|true|false|missing|empty|required|optional|-+|_+|\.+)$/i;

const tooLong = (length: number): Result<string> => err('external-id-long', { length });

/**
 * An external ID, 2 to 1,224 characters. Takes quotes and a label around it (`"sts:ExternalId": "…"`). Refuses other
 * characters, words for “none”, ARNs, account IDs, addresses, placeholders. Rule: STS `externalIdType`, `[\w+=,.@:\/-]*`, 2–1,224; IAM
 * itself would store others, and the role could then never be assumed.
 */
export function parseExternalId(text: string): Result<string> {
  if (text.length > LONGEST_TEXT) return tooLong(text.length);
  const { value, cleaned } = tidy(text, LABEL);
  if (value === '') return err('external-id-empty', {});
  const blank = findPlaceholder(value);
  if (blank) return err('placeholder', { how: 'external-id', text: shorten(blank.text) });
  if (NO_VALUE.test(value)) return err('external-id-word', { value });
  if (parseArn(value) || /^arn:/i.test(value)) return err('external-id-is-arn', { value: shorten(value) });
  if (/^\d{4}-?\d{4}-?\d{4}$/.test(value)) return err('external-id-is-account-id');
  if (/^https?:\/\//i.test(value)) return err('external-id-is-url');
  const characters = [...value];
  const at = characters.findIndex((one) => !ALLOWED.test(one));
  const stranger = characters[at];
  if (stranger !== undefined) return err('external-id-character', { position: at + 1, character: stranger });
  if (value.length < 2) return err('external-id-short');
  if (value.length > LONGEST) return tooLong(value.length);
  return ok(value, cleaned);
}
