import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRoleArns, parseArn, parseRoleArn, policyArn, roleArn } from '../../../src/iam/arn';

describe('parseArn', () => {
  it('splits an ARN', () => {
    expect(parseArn('arn:aws:s3:::bucket/a:b')).toEqual({
      partition: 'aws',
      service: 's3',
      region: '',
      account: '',
      resource: 'bucket/a:b',
    });
  });

  it.each([
    '',
    'arn',
    'arn:aws:s3',
    'arn:aws:iam::1:',
    'arn:aws:iam::123456789012:role/a b',
    'x arn:aws:s3:::b',
  ])('takes no %s', (text) => {
    expect(parseArn(text)).toBeUndefined();
  });
});

describe('parseRoleArn', () => {
  it.each([
    ['arn:aws:iam::123456789012:role/logzio-a', 'aws', '/', 'logzio-a'],
    [
      'arn:aws-cn:iam::123456789012:role/service-role/team/logzio-a',
      'aws-cn',
      '/service-role/team/',
      'logzio-a',
    ],
    ['arn:aws-us-gov:iam::123456789012:role/a+=,.@-_', 'aws-us-gov', '/', 'a+=,.@-_'],
    ['arn:aws-eusc:iam::000000000001:role/x', 'aws-eusc', '/', 'x'],
  ])('reads %s', (arn, partition, path, name) => {
    expect(parseRoleArn(arn)).toMatchObject({ ok: true, value: { arn, partition, path, name } });
  });

  it.each([
    '"arn:aws:iam::123456789012:role/x",',
    'Role ARN: arn:aws:iam::123456789012:role/x',
    '\u200barn:aws:iam::123456789012:role/x ',
  ])('cleans %s and says so', (text) => {
    const result = parseRoleArn(text);
    expect(result).toMatchObject({ ok: true, value: { arn: 'arn:aws:iam::123456789012:role/x' } });
    expect(result.ok && result.cleaned?.length).toBeGreaterThan(0);
  });

  it.each([
    ['arn:aws:iam::123456789012:user/u', 'user', 'iam'],
    ['arn:aws:iam::123456789012:policy/p', 'policy', 'iam'],
    ['arn:aws:iam::123456789012:root', 'account', 'iam'],
    ['arn:aws:iam::123456789012:instance-profile/p', 'instance-profile', 'iam'],
    ['arn:aws:sts::123456789012:assumed-role/reader/me', 'session', 'sts', 'reader'],
    ['arn:aws:s3:::my-logs', 'bucket', 's3'],
    ['arn:aws:kms:us-east-1:123456789012:key/1', 'key', 'kms'],
  ])('says what %s names instead', (value, named, service, role?: string) => {
    const values = { named, service, value, role };
    expect(parseRoleArn(value)).toMatchObject({ ok: false, problem: { code: 'arn-not-role', values } });
  });

  it.each([
    ['', 'role-arn-empty', undefined],
    ['logzio-a', 'role-arn-form', { how: 'name', value: 'logzio-a' }],
    ['two words', 'role-arn-form', { how: 'text', value: 'two words' }],
    ['arn:aws:iam::12345678901:role/x', 'role-arn-account', { account: '12345678901' }],
    ['arn:aws-iso:iam::123456789012:role/x', 'role-arn-partition', { partition: 'aws-iso' }],
    [`arn:aws:iam::123456789012:role/${'x'.repeat(65)}`, 'role-arn-form', { how: 'illegal-name' }],
    ['arn:aws:iam::<ACCOUNT_ID>:role/x', 'placeholder', { how: 'role-arn', text: '<ACCOUNT_ID>' }],
  ])('refuses %s', (text, code, values) => {
    expect(parseRoleArn(text)).toMatchObject({ ok: false, problem: { code, ...(values && { values }) } });
  });

  // A comma at the end is taken for one that was copied along.
  const name = fc.stringMatching(/^[\w+=,.@-]{0,63}[\w+=.@-]$/);
  const account = fc.stringMatching(/^\d{12}$/);

  it('reads what roleArn wrote', () => {
    fc.assert(
      fc.property(account, name, fc.constantFrom('/', '/a/', '/a/b-c/'), (id, role, path) => {
        const arn = roleArn('aws', id, role, path);
        if (!/X{3}|x{3}|[A-Z]_/.test(role))
          expect(parseRoleArn(arn)).toEqual({
            ok: true,
            value: { arn, partition: 'aws', account: id, path, name: role },
          });
      }),
    );
  });
});

describe('findRoleArns', () => {
  it('finds each role once, and neither instance profiles nor sessions', () => {
    const text = `See arn:aws:iam::123456789012:role/a, and "arn:aws:iam::123456789012:role/p/b","arn:aws:iam::123456789012:role/a".
      arn:aws:iam::123456789012:instance-profile/c arn:aws:sts::123456789012:assumed-role/d/e arn:aws:iam::<ID>:role/f`;
    expect(findRoleArns(text).map((one) => one.arn)).toEqual([
      'arn:aws:iam::123456789012:role/a',
      'arn:aws:iam::123456789012:role/p/b',
    ]);
  });

  it('leaves out a name that is too long instead of cutting it', () => {
    expect(findRoleArns(`arn:aws:iam::123456789012:role/${'x'.repeat(65)}`)).toEqual([]);
  });
});

it('policyArn names a customer managed policy', () => {
  expect(policyArn('aws-cn', '123456789012', 'p')).toBe('arn:aws-cn:iam::123456789012:policy/p');
});
