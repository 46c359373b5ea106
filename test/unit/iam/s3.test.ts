import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBucketName, parsePrefix } from '../../../src/iam/s3';

describe('parseBucketName', () => {
  it.each([
    ['my-logs', 'my-logs', undefined],
    ['a.b-1', 'a.b-1', undefined],
    ['s3://my-logs/AWSLogs/', 'my-logs', /s3:\/\/ address/],
    ['arn:aws:s3:::my-logs/*', 'my-logs', /ARN/],
    ['arn:aws-cn:s3:::my-logs', 'my-logs', /ARN/],
    ['https://my-logs.s3.eu-west-1.amazonaws.com/x', 'my-logs', /web address/],
    ['https://s3.console.aws.amazon.com/s3/buckets/my-logs?region=eu-west-1', 'my-logs', /console/],
    ['my-logs/', 'my-logs', /slash/],
    ['"my-logs"', 'my-logs', /quotation/],
  ])('takes %s', (text, value, said) => {
    const result = parseBucketName(text);
    expect(result).toMatchObject({ ok: true, value });
    if (result.ok && said) expect(result.cleaned?.join(' ')).toMatch(said);
  });

  it.each([
    ['', 'bucket-empty', /empty/],
    ['ab', 'bucket-length', /3 to 63 characters; this has 2/],
    ['a'.repeat(64), 'bucket-length', /64/],
    ['My-logs', 'bucket-capital', /capital/],
    ['my_logs', 'bucket-character', /“_”/],
    ['my logs', 'bucket-character', /a space/],
    ['-logs', 'bucket-shape', /start/],
    ['logs-', 'bucket-shape', /end/],
    ['a..b', 'bucket-shape', /dots/],
    ['192.168.0.1', 'bucket-shape', /IP address/],
    ['xn--logs', 'bucket-shape', /reserved/],
    ['logs-s3alias', 'bucket-shape', /access point/],
    ['my-logs/AWSLogs', 'bucket-with-prefix', /Put my-logs in S3 bucket name and AWSLogs in Prefix/],
    ['<BUCKET_NAME>', 'placeholder', /<BUCKET_NAME>/],
    ['XXX', 'placeholder', /XXX/],
    ['arn:aws:iam::123456789012:role/x', 'bucket-is-arn', /ARN/],
  ])('refuses %s', (text, code, sentence) => {
    const result = parseBucketName(text);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (!result.ok) expect(result.problem.message).toMatch(sentence);
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
    ['logs/*', 'prefix-wildcard', /wildcards/],
    ['a\nb', 'prefix-character', /one line/],
    ['ä'.repeat(513), 'prefix-long', /1,024 bytes; this has 1,026/],
    ['<PREFIX>', 'placeholder', /<PREFIX>/],
  ])('refuses %s', (text, code, sentence) => {
    const result = parsePrefix(text);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (!result.ok) expect(result.problem.message).toMatch(sentence);
  });
});
