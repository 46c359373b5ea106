import { describe, expect, it } from 'vitest';
import { findPlaceholder } from '../../../src/iam/placeholder';

describe('findPlaceholder', () => {
  it.each([
    ['arn:aws:s3:::<BUCKET_NAME>/*', '<BUCKET_NAME>'],
    ['<<ARN_OF_THE_KMS_KEY_ROLE>>', '<<ARN_OF_THE_KMS_KEY_ROLE>>'],
    ['arn:aws:s3:::<bucket name>', '<bucket name>'],
    ['arn:aws:s3:::XXX/*', 'XXX'],
    ['arn:aws:s3:::xxx', 'xxx'],
    ['arn:aws:iam::<LOGZ_IO_ACCOUNT_ID>:root', '<LOGZ_IO_ACCOUNT_ID>'],
    ['LOGZ_IO_ACCOUNT_ID', 'LOGZ_IO_ACCOUNT_ID'],
    [`arn:aws:s3:::\${BucketName}/*`, `\${BucketName}`],
    [`\${AWS::AccountId}`, `\${AWS::AccountId}`],
    [`\${var.bucket`, `\${var.bucket`],
    ['{{ bucket }}', '{{ bucket }}'],
    ['PASTE_EXTERNAL_ID_HERE', 'PASTE_EXTERNAL_ID_HERE'],
    ['YOUR-BUCKET-NAME', 'YOUR-BUCKET-NAME'],
    ['your-bucket-name', 'your-bucket-name'],
    ['BUCKET_NAME', 'BUCKET_NAME'],
    ['DOC-EXAMPLE-BUCKET1', 'DOC-EXAMPLE-BUCKET1'],
    ['arn:aws:s3:::amzn-s3-demo-bucket/*', 'amzn-s3-demo-bucket'],
  ])('finds the blank in %s', (text, blank) => {
    expect(findPlaceholder(text)?.text).toBe(blank);
  });

  it.each([
    'arn:aws:s3:::my-logs/*',
    `arn:aws:s3:::my-logs/\${aws:username}/*`,
    `\${aws:PrincipalTag/team}`,
    `\${*}`,
    'logzio:aws:extid:a1b2xxx3c4d5',
    'maxxx-logs',
    'GLACIER_IR',
    'my-bucket-name-2024',
    'AWSLogs/123456789012/CloudTrail/',
    'arn:aws:kms:us-east-1:123456789012:key/0a1b',
  ])('leaves %s alone', (text) => {
    expect(findPlaceholder(text)).toBeUndefined();
  });

  it('gives the first of several, with its place', () => {
    expect(findPlaceholder('a XXX <B>')).toEqual({ text: 'XXX', offset: 2 });
  });
});
