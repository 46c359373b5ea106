import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../practice/iam/account';
import { ACCOUNT_OF_NOBODY, Iam } from '../../../practice/iam/state';
import { trustPolicyText } from '../../../practice/iam/trust';
import { trustedEntities } from '../../../practice/iam/trusted-entities';

const VENDOR = '406095609952';
const READ = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
});
const form = { awsAccount: VENDOR, requireExternalId: true, externalId: 'an-id', requireMfa: false };
const trustPolicy = trustPolicyText(form, 'aws');

/** The code and message that IAM refuses with. */
function refusal(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return 'not refused';
}
const coded = (code: string, message: string): unknown =>
  expect.objectContaining({ code, message: expect.stringContaining(message) });

let iam: Iam;
let account: Account;
beforeEach(() => {
  iam = new Iam();
  account = iam.account('123456789012');
});

describe('policies', () => {
  it('are kept as they were sent', () => {
    const { arn } = account.createPolicy({ name: 'logzio-logs', document: READ, description: 'for Logz.io' });
    expect(arn).toBe('arn:aws:iam::123456789012:policy/logzio-logs');
    expect(account.policyDocument(arn)).toBe(READ);
    expect(account.policies[0]).toMatchObject({ name: 'logzio-logs', description: 'for Logz.io' });
  });

  it('have names of 1 to 128 of IAM’s characters', () => {
    const named = (name: string) => refusal(() => account.createPolicy({ name, document: READ }));
    expect(named('')).toEqual(coded('ValidationError', 'greater than or equal to 1'));
    expect(named('a'.repeat(129))).toEqual(coded('ValidationError', 'less than or equal to 128'));
    expect(named('my logs')).toEqual(coded('ValidationError', '+=,.@_-'));
    expect(named('lögs')).toEqual(coded('ValidationError', '+=,.@_-'));
    expect(named(`${'a'.repeat(119)}_+=,.@-19`)).toBe('not refused');
  });

  it('have names that differ by more than case', () => {
    account.createPolicy({ name: 'Logs', document: READ });
    expect(refusal(() => account.createPolicy({ name: 'logs', document: READ }))).toEqual(
      coded('EntityAlreadyExists', 'A policy called logs already exists. Duplicate names are not allowed.'),
    );
    expect(iam.account('210987654321').createPolicy({ name: 'logs', document: READ }).name).toBe('logs');
  });

  it('have descriptions of at most 1,000 Latin-1 characters', () => {
    const described = (description: string) =>
      refusal(() => account.createPolicy({ name: 'p', document: READ, description }));
    expect(described('x'.repeat(1001))).toEqual(coded('ValidationError', '1000'));
    expect(described('logs — all')).toEqual(coded('ValidationError', 'regular expression'));
    expect(described('x'.repeat(1000))).toBe('not refused');
  });

  it('have at most 6,144 characters, white space not counted', () => {
    const padding = (length: number) => READ.replace('"*"', `"arn:aws:s3:::${'x'.repeat(length)}"`);
    const room = 6144 - padding(0).length;
    const sized = (name: string, document: string) => refusal(() => account.createPolicy({ name, document }));
    expect(sized('full', `${padding(room)}${' \n'.repeat(3000)}`)).toBe('not refused');
    expect(sized('over', padding(room + 1))).toEqual(
      coded('LimitExceeded', 'Cannot exceed quota for PolicySize: 6144'),
    );
  });

  it('have at most 50 tags, each key once', () => {
    const tagged = (...keys: string[]) =>
      refusal(() =>
        account.createPolicy({ name: 'p', document: READ, tags: keys.map((key) => ({ key, value: '' })) }),
      );
    expect(tagged('team', 'Team')).toEqual(coded('ValidationError', 'Duplicate tag keys'));
    expect(tagged('')).toEqual(coded('ValidationError', 'tag ""'));
    const many = Array.from({ length: 51 }, (_, index) => `key${index}`);
    expect(tagged(...many)).toEqual(coded('LimitExceeded', 'tags'));
    expect(tagged(...many.slice(1))).toBe('not refused');
  });

  it('are refused by their grammar, and nothing is stored', () => {
    expect(refusal(() => account.createPolicy({ name: 'p', document: '{}' }))).toEqual(
      coded('MalformedPolicyDocument', 'Syntax errors in policy.'),
    );
    expect(account.policies).toEqual([]);
  });

  it('of AWS are there in numbers, without two of the same name', () => {
    const names = account.managed.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(1150);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('AmazonS3ReadOnlyAccess');
    const china = iam.account('123456789012', 'aws-cn').managed.find(({ name }) => name === 'ReadOnlyAccess');
    expect(china?.arn).toBe('arn:aws-cn:iam::aws:policy/ReadOnlyAccess');
    for (const { document } of account.managed) expect(account.problems(document, 'permissions')).toEqual([]);
  });
});

describe('roles', () => {
  it('can have paths and instance profiles, and are found by their whole ARN', () => {
    const role = iam.createRole({
      account: '123456789012',
      name: 'ec2-logs',
      path: '/service-role/logs/',
      trustPolicy,
      withInstanceProfile: true,
    });
    expect(role.arn).toBe('arn:aws:iam::123456789012:role/service-role/logs/ec2-logs');
    expect(role.instanceProfileArn).toBe(
      'arn:aws:iam::123456789012:instance-profile/service-role/logs/ec2-logs',
    );
    expect(iam.find(role.arn)).toEqual({ role, account });
    expect(iam.find('arn:aws:iam::123456789012:role/ec2-logs')).toBeUndefined();
    expect(account.role('EC2-LOGS')).toBe(role);
  });

  it('have names of at most 64 characters, once whatever their case or path', () => {
    const named = (name: string, path?: string) =>
      refusal(() => account.createRole({ name, trustPolicy, ...(path ? { path } : {}) }));
    expect(named('a'.repeat(65))).toEqual(coded('ValidationError', 'less than or equal to 64'));
    expect(named('r', 'no-slash')).toEqual(coded('ValidationError', 'path'));
    expect(named('Logs', '/a/')).toBe('not refused');
    expect(named('logs')).toEqual(coded('EntityAlreadyExists', 'Role with name logs already exists.'));
  });

  it('take at most 10 policies, all of which exist', () => {
    const arns = account.managed.map(({ arn }) => arn);
    const attached = (name: string, policyArns: string[]) =>
      refusal(() => account.createRole({ name, trustPolicy, policyArns }));
    expect(attached('ten', arns.slice(0, 10))).toBe('not refused');
    expect(attached('eleven', arns.slice(0, 11))).toEqual(
      coded('LimitExceeded', 'Cannot exceed quota for PoliciesPerRole: 10'),
    );
    expect(attached('none', ['arn:aws:iam::123456789012:policy/none'])).toEqual(
      coded('NoSuchEntity', 'does not exist or is not attachable'),
    );
    expect(account.roles.map(({ name }) => name)).toEqual(['ten']);
  });

  it('have trust policies of at most 2,048 characters without white space', () => {
    const long = trustPolicyText({ ...form, externalId: 'x'.repeat(2000) }, 'aws');
    account.createRole({ name: 'r', trustPolicy });
    for (const run of [
      () => account.createRole({ name: 'long', trustPolicy: long }),
      () => account.updateTrustPolicy('r', long),
    ]) {
      expect(refusal(run)).toEqual(coded('LimitExceeded', 'Cannot exceed quota for ACLSizePerRole: 2048'));
    }
    expect(account.role('r').trustPolicy).toBe(trustPolicy);
  });

  it('take a new trust policy as it was sent', () => {
    account.createRole({ name: 'r', trustPolicy });
    const spaced = trustPolicy.replace('an-id', 'another-id').replaceAll('\n', '\r\n');
    account.updateTrustPolicy('r', spaced);
    expect(account.role('r').trustPolicy).toBe(spaced);
    expect(refusal(() => account.updateTrustPolicy('nobody', spaced))).toEqual(
      coded('NoSuchEntity', 'The role with name nobody cannot be found.'),
    );
  });
});

describe('the wizard’s trust policy', () => {
  it('asks for the external ID and for MFA only where ticked', () => {
    expect(trustPolicy).toContain('"sts:ExternalId": "an-id"');
    expect(trustPolicy).not.toContain('Multi');
    const bare = trustPolicyText({ ...form, requireExternalId: false, requireMfa: true }, 'aws');
    expect(bare).not.toContain('ExternalId');
    expect(bare).toContain('"aws:MultiFactorAuthPresent": "true"');
    expect(trustedEntities(trustPolicy)).toEqual([`Account: ${VENDOR}`]);
  });

  it('stores an external ID that STS would refuse, as IAM does', () => {
    const spaced = trustPolicyText({ ...form, externalId: 'x y' }, 'aws');
    expect(account.createRole({ name: 'r', trustPolicy: spaced }).trustPolicy).toContain('x y');
    const dashed = trustPolicyText({ ...form, externalId: 'x—y' }, 'aws');
    expect(refusal(() => account.createRole({ name: 's', trustPolicy: dashed }))).toEqual(
      coded('ValidationError', 'assumeRolePolicyDocument'),
    );
  });

  it.each([['4060956099'], [ACCOUNT_OF_NOBODY], ['arn:aws:iam::406095609952:root']])(
    'for the account %s is refused',
    (awsAccount) => {
      const text = trustPolicyText({ ...form, awsAccount }, 'aws');
      expect(refusal(() => account.createRole({ name: 'r', trustPolicy: text }))).toEqual(
        coded('MalformedPolicyDocument', 'Invalid principal in policy: "AWS":'),
      );
    },
  );

  it('for an account that is in another partition is refused', () => {
    const china = iam.account('123456789012', 'aws-cn');
    const text = trustPolicyText(form, 'aws-cn');
    expect(refusal(() => china.createRole({ name: 'r', trustPolicy: text }))).toEqual(
      coded('MalformedPolicyDocument', `"AWS":"arn:aws-cn:iam::${VENDOR}:root"`),
    );
  });
});
