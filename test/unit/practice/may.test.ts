import { describe, expect, it } from 'vitest';
import { callerOf, mayAssume, mayDo } from '../../../practice/iam/may';

const VENDOR = '406095609952';
const ROLE = 'arn:aws:iam::123456789012:role/logzio-logs';
const ID = 'logzio:aws:extid:4fz9k2m7q1x8b3n5c';

const allow = (over: object): object => ({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${VENDOR}:root` },
  Action: 'sts:AssumeRole',
  ...over,
});
const when = (operator: string, value: unknown, key = 'sts:ExternalId'): object =>
  allow({ Condition: { [operator]: { [key]: value } } });
const policy = (...statements: object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

/** Answers for: the vendor with the right ID, with a wrong one, with none; another account with the right ID. */
async function answers(trustPolicy: string): Promise<string> {
  const asked = await Promise.all([
    mayAssume(trustPolicy, ROLE, callerOf(VENDOR), ID),
    mayAssume(trustPolicy, ROLE, callerOf(VENDOR), 'somebody-elses'),
    mayAssume(trustPolicy, ROLE, callerOf(VENDOR), undefined),
    mayAssume(trustPolicy, ROLE, callerOf('999988887777'), ID),
  ]);
  return asked.map((may) => (may ? 'allow' : 'deny')).join(' ');
}

describe('who may assume a role', () => {
  const right = when('StringEquals', ID);
  const table: [string, string, string][] = [
    ['the account root and StringEquals', policy(right), 'allow deny deny deny'],
    ['a bare account number', policy({ ...right, Principal: { AWS: VENDOR } }), 'allow deny deny deny'],
    ['principal *', policy({ ...right, Principal: '*' }), 'allow deny deny allow'],
    ['principal AWS *', policy({ ...right, Principal: { AWS: '*' } }), 'allow deny deny allow'],
    ['no condition', policy(allow({})), 'allow allow allow deny'],
    ['StringLike *', policy(when('StringLike', '*')), 'allow allow deny deny'],
    ['StringLike with a start', policy(when('StringLike', 'logzio:*')), 'allow deny deny deny'],
    ['StringEquals *, a literal star', policy(when('StringEquals', '*')), 'deny deny deny deny'],
    ['StringEqualsIfExists', policy(when('StringEqualsIfExists', ID)), 'allow deny allow deny'],
    ['ForAllValues', policy(when('ForAllValues:StringEquals', ID)), 'allow deny allow deny'],
    ['ForAnyValue', policy(when('ForAnyValue:StringEquals', ID)), 'allow deny deny deny'],
    ['a list of IDs', policy(when('StringEquals', ['other', ID])), 'allow deny deny deny'],
    ['StringNotEquals', policy(when('StringNotEquals', 'bad')), 'allow allow allow deny'],
    [
      'a guard by Deny',
      policy(
        allow({}),
        { ...when('StringNotEquals', ID), Effect: 'Deny' },
        { ...when('Null', 'true'), Effect: 'Deny' },
      ),
      'allow deny deny deny',
    ],
    ['a second statement without condition', policy(right, allow({})), 'allow allow allow deny'],
    ['the key in small letters', policy(when('StringEquals', ID, 'sts:externalid')), 'allow deny deny deny'],
    ['the key in capitals', policy(when('StringEquals', ID, 'STS:ExternalId')), 'allow deny deny deny'],
    ['action STS:assumerole', policy({ ...right, Action: 'STS:assumerole' }), 'allow deny deny deny'],
    ['action sts:*', policy({ ...right, Action: 'sts:*' }), 'allow deny deny deny'],
    ['action sts:Assume*', policy({ ...right, Action: 'sts:Assume*' }), 'allow deny deny deny'],
    [
      'a version that does not exist',
      JSON.stringify({ Version: '2012-10-18', Statement: [right] }),
      'deny deny deny deny',
    ],
  ];
  it.each(table)('%s', async (_, trustPolicy, expected) => {
    expect(await answers(trustPolicy)).toBe(expected);
  });

  it('needs the caller’s own side too', async () => {
    const caller = { ...callerOf(VENDOR), mayAssumeRoles: false };
    expect(await mayAssume(policy(right), ROLE, caller, ID)).toBe(false);
  });

  it('sees whether MFA was presented', async () => {
    const mfa = allow({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } });
    expect(await mayAssume(policy(mfa), ROLE, callerOf(VENDOR), ID)).toBe(false);
    expect(await mayAssume(policy(mfa), ROLE, { ...callerOf(VENDOR), mfa: true }, ID)).toBe(true);
  });
});

it('a document that is not JSON allows nothing', async () => {
  expect(await mayAssume('{', ROLE, callerOf(VENDOR), ID)).toBe(false);
  expect(await mayDo(ROLE, ['{'], 's3:ListBucket', 'arn:aws:s3:::my-logs')).toBe(false);
});

describe('what a role may do', () => {
  const read = policy(
    { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: ['arn:aws:s3:::my-logs'] },
    { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::my-logs/*'] },
  );
  it.each([
    ['s3:ListBucket', 'arn:aws:s3:::my-logs', true],
    ['s3:GetObject', 'arn:aws:s3:::my-logs/elb/x', true],
    ['s3:PutObject', 'arn:aws:s3:::my-logs/elb/x', false],
    ['s3:ListBucket', 'arn:aws:s3:::my-logs-2', false],
    ['s3:GetObject', 'arn:aws:s3:::other/elb/x', false],
  ])('%s on %s: %s', async (action, resource, expected) => {
    expect(await mayDo(ROLE, [read], action, resource)).toBe(expected);
  });

  it('nothing without policies, and nothing that one of several denies', async () => {
    const deny = policy({ Effect: 'Deny', Action: 's3:*', Resource: '*' });
    expect(await mayDo(ROLE, [], 's3:ListBucket', 'arn:aws:s3:::my-logs')).toBe(false);
    expect(await mayDo(ROLE, [read, deny], 's3:ListBucket', 'arn:aws:s3:::my-logs')).toBe(false);
  });
});
