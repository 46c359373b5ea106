import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAccountId } from '../../../src/iam/account-id';

const ID = '406095609952';

describe('parseAccountId takes an account ID however it was copied', () => {
  it.each([
    ['as it is', ID, undefined],
    ['with dashes', '4060-9560-9952', ['between-digits']],
    ['with spaces', ' 4060 9560 9952 ', ['between-digits']],
    ['with en dashes', '4060–9560–9952', ['between-digits']],
    [
      'with no-break spaces and a byte order mark',
      '\ufeff4060\u00a09560\u00a09952',
      ['invisible', 'odd-spaces', 'between-digits'],
    ],
    ['in quotes, out of JSON', `"${ID}",`, ['separator', 'quotes']],
    ['in backticks', `\`${ID}\``, ['quotes']],
    ['with its label', 'Account ID: 4060-9560-9952', ['label', 'between-digits']],
    ['with thousands marks', '406,095,609,952', ['between-digits']],
    ['in wide digits', '４０６０９５６０９９５２', ['wide-digits']],
  ])('%s', (_how, text, said) => {
    const result = parseAccountId(text);
    expect(result).toMatchObject({ ok: true, value: ID });
    expect(result.ok && (result.cleaned ?? [])).toEqual(said ?? []);
  });

  it('keeps leading zeros', () => {
    expect(parseAccountId('0089-2350-5280')).toMatchObject({ ok: true, value: '008923505280' });
  });
});

describe('parseAccountId says what is wrong', () => {
  it.each([
    ['', 'account-id-empty', {}],
    ['40609560995', 'account-id-short', { values: { digits: 11 } }],
    ['4', 'account-id-short', { values: { digits: 1 } }],
    ['4060956099521', 'account-id-long', { values: { digits: 13 } }],
    [
      'arn:aws:iam::406095609952:root',
      'account-id-is-arn',
      { values: { value: 'arn:aws:iam::406095609952:root', account: '406095609952' } },
    ],
    ['arn:aws:s3:::my-logs', 'account-id-is-arn', { values: { value: 'arn:aws:s3:::my-logs', account: '' } }],
    ['4.06096E+11', 'account-id-spreadsheet', { values: { value: '4.06096E+11' } }],
    ['logzio:aws:extid:abc', 'account-id-is-external-id', {}],
    ['https://console.aws.amazon.com/', 'account-id-is-url', {}],
    ['40609560995O', 'account-id-character', { values: { character: 'O' } }],
    ['<LOGZ_IO_ACCOUNT_ID>', 'placeholder', { values: { how: 'account-id', text: '<LOGZ_IO_ACCOUNT_ID>' } }],
    [`\${AWS::AccountId}`, 'placeholder', { values: { how: 'account-id', text: `\${AWS::AccountId}` } }],
    ['XXXXXXXXXXXX', 'placeholder', { values: { how: 'account-id', text: 'XXXXXXXXXXXX' } }],
  ])('%s', (text, code, more) => {
    const result = parseAccountId(text);
    expect(result).toMatchObject({ ok: false, problem: { code, ...more } });
  });

  it('gives 12 digits or a code for any text, and takes what it gave', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789- "\u00a0:a') })),
        (text) => {
          const result = parseAccountId(text);
          if (!result.ok) return result.problem.code.length > 0;
          expect(result.value).toMatch(/^\d{12}$/);
          expect(parseAccountId(result.value)).toEqual({ ok: true, value: result.value });
          return true;
        },
      ),
    );
  });
});
