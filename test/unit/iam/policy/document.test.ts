import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRolePolicy, readDraft } from '../../../../src/iam/policy/document';
import { draftOf } from '../../../../src/iam/policy/draft';
import { sizeWithoutWhitespace } from '../../../../src/iam/policy/grammar';
import { sameText } from '../../../../src/iam/policy/same-text';
import { powerSearchPolicy, rolePolicy, trustPolicy, withStatement } from '../policy-samples';

/** A text as it stands. */
const readPolicy = (text: string): ReturnType<typeof readDraft> => readDraft(draftOf(text));

const codes = (text: string): string[] => readPolicy(text).problems.map((one) => one.code);

describe('readPolicy tells the kinds of policy apart', () => {
  it.each([
    ['permissions', rolePolicy()],
    [
      'permissions',
      withStatement({ Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::123456789012:role/x' }),
    ],
    ['trust', trustPolicy()],
    ['bucket', powerSearchPolicy],
    ['unknown', '{}'],
    ['unknown', withStatement({ Action: 'kms:Decrypt', Principal: '*', Resource: '*' })],
  ])('%s', (kind, text) => {
    expect(readPolicy(text)).toMatchObject({ ok: true, kind });
  });

  it.each([[rolePolicy()], [trustPolicy()], [powerSearchPolicy]])(
    'and finds nothing wrong with good ones',
    (text) => {
      expect(readPolicy(text).problems).toEqual([]);
    },
  );
});

describe('readPolicy says where text is not JSON, and what stands there', () => {
  const syntax = (kind: string, character: string) => ({ how: 'syntax', kind, character });
  const missing = (token: string, atLineEnd: boolean) => ({ how: 'comma-missing', token, atLineEnd });
  it.each<[text: string, line: number, column: number, values: object, code?: string]>([
    ['{"Version": "2012-10-17",}', 1, 25, { how: 'comma-before', mark: '}' }],
    ['{"a": [1, 2,\n  ]}', 1, 12, { how: 'comma-before', mark: ']' }],
    ['{"a": 1,, "b": 2}', 1, 9, { how: 'two-commas' }],
    ['{\n  "a": {}\n  "b": 2\n}', 2, 9, missing('}', true)],
    ['{"a": ["x" "y"]}', 1, 10, missing('"x"', false)],
    ['{"a": "b\tc"}', 1, 9, { how: 'control', character: '\t' }],
    ['{"a": "b\u0001c"}', 1, 9, { how: 'control', character: '\u0001' }],
    ['{\n  "Version" "2012-10-17"\n}', 2, 13, syntax('ColonExpected', '"')],
    ['{\n  "a": 1\n  "b": 2\n}', 2, 8, missing('1', true)],
    ['{\r\n  “Version”: 1\r\n}', 2, 3, syntax('InvalidSymbol', '“')],
    ['{"a": "b\n"}', 1, 7, syntax('UnexpectedEndOfString', '"')],
    ['{} {}', 1, 4, syntax('EndOfFileExpected', '{')],
    ['{ // note\n}', 1, 3, syntax('InvalidCommentToken', '/')],
    ['{"a": 01}', 1, 7, missing('0', false)],
    ['', 1, 1, { how: 'text' }, 'policy-empty'],
    [' \n', 1, 1, { how: 'text' }, 'policy-empty'],
    ['[]', 1, 1, { how: 'list' }, 'policy-not-object'],
    ['[{"Effect":"Allow"}]', 1, 1, { how: 'statements' }, 'policy-not-object'],
    ['7', 1, 1, { how: 'value', shown: '7' }, 'policy-not-object'],
    ['{"a": [1, 2', 1, 12, { how: 'end' }, 'policy-cut-off'],
    ['{"a": "\\x"}', 1, 7, syntax('InvalidEscapeCharacter', '"')],
    ['\ufeff{}', 1, 1, syntax('InvalidSymbol', '﻿')],
  ])('%s', (text, line, column, values, code = 'policy-not-json') => {
    const reading = readPolicy(text);
    expect(reading.ok).toBe(false);
    expect(reading.problems[0]).toMatchObject({ line, column, code, values });
  });

  it('agrees with JSON.parse on every text', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      'true',
      ' ',
      '\n',
      '//',
      '\\',
      'é',
      '\u00a0',
      '-',
      '.',
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
        ),
        (text) => {
          const valid = ((): boolean => {
            try {
              JSON.parse(text);
              return true;
            } catch {
              return false;
            }
          })();
          const syntax = codes(text).some((code) => /^policy-(?:not-json|cut-off|empty)$/.test(code));
          expect(syntax).toBe(!valid);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('refuses what is too long or too deep instead of failing', () => {
    expect(codes(`"${'x'.repeat(131_072)}"`)).toEqual(['policy-too-long']);
    expect(codes('['.repeat(50_000))).toEqual(['policy-too-deep']);
    expect(codes(`${'['.repeat(500)}${']'.repeat(500)}`)).toEqual(['policy-too-deep']);
  });
});

describe('readPolicy finds what IAM refuses in a customer managed policy', () => {
  const twice =
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Action":"s3:*","Resource":"*"}}';
  it.each([
    ['no Version', '{"Statement":[]}', 'version'],
    ['an old Version', rolePolicy().replace('2012-10-17', '2008-10-17'), 'version'],
    ['an invented Version', rolePolicy().replace('2012-10-17', '2012-10-18'), 'version'],
    ['no Statement', '{"Version":"2012-10-17"}', 'statement-missing'],
    ['an empty Statement', '{"Version":"2012-10-17","Statement":[]}', 'statement-missing'],
    ['a statement that is text', '{"Version":"2012-10-17","Statement":["x"]}', 'statement'],
    ['one statement alone', '{"Effect":"Allow","Action":"s3:*","Resource":"*"}', 'policy-cut-off'],
    ['an array around it', '[]', 'policy-not-object'],
    ['no Effect', withStatement({ Effect: undefined }), 'effect'],
    ['Effect in small letters', withStatement({ Effect: 'allow' }), 'effect'],
    ['no Action', withStatement({ Action: undefined }), 'action-missing'],
    ['an empty Action list', withStatement({ Action: [] }), 'empty-list'],
    ['Action and NotAction', withStatement({ NotAction: 's3:*' }), 'both'],
    ['an action without service', withStatement({ Action: 'ListBucket' }), 'action-form'],
    ['a number as action', withStatement({ Action: [1] }), 'action-form'],
    ['no Resource', withStatement({ Resource: undefined }), 'resource-missing'],
    ['a bucket’s name as resource', withStatement({ Resource: 'my-logs' }), 'resource-form'],
    [
      'the ARN with two colons of old docs',
      withStatement({ Resource: 'arn:aws:s3::my-logs' }),
      'resource-form',
    ],
    ['a Sid with a dash', withStatement({ Sid: 'a-b' }), 'sid'],
    ['a condition that is text', withStatement({ Condition: 'x' }), 'condition'],
    ['a bare condition', withStatement({ Condition: { StringEquals: 'x' } }), 'condition'],
    ['a misspelt element', withStatement({ Resources: '*' }), 'element-name'],
    ['an element in small letters', rolePolicy().replace('"Statement"', '"statement"'), 'element-name'],
    ['the same key twice', twice, 'duplicate-key'],
    ['two spellings of one key', twice.replace('"Action":"s3:*"', '"action":"s3:*"'), 'duplicate-key'],
    ['a dash that IAM doesn’t take', withStatement({ Sid: '—' }), 'policy-character'],
    ['a no-break space in a value', withStatement({ Action: 's3:GetObject\u00a0' }), 'policy-space'],
    ['a value with a blank at its end', withStatement({ Resource: 'arn:aws:s3:::my-logs ' }), 'policy-space'],
    ['a placeholder', rolePolicy('<BUCKET_NAME>'), 'placeholder'],
    [
      'too many characters',
      withStatement({ Resource: Array.from({ length: 300 }, (_, n) => `arn:aws:s3:::bucket-${n}`) }),
      'policy-too-large',
    ],
  ])('%s', (_what, text, code) => {
    expect(codes(text)).toContain(code);
  });

  it('points at the second of two equal keys', () => {
    const problem = readPolicy(twice).problems.find((one) => one.code === 'duplicate-key');
    expect(problem && twice.slice(problem.offset, problem.offset + problem.length)).toBe('"Action"');
    expect(problem?.offset).toBe(twice.lastIndexOf('"Action"'));
  });

  it('points at the placeholder itself', () => {
    const text = rolePolicy('<BUCKET_NAME>');
    const [first] = readPolicy(text).problems;
    expect(first && text.slice(first.offset, first.offset + first.length)).toBe('<BUCKET_NAME>');
    expect(first?.line).toBe(text.slice(0, text.indexOf('<')).split('\n').length);
  });

  it('takes a policy of exactly 6,144 characters, white space not counted, and none larger', () => {
    const grow = (extra: number): string =>
      withStatement({ Resource: `arn:aws:s3:::${'b'.repeat(extra)}` })
        .replace(/:/g, ' : ')
        .replace(/arn : aws : s3 : {2}: {2}: /, 'arn:aws:s3:::')
        .replace('s3 : ListBucket', 's3:ListBucket');
    const room = 6144 - sizeWithoutWhitespace(grow(0));
    expect(codes(grow(room))).toEqual([]);
    expect(codes(grow(room + 1))).toEqual(['policy-too-large']);
  });

  it('takes a single statement without brackets, Deny, NotResource, policy variables and conditions', () => {
    const text = JSON.stringify({
      Version: '2012-10-17',
      Id: 'x',
      Statement: {
        Sid: 'A1',
        Effect: 'Deny',
        NotAction: 's3:*',
        NotResource: [`arn:aws:s3:::b/\${aws:username}/*`],
        Condition: { Bool: { 'aws:SecureTransport': false } },
      },
    });
    expect(readPolicy(text).problems).toEqual([]);
  });
});

describe('parseRolePolicy', () => {
  it.each([
    ['pretty-printed', rolePolicy()],
    ['on one line', JSON.stringify(JSON.parse(rolePolicy()))],
    ['with tabs and CRLF', rolePolicy().replaceAll('  ', '\t').replaceAll('\n', '\r\n')],
    ['with odd but legal spacing', rolePolicy().replace(/"(\w+)":/g, '"$1"\t :\n\n')],
  ])('gives a good policy back byte for byte: %s', (_how, text) => {
    expect(parseRolePolicy(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['', 'policy-empty', { values: { how: 'value' } }],
    [
      'arn:aws:iam::123456789012:policy/x',
      'policy-is-arn',
      { values: { value: 'arn:aws:iam::123456789012:policy/x' } },
    ],
    ['https://app.logz.io', 'policy-is-url', {}],
    [
      'Get the role policy',
      'policy-not-json',
      { values: { how: 'other-text', start: 'Get the role policy' } },
    ],
    [rolePolicy().slice(0, 120), 'policy-cut-off', { values: { how: 'end' }, line: 8, column: 2, more: 0 }],
    [trustPolicy(), 'trust-policy', { values: { principal: 1 } }],
    [powerSearchPolicy, 'bucket-policy', { values: { principal: 1 } }],
    [
      rolePolicy('<BUCKET_NAME>'),
      'placeholder',
      { values: { how: 'policy', text: '<BUCKET_NAME>' }, line: 10, column: 23, more: 1 },
    ],
    [
      rolePolicy() + rolePolicy(),
      'policy-not-json',
      { values: { how: 'syntax', kind: 'EndOfFileExpected', character: '{' }, line: 23, column: 2, more: 0 },
    ],
    ['['.repeat(20_000).replace('[', '{"a":['), 'policy-too-deep', { line: 1, column: 1, more: 0 }],
  ])('refuses %s', (text, code, more) => {
    const result = parseRolePolicy(text);
    expect(result).toMatchObject({ ok: false, problem: { code, ...more } });
  });

  it('takes what it gave, for any text', () => {
    const noise = fc.constantFrom(
      '\ufeff',
      '\u00a0',
      '```json\n',
      '# note\n',
      '// “x”\n',
      ' ',
      '\n',
      '/* { */',
      'Policy: ',
    );
    fc.assert(
      fc.property(
        fc.array(noise, { maxLength: 4 }),
        fc.array(noise, { maxLength: 4 }),
        fc.nat(400),
        noise,
        (before, after, at, inside) => {
          const policy = rolePolicy();
          const text = before.join('') + policy.slice(0, at) + inside + policy.slice(at) + after.join('');
          const result = parseRolePolicy(text);
          if (result.ok) expect(parseRolePolicy(result.value)).toEqual({ ok: true, value: result.value });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('sameText', () => {
  it('ignores only how lines end', () => {
    expect(sameText('a\r\nb\rc', 'a\nb\nc')).toBe(true);
    expect(sameText('a b', 'a  b')).toBe(false);
    expect(sameText('a\n', 'a')).toBe(false);
  });
});
