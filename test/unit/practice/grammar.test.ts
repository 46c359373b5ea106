import { describe, expect, it } from 'vitest';
import { type PolicyKind, policyProblems } from '../../../practice/iam/grammar';
import type { World } from '../../../practice/iam/principal';

const WORLD: World = {
  partition: 'aws',
  accountExists: (id) => id !== '000000000000',
  principalExists: (arn) => !arn.endsWith('/gone'),
};

const SYNTAX = 'Syntax errors in policy.';
const VERSION = 'Policy document must be version 2012-10-17 or greater.';
const LEGACY = 'The policy failed legacy parsing';
const ASSUME = 'AssumeRole policy may only specify STS AssumeRole actions.';

const first = (document: unknown, kind: PolicyKind): string | undefined => {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return policyProblems(text, kind, WORLD)[0]?.message;
};

const READ = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' };
const policy = (...Statement: unknown[]): object => ({ Version: '2012-10-17', Statement });
const without = (key: keyof typeof READ): object =>
  Object.fromEntries(Object.entries(READ).filter(([name]) => name !== key));

describe('a permissions policy', () => {
  it.each([
    ['one statement as an object', { Version: '2012-10-17', Statement: READ }],
    ['lists', policy({ ...READ, Sid: 'A1', Action: ['s3:Get*', '*'], Resource: ['*', READ.Resource] })],
    ['NotAction and NotResource', policy({ Effect: 'Deny', NotAction: 'iam:*', NotResource: '*' })],
    ['a condition', policy({ ...READ, Condition: { 'ForAnyValue:StringLikeIfExists': { 'a:b': ['c'] } } })],
    ['an operator in small letters', policy({ ...READ, Condition: { stringequals: { 'a:b': 'c' } } })],
    ['an empty condition under any name', policy({ ...READ, Condition: { x: {} } })],
    ['a list of values that is empty', policy({ ...READ, Condition: { StringEquals: { 'a:b': [] } } })],
    ['another partition', policy({ ...READ, Resource: 'arn:aws-cn:s3:::b' })],
    ['Latin-1 text', policy({ ...READ, Resource: 'arn:aws:s3:::b/é*' })],
  ])('with %s is taken', (_, document) => {
    expect(first(document, 'permissions')).toBeUndefined();
  });

  it.each([
    ['nothing', '', SYNTAX],
    ['a comment', `// mine\n${JSON.stringify(policy(READ))}`, SYNTAX],
    ['a comma too many', '{"Version":"2012-10-17","Statement":[],}', SYNTAX],
    ['two documents', '{} {}', SYNTAX],
    [
      'a byte order mark',
      `\ufeff${JSON.stringify(policy(READ))}`,
      expect.stringContaining('1 validation error'),
    ],
    ['a list at the top', [policy(READ)], SYNTAX],
    ['no statement', { Version: '2012-10-17' }, SYNTAX],
    ['an empty list of statements', policy(), SYNTAX],
    ['statement in small letters', { Version: '2012-10-17', statement: [READ] }, SYNTAX],
    ['an unknown element', policy({ ...READ, Note: 'x' }), SYNTAX],
    ['effect in small letters', policy({ ...READ, Effect: 'allow' }), SYNTAX],
    ['no effect', policy(without('Effect')), SYNTAX],
    ['Action and NotAction', policy({ ...READ, NotAction: 'iam:*' }), SYNTAX],
    ['a number as action', policy({ ...READ, Action: 1 }), SYNTAX],
    ['an unknown operator', policy({ ...READ, Condition: { StringEqual: { 'a:b': 'c' } } }), SYNTAX],
    ['Null…IfExists', policy({ ...READ, Condition: { NullIfExists: { 'a:b': 'true' } } }), SYNTAX],
    [
      'a condition that is not nested',
      policy({ ...READ, Condition: { 'aws:MultiFactorAuthAge': 'x' } }),
      SYNTAX,
    ],
    ['a key twice', '{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}', SYNTAX],
    ['a version that does not exist', { ...policy(READ), Version: '2012-10-18' }, SYNTAX],
    ['the old version', { ...policy(READ), Version: '2008-10-17' }, VERSION],
    ['no version', { Statement: [READ] }, VERSION],
    ['no action', policy(without('Action')), 'Policy statement must contain actions.'],
    ['an empty list of actions', policy({ ...READ, Action: [] }), 'Policy statement must contain actions.'],
    ['no resource', policy(without('Resource')), 'Policy statement must contain resources.'],
    ['a principal', policy({ ...READ, Principal: '*' }), 'Policy document should not specify a principal.'],
    [
      'an action without service',
      policy({ ...READ, Action: 'GetObject' }),
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    ],
    [
      'an action with two colons',
      policy({ ...READ, Action: 'a:b:c' }),
      'Actions/Condition can contain only one colon.',
    ],
    ['a strange service', policy({ ...READ, Action: 's*3:Get' }), 'Vendor s*3 is not valid'],
    [
      'a bucket name as resource',
      policy({ ...READ, Resource: 'my-logs' }),
      'Resource my-logs must be in ARN format or "*".',
    ],
    [
      'a placeholder as resource',
      policy({ ...READ, Resource: '<BUCKET>' }),
      'Resource <BUCKET> must be in ARN format or "*".',
    ],
    ['Logz.io’s old ARN with a colon missing', policy({ ...READ, Resource: 'arn:aws:s3::b' }), LEGACY],
    [
      'an unknown partition',
      policy({ ...READ, Resource: 'arn:as:s3:::b' }),
      'Partition "as" is not valid for resource "arn:as:s3:::b".',
    ],
    [
      'a region in a bucket’s ARN',
      policy({ ...READ, Resource: 'arn:aws:s3:us-east-1::b' }),
      'Resource arn:aws:s3:us-east-1::b can not contain region information.',
    ],
    [
      'the same Sid twice',
      policy({ ...READ, Sid: 'A' }, { ...READ, Sid: 'A' }),
      expect.stringContaining('unique'),
    ],
    ['a Sid with a space', policy({ ...READ, Sid: 'A B' }), expect.stringContaining('alpha-numeric')],
    ['a dash outside Latin-1', policy({ ...READ, Sid: '—' }), expect.stringContaining('1 validation error')],
  ])('with %s is refused', (_, document, message) => {
    expect(first(document, 'permissions')).toEqual(message);
  });

  it('that nests beyond any stack is refused, not fatal', () => {
    expect(first('['.repeat(60_000), 'permissions')).toBe(SYNTAX);
  });

  it('says all that is wrong, with line and column', () => {
    const text = JSON.stringify(policy({ ...READ, Action: 'Get' }, { ...READ, Resource: 'b' }), undefined, 2);
    expect(policyProblems(text, 'permissions', WORLD)).toEqual([
      expect.objectContaining({ line: 6, column: 17 }),
      expect.objectContaining({ line: 12, column: 19 }),
    ]);
  });
});

const TRUST = { Effect: 'Allow', Principal: { AWS: '406095609952' }, Action: 'sts:AssumeRole' };

describe('a trust policy', () => {
  it.each([
    ['an account number', TRUST],
    ['an account root', { ...TRUST, Principal: { AWS: 'arn:aws:iam::406095609952:root' } }],
    ['everyone', { ...TRUST, Principal: '*' }],
    ['a service', { ...TRUST, Principal: { Service: ['ec2.amazonaws.com', 'lambda.amazonaws.com'] } }],
    ['a role that exists', { ...TRUST, Principal: { AWS: 'arn:aws:iam::123456789012:role/a/here' } }],
    [
      'a provider',
      {
        ...TRUST,
        Action: 'sts:AssumeRoleWithSAML',
        Principal: { Federated: 'arn:aws:iam::123456789012:saml-provider/x' },
      },
    ],
    ['sts:*', { ...TRUST, Action: 'sts:*' }],
  ])('with %s is taken', (_, statement) => {
    expect(first(policy(statement), 'trust')).toBeUndefined();
  });

  it('needs no version', () => {
    expect(first({ Statement: TRUST }, 'trust')).toBeUndefined();
  });

  const principal = (value: string, type = 'AWS'): string =>
    `Invalid principal in policy: "${type}":"${value}"`;
  it.each([
    ['text that is not JSON', 'x', 'This policy contains invalid Json'],
    ['a resource', policy({ ...TRUST, Resource: '*' }), 'Has prohibited field Resource'],
    [
      'NotPrincipal',
      policy({ Effect: 'Allow', NotPrincipal: TRUST.Principal, Action: 'sts:AssumeRole' }),
      'Has prohibited field NotPrincipal',
    ],
    [
      'no principal',
      policy({ Effect: 'Allow', Action: 'sts:AssumeRole' }),
      'Missing required field Principal',
    ],
    ['an S3 action', policy({ ...TRUST, Action: ['sts:AssumeRole', 's3:GetObject'] }), ASSUME],
    ['any action', policy({ ...TRUST, Action: '*' }), ASSUME],
    ['a misspelt action', policy({ ...TRUST, Action: 'sts:AsumeRole' }), ASSUME],
    ['an empty principal', policy({ ...TRUST, Principal: {} }), SYNTAX],
    ...[
      '40609560995',
      '000000000000',
      'arn:aws:iam::406095609952:role/*',
      'arn:aws-cn:iam::406095609952:root',
      'arn:aws:iam::123456789012:role/gone',
      'AROAEXAMPLEEXAMPLE123',
      '',
    ].map((value): [string, object, string] => [
      `the principal "${value}"`,
      policy({ ...TRUST, Principal: { AWS: value } }),
      principal(value),
    ]),
    [
      'a string principal',
      policy({ ...TRUST, Principal: '406095609952' }),
      principal('406095609952', 'STRING'),
    ],
    [
      'a small type',
      policy({ ...TRUST, Principal: { aws: '406095609952' } }),
      principal('406095609952', 'aws'),
    ],
    ['an odd service', policy({ ...TRUST, Principal: { Service: 'ec2' } }), principal('ec2', 'Service')],
  ])('with %s is refused', (_, document, message) => {
    expect(first(document, 'trust')).toBe(message);
  });
});
