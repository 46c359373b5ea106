import { describe, expect, it } from 'vitest';
import { checkField } from '../../../src/connector/check';
import type { Field } from '../../../src/connector/labels';
import { powerSearchPolicy, rolePolicy, trustPolicy } from '../iam/policy-samples';

const ROLE = 'arn:aws:iam::123456789012:role/logzio-my-logs';

describe('checkField takes', () => {
  it.each<[Field, string, string]>([
    ['accountId', '4060-9560-9952', '406095609952'],
    ['externalId', ' logzio:aws:extid:a1b2c3d4e5f6 ', 'logzio:aws:extid:a1b2c3d4e5f6'],
    ['rolePolicy', rolePolicy(), rolePolicy()],
    ['bucket', 's3://my-logs', 'my-logs'],
    ['prefix', '/AWSLogs/', 'AWSLogs/'],
    ['prefix', '', ''],
    ['policyName', 'logzio-my-logs', 'logzio-my-logs'],
    ['roleName', 'logzio-my-logs', 'logzio-my-logs'],
    ['roleArn', `"${ROLE}"`, ROLE],
  ])('%s: %s', (field, text, value) => {
    expect(checkField(field, text)).toMatchObject({ ok: true, value });
  });
});

describe('checkField says what is wrong, where, and what to do', () => {
  it.each<[string, Field, string, string, object]>([
    ['a page of words', 'logType', 'x'.repeat(2_001), 'long', { values: { most: 2_000 } }],
    ['11 digits', 'accountId', '40609560995', 'account-id-short', { values: { digits: 11 } }],
    [
      'an ARN as account ID',
      'accountId',
      'arn:aws:iam::406095609952:root',
      'account-id-is-arn',
      { values: { value: 'arn:aws:iam::406095609952:root', account: '406095609952' } },
    ],
    [
      'no JSON',
      'rolePolicy',
      '{"Version": "2012-10-17"\n"Statement": []}',
      'policy-not-json',
      {
        values: { how: 'comma-missing', token: '"2012-10-17"', atLineEnd: true },
        line: 1,
        column: 24,
        more: 0,
        copyPolicy: true,
      },
    ],
    [
      'half a policy',
      'rolePolicy',
      rolePolicy().slice(0, 99),
      'policy-cut-off',
      { values: { how: 'end' }, line: 7, column: 5, more: 0, copyPolicy: true },
    ],
    [
      'a bucket policy',
      'rolePolicy',
      powerSearchPolicy,
      'bucket-policy',
      { values: { search: true }, copyPolicy: true },
    ],
    [
      'a trust policy',
      'rolePolicy',
      trustPolicy(),
      'trust-policy',
      { values: { principal: 1 }, copyPolicy: true },
    ],
    [
      'a placeholder',
      'rolePolicy',
      rolePolicy('<BUCKET_NAME>'),
      'placeholder',
      { values: { how: 'policy', text: '<BUCKET_NAME>' }, line: 10, column: 23, more: 1, copyPolicy: true },
    ],
    [
      'XXX',
      'rolePolicy',
      rolePolicy('XXX'),
      'placeholder',
      { values: { how: 'policy', text: 'XXX' }, line: 10, column: 23, more: 1, copyPolicy: true },
    ],
    [
      'a KMS placeholder',
      'rolePolicy',
      rolePolicy().replace('arn:aws:s3:::my-logs/*', '<<ARN_OF_THE_KMS_KEY_ROLE>>'),
      'placeholder',
      {
        values: { how: 'policy', text: '<<ARN_OF_THE_KMS_KEY_ROLE>>' },
        line: 19,
        column: 10,
        more: 0,
        copyPolicy: true,
      },
    ],
    [
      'a template’s blank',
      'rolePolicy',
      rolePolicy(`\${Bucket}`),
      'placeholder',
      { values: { how: 'policy', text: `\${Bucket}` }, line: 10, column: 23, more: 1, copyPolicy: true },
    ],
    [
      'no Version',
      'rolePolicy',
      rolePolicy().replace('"Version": "2012-10-17",', ''),
      'version',
      { values: {}, line: 1, column: 1, more: 0, copyPolicy: true },
    ],
    [
      'an external ID with a space',
      'externalId',
      'logzio:aws:extid:ab cd',
      'external-id-character',
      { values: { position: 20, character: ' ' } },
    ],
    ['one character', 'externalId', 'a', 'external-id-short', {}],
    ['1,225 characters', 'externalId', 'ab'.repeat(613), 'external-id-long', { values: { length: 1226 } }],
    [
      'a doubled prefix',
      'externalId',
      'logzio:aws:extid:logzio:aws:extid:a1b2c3d4',
      'external-id-doubled',
      { values: { prefix: 'logzio:aws:extid:', several: false, rest: 'logzio:aws:extid:a1b2c3d4' } },
    ],
    [
      'the documentation’s sample',
      'externalId',
      'logzio:aws:extid:example0nktixxe8q',
      'external-id-sample',
      {},
    ],
    [
      'an account placeholder',
      'accountId',
      '<LOGZ_IO_ACCOUNT_ID>',
      'placeholder',
      { values: { how: 'account-id', text: '<LOGZ_IO_ACCOUNT_ID>' } },
    ],
    [
      'PASTE_…_HERE',
      'externalId',
      'PASTE_YOUR_ID_HERE',
      'placeholder',
      { values: { how: 'external-id', text: 'PASTE_YOUR_ID_HERE' } },
    ],
    [
      'a bucket ARN as role',
      'roleArn',
      'arn:aws:s3:::my-logs',
      'arn-not-role',
      { values: { named: 'bucket', service: 's3', value: 'arn:aws:s3:::my-logs' } },
    ],
    [
      'an instance profile',
      'roleArn',
      'arn:aws:iam::123456789012:instance-profile/x',
      'arn-not-role',
      {
        values: {
          named: 'instance-profile',
          service: 'iam',
          value: 'arn:aws:iam::123456789012:instance-profile/x',
        },
      },
    ],
    ['a capital in a bucket', 'bucket', 'My-logs', 'bucket-capital', { values: { value: 'My-logs' } }],
    [
      'a space in a role name',
      'roleName',
      'my role',
      'role-name-character',
      { values: { position: 3, character: ' ' } },
    ],
  ])('%s', (_what, field, text, code, more) => {
    const result = checkField(field, text);
    expect(result).toMatchObject({ ok: false, problem: { code, ...more } });
  });
});
