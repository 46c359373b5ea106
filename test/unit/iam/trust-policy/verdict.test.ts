import { describe, expect, it } from 'vitest';
import { judgeTrustPolicy } from '../../../../src/iam/trust-policy/judge';
import { ID, OTHER, OWN, VENDOR, VENDORS_ROLE, VENDORS_SESSION } from './generate';
import { allow, also, deny, free, OTHERS, OWN_ROLE, policy, right, SAML, to, when } from './samples';

const QUESTION = { account: VENDOR, externalId: ID, own: OWN, partition: 'aws' };
const judge = (text: string): ReturnType<typeof judgeTrustPolicy> => judgeTrustPolicy(text, QUESTION);
const both = (...conditions: [string, string, unknown][]): string => {
  const Condition: Record<string, Record<string, unknown>> = {};
  for (const [operator, key, value] of conditions)
    Condition[operator] = { ...Condition[operator], [key]: value };
  return policy(allow({ Condition }));
};
// biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's own variable
const ESCAPED = 'logzio:${*}';
// biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's own variable
const VARIABLE = '${aws:PrincipalTag/id}';

const VERDICTS: Record<string, [name: string, text: string][]> = {
  'only-vendor-with-id': [
    ['the account root', right],
    ['a bare account number', policy(to({ AWS: VENDOR }))],
    ['a list of one', policy(to({ AWS: [VENDOR] }, { Action: ['sts:AssumeRole'] }))],
    ['a statement that is no list', JSON.stringify({ Version: '2012-10-17', Statement: allow() })],
    ['one role of the vendor’s', policy(to({ AWS: VENDORS_ROLE }))],
    ['one session of the vendor’s', policy(to({ AWS: VENDORS_SESSION }))],
    ['StringLike without wildcards', policy(when('StringLike', ID))],
    ['ForAnyValue', policy(when('ForAnyValue:StringEquals', [ID]))],
    ['the key in other capitals', policy(when('StringEquals', ID, 'STS:EXTERNALID'))],
    ['the key escaped', right.replace('sts:ExternalId', 'sts\\u003aExternalId')],
    ['a guard by Deny', policy(free(), deny(when('StringNotEquals', ID)), deny(when('Null', 'true')))],
    ['a loose pattern, guarded', policy(when('StringLike', 'logzio:*'), deny(when('StringNotLike', ID)))],
    [
      'two conditions that only one ID meets',
      both(['StringLike', 'sts:ExternalId', 'logzio:*'], ['StringEquals', 'sts:externalid', ID]),
    ],
    [
      'an id condition beside TagSession',
      policy(allow(), free({ Action: ['sts:TagSession', 'sts:SetSourceIdentity'] })),
    ],
    ['a deleted principal beside', policy(to({ AWS: [VENDOR, 'AIDAEXAMPLE0123456789'] }))],
    [
      'everyone, but of the vendor’s account',
      policy(
        to('*', { Condition: { StringEquals: { 'sts:ExternalId': ID, 'aws:PrincipalAccount': VENDOR } } }),
      ),
    ],
    [
      'everyone, but ARNs of the vendor’s account',
      policy(
        to('*', {
          Condition: {
            StringEquals: { 'sts:ExternalId': ID },
            ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${VENDOR}:*` },
          },
        }),
      ),
    ],
    [
      'others, denied again',
      policy(to({ AWS: [VENDOR, OTHERS] }), deny(free({ Principal: { AWS: OTHERS } }))),
    ],
    ['the version of 2008', right.replace('2012-10-17', '2008-10-17')],
    ['no version', right.replace('"Version": "2012-10-17",', '')],
    ['CRLF and tabs', right.replaceAll('\n', '\r\n').replaceAll('  ', '\t')],
    ['larger than the default quota', policy(allow({ Sid: 'a'.repeat(2500) }))],
    [
      'an empty condition under any name',
      policy(allow({ Condition: { x: {}, StringEquals: { 'sts:ExternalId': ID } } })),
    ],
  ],
  'only-vendor-if': [
    ['an address', policy(also('IpAddress', 'aws:SourceIp', '203.0.113.0/24'))],
    ['MFA', policy(also('Bool', 'aws:MultiFactorAuthPresent', 'true'))],
    ['a session’s name', policy(also('StringLike', 'sts:RoleSessionName', 'logzio-*'))],
    [
      'certain roles of the vendor’s account',
      policy(also('ArnLike', 'aws:PrincipalArn', `arn:aws:iam::${VENDOR}:role/prod*`)),
    ],
    [
      'a Deny from elsewhere',
      policy(allow(), deny(free({ Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }))),
    ],
    ['an organisation', policy(also('StringLike', 'aws:PrincipalOrgID', 'o-abc'))],
  ],
  'other-ids-too': [
    ['a list', policy(when('StringEquals', [ID, 'older-1']))],
    ['any capitals', policy(when('StringEqualsIgnoreCase', ID))],
    ['a pattern', policy(when('StringLike', 'logzio:aws:extid:*'))],
    ['a pattern of one character', policy(when('StringLike', `${ID.slice(0, -1)}?`))],
    ['everything', policy(when('StringLike', '*'))],
    ['any ID', policy(when('Null', 'false'))],
    ['a second statement', policy(allow(), when('StringEquals', 'older-1'))],
    [
      'two patterns that overlap',
      both(['StringLike', 'sts:ExternalId', 'logzio:*'], ['ForAnyValue:StringLike', 'sts:ExternalId', '*5c']),
    ],
    [
      'a pattern with holes',
      policy(when('StringLike', 'logzio:*'), deny(when('StringLike', ['logzio:other*', 'logzio:x*']))),
    ],
    [
      'negated, and one must be sent',
      both(['StringNotEquals', 'sts:ExternalId', 'bad'], ['Null', 'sts:ExternalId', 'false']),
    ],
    ['a policy variable', policy(when('StringEquals', VARIABLE))],
  ],
  'id-not-required': [
    ['no condition', policy(free())],
    ['an empty condition', policy(allow({ Condition: {} }))],
    ['IfExists', policy(when('StringEqualsIfExists', ID))],
    ['ForAllValues', policy(when('ForAllValues:StringEquals', ID))],
    ['only negated', policy(when('StringNotEquals', 'bad'))],
    ['the weakest statement', policy(allow(), free())],
    [
      'without an ID from one address',
      policy(allow(), free({ Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } })),
    ],
    ['Null beside', policy(allow(), when('Null', 'true'))],
    [
      'half a guard',
      policy(free(), deny(when('StringNotEquals', ID, 'sts:ExternalId', { Principal: { AWS: OTHERS } }))),
    ],
  ],
  'others-too': [
    ['everyone', policy(to('*'))],
    ['everyone in a map', policy(to({ AWS: '*' }))],
    ['everyone in a list', policy(to({ AWS: [VENDOR, '*'] }))],
    ['another account', policy(to({ AWS: [VENDOR, OTHERS] }))],
    [
      'one user of another account',
      policy(allow(), free({ Principal: { AWS: `arn:aws:iam::${OTHER}:user/ann` } })),
    ],
    ['the own account', policy(allow(), free({ Principal: { AWS: OWN_ROLE } }))],
    ['a service', policy(allow(), free({ Principal: { Service: 'lambda.amazonaws.com' } }))],
    [
      'a service under conditions',
      policy(
        allow(),
        free({
          Principal: { Service: 'lambda.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': OWN } },
        }),
      ),
    ],
    [
      'people who sign in elsewhere',
      policy(allow(), free({ Principal: { Federated: SAML }, Action: 'sts:AssumeRoleWithSAML' })),
    ],
    [
      'a web identity',
      policy(
        allow(),
        free({ Principal: { Federated: 'accounts.google.com' }, Action: 'sts:AssumeRoleWithWebIdentity' }),
      ),
    ],
    [
      'an organisation',
      policy(
        to('*', { Condition: { StringEquals: { 'sts:ExternalId': ID, 'aws:PrincipalOrgID': 'o-abc' } } }),
      ),
    ],
    [
      'others with their own ID',
      policy(allow(), when('StringEquals', 'theirs', 'sts:ExternalId', { Principal: { AWS: OTHERS } })),
    ],
    [
      'anybody who signs in anywhere',
      policy(allow(), free({ Principal: '*', Action: 'sts:AssumeRoleWithWebIdentity' })),
    ],
    [
      'anybody whom a SAML provider vouches for',
      policy(allow(), free({ Principal: { AWS: '*' }, Action: 'sts:AssumeRoleWithSAML' })),
    ],
    [
      'every service on behalf of one account',
      policy(allow(), free({ Principal: '*', Condition: { StringEquals: { 'aws:SourceAccount': OWN } } })),
    ],
    [
      'everyone of some accounts',
      policy(
        to('*', {
          Condition: { StringEquals: { 'sts:ExternalId': ID, 'aws:PrincipalAccount': [VENDOR, OTHER] } },
        }),
      ),
    ],
  ],
  'vendor-cannot': [
    ['another account only', policy(to({ AWS: OTHERS }))],
    ['another ID', policy(when('StringEquals', 'older-1'))],
    ['other capitals', policy(when('StringEquals', ID.toUpperCase()))],
    ['a star taken literally', policy(when('StringEquals', '*'))],
    ['an empty list', policy(when('StringEquals', []))],
    ['a star that IAM’s escape makes literal', policy(when('StringLike', ESCAPED))],
    ['a blank', policy(when('StringEquals', `${ID} `))],
    ['another family of operators', policy(when('NumericEquals', ID))],
    ['a misspelt key', policy(when('StringEquals', ID, 'sts:ExternalIdd'))],
    ['a key without sts:', policy(when('StringEquals', ID, 'ExternalId'))],
    [
      'contradictions',
      both(['StringEquals', 'sts:ExternalId', ID], ['StringLike', 'sts:ExternalId', 'other-*']),
    ],
    ['denied', policy(allow(), deny(free({ Principal: '*' })))],
    ['another partition', policy(to({ AWS: `arn:aws-us-gov:iam::${VENDOR}:root` }))],
    ['only TagSession', policy(allow({ Action: 'sts:TagSession' }))],
    ['an action for federations', policy(allow({ Action: 'sts:AssumeRoleWithWebIdentity' }))],
    ['a deleted role', policy(to({ AWS: 'AROAEXAMPLE0123456789' }))],
    ['ForAnyValue with negation needs an ID', policy(when('ForAnyValue:StringNotEquals', ID))],
    ['a key of services', policy(also('StringLike', 'aws:SourceArn', 'arn:aws:s3:::my-logs'))],
    ['a placeholder', policy(when('StringEquals', 'logzio:aws:extid:<YOUR_EXTERNAL_ID>'))],
    // Before 2012-10-17, IAM takes ${…} as it stands.
    [
      'a variable in an old version',
      policy(when('StringEquals', VARIABLE)).replace('2012-10-17', '2008-10-17'),
    ],
  ],
  invalid: [
    ['not JSON', right.slice(0, -1)],
    ['a comment', right.replace('{', '{ // trust')],
    ['a comma too much', right.replace(/\}\s*\]/, '},]')],
    ['a byte order mark', `\ufeff${right}`],
    ['an array', `[${right}]`],
    ['an unknown version', right.replace('2012-10-17', '2012-10-18')],
    ['no statement', '{"Version":"2012-10-17","Statement":[]}'],
    ['no principal', policy({ Effect: 'Allow', Action: 'sts:AssumeRole' })],
    ['NotPrincipal', policy({ Effect: 'Allow', NotPrincipal: { AWS: OTHERS }, Action: 'sts:AssumeRole' })],
    ['a resource', policy(allow({ Resource: '*' }))],
    ['no action', policy({ Effect: 'Allow', Principal: { AWS: VENDOR } })],
    ['NotAction', policy({ Effect: 'Allow', Principal: { AWS: VENDOR }, NotAction: 'sts:AssumeRole' })],
    ['an action of S3', policy(allow({ Action: 's3:GetObject' }))],
    ['a misspelt action', policy(allow({ Action: 'sts:AsumeRole' }))],
    ['every action', policy(allow({ Action: '*' }))],
    ['Effect in small letters', policy(allow({ Effect: 'allow' }))],
    ['a type in small letters', policy(to({ aws: VENDOR }))],
    ['eleven digits', policy(to({ AWS: '40609560995' }))],
    ['a principal without its map', policy(to(`arn:aws:iam::${VENDOR}:root`))],
    ['a wildcard in a principal', policy(to({ AWS: `arn:aws:iam::${VENDOR}:role/*` }))],
    ['a wildcard as the account', policy(to({ AWS: 'arn:aws:iam::*:root' }))],
    ['a placeholder as the account', policy(to({ AWS: 'arn:aws:iam::<LOGZ_IO_ACCOUNT_ID>:root' }))],
    ['a group', policy(to({ AWS: `arn:aws:iam::${VENDOR}:group/x` }))],
    ['nobody', policy(to({ AWS: [] }))],
    ['an unknown operator', policy(when('StringEqual', ID))],
    ['IfExists twice', policy(when('StringEqualsIfExistsIfExists', ID))],
    ['a condition that isn’t nested', policy(allow({ Condition: { 'sts:ExternalId': ID } }))],
    ['an object as a value', policy(when('StringEquals', { id: ID }))],
    ['a key twice', right.replace('"Action"', '"Action": "sts:AssumeRole", "Action"')],
    [
      'a key in two capitalisations',
      policy(allow({ Condition: { StringEquals: { 'sts:ExternalId': ID, 'STS:ExternalId': ID } } })),
    ],
    ['a Sid twice', policy(allow({ Sid: 'a' }), allow({ Sid: 'a' }))],
    ['a Sid with a blank', policy(allow({ Sid: 'a b' }))],
    ['an unknown element', policy(allow({ Conditions: {} }))],
    ['a curly quote', policy(allow({ Sid: '“' }))],
    ['a service that is none', policy(to({ Service: 'ec2' }))],
  ],
};

describe('the verdict on a trust policy', () => {
  const all = Object.entries(VERDICTS).flatMap(([verdict, cases]) =>
    cases.map(([name, text]) => [verdict, name, text] as const),
  );
  it.each(all)('%s: %s', (verdict, _name, text) => {
    expect(judge(text).verdict).toBe(verdict);
  });

  it('says who can use the role, and who else, nobody twice', () => {
    expect(judge(right).says).toMatchObject([
      { code: 'vendor', values: { alone: true, needed: 'this', sure: true } },
    ]);
    const org = (over: object): ReturnType<typeof judge> =>
      judge(
        policy(
          to('*', { Condition: { StringEquals: { 'sts:ExternalId': ID, ...over } } }),
          free({ Principal: { AWS: [OTHER, OTHERS, `${OTHERS.slice(0, -4)}role/a`] } }),
        ),
      );
    expect(org({ 'aws:PrincipalOrgID': 'o-abc' }).says[1]).toMatchObject({
      code: 'others',
      values: { too: true, others: [{ organisations: ['o-abc'] }, { caller: { account: OTHER } }] },
    });
    expect(org({}).says[1]).toMatchObject({ values: { others: [{ caller: { anybody: true } }] } });
    const some = org({ 'aws:PrincipalAccount': [VENDOR, OTHER] });
    expect(some.says[1]).toMatchObject({ values: { others: [{ caller: { account: OTHER } }] } });
    expect(some.findings.map(({ code }) => code)).not.toContain('everyone');
  });

  it('gives as the reason of a refusal only what IAM refuses', () => {
    const twice = [
      [policy(when('StringEquals', ID.toUpperCase()), allow({ Sid: 'a b' })), 'sid'],
      [policy(to({ AWS: '<ACCOUNT>' }), allow({ Sid: 'a b' })), 'principal-form'],
      [policy(to({ AWS: OTHERS }), allow({ Effect: 'allow' })), 'effect'],
      [
        policy(allow(), allow({ Condition: { StringEqual: { 'sts:ExternalId': ID } } }), deny(free())),
        'condition-operator',
      ],
    ] as const;
    for (const [text, code] of twice) {
      const { verdict, says } = judge(text);
      expect(verdict).toBe('invalid');
      expect(says).toMatchObject([{ code: 'refused', values: { why: { code } } }]);
    }
  });

  it('names further conditions, in Allow and in Deny', () => {
    const ip = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };
    const condition = { key: 'aws:SourceIp', base: 'ipaddress', values: ['203.0.113.0/24'] };
    expect(judge(policy(also('IpAddress', 'aws:SourceIp', '203.0.113.0/24'))).says).toContainEqual(
      expect.objectContaining({ values: { condition: expect.objectContaining(condition), allow: true } }),
    );
    expect(judge(policy(allow(), deny(free({ Condition: ip })))).says).toContainEqual(
      expect.objectContaining({ values: { condition: expect.objectContaining(condition), allow: false } }),
    );
  });

  it('an ID that STS refuses never gets in, whatever the policy says', () => {
    const id = 'has a blank';
    const judged = judgeTrustPolicy(policy(when('StringEquals', id)), { ...QUESTION, externalId: id });
    expect(judged.verdict).toBe('vendor-cannot');
  });

  it('takes any partition where the vendor’s isn’t known', () => {
    const text = policy(to({ AWS: `arn:aws-us-gov:iam::${VENDOR}:root` }));
    expect(judgeTrustPolicy(text, { account: VENDOR, externalId: ID }).verdict).toBe('only-vendor-with-id');
  });

  it('takes the partition of the policy’s own ARNs where the vendor’s isn’t known', () => {
    const verdict = (arn: string, like: string): string =>
      judgeTrustPolicy(
        policy(
          to(
            { AWS: arn },
            { Condition: { StringEquals: { 'sts:ExternalId': ID }, ArnLike: { 'aws:PrincipalArn': like } } },
          ),
        ),
        { account: VENDOR, externalId: ID },
      ).verdict;
    const gov = `arn:aws-us-gov:iam::${VENDOR}`;
    expect(verdict(`${gov}:root`, `${gov}:role/*`)).toBe('only-vendor-if');
    expect(verdict(VENDOR, `${gov}:*`)).toBe('only-vendor-with-id');
    expect(verdict(`${gov}:root`, `arn:aws:iam::${VENDOR}:*`)).toBe('vendor-cannot');
  });

  it('survives anything that is JSON', () => {
    for (const text of [
      'null',
      '1',
      '"x"',
      '[]',
      '{}',
      '{"Statement":1}',
      '{"Statement":[1,null,[]]}',
      '{"Statement":{"Principal":[[]],"Condition":[1],"Action":{}}}',
    ])
      expect(judge(text).verdict).toBe('invalid');
  });
});
