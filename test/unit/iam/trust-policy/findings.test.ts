import { describe, expect, it } from 'vitest';
import type { Weight } from '../../../../src/iam/judgement';
import { judgeTrustPolicy } from '../../../../src/iam/trust-policy/judge';
import { TRUST_FINDINGS } from '../../../../src/words/problems/trust';
import { ID, OTHER, OWN, VENDOR, VENDORS_ROLE } from './generate';
import {
  allow,
  also,
  deny,
  free,
  OTHERS,
  OWN_ROLE,
  policy,
  right,
  SAML,
  to,
  undecided,
  when,
} from './samples';

const QUESTION = { account: VENDOR, externalId: ID, own: OWN, partition: 'aws' };
const denyIf = (operator: string, key: string, value: unknown): Record<string, unknown> =>
  deny(free({ Principal: '*', Condition: { [operator]: { [key]: value } } }));
const GITHUB = `arn:aws:iam::${OWN}:oidc-provider/token.actions.githubusercontent.com`;
const github = (claims: Record<string, unknown>, operator = 'StringLike'): string =>
  policy(
    allow(),
    free({
      Principal: { Federated: GITHUB },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
        [operator]: Object.fromEntries(
          Object.entries(claims).map(([claim, value]) => [
            `token.actions.githubusercontent.com:${claim}`,
            value,
          ]),
        ),
      },
    }),
  );
const fromS3 = (account: string): string =>
  policy(
    allow(),
    free({
      Principal: { Service: 's3.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  );
const found = (text: string): string[] =>
  judgeTrustPolicy(text, QUESTION).findings.map(({ weight, code }) => `${weight} ${code}`);

/** Each finding: its weight, a document that raises it, a near miss that does not. */
const FINDINGS: Record<string, [weight: Weight, raises: string, nearMiss: string]> = {
  'trust-action': ['error', policy(allow({ Action: '*' })), policy(allow({ Action: 'sts:*' }))],
  'trust-element': ['error', policy(allow({ NotResource: '*' })), right],
  'principal-form': ['error', policy(to({ AWS: '40609560995' })), policy(to({ AWS: VENDOR }))],
  'version-old': ['warning', right.replace('"Version": "2012-10-17",', ''), right],
  placeholder: ['error', policy(when('StringEquals', '<YOUR_EXTERNAL_ID>')), right],
  'policy-space': ['warning', policy(when('StringEquals', `${ID} `)), right],
  'policy-too-large': [
    'warning',
    policy(when('StringEquals', [ID, 'x'.repeat(1990)])),
    policy(when('StringEquals', [ID, 'x'.repeat(1700)])),
  ],
  'condition-operator': ['error', policy(when('StringEqual', ID)), policy(when('stringequals', ID))],
  condition: ['error', policy(when('StringEquals', [null])), policy(when('StringEquals', [ID]))],
  'duplicate-key': [
    'error',
    policy(allow({ Condition: { StringEquals: { 'sts:ExternalId': ID, 'sts:externalid': ID } } })),
    policy(
      allow({ Condition: { StringEquals: { 'sts:ExternalId': ID }, StringLike: { 'sts:externalid': ID } } }),
    ),
  ],
  everyone: ['danger', policy(to('*')), policy(to({ AWS: VENDOR }))],
  'everyone-limited': [
    'warning',
    policy(
      to('*', { Condition: { StringEquals: { 'sts:ExternalId': ID, 'aws:PrincipalAccount': VENDOR } } }),
    ),
    policy(to('*', { Condition: { StringEquals: { 'sts:ExternalId': ID, 'aws:PrincipalOrgID': 'o-abc' } } })),
  ],
  'everyone-federation': [
    'danger',
    policy(allow(), free({ Principal: '*', Action: 'sts:AssumeRoleWithWebIdentity' })),
    policy(allow(), free({ Principal: { Federated: GITHUB }, Action: 'sts:AssumeRoleWithWebIdentity' })),
  ],
  'everyone-service': [
    'danger',
    policy(allow(), free({ Principal: '*', Condition: { StringEquals: { 'aws:SourceAccount': OWN } } })),
    policy(to('*', { Condition: { StringEquals: { 'sts:ExternalId': ID, 'aws:PrincipalOrgID': 'o-abc' } } })),
  ],
  'everyone-organisation': [
    'danger',
    policy(to('*', { Condition: { StringEquals: { 'sts:ExternalId': ID, 'aws:PrincipalOrgID': 'o-abc' } } })),
    policy(
      to('*', {
        Condition: {
          StringEquals: { 'sts:ExternalId': ID },
          StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abc' },
        },
      }),
    ),
  ],
  service: ['warning', policy(allow(), free({ Principal: { Service: 's3.amazonaws.com' } })), fromS3(OWN)],
  'service-limited': ['note', fromS3(OWN), fromS3(OTHER)],
  'federation-open': ['danger', github({}), github({ sub: 'repo:acme/infra:ref:refs/heads/main' })],
  federation: [
    'warning',
    policy(allow(), free({ Principal: { Federated: SAML }, Action: 'sts:AssumeRoleWithSAML' })),
    policy(allow(), deny(free({ Principal: { Federated: SAML }, Action: 'sts:AssumeRoleWithSAML' }))),
  ],
  'own-account': [
    'warning',
    policy(allow(), free({ Principal: { AWS: OWN } })),
    policy(allow(), free({ Principal: { AWS: OWN_ROLE } })),
  ],
  'own-role': [
    'note',
    policy(allow(), free({ Principal: { AWS: OWN_ROLE } })),
    policy(allow(), free({ Principal: { AWS: OWN_ROLE }, Action: 'sts:TagSession' })),
  ],
  'other-account': [
    'danger',
    policy(to({ AWS: [VENDOR, OTHERS] })),
    policy(to({ AWS: [VENDOR, OTHERS] }), deny(free({ Principal: { AWS: OTHER } }))),
  ],
  'vendor-partition': ['error', policy(to({ AWS: `arn:aws-cn:iam::${VENDOR}:root` })), right],
  'principal-deleted': [
    'warning',
    policy(to({ AWS: [VENDOR, 'AROAEXAMPLE0123456789'] })),
    policy(to({ AWS: [VENDOR, `arn:aws:iam::${VENDOR}:role/AROAEXAMPLE0123456789`] })),
  ],
  'vendor-absent': ['error', policy(to({ AWS: OTHERS })), policy(to({ AWS: [OTHERS, VENDORS_ROLE] }))],
  'whole-account': ['note', right, policy(to({ AWS: VENDORS_ROLE }))],
  'vendor-part': ['note', policy(to({ AWS: VENDORS_ROLE })), right],
  'id-missing': ['danger', policy(allow(), free()), policy(allow(), free({ Action: 'sts:TagSession' }))],
  'id-if-exists': ['danger', policy(when('StringEqualsIfExists', ID)), policy(when('StringEquals', ID))],
  'id-for-all-values': [
    'danger',
    policy(when('ForAllValues:StringEquals', ID)),
    policy(when('ForAnyValue:StringEquals', ID)),
  ],
  'id-negated': [
    'danger',
    policy(when('StringNotEquals', 'bad')),
    policy(
      allow({
        Condition: { StringNotEquals: { 'sts:ExternalId': 'bad' }, StringEquals: { 'sts:externalid': ID } },
      }),
    ),
  ],
  'id-null': [
    'danger',
    policy(allow(), when('Null', 'true')),
    policy(
      allow({ Condition: { StringEquals: { 'sts:ExternalId': ID }, Null: { 'sts:ExternalId': 'false' } } }),
    ),
  ],
  'id-any': [
    'danger',
    policy(when('Null', 'false')),
    policy(when('Null', 'false'), deny(when('StringNotEquals', ID))),
  ],
  'id-wildcard': [
    'danger',
    policy(when('StringLike', 'logzio:*')),
    policy(when('StringLike', 'logzio:*'), deny(when('StringNotEquals', ID))),
  ],
  'id-several': ['danger', policy(when('StringEquals', [ID, 'older-1'])), policy(when('StringEquals', [ID]))],
  'id-ignore-case': ['danger', policy(when('StringEqualsIgnoreCase', ID)), right],
  'id-another': [
    'danger',
    policy(allow(), when('StringEquals', 'older-1')),
    policy(allow(), when('StringLike', ID)),
  ],
  'id-operator': ['error', policy(when('NumericEquals', ID)), right],
  'id-empty-list': ['error', policy(when('StringEquals', [])), right],
  'id-wildcard-literal': [
    'error',
    policy(when('StringEquals', 'logzio:*')),
    policy(when('StringLike', 'logzio:*')),
  ],
  'id-space': ['error', policy(when('StringEquals', ` ${ID}`)), right],
  'id-case': [
    'error',
    policy(when('StringEquals', ID.toUpperCase())),
    policy(when('StringEqualsIgnoreCase', ID.toUpperCase())),
  ],
  'id-part': ['error', policy(when('StringEquals', ID.slice(17))), right],
  'id-other': [
    'error',
    policy(when('StringEquals', 'older-1')),
    policy(when('StringEquals', ['older-1', ID])),
  ],
  'id-key': [
    'error',
    policy(when('StringEquals', ID, 'sts:ExternalIds')),
    policy(when('StringEquals', ID, 'STS:EXTERNALID')),
  ],
  'id-undecided': ['warning', undecided, policy(when('StringLike', `${ID}*`))],
  'id-kept-out': [
    'error',
    policy(
      allow({
        Condition: { StringEquals: { 'sts:ExternalId': ID }, StringNotEquals: { 'sts:ExternalId': ID } },
      }),
    ),
    policy(
      allow({
        Condition: { StringEquals: { 'sts:ExternalId': ID }, StringNotEquals: { 'sts:ExternalId': 'old' } },
      }),
    ),
  ],
  'condition-value': [
    'error',
    policy(also('IpAddress', 'aws:SourceIp', '203.0.113.0/33')),
    policy(also('IpAddress', 'aws:SourceIp', ['203.0.113.0/24', '2001:db8::/32', '198.51.100.7'])),
  ],
  'condition-date': [
    'error',
    policy(also('DateLessThan', 'aws:CurrentTime', 'next year')),
    policy(also('DateLessThan', 'aws:CurrentTime', '2199-01-31T00:00:00Z')),
  ],
  'date-past': [
    'error',
    policy(also('DateLessThan', 'aws:CurrentTime', '2020-01-31T00:00:00Z')),
    policy(also('DateGreaterThan', 'aws:CurrentTime', '2020-01-31T00:00:00Z')),
  ],
  'set-operator': [
    'warning',
    policy(when('ForAnyValue:StringEquals', ID)),
    policy(also('ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-abc/*')),
  ],
  'document-id': ['error', right.replace('{', '{"Id":7,'), right.replace('{', '{"Id":"7",')],
  'id-only-in-deny': [
    'warning',
    policy(free(), deny(when('StringNotEquals', ID)), deny(when('Null', 'true'))),
    policy(allow(), deny(when('Null', 'true'))),
  ],
  mfa: ['warning', policy(also('Bool', 'aws:MultiFactorAuthPresent', 'true')), right],
  'extra-condition': [
    'note',
    policy(also('IpAddress', 'aws:SourceIp', '203.0.113.0/24')),
    policy(allow({ Condition: { StringEquals: { 'sts:ExternalId': ID, 'aws:PrincipalAccount': VENDOR } } })),
  ],
  'condition-never': [
    'error',
    policy(also('StringLike', 'aws:SourceAccount', VENDOR)),
    policy(also('StringLike', 'aws:PrincipalAccount', VENDOR)),
  ],
  'action-mismatch': [
    'error',
    policy(allow({ Action: 'sts:AssumeRoleWithSAML' })),
    policy(allow({ Action: ['sts:AssumeRoleWithSAML', 'sts:AssumeRole'] })),
  ],
  'session-action': [
    'note',
    policy(allow(), free({ Action: 'sts:TagSession' })),
    policy(allow({ Action: ['sts:AssumeRole', 'sts:TagSession'] })),
  ],
  'action-missing': [
    'error',
    policy(allow({ Action: 'sts:TagSession' })),
    policy(allow({ Action: 'sts:Assume*' })),
  ],
  'deny-hits-vendor': [
    'error',
    policy(allow(), deny(free())),
    policy(allow(), deny(free({ Principal: { AWS: OTHERS } }))),
  ],
  'deny-may-hit-vendor': [
    'warning',
    policy(allow(), denyIf('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false')),
    policy(allow(), denyIf('Bool', 'aws:SecureTransport', 'false')),
  ],
};

describe('findings about trust policies', () => {
  it.each(Object.entries(FINDINGS))('%s', (code, [weight, raises, nearMiss]) => {
    expect(found(raises)).toContain(`${weight} ${code}`);
    expect(found(nearMiss).filter((one) => one.endsWith(` ${code}`))).toEqual([]);
  });

  it('none is without a document here', () => {
    const vendors = ['id-guessable', 'id-unlike-vendors'];
    const codes = Object.keys(TRUST_FINDINGS).filter((one) => !vendors.includes(one));
    expect(codes.filter((one) => !(one in FINDINGS))).toEqual([]);
  });

  it.each([
    [{}],
    [{ sub: '*' }],
    [{ sub: 'repo:*' }],
    [{ sub: 'repo:*/*' }],
    [{ sub: 'repo:acme*' }],
    [{ sub: ['repo:acme/infra:*', 'repo:*'] }],
  ])('anybody with a GitHub account gets in: %j', (claims) => {
    expect(found(github(claims))).toContain('danger federation-open');
  });

  it.each([
    [{ sub: 'repo:acme/*' }],
    [{ sub: ['repo:acme/infra:*', 'repo:acme-2/x:*'] }],
    [{ repository_owner: 'acme' }],
  ])('and not with %j', (claims) => {
    expect(found(github(claims)).filter((one) => one.endsWith('federation-open'))).toEqual([]);
    expect(found(github(claims))).toContain('warning federation');
    expect(found(github(claims, 'StringLikeIfExists'))).toContain('danger federation-open');
  });

  it.each([
    ['aws:SecureTransport', 'false', []],
    ['aws:SecureTransport', 'true', ['error deny-hits-vendor']],
    ['aws:PrincipalIsAWSService', 'true', []],
    ['aws:PrincipalIsAWSService', 'false', ['error deny-hits-vendor']],
  ])('a Deny if %s is %s', (key, value, expected) => {
    expect(found(policy(allow(), denyIf('Bool', key, value))).filter((one) => one.includes('deny'))).toEqual(
      expected,
    );
  });

  it('a federated principal with the wrong action is named too', () => {
    expect(found(policy(allow(), free({ Principal: { Federated: SAML } })))).toContain(
      'warning action-mismatch',
    );
    expect(
      found(policy(allow(), free({ Principal: { Federated: SAML }, Action: 'sts:AssumeRoleWithSAML' }))),
    ).not.toContain('warning action-mismatch');
  });

  it('says where: line and column of what is meant, from 1', () => {
    const text = policy(when('StringLike', 'logzio:*'));
    const finding = judgeTrustPolicy(text, QUESTION).findings.find(({ code }) => code === 'id-wildcard');
    const line = text.split('\n').findIndex((one) => one.includes('logzio:*'));
    expect(finding).toMatchObject({
      line: line + 1,
      column: (text.split('\n')[line]?.indexOf('"logzio') ?? 0) + 1,
    });
  });

  it('puts what is gravest first', () => {
    const order = ['error', 'danger', 'warning', 'note'];
    const weights = found(policy(to({ AWS: [VENDOR, OTHERS, 'AIDAEXAMPLE0123456789'] }), free())).map((one) =>
      order.indexOf(one.split(' ')[0] ?? ''),
    );
    expect(weights).toEqual([...weights].sort());
  });
});
