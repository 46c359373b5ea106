import { describe, expect, it } from 'vitest';
import type { Weight } from '../../../../src/iam/judgement';
import { judgePermissions } from '../../../../src/iam/permissions-policy/judge';
import { toldResources } from '../../../../src/iam/permissions-policy/statements';
import { PERMISSIONS_FINDINGS } from '../../../../src/words/problems/permissions';
import { powerSearchPolicy, trustPolicy } from '../policy-samples';

type Part = Record<string, unknown>;

const BUCKET = 'arn:aws:s3:::my-logs';
const KEY = 'arn:aws:kms:us-east-1:123456789012:key/0f1e2d3c';
const policy = (...statements: Part[]): string =>
  JSON.stringify(
    { Version: '2012-10-17', Statement: statements.map((one) => ({ Effect: 'Allow', ...one })) },
    null,
    2,
  );
const LIST = { Action: 's3:ListBucket', Resource: BUCKET };
const GET = { Action: 's3:GetObject', Resource: `${BUCKET}/*` };
const PUT = { Action: 's3:PutObject', Resource: `${BUCKET}/*` };
const DECRYPT = { Action: 'kms:Decrypt', Resource: KEY };
const LOCATION = { Action: 's3:GetBucketLocation', Resource: BUCKET };
const good = policy(LIST, GET);
const deny = (part: Part): Part => ({ ...part, Effect: 'Deny' });
const only = (part: Part, operator: string, key: string, value: unknown): Part => ({
  ...part,
  Condition: { [operator]: { [key]: value } },
});

type Kind = 's3-fetcher' | 'archive';
const found = (document: string, kind: Kind = 's3-fetcher', prefix = ''): string[] =>
  judgePermissions({ document, kind, bucket: 'my-logs', prefix }).findings.map(
    ({ weight, code }) => `${weight} ${code}`,
  );
const blockers = (document: string, kind: Kind = 's3-fetcher', prefix = ''): string[] =>
  found(document, kind, prefix).filter((one) => !one.startsWith('note'));

/** Each finding: its weight, a document that raises it, a near miss that does not; kind and prefix where they matter. */
const FINDINGS: Record<
  string,
  [weight: Weight, raises: string, nearMiss: string, kind?: Kind, prefix?: string, raisesWithout?: true]
> = {
  'trust-policy': ['error', trustPolicy(), good],
  'bucket-policy': ['error', powerSearchPolicy, good],
  placeholder: ['error', good.replaceAll('my-logs', '<BUCKET_NAME>'), good],
  version: ['error', good.replace('2012-10-17', '2008-10-17'), good],
  'policy-space': ['warning', policy({ ...LIST, Resource: `${BUCKET} ` }, GET), good],
  'condition-operator': ['error', policy(only(LIST, 'StringLikes', 's3:prefix', 'x'), GET), good],
  'action-all': [
    'danger',
    policy({ ...LIST, Action: 's3:*' }, GET),
    policy({ ...LIST, Action: 's3:ListBucket*' }, GET),
  ],
  'not-action': ['danger', policy({ NotAction: 'iam:*', Resource: BUCKET }), good],
  'privilege-escalation': [
    'danger',
    policy(LIST, GET, { Action: 'iam:Pass*', Resource: '*' }),
    policy(LIST, GET, { Action: 'iam:Get*', Resource: '*' }),
  ],
  'other-service': [
    'danger',
    policy(LIST, GET, { Action: 'ec2:Describe*', Resource: '*' }),
    policy(LIST, GET, DECRYPT),
  ],
  'unknown-action': [
    'error',
    policy(LIST, { ...GET, Action: 's3:GetObjects' }),
    policy(LIST, { ...GET, Action: 'S3:getobject' }),
  ],
  'action-wildcard': [
    'warning',
    policy(LIST, { ...GET, Action: 's3:Get*' }),
    policy(LIST, { ...GET, Action: 's3:GetObjec?' }),
  ],
  'write-actions': [
    'danger',
    policy(LIST, GET, { ...PUT, Action: 's3:DeleteObject' }),
    policy(LIST, GET, PUT),
    'archive',
  ],
  'list-all-buckets': ['warning', policy(LIST, GET, { Action: 's3:ListAllMyBuckets', Resource: '*' }), good],
  'extra-read': [
    'warning',
    policy(LIST, GET, { ...LOCATION, Action: 's3:GetBucketAcl' }),
    policy(LIST, GET, LOCATION),
  ],
  'action-resource-mismatch': [
    'error',
    policy(LIST, { ...GET, Resource: BUCKET }),
    policy({
      Action: ['s3:ListBucket', 's3:GetObject', 'kms:Decrypt'],
      Resource: [BUCKET, `${BUCKET}/*`, KEY],
    }),
  ],
  'resource-unused': [
    'note',
    policy({ ...LIST, Resource: [BUCKET, `${BUCKET}/*`] }, GET),
    policy({ Action: ['s3:ListBucket', 's3:GetObject'], Resource: [BUCKET, `${BUCKET}/*`] }),
  ],
  redundant: [
    'note',
    policy(LIST, { ...GET, Action: ['s3:GetObject', 's3:getobject'] }),
    policy(LIST, { ...GET, Action: ['s3:GetObject', 's3:GetBucketLocation'] }),
  ],
  'not-resource': [
    'danger',
    policy(LIST, { Action: 's3:GetObject', NotResource: 'arn:aws:s3:::secret/*' }),
    good,
  ],
  'resource-all': [
    'danger',
    policy(LIST, { ...GET, Resource: '*' }),
    policy(LIST, GET, { Action: 's3:ListAllMyBuckets', Resource: '*' }),
  ],
  'resource-wider': ['warning', policy(LIST, { ...GET, Resource: `${BUCKET}*` }), good],
  'other-bucket': ['error', good.replaceAll('my-logs', 'my-log'), good],
  'bucket-name': ['error', good.replaceAll('my-logs', 'My_Logs'), good],
  'arn-partition': ['error', policy({ ...LIST, Resource: 'arn:amazon:s3:::my-logs' }, GET), good],
  'wrong-partition': ['error', policy({ ...LIST, Resource: 'arn:aws-cn:s3:::my-logs' }, GET), good],
  's3-arn-region-or-account': [
    'error',
    policy({ ...LIST, Resource: 'arn:aws:s3:us-east-1::my-logs' }, GET),
    good,
  ],
  'access-point': [
    'warning',
    policy(LIST, GET, { ...GET, Resource: 'arn:aws:s3:us-east-1:123456789012:accesspoint/logs/object/*' }),
    good,
  ],
  'resource-not-bucket': [
    'warning',
    policy(LIST, GET, { ...GET, Resource: 'arn:aws:s3:us-east-1:123456789012:storage-lens/x' }),
    policy(LIST, GET, { ...GET, Resource: 'arn:aws:s3:::storage-lens-logs/x' }),
  ],
  'kms-wide': ['warning', policy(LIST, GET, { ...DECRYPT, Resource: '*' }), policy(LIST, GET, DECRYPT)],
  'kms-alias': [
    'error',
    policy(LIST, GET, { ...DECRYPT, Resource: 'arn:aws:kms:us-east-1:123456789012:alias/logs' }),
    policy(LIST, GET, DECRYPT),
  ],
  'kms-not-a-key': [
    'error',
    policy(LIST, GET, { ...DECRYPT, Resource: 'arn:aws:iam::123456789012:role/kms' }),
    policy(LIST, GET, DECRYPT),
  ],
  'kms-missing': ['note', good, policy(LIST, GET, DECRYPT)],
  'location-missing': ['note', good, policy(LIST, GET, LOCATION)],
  'missing-list': ['error', policy(GET), good],
  'missing-get': ['error', policy(LIST), good],
  'missing-put': ['error', good, policy(LIST, GET, PUT), 'archive'],
  'prefix-differs': [
    'warning',
    policy(LIST, { ...GET, Resource: `${BUCKET}/AWSLogs/123/*` }),
    policy(LIST, { ...GET, Resource: `${BUCKET}/AWSLogs/*` }),
    's3-fetcher',
    'AWSLogs/',
  ],
  'deny-needed': [
    'error',
    policy(LIST, GET, deny({ ...GET, Action: 's3:Get*' })),
    policy(LIST, GET, deny({ ...GET, Resource: 'arn:aws:s3:::other/*' })),
  ],
  'deny-may-hit': [
    'warning',
    policy(
      LIST,
      GET,
      deny(only({ ...GET, Action: 's3:*' }, 'NotIpAddress', 'aws:SourceIp', '203.0.113.0/24')),
    ),
    policy(LIST, GET, deny(only({ ...GET, Action: 's3:*' }, 'Bool', 'aws:SecureTransport', 'false'))),
  ],
  'deny-part': [
    'warning',
    policy(LIST, GET, deny({ ...GET, Resource: `${BUCKET}/private/*` })),
    policy(LIST, GET, deny({ ...GET, Resource: `${BUCKET}/private/*` })),
    's3-fetcher',
    'AWSLogs/',
    true,
  ],
  'kms-encrypt-missing': [
    'warning',
    policy(LIST, GET, PUT, DECRYPT),
    policy(LIST, GET, PUT, { ...DECRYPT, Action: ['kms:Decrypt', 'kms:GenerateDataKey*'] }),
    'archive',
  ],
  'only-under-conditions': [
    'note',
    policy(LIST, only(GET, 'StringEquals', 's3:ExistingObjectTag/export', 'yes')),
    policy(LIST, only(GET, 'Bool', 'aws:SecureTransport', 'true')),
  ],
  'condition-value': [
    'error',
    policy(LIST, only(GET, 'Bool', 'aws:SecureTransport', 'yes')),
    policy(LIST, only(GET, 'Bool', 'aws:SecureTransport', true)),
  ],
  'condition-date': [
    'error',
    policy(LIST, only(GET, 'DateGreaterThan', 'aws:CurrentTime', '31.12.2030')),
    policy(LIST, only(GET, 'DateGreaterThan', 'aws:CurrentTime', '1893456000')),
  ],
  'date-past': [
    'error',
    policy(LIST, only(GET, 'DateLessThan', 'aws:CurrentTime', '2020-01-01')),
    policy(LIST, only(GET, 'DateLessThan', 'aws:CurrentTime', '2199-01-01')),
  ],
  'set-operator': [
    'warning',
    policy(only(LIST, 'ForAllValues:StringLike', 's3:prefix', '*'), GET),
    policy(LIST, only(GET, 'ForAllValues:StringEquals', 's3:RequestObjectTagKeys', 'a')),
  ],
  'document-id': ['error', good.replace('{', '{"Id":{},'), good.replace('{', '{"Id":"",')],
  'resource-form': [
    'error',
    policy(LIST, GET, { ...GET, Resource: 'arn:aws:iam:us-east-1:123456789012:role/x' }),
    policy(LIST, GET, { ...GET, Resource: 'arn:aws:iam::123456789012:role/x' }),
  ],
  'condition-unsupported': [
    'warning',
    policy(LIST, only(GET, 'StringLike', 's3:prefix', 'x*')),
    policy(only(LIST, 'StringLike', 's3:prefix', '*'), GET),
  ],
  'condition-network': [
    'warning',
    policy(LIST, only(GET, 'StringEquals', 'aws:SourceVpce', 'vpce-1a2b3c4d')),
    policy(LIST, only(GET, 'Bool', 'aws:SecureTransport', 'true')),
  ],
  'condition-not-judged': [
    'note',
    policy(LIST, only(GET, 'StringEquals', 'aws:PrincipalTag/team', 'logs')),
    policy(LIST, only(GET, 'Bool', 'aws:SecureTransport', 'true')),
  ],
};

describe('findings about permissions policies', () => {
  it.each(Object.entries(FINDINGS))('%s', (code, [weight, raises, nearMiss, kind, prefix, raisesWithout]) => {
    expect(found(raises, kind, raisesWithout ? '' : prefix)).toContain(`${weight} ${code}`);
    expect(found(nearMiss, kind, prefix).filter((one) => one.endsWith(` ${code}`))).toEqual([]);
  });

  it('none is without a document here', () => {
    expect(Object.keys(PERMISSIONS_FINDINGS).filter((one) => !(one in FINDINGS))).toEqual([]);
  });

  it.each([
    ['the split policy of the documentation', good],
    [
      'in one statement, with a key',
      policy({
        Action: ['s3:GetObject', 's3:ListBucket', 's3:GetBucketLocation', 'kms:Decrypt'],
        Resource: [BUCKET, `${BUCKET}/*`, KEY],
      }),
    ],
    [
      'a prefix in the ARN',
      policy(LIST, { ...GET, Resource: `${BUCKET}/AWSLogs/*` }),
      's3-fetcher',
      'AWSLogs/',
    ],
    [
      'a prefix in the list’s condition',
      policy(only(LIST, 'StringLike', 's3:prefix', ['AWSLogs/*']), {
        ...GET,
        Resource: `${BUCKET}/AWSLogs/*`,
      }),
      's3-fetcher',
      'AWSLogs/',
    ],
    [
      'archiving',
      policy({
        Action: ['s3:GetObject', 's3:ListBucket', 's3:GetBucketLocation', 's3:PutObject'],
        Resource: [BUCKET, `${BUCKET}/*`],
      }),
      'archive',
    ],
    [
      'https only',
      policy(
        LIST,
        GET,
        deny(only({ Action: 's3:*', Resource: '*' }, 'Bool', 'aws:SecureTransport', 'false')),
      ),
    ],
  ] as [string, string, Kind?, string?][])(
    'says nothing blockers of what is as it should be: %s',
    (_name, text, kind, prefix) => {
      expect(blockers(text, kind, prefix)).toEqual([]);
    },
  );

  it.each([
    ['an archive’s policy for a fetcher', policy(LIST, GET, PUT), ['danger write-actions']],
    [
      's3:* on everything',
      policy({ Action: 's3:*', Resource: '*' }),
      ['danger action-all', 'danger resource-all'],
    ],
    [
      'only the files',
      policy({ Action: ['s3:ListBucket', 's3:GetObject'], Resource: `${BUCKET}/*` }),
      ['error missing-list', 'error action-resource-mismatch'],
    ],
    [
      'a list for another prefix',
      policy(only(LIST, 'StringLike', 's3:prefix', 'elb/*'), GET),
      ['warning prefix-differs'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(blockers(text)).toEqual(expected);
  });

  it.each([
    ['a folder', `${BUCKET}/private/*`, '', 'deny-part', 'private/*'],
    [
      'a folder below the prefix',
      `${BUCKET}/AWSLogs/private/*`,
      'AWSLogs/',
      'deny-part',
      'AWSLogs/private/*',
    ],
    ['one ending', `${BUCKET}/*.gz`, 'AWSLogs/', 'deny-part', '*.gz'],
    ['one file', `${BUCKET}/AWSLogs/key.pem`, 'AWSLogs/', 'deny-part', 'AWSLogs/key.pem'],
    ['all of the prefix', `${BUCKET}/AWSLogs/*`, 'AWSLogs/', 'deny-needed', undefined],
    ['the bucket', `${BUCKET}*`, 'AWSLogs/', 'deny-needed', undefined],
    ['another folder', `${BUCKET}/private/*`, 'AWSLogs/', undefined, undefined],
    ['another bucket’s files', 'arn:aws:s3:::my-logs-2/*', '', undefined, undefined],
  ])('a Deny of %s says which files it takes', (_what, Resource, prefix, code, key) => {
    const { findings } = judgePermissions({
      document: policy(LIST, { ...GET, Resource: `${BUCKET}/*` }, deny({ ...GET, Resource })),
      kind: 's3-fetcher',
      bucket: 'my-logs',
      prefix,
    });
    const denies = findings.filter((one) => one.code.startsWith('deny-'));
    expect(denies.map((one) => one.code)).toEqual(code === undefined ? [] : [code]);
    if (key) expect(denies[0]?.values).toMatchObject({ resources: [{ inBucket: { key } }] });
  });

  it('a Deny of all but some files', () => {
    const all = (NotResource: string): string[] =>
      found(
        policy(LIST, GET, deny({ Action: 's3:GetObject', NotResource })),
        's3-fetcher',
        'AWSLogs/',
      ).filter((one) => one.includes('deny'));
    expect(all(`${BUCKET}/AWSLogs/*`)).toEqual([]);
    expect(all(`${BUCKET}/AWSLogs/elb/*`)).toEqual(['warning deny-part']);
    expect(all(`${BUCKET}/private/*`)).toEqual(['error deny-needed']);
  });

  it.each([['*'], ['*:*'], ['**:**']])('“%s” is every action of every service', (Action) => {
    const { findings } = judgePermissions({
      document: policy({ Action, Resource: '*' }),
      kind: 's3-fetcher',
      bucket: 'my-logs',
    });
    const weights = findings.map(({ weight, code }) => `${weight} ${code}`);
    expect(weights).toContain('danger action-all');
    expect(weights.filter((one) => one.startsWith('error'))).toEqual([]);
  });

  it.each([
    ['arn:aws:s3:*:*:my-logs', 'arn:aws:s3:*:*:my-logs/*'],
    ['arn:aws:s3::*:my-logs', 'arn:aws:s3::*:my-logs/*'],
    ['arn:*:s3:::my-logs', 'arn:*:s3:::my-logs/*'],
  ])('%s is the bucket', (bucket, files) => {
    const document = policy({ ...LIST, Resource: bucket }, { ...GET, Resource: files });
    expect(blockers(document)).toEqual([]);
    const read = (text: string): unknown =>
      judgePermissions({ document: text, kind: 's3-fetcher' }).statements.map(toldResources);
    expect(read(document)).toMatchObject([
      { resources: [{ inBucket: { bucket: 'my-logs' } }] },
      { resources: [{ inBucket: { bucket: 'my-logs', key: '*' } }] },
    ]);
  });

  it.each([['job/1a'], ['storage-lens/x'], ['access-grants/default'], ['async-request/mrap/x']])(
    'arn:aws:s3:us-east-1:123456789012:%s is no bucket’s ARN gone wrong',
    (rest) => {
      const Resource = `arn:aws:s3:us-east-1:123456789012:${rest}`;
      expect(blockers(policy(LIST, GET, { ...GET, Resource }))).toEqual(['warning resource-not-bucket']);
    },
  );

  it('says one thing once for all actions that it is true of', () => {
    const actions = [
      'ec2:Run*',
      'ec2:Stop*',
      'tag:GetResources',
      'sns:Publish',
      'sqs:*',
      'logs:*',
      'ses:*',
      'dynamodb:*',
    ];
    expect(blockers(policy(LIST, GET, { Action: actions, Resource: 'arn:aws:ec2:*:*:*' }))).toEqual([
      'danger other-service',
    ]);
    expect(
      blockers(
        policy(LIST, {
          ...GET,
          Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
          Resource: BUCKET,
        }),
      ),
    ).toContain('error action-resource-mismatch');
    const twice = policy(LIST, {
      ...GET,
      Action: ['s3:GetObject', 's3:GetObject', 's3:getobject', 'S3:GetObject'],
    });
    expect(found(twice).filter((one) => one === 'note redundant')).toHaveLength(1);
  });

  it.each([
    ['iam:CreatePolicyVersion'],
    ['iam:PassRole'],
    ['sts:AssumeRole'],
    ['iam:*'],
    ['iam:Attach*'],
    ['lambda:UpdateFunctionCode'],
  ])('%s is privilege escalation, and comes first', (Action) => {
    const { findings } = judgePermissions({
      document: policy(
        { Action: 's3:*', Resource: '*' },
        { Action: 'tag:GetResources', Resource: '*' },
        { Action, Resource: '*' },
      ),
      kind: 's3-fetcher',
      bucket: 'my-logs',
    });
    expect(findings[0]).toMatchObject({ weight: 'danger', code: 'privilege-escalation' });
  });

  it.each([
    ['s3:ListObjects', 's3:ListBucket'],
    ['s3:ListObjectsV2', 's3:ListBucket'],
    ['s3:HeadObject', 's3:GetObject'],
    ['s3:HeadBucket', 's3:ListBucket'],
  ])('%s is a call: %s is meant', (Action, needed) => {
    const { findings } = judgePermissions({ document: policy({ ...GET, Action }), kind: 's3-fetcher' });
    const told = findings.find(({ code }) => code === 'unknown-action');
    expect(told?.values).toEqual({ how: 'call', text: Action, needed });
  });

  it('an alias gives nothing', () => {
    const alias = policy({ ...DECRYPT, Resource: 'arn:aws:kms:us-east-1:123456789012:alias/logs' });
    const { findings } = judgePermissions({ document: alias, kind: 's3-fetcher' });
    expect(findings.filter(({ weight }) => weight === 'error').map(({ code }) => code)).toEqual([
      'kms-alias',
    ]);
  });

  it('no variable of IAM is a placeholder', () => {
    const own = [
      'cognito-identity.amazonaws.com:sub',
      'aws:PrincipalTag/team',
      'www.amazon.com:user_id',
      'saml:sub',
    ];
    for (const name of own)
      expect(found(policy(LIST, { ...GET, Resource: `${BUCKET}/\${${name}}/*` }))).not.toContain(
        'error placeholder',
      );
    expect(found(policy(LIST, { ...GET, Resource: `${BUCKET}/\${var.team}/*` }))).toContain(
      'error placeholder',
    );
  });

  it.each([
    ['arn:aws', false],
    ['arn:aws::x', false],
    ['arn:aws::::x', false],
    ['arn::s3:::my-logs', false],
    ['arn:aws:s3', false],
    ['arn:aws:s3:my-logs', false],
    ['arn:aws:iam::123456789012:my-role', false],
    ['arn:aws:iam::123456789012:Role/my-role', false],
    ['arn:aws:s3:*', true],
    ['arn:aws:cloudfront:*', true],
    ['arn:aws:iam::*:role/*', true],
    ['arn:aws:iam::123456789012:*', true],
    ['arn:aws:dynamodb:us-east-1:123456789012:table/x', true],
    ['arn:aws:s3:::my-logs', true],
  ])('the resource %s is an ARN: %s', (Resource, isOne) => {
    const refused = found(policy(LIST, GET, { ...GET, Resource })).includes('error resource-form');
    expect(refused).toBe(!isOne);
  });

  it('names the action that was meant', () => {
    const { findings } = judgePermissions({
      document: policy(LIST, { ...GET, Action: 's3:GetObjekt' }),
      kind: 's3-fetcher',
    });
    expect(findings[0]).toMatchObject({
      code: 'unknown-action',
      line: 11,
      column: 17,
      values: { meant: 's3:GetObject' },
    });
  });

  it('survives anything that is JSON', () => {
    for (const document of [
      'null',
      '[]',
      '{}',
      '{"Statement":[1,null,{}]}',
      '{"Statement":{"Action":{},"Resource":[[]],"Condition":[]}}',
      '{"a":',
    ])
      expect(judgePermissions({ document, kind: 'archive', bucket: 'my-logs' }).findings[0]?.weight).toBe(
        'error',
      );
  });
});
