import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describe as description,
  parsePolicyName,
  parseRoleName,
  suggestPolicyName,
  suggestRoleName,
} from '../../../src/iam/names';

describe('suggested names', () => {
  it.each([
    ['my-logs', undefined, 'logzio-my-logs'],
    ['my.logs', 'AWSLogs/123/CloudTrail/', 'logzio-my.logs-AWSLogs-123-CloudTrail'],
    ['logzio-my-logs', undefined, 'logzio-my-logs'],
    ['my-logs', 'größe (1)', 'logzio-my-logs-gro-e-1'],
    ['', undefined, 'logzio-s3'],
  ])('of bucket %s and prefix %s', (bucket, prefix, name) => {
    expect(suggestPolicyName('logzio-', bucket, prefix)).toBe(name);
  });

  it('stay apart when they have to be cut', () => {
    const one = suggestRoleName('logzio-', `${'b'.repeat(62)}1`);
    const other = suggestRoleName('logzio-', `${'b'.repeat(62)}2`);
    expect(one).not.toBe(other);
    expect(one.length).toBeLessThanOrEqual(64);
  });

  it('are legal in IAM and begin with the start, whatever bucket and prefix are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (bucket, prefix) => {
          const policy = suggestPolicyName('logzio-', bucket, prefix);
          const role = suggestRoleName('logzio-', bucket);
          expect(policy).toMatch(/^logzio-[\w+=,.@-]{1,121}$/i);
          expect(role).toMatch(/^logzio-[\w+=,.@-]{1,57}$/i);
        },
      ),
    );
  });
});

describe('parsePolicyName and parseRoleName', () => {
  it('take legal names of the longest length, and say what they cleaned', () => {
    expect(parsePolicyName('p'.repeat(128))).toMatchObject({ ok: true });
    expect(parseRoleName('r'.repeat(64))).toMatchObject({ ok: true });
    expect(parseRoleName(' “logzio-a” ')).toMatchObject({
      ok: true,
      value: 'logzio-a',
      cleaned: [expect.any(String)],
    });
  });

  it.each([
    [parsePolicyName, 'p'.repeat(129), 'policy-name-long', { values: { longest: 128, length: 129 } }],
    [parseRoleName, 'r'.repeat(65), 'role-name-long', { values: { longest: 64, length: 65 } }],
    [parseRoleName, 'my role', 'role-name-character', { values: { position: 3, character: ' ' } }],
    [parsePolicyName, 'größe', 'policy-name-character', { values: { position: 3, character: 'ö' } }],
    [parsePolicyName, '', 'policy-name-empty', {}],
    [parseRoleName, '', 'role-name-empty', {}],
    [
      parsePolicyName,
      'arn:aws:iam::123456789012:policy/p/x',
      'policy-name-is-arn',
      { values: { last: 'x' } },
    ],
    [parseRoleName, 'arn:aws:iam::123456789012:role/p/x', 'role-name-is-arn', { values: { last: 'x' } }],
    [parseRoleName, '<ROLE_NAME>', 'placeholder', { values: { how: 'name', text: '<ROLE_NAME>' } }],
  ])('%o refuses %s', (parse, text, code, more) => {
    const result = parse(text);
    expect(result).toMatchObject({ ok: false, problem: { code, ...more } });
  });
});

describe('a description', () => {
  it('keeps words and drops what the console refuses', () => {
    expect(description('Lets Logz.io read the bucket “über” — only that (s3://x)')).toBe(
      'Lets Logz.io read the bucket uber - only that s3-x',
    );
  });

  it('has only allowed characters and at most 1,000', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        expect(description(text)).toMatch(/^[A-Za-z0-9 +=,.@_-]{0,1000}$/);
      }),
    );
  });
});
