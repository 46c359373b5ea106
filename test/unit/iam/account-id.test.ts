import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAccountId } from '../../../src/iam/account-id';

const ID = '406095609952';

describe('parseAccountId takes an account ID however it was copied', () => {
  it.each([
    ['as it is', ID, undefined],
    ['with dashes', '4060-9560-9952', /dashes/],
    ['with spaces', ' 4060 9560 9952 ', /spaces/],
    ['with en dashes', '4060–9560–9952', /dashes/],
    ['with no-break spaces and a byte order mark', '\ufeff4060\u00a09560\u00a09952', /can’t be seen/],
    ['in quotes, out of JSON', `"${ID}",`, /quotation/],
    ['in backticks', `\`${ID}\``, /quotation/],
    ['with its label', 'Account ID: 4060-9560-9952', /label/],
    ['with thousands marks', '406,095,609,952', /between the digits/],
    ['in wide digits', '４０６０９５６０９９５２', /wide digits/],
  ])('%s', (_how, text, said) => {
    const result = parseAccountId(text);
    expect(result).toMatchObject({ ok: true, value: ID });
    const cleaned = result.ok ? (result.cleaned ?? []).join(' ') : '';
    if (said) expect(cleaned).toMatch(said);
    else expect(cleaned).toBe('');
  });

  it('keeps leading zeros', () => {
    expect(parseAccountId('0089-2350-5280')).toMatchObject({ ok: true, value: '008923505280' });
  });
});

describe('parseAccountId says what is wrong', () => {
  it.each([
    ['', 'account-id-empty', /12 digits/],
    ['40609560995', 'account-id-short', /11 digits.*1 is missing.*zero at the front/],
    ['4', 'account-id-short', /1 digit,.*11 are missing/],
    ['4060956099521', 'account-id-long', /13 digits, 1 too many/],
    ['arn:aws:iam::406095609952:root', 'account-id-is-arn', /ARN.*406095609952/],
    ['arn:aws:s3:::my-logs', 'account-id-is-arn', /ARN \(arn:aws:s3:::my-logs\)/],
    ['4.06096E+11', 'account-id-spreadsheet', /spreadsheet/],
    ['logzio:aws:extid:abc', 'account-id-is-external-id', /External ID/],
    ['https://console.aws.amazon.com/', 'account-id-is-url', /web address/],
    ['40609560995O', 'account-id-character', /“O”/],
    ['<LOGZ_IO_ACCOUNT_ID>', 'placeholder', /<LOGZ_IO_ACCOUNT_ID>/],
    [`\${AWS::AccountId}`, 'placeholder', /placeholder/],
    ['XXXXXXXXXXXX', 'placeholder', /XXX/],
  ])('%s', (text, code, sentence) => {
    const result = parseAccountId(text);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (!result.ok) expect(result.problem.message).toMatch(sentence);
  });

  it('gives 12 digits or a sentence for any text, and takes what it gave', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789- "\u00a0:a') })),
        (text) => {
          const result = parseAccountId(text);
          if (!result.ok) return result.problem.message.length > 10;
          expect(result.value).toMatch(/^\d{12}$/);
          expect(parseAccountId(result.value)).toEqual({ ok: true, value: result.value });
          return true;
        },
      ),
    );
  });
});
