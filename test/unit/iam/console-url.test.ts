import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPolicyUrl, createRoleUrl, parseConsoleUrl, roleUrl } from '../../../src/iam/console-url';
import { PARTITIONS, partitionById } from '../../../src/iam/partition';

const AWS = 'https://us-east-1.console.aws.amazon.com';

describe('parseConsoleUrl knows the routes of every console generation', () => {
  it.each([
    ['/iam/home#/roles', { page: 'roles' }],
    ['/iam/home?#/roles', { page: 'roles' }],
    ['/iam/home?region=us-east-1#/roles/', { page: 'roles' }],
    ['/iamv2/home#/roles', { page: 'roles' }],
    ['/iam/home#%2Froles', { page: 'roles' }],
    ['/iam/home#/policies', { page: 'policies' }],
    ['/iam/home#/roles$new?step=type&roleType=crossAccount', { page: 'create-role' }],
    ['/iam/home#/roles/create', { page: 'create-role' }],
    ['/iam/home#/roles/create?step=selectEntities&trustedEntityType=AWS_ACCOUNT', { page: 'create-role' }],
    ['/iam/home#/policies$new?step=edit', { page: 'create-policy' }],
    ['/iam/home#/policies/create?step=addPermissions', { page: 'create-policy' }],
    ['/iam/home#/roles/details/logzio-a?section=trust_relationships', { page: 'role', roleName: 'logzio-a' }],
    ['/iam/home#/roles/details/a%2Bb%40c', { page: 'role', roleName: 'a+b@c' }],
    ['/iam/home#/roles/logzio-a?section=trust', { page: 'role', roleName: 'logzio-a' }],
    ['/iam/home#/roles/details/logzio-a/edit-trust-policy', { page: 'trust-policy', roleName: 'logzio-a' }],
    ['/iam/home#/roles/logzio-a/edit-trust-relationship', { page: 'trust-policy', roleName: 'logzio-a' }],
    ['/iam/home#/roles/logzio-a$editTrust', { page: 'trust-policy', roleName: 'logzio-a' }],
    ['/iam/home#/roles/details/logzio-a/add-permissions', { page: 'other', roleName: 'logzio-a' }],
    ['/iam/home#/roles/logzio-a$jsonEditor?step=edit', { page: 'other', roleName: 'logzio-a' }],
    ['/iam/home#/policies/details/arn%3Aaws%3Aiam%3A%3A1%3Apolicy%2Fp', { page: 'other' }],
    ['/iam/home#/users/details/create', { page: 'other' }],
    ['/iam/home#/roles/details/%E0%A4%A', { page: 'role', roleName: '%E0%A4%A' }],
    ['/iam/home', { page: 'other' }],
  ])('%s', (path, route) => {
    const read = parseConsoleUrl(AWS + path);
    expect(read).toMatchObject({ ...route, partition: 'aws', origin: AWS });
    expect(read?.account).toBeUndefined();
  });

  it('a role may be called details or create', () => {
    expect(parseConsoleUrl(`${AWS}/iam/home#/roles/details`)).toMatchObject({
      page: 'role',
      roleName: 'details',
    });
    expect(parseConsoleUrl(`${AWS}/iam/home#/roles/details/create`)).toMatchObject({
      page: 'role',
      roleName: 'create',
    });
  });

  it('reads the query inside the hash', () => {
    const route = parseConsoleUrl(
      `${AWS}/iam/home?region=x#/roles/create?externalId=logzio%3Aaws%3Aextid%3Aa&policies=p1&policies=p2`,
    );
    expect(route?.query.get('externalId')).toBe('logzio:aws:extid:a');
    expect(route?.query.getAll('policies')).toEqual(['p1', 'p2']);
    expect(route?.query.has('region')).toBe(false);
  });
});

describe('parseConsoleUrl knows the hosts', () => {
  it.each([
    ['console.aws.amazon.com', 'aws', undefined],
    ['us-gov-west-1.console.amazonaws-us-gov.com', 'aws-us-gov', undefined],
    ['console.amazonaws.cn', 'aws-cn', undefined],
    ['eusc-de-east-1.console.amazonaws-eusc.eu', 'aws-eusc', undefined],
    ['123456789012-ab12cd34.us-east-1.console.aws.amazon.com', 'aws', '123456789012'],
    ['123456789012.eu-west-1.console.aws.amazon.com', 'aws', '123456789012'],
  ])('%s', (host, partition, account) => {
    const route = parseConsoleUrl(`https://${host}/iam/home#/roles`);
    expect(route).toMatchObject({ partition, origin: `https://${host}` });
    expect(route?.account).toBe(account);
  });

  it.each([
    'https://evilconsole.aws.amazon.com/iam/home#/roles',
    'https://console.aws.amazon.com.evil.example/iam/home#/roles',
    'http://console.aws.amazon.com/iam/home#/roles',
    'https://console.aws.amazon.com/s3/home#/roles',
    'https://console.aws.amazon.com/iamx/home#/roles',
    'https://signin.aws.amazon.com/oauth?redirect_uri=https://console.aws.amazon.com/iam/home',
    'about:blank',
    'not an address',
    '',
  ])('is no console page: %s', (href) => {
    expect(parseConsoleUrl(href)).toBeUndefined();
  });

  it('takes any text without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((hash) => `${AWS}/iam/home#${hash}`),
        ),
        (href) => {
          const route = parseConsoleUrl(href);
          if (href.startsWith(AWS)) expect(route?.origin).toBe(AWS);
        },
      ),
    );
  });
});

describe('addresses to open', () => {
  it('are read back as their pages', () => {
    expect(parseConsoleUrl(createPolicyUrl(AWS))?.page).toBe('create-policy');
    expect(parseConsoleUrl(roleUrl(AWS, 'a+b'))).toMatchObject({ page: 'role', roleName: 'a+b' });
  });

  it('carry what is known into the role wizard, whatever characters it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aZ0_+=,.@:/-'), minLength: 2 }), (externalId) => {
        const policyArns = ['arn:aws:iam::123456789012:policy/a', 'arn:aws:iam::123456789012:policy/b+c'];
        const route = parseConsoleUrl(
          createRoleUrl(AWS, { accountId: '406095609952', externalId, policyArns }),
        );
        expect(route?.page).toBe('create-role');
        expect(Object.fromEntries(route?.query ?? [])).toMatchObject({
          trustedEntityType: 'AWS_ACCOUNT',
          awsAccount: '406095609952',
          isThirdParty: 'true',
          externalId,
        });
        expect(route?.query.getAll('policies')).toEqual(policyArns);
      }),
    );
  });

  it('leave out what is not known', () => {
    expect(createRoleUrl(AWS, {})).toBe(
      `${AWS}/iam/home#/roles/create?step=type&trustedEntityType=AWS_ACCOUNT`,
    );
  });
});

describe('partitions', () => {
  it('have a default console that is one of theirs', () => {
    for (const { id, defaultConsoleHost } of PARTITIONS)
      expect(parseConsoleUrl(`https://${defaultConsoleHost}/iam/home`)?.partition).toBe(id);
    expect(partitionById('aws-cn')?.name).toBe('AWS China');
    expect(partitionById('aws-iso')).toBeUndefined();
  });
});
