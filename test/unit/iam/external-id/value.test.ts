import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExternalId } from '../../../../src/iam/external-id/value';

const ALPHABET = [...'abcXYZ019_+=,.@:/-'];

describe('parseExternalId', () => {
  it.each([
    ['logzio:aws:extid:a1b2c3d4e5f6g7h8i', 'logzio:aws:extid:a1b2c3d4e5f6g7h8i'],
    ['"sts:ExternalId": "logzio:aws:extid:a1b2c3d4"', 'logzio:aws:extid:a1b2c3d4'],
    ['External ID: logzio:aws:extid:a1b2c3d4', 'logzio:aws:extid:a1b2c3d4'],
    ['“logzio:aws:extid:a1b2c3d4”', 'logzio:aws:extid:a1b2c3d4'],
    ['\u200blogzio:aws:extid:a1b2c3d4\u00a0', 'logzio:aws:extid:a1b2c3d4'],
    ['a+b=c,d.e@f:g/h-i_j', 'a+b=c,d.e@f:g/h-i_j'],
    ['ab', 'ab'],
    ['a'.repeat(1224), 'a'.repeat(1224)],
  ])('takes %s', (text, value) => {
    expect(parseExternalId(text)).toMatchObject({ ok: true, value });
  });

  it.each([
    ['', 'external-id-empty', { values: {} }],
    ['a', 'external-id-short', {}],
    ['a'.repeat(1225), 'external-id-long', { values: { length: 1225 } }],
    ['my id', 'external-id-character', { values: { position: 3, character: ' ' } }],
    ['logzio:aws:extid:a–b', 'external-id-character', { values: { position: 19, character: '–' } }],
    ['a😀b', 'external-id-character', { values: { position: 2, character: '😀' } }],
    ['ab#c', 'external-id-character', { values: { position: 3, character: '#' } }],
    [
      'arn:aws:iam::123456789012:role/x',
      'external-id-is-arn',
      { values: { value: 'arn:aws:iam::123456789012:role/x' } },
    ],
    ['4060-9560-9952', 'external-id-is-account-id', {}],
    ['https://app.logz.io/', 'external-id-is-url', {}],
    [
      'logzio:aws:extid:<YOUR_EXTERNAL_ID>',
      'placeholder',
      { values: { how: 'external-id', text: '<YOUR_EXTERNAL_ID>' } },
    ],
    [
      'PASTE_EXTERNAL_ID_HERE',
      'placeholder',
      { values: { how: 'external-id', text: 'PASTE_EXTERNAL_ID_HERE' } },
    ],
  ])('refuses %s', (text, code, more) => {
    const result = parseExternalId(text);
    expect(result).toMatchObject({ ok: false, problem: { code, ...more } });
  });

  it('never gives a value that STS would refuse', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...ALPHABET, ' ', '"', '\u200b', 'ä') })),
        (text) => {
          const result = parseExternalId(text);
          if (result.ok) expect(result.value).toMatch(/^[\w+=,.@:/-]{2,1224}$/);
        },
      ),
    );
  });

  it('gives every Logz.io-like value back unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcdefghij0123456789'), minLength: 8, maxLength: 64 }),
        (tail) => {
          const value = `logzio:aws:extid:${tail}`;
          expect(parseExternalId(value)).toEqual({ ok: true, value });
        },
      ),
    );
  });
});
