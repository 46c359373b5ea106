import { parseArn } from './arn';
import { findPlaceholder } from './placeholder';
import { err, ok, type Result } from './result';
import { shorten, showCharacter, tidy } from './stray-characters';

const LABEL = /^(?:(?:aws\s+)?account(?:\s+(?:id|number))?)\s*[:=\t]\s*/i;
const DASHES = /[-\u2010-\u2015\u2212\uff0d]/g;
const WIDE_DIGITS = /[\uff10-\uff19]/g;

/** Why digits of another number than 12 can't be used; says what usually happened to them. */
function wrongLength(digits: string): { ok: false; problem: { code: string; message: string } } {
  const count = `It has ${digits.length} digit${digits.length === 1 ? '' : 's'}`;
  const missing = 12 - digits.length;
  if (missing < 0)
    return err(
      'account-id-long',
      `An account ID has 12 digits. ${count}, ${-missing} too many: copy it again.`,
    );
  const zeros = `If it came out of a spreadsheet, ${missing === 1 ? 'a zero' : 'zeros'} at the front may have been lost.`;
  return err(
    'account-id-short',
    `An account ID has 12 digits. ${count}, so ${missing} ${missing === 1 ? 'is' : 'are'} missing: copy it again from the form that shows it. ${missing <= 3 ? zeros : ''}`.trim(),
  );
}

/** What the text is instead of an account ID, where that can be told. */
function mistaken(value: string): { ok: false; problem: { code: string; message: string } } | undefined {
  const arn = parseArn(value);
  if (arn || /^arn:/i.test(value)) {
    const inside = arn?.account
      ? ` The 12 digits in it, ${arn.account}, are the account that it belongs to.`
      : '';
    return err(
      'account-id-is-arn',
      `This is an ARN (${shorten(value)}), not an account ID.${inside} Copy Account ID from the form that shows it: 12 digits and nothing else.`,
    );
  }
  if (/^https?:\/\//i.test(value))
    return err(
      'account-id-is-url',
      'This is a web address. An account ID is 12 digits: copy it from the form that shows it.',
    );
  if (/:aws:extid:/i.test(value))
    return err(
      'account-id-is-external-id',
      'This is the external ID. It belongs in External ID; the account ID is the 12 digits that stand beside it.',
    );
  if (/^[\d.,]+e\+?\d+$/i.test(value))
    return err(
      'account-id-spreadsheet',
      `A spreadsheet has shortened this number to ${value}, and digits are lost. Copy the account ID again from the form that shows it.`,
    );
  return undefined;
}

/**
 * An AWS account ID as 12 digits. Takes `4060-9560-9952`, spaces, quotes, a label in front. Refuses other lengths,
 * ARNs, addresses, external IDs, placeholders. Rule: IAM's `accountIdType`, `\d{12}`; kept as text for its leading zeros.
 */
export function parseAccountId(text: string): Result<string> {
  const { value, cleaned } = tidy(text, LABEL);
  if (value === '')
    return err('account-id-empty', 'Account ID is empty. Copy the 12 digits from the form that shows them.');
  const blank = findPlaceholder(value);
  if (blank)
    return err(
      'placeholder',
      `“${shorten(blank.text)}” is a placeholder from the documentation. Copy the real account ID from the form that shows it.`,
    );
  const wrong = mistaken(value);
  if (wrong) return wrong;
  const plain = value.replace(WIDE_DIGITS, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (plain !== value) cleaned.push('Turned wide digits into ordinary ones.');
  const digits = plain.replace(DASHES, '').replace(/[\s,.']/g, '');
  const stranger = /\D/u.exec(digits)?.[0];
  if (stranger !== undefined) {
    const shown = showCharacter(String.fromCodePoint(digits.codePointAt(digits.search(/\D/)) ?? 0));
    return err(
      'account-id-character',
      `An account ID has only digits. This has ${shown}: copy the 12 digits from the form that shows them.`,
    );
  }
  if (digits.length !== 12) return wrongLength(digits);
  if (digits !== plain) cleaned.push('Removed dashes and spaces between the digits.');
  return ok(digits, cleaned);
}
