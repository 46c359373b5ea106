import { parseArn } from './arn';
import { findPlaceholder } from './placeholder';
import { err, ok, type Refused, type Result } from './result';
import { shorten, tidy } from './stray-characters';

const LABEL = /^(?:(?:aws\s+)?account(?:\s+(?:id|number))?)\s*[:=\t]\s*/i;
const DASHES = /[-\u2010-\u2015\u2212\uff0d]/g;
const WIDE_DIGITS = /[\uff10-\uff19]/g;

/** What the text is instead of an account ID, where that can be told. */
function mistaken(value: string): Refused | undefined {
  const arn = parseArn(value);
  if (arn || /^arn:/i.test(value))
    return err('account-id-is-arn', { value: shorten(value), account: arn?.account ?? '' });
  if (/^https?:\/\//i.test(value)) return err('account-id-is-url');
  if (/:aws:extid:/i.test(value)) return err('account-id-is-external-id');
  if (/^[\d.,]+e\+?\d+$/i.test(value)) return err('account-id-spreadsheet', { value });
  return undefined;
}

/**
 * An AWS account ID as 12 digits. Takes `4060-9560-9952`, spaces, quotes, a label in front. Refuses other lengths,
 * ARNs, addresses, external IDs, placeholders. Rule: IAM's `accountIdType`, `\d{12}`; kept as text for its leading zeros.
 */
export function parseAccountId(text: string): Result<string> {
  const { value, cleaned } = tidy(text, LABEL);
  if (value === '') return err('account-id-empty');
  const blank = findPlaceholder(value);
  if (blank) return err('placeholder', { how: 'account-id', text: shorten(blank.text) });
  const wrong = mistaken(value);
  if (wrong) return wrong;
  const plain = value.replace(WIDE_DIGITS, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (plain !== value) cleaned.push('wide-digits');
  const digits = plain.replace(DASHES, '').replace(/[\s,.']/g, '');
  const stranger = /\D/u.exec(digits)?.[0];
  if (stranger !== undefined)
    return err('account-id-character', {
      character: String.fromCodePoint(digits.codePointAt(digits.search(/\D/)) ?? 0),
    });
  if (digits.length !== 12)
    return err(digits.length > 12 ? 'account-id-long' : 'account-id-short', { digits: digits.length });
  if (digits !== plain) cleaned.push('between-digits');
  return ok(digits, cleaned);
}
