import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBucketName, parsePrefix } from '../../../src/iam/s3';

describe('parseBucketName', () => {
  it.each([
    ['my-logs', 'my-logs', undefined],
    ['a.b-1', 'a.b-1', undefined],
    ['s3://my-logs/AWSLogs/', 'my-logs', ['out-of-s3-address']],
    ['arn:aws:s3:::my-logs/*', 'my-logs', ['out-of-arn']],
    ['arn:aws-cn:s3:::my-logs', 'my-logs', ['out-of-arn']],
    ['https://my-logs.s3.eu-west-1.amazonaws.com/x', 'my-logs', ['out-of-web-address']],
    [
      'https://s3.console.aws.amazon.com/s3/buckets/my-logs?region=eu-west-1',
      'my-logs',
      ['out-of-console-address'],
    ],
    ['my-logs/', 'my-logs', ['slash-at-end']],
    ['"my-logs"', 'my-logs', ['quotes']],
  ])('takes %s', (text, value, said) => {
    const result = parseBucketName(text);
    expect(result).toMatchObject({ ok: true, value });
    expect(result.ok && (result.cleaned ?? [])).toEqual(said ?? []);
  });

  it.each([
    ['', 'bucket-empty', {}],
    ['ab', 'bucket-length', { values: { length: 2 } }],
    ['a'.repeat(64), 'bucket-length', { values: { length: 64 } }],
    ['My-logs', 'bucket-capital', { values: { value: 'My-logs' } }],
    ['my_logs', 'bucket-character', { values: { character: '_' } }],
    ['my logs', 'bucket-character', { values: { character: ' ' } }],
    ['-logs', 'bucket-shape', { values: { value: '-logs', shape: 'start' } }],
    ['logs-', 'bucket-shape', { values: { value: 'logs-', shape: 'end' } }],
    ['a..b', 'bucket-shape', { values: { value: 'a..b', shape: 'dots' } }],
    ['192.168.0.1', 'bucket-shape', { values: { value: '192.168.0.1', shape: 'ip-address' } }],
    ['xn--logs', 'bucket-shape', { values: { value: 'xn--logs', shape: 'reserved' } }],
    ['logs-s3alias', 'bucket-shape', { values: { value: 'logs-s3alias', shape: 'special' } }],
    [
      'my-logs/AWSLogs',
      'bucket-with-prefix',
      { values: { value: 'my-logs/AWSLogs', bucket: 'my-logs', prefix: 'AWSLogs' } },
    ],
    ['<BUCKET_NAME>', 'placeholder', { values: { how: 'bucket', text: '<BUCKET_NAME>' } }],
    ['XXX', 'placeholder', { values: { how: 'bucket', text: 'XXX' } }],
    [
      'arn:aws:iam::123456789012:role/x',
      'bucket-is-arn',
      { values: { given: 'arn:aws:iam::123456789012:role/x' } },
    ],
  ])('refuses %s', (text, code, more) => {
    const result = parseBucketName(text);
    expect(result).toMatchObject({ ok: false, problem: { code, ...more } });
  });

  it('gives only names that S3 allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abz09.-/:sA_ ') }), (text) => {
        const result = parseBucketName(text);
        if (result.ok) expect(result.value).toMatch(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/);
      }),
    );
  });
});

describe('parsePrefix', () => {
  it.each([
    ['', ''],
    ['AWSLogs/123456789012/CloudTrail/', 'AWSLogs/123456789012/CloudTrail/'],
    ['/AWSLogs/', 'AWSLogs/'],
    ['s3://my-logs/AWSLogs/x', 'AWSLogs/x'],
    ['arn:aws:s3:::my-logs', ''],
    ['größe/ä', 'größe/ä'],
  ])('takes %s', (text, value) => {
    expect(parsePrefix(text)).toMatchObject({ ok: true, value });
  });

  it.each([
    ['logs/*', 'prefix-wildcard', {}],
    ['a\nb', 'prefix-character', {}],
    ['ä'.repeat(513), 'prefix-long', { values: { bytes: 1026 } }],
    ['<PREFIX>', 'placeholder', { values: { how: 'prefix', text: '<PREFIX>' } }],
  ])('refuses %s', (text, code, more) => {
    const result = parsePrefix(text);
    expect(result).toMatchObject({ ok: false, problem: { code, ...more } });
  });
});
