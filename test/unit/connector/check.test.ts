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
  it.each<[string, Field, string, string, RegExp]>([
    ['11 digits', 'accountId', '40609560995', 'account-id-short', /11 digits.*copy it again/],
    [
      'an ARN as account ID',
      'accountId',
      'arn:aws:iam::406095609952:root',
      'account-id-is-arn',
      /is an ARN.*Copy Account ID/,
    ],
    [
      'no JSON',
      'rolePolicy',
      '{"Version": "2012-10-17"\n"Statement": []}',
      'policy-not-json',
      /Line 1, column 24: .*comma.*Get the role policy/,
    ],
    [
      'half a policy',
      'rolePolicy',
      rolePolicy().slice(0, 99),
      'policy-cut-off',
      /Line \d+, column \d+.*whole policy/,
    ],
    [
      'a bucket policy',
      'rolePolicy',
      powerSearchPolicy,
      'bucket-policy',
      /power search.*not to a role.*Get the role policy/,
    ],
    [
      'a trust policy',
      'rolePolicy',
      trustPolicy(),
      'trust-policy',
      /says who may use a role.*Get the role policy/,
    ],
    [
      'a placeholder',
      'rolePolicy',
      rolePolicy('<BUCKET_NAME>'),
      'placeholder',
      /Line 10.*<BUCKET_NAME>.*type the bucket’s name/,
    ],
    ['XXX', 'rolePolicy', rolePolicy('XXX'), 'placeholder', /“XXX”/],
    [
      'a KMS placeholder',
      'rolePolicy',
      rolePolicy().replace('arn:aws:s3:::my-logs/*', '<<ARN_OF_THE_KMS_KEY_ROLE>>'),
      'placeholder',
      /<<ARN_OF_THE_KMS_KEY_ROLE>>/,
    ],
    ['a template’s blank', 'rolePolicy', rolePolicy(`\${Bucket}`), 'placeholder', /\$\{Bucket\}/],
    [
      'no Version',
      'rolePolicy',
      rolePolicy().replace('"Version": "2012-10-17",', ''),
      'version',
      /Add "Version"/,
    ],
    [
      'an external ID with a space',
      'externalId',
      'logzio:aws:extid:ab cd',
      'external-id-character',
      /Character 20.*a space.*Copy External ID/,
    ],
    ['one character', 'externalId', 'a', 'external-id-short', /at least 2/],
    ['1,225 characters', 'externalId', 'ab'.repeat(613), 'external-id-long', /1,224.*1,226/],
    [
      'a doubled prefix',
      'externalId',
      'logzio:aws:extid:logzio:aws:extid:a1b2c3d4',
      'external-id-doubled',
      /twice/,
    ],
    [
      'the documentation’s sample',
      'externalId',
      'logzio:aws:extid:example0nktixxe8q',
      'external-id-sample',
      /sample/,
    ],
    ['an account placeholder', 'accountId', '<LOGZ_IO_ACCOUNT_ID>', 'placeholder', /<LOGZ_IO_ACCOUNT_ID>/],
    ['PASTE_…_HERE', 'externalId', 'PASTE_YOUR_ID_HERE', 'placeholder', /PASTE_YOUR_ID_HERE/],
    ['a bucket ARN as role', 'roleArn', 'arn:aws:s3:::my-logs', 'arn-not-role', /S3 bucket.*Summary/],
    [
      'an instance profile',
      'roleArn',
      'arn:aws:iam::123456789012:instance-profile/x',
      'arn-not-role',
      /not Instance profile ARN/,
    ],
    ['a capital in a bucket', 'bucket', 'My-logs', 'bucket-capital', /capital/],
    ['a space in a role name', 'roleName', 'my role', 'role-name-character', /a space.*dash/],
  ])('%s', (_what, field, text, code, sentence) => {
    const result = checkField(field, text);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (!result.ok) expect(result.problem.message).toMatch(sentence);
  });
});
