import type { Problem, Problems } from '../../../src/iam/codes';

const only = [{ key: '{key}', base: 'stringequals', mayLack: false, values: ['{value 1}', '{value 2}'] }];
const [condition] = only;
if (!condition) throw new Error('no condition'); // for the compiler: there is one
const vendor = '406095609952';
const caller = { kind: 'aws', account: '464622532012' } as const;
const places = [{ line: 3, statement: 0, operator: '{operator}', value: '{value}' }];
const why: Problem = { code: 'account-id-empty' };
const forms = (name: string): Problems['action-form'][] =>
  (
    [
      ...['not-text', 'no-action', 'no-service', 'no-arn', 'arn-start', 'arn-without-partition'],
      ...['arn-without-service', 'no-bucket-arn', 'iam-region', 'iam-path'],
    ] as const
  ).map((form) => ({ shown: '{shown}', name, why: form as Problems['action-form']['why'] })); // of a spread list, strings
const missing: Problems['missing-list'][] = [
  { how: 'nothing', action: 's3:GetObject', whole: '{whole}' },
  { how: 'never', action: '{action}', condition },
];
const resources = [
  {
    text: '{text}',
    everything: false,
    service: 's3',
    rest: '{rest}',
    inBucket: { bucket: '{bucket}', key: '*' },
  },
];

/** Values for the codes whose sentence depends on more than a name, a number or a list: one of each kind. */
export const SAMPLES: { [Code in keyof Problems]?: Problems[Code][] } = {
  placeholder: (['name', 'account-id', 'bucket', 'prefix', 'role-arn', 'external-id', 'policy'] as const).map(
    (how) => ({ how, text: '{text}' }),
  ),
  'account-id-short': [{ digits: 1 }, { digits: 10 }, { digits: 11 }],
  'account-id-long': [{ digits: 13 }],
  'account-id-is-arn': [
    { value: '{value}', account: '' },
    { value: '{value}', account: '{account}' },
  ],
  'bucket-shape': (['start', 'end', 'dots', 'ip-address', 'reserved', 'special'] as const).map((shape) => ({
    value: '{value}',
    shape,
  })),
  'role-arn-form': [
    { how: 'name', value: '{value}' },
    { how: 'text', value: '{value}' },
    { how: 'address' },
    { how: 'illegal-name' },
  ],
  'arn-not-role': (
    [
      ...(['user', 'group', 'policy', 'instance-profile', 'account', 'provider'] as const),
      ...(['bucket', 'key', 'session', 'other-service', 'other'] as const),
    ] as const
  ).map((named) => ({
    named,
    service: '{service}',
    value: '{value}',
    role: named === 'session' ? '{role}' : undefined,
  })),
  'external-id-empty': [{}, { judged: true }],
  'external-id-word': [{ value: '{value}' }, { value: '{value}', like: true }],
  'trust-policy': [{}, { principal: 7 }, { judged: true }],
  'bucket-policy': [{}, { principal: 7 }, { judged: true }, { search: true }],
  'policy-empty': [{ how: 'value' }, { how: 'text' }],
  'policy-not-json': [
    { how: 'none' },
    { how: 'two-commas' },
    { how: 'other-text', start: '{start}' },
    { how: 'comma-before', mark: ']' },
    { how: 'comma-missing', token: '{token}', atLineEnd: false },
    { how: 'comma-missing', token: '{token}', atLineEnd: true },
    { how: 'control', character: '\t' },
    { how: 'control', character: '\u0001' },
    ...[
      ...['InvalidSymbol', 'PropertyNameExpected', 'ValueExpected', 'ColonExpected', 'CommaExpected'],
      ...['CloseBraceExpected', 'CloseBracketExpected', 'InvalidNumberFormat', 'EndOfFileExpected'],
      ...['InvalidCommentToken', 'UnexpectedEndOfComment', 'UnexpectedEndOfString', 'UnexpectedEndOfNumber'],
      ...['InvalidUnicode', 'InvalidEscapeCharacter', 'another'],
    ].map((kind) => ({ how: 'syntax' as const, kind, character: '“' })),
  ],
  'policy-cut-off': [{ how: 'end' }, { how: 'statement' }, { how: 'part' }],
  'policy-too-long': [{}, { length: 140_000 }],
  'policy-too-large': [{ length: 7_000, most: 6_144 }],
  'policy-not-object': [
    { how: 'value', shown: '{shown}' },
    { how: 'statements' },
    { how: 'policies' },
    { how: 'list' },
  ],
  'duplicate-key': [
    { how: 'same', name: '{name}' },
    { how: 'capitals', first: '{first}', name: '{name}' },
  ],
  version: [{}, { version: '{version}' }],
  'element-name': [
    { how: 'spelling', name: '{name}', meant: '{meant}' },
    { how: 'unknown', name: '{name}', allowed: ['{name 1}', '{name 2}'] },
  ],
  'statement-missing': [{ how: 'absent' }, { how: 'empty' }],
  sid: [
    { how: 'characters', shown: '{shown}' },
    { how: 'twice', shown: '{shown}' },
  ],
  effect: [{ how: 'missing' }, { how: 'not-allow' }, { how: 'other', shown: '{shown}' }],
  principal: [
    { how: 'missing' },
    { how: 'not-here', name: '{name}' },
    { how: 'not-named', account: undefined },
    { how: 'not-named', account: '{account}' },
  ],
  'action-missing': [{ how: 'statement', name: '{name}' }, { how: 'vendor' }],
  'resource-missing': [{ how: 'statement', name: '{name}' }],
  'action-form': forms('Action'),
  'resource-form': forms('Resource'),
  condition: [{ how: 'value', shown: '{shown}' }, { how: 'operator', name: '{name}' }, { how: 'whole' }],
  'account-illegal': [{ why }],
  'id-illegal': [{}, { why }],
  'bucket-name': [{ bucket: '{bucket}', why: { code: 'bucket-length', values: { length: 2 } } }],
  'not-found': [
    { how: 'others', from: '{from}', places, more: 0 },
    { how: 'near', from: '{from} ', line: 3, value: '{from}' },
    { how: 'near', from: '{FROM}', line: 3, value: '{from}' },
    { how: 'gone' },
  ],
  'not-editable': [{ places, more: 2 }],
  ambiguous: [
    { how: 'values', places: [...places, ...places], more: 0 },
    { how: 'statements', account: '{account}', statements: [1, 2] },
  ],
  unchanged: [{ both: false }, { both: true }],
  blocked: [
    { statement: 1, change: false },
    { statement: 1, change: true },
  ],
  'others-lose': [
    {
      statement: 1,
      others: [
        { account: '464622532012', principal: '464622532012' },
        { account: '111122223333', principal: '111122223333' },
        { principal: '*' },
      ],
    },
  ],
  'condition-value': (['address', 'boolean', 'number', 'arn'] as const).map((form) => ({
    text: '{text}',
    form,
    operator: '{operator}',
  })),
  'set-operator': [
    { operator: 'ForAnyValue:{operator}', key: '{key}', all: false },
    { operator: 'ForAllValues:{operator}', key: '{key}', all: true },
  ],
  'date-past': [
    { key: '{key}', allow: true },
    { key: '{key}', allow: false },
  ],
  'trust-action': [{ how: 'not' }, { how: 'other', shown: '{shown}' }],
  'principal-form': (
    [
      { code: 'digits', count: 11 },
      { code: 'partition', partition: '{partition}' },
      { code: 'account', account: '{account}' },
      { code: 'type', type: '{type}' },
      ...(['other-text', 'wildcard', 'other-arn', 'no-service'] as const).map((code) => ({ code })),
      ...(['no-provider', 'no-map', 'nobody', 'not-text'] as const).map((code) => ({ code })),
    ] as const
  ).map((one) => ({ shown: '{shown}', why: one })),
  'version-old': [{ missing: true }, { missing: false }],
  everyone: [{ only: [] }, { only }],
  'everyone-organisation': [{ organisations: ['{organisation}'] }],
  'everyone-service': [{ only }],
  'everyone-federation': [
    { caller: { kind: 'federation', name: '*' }, vendor, only: [] },
    { caller: { kind: 'federation', name: 'arn:aws:iam::*:saml-provider/*' }, vendor, only },
  ],
  service: [
    { caller: { kind: 'service', name: '{service}' }, vendor },
    { caller: { kind: 'service', name: '*' }, vendor },
  ],
  'service-limited': [{ caller: { kind: 'service', name: '{service}' }, vendor, only }],
  federation: [{ caller: { kind: 'federation', name: '{provider}' }, vendor, only }],
  'own-account': [{ caller: { kind: 'aws', account: '{own}' }, vendor, own: '{own}' }],
  'own-role': [
    { caller: { kind: 'aws', account: '{own}', arn: 'arn:aws:iam::{own}:role/x' }, vendor, own: '{own}' },
  ],
  'other-account': [
    { caller, vendor },
    { caller: { kind: 'aws', account: '{account}' }, vendor },
    { caller: { kind: 'aws', account: vendor, partition: 'aws-cn' }, vendor },
    { caller: { kind: 'aws', account: '{account}', anybody: true }, vendor },
  ],
  'vendor-partition': [{}, { account: '{account}' }],
  'vendor-absent': [
    { account: vendor, instead: undefined },
    { account: vendor, own: '{own}', instead: '{own}' },
  ],
  'id-negated': [
    { how: 'none-or-other', operator: '{operator}' },
    { how: 'other', operator: '{operator}' },
  ],
  'id-null': [{ how: 'none-only' }, { how: 'danger' }],
  'id-several': [{ length: 2 }, { length: 2, migrating: true }],
  'extra-condition': [
    { allow: true, condition },
    { allow: false, condition },
  ],
  'condition-never': [{ condition }],
  'action-mismatch': [{ how: 'account' }, { how: 'federation', name: '{name}' }],
  'deny-hits-vendor': [{ all: true }, { all: false }],
  'deny-may-hit-vendor': [{ only: [] }, { only }],
  'id-guessable': [
    { how: 'common', tail: '{tail}' },
    { how: 'known', tail: '{tail}' },
    { how: 'short', characters: 5 },
    { how: 'digits' },
    { how: 'one-character' },
    { how: 'letters' },
  ],
  'missing-list': missing,
  'missing-get': missing,
  'missing-put': missing,
  'only-under-conditions': [{ action: '{action}', condition }],
  'prefix-differs': [
    { how: 'condition', condition },
    { how: 'resources', action: '{action}', resources: ['{resource 1}', '{resource 2}'], whole: '{whole}' },
  ],
  'deny-part': [
    { action: '{action}', service: 's3', except: false, resources, only: [] },
    { action: '{action}', service: 's3', except: true, resources, only },
  ],
  'deny-needed': [{ action: 's3:ListBucket' }],
  'deny-may-hit': [{ action: 's3:PutObject' }],
  'action-all': [
    { text: '*', everything: true },
    { text: 's3:*', everything: false },
  ],
  'privilege-escalation': [
    {
      actions: ['{action}'],
      deeds: ['write-policies', 'make-credentials', 'change-trust'],
    },
    { actions: ['{action 1}', '{action 2}'], deeds: ['pass-roles', 'take-roles', 'run-code'] },
  ],
  'other-service': [{ actions: ['{action}'] }, { actions: ['{action 1}', '{action 2}'] }],
  'unknown-action': [
    { how: 'call', text: '{text}', needed: '{needed}' },
    { how: 'unknown', text: '{text}', meant: '{meant}' },
    { how: 'unknown', text: '{text}', meant: undefined },
  ],
  'action-wildcard': [{ text: '{text}', extra: 5, first: '{first}' }],
  'write-actions': [
    { actions: ['s3:PutObject'], several: false },
    { actions: ['{action}'], several: false },
    { actions: ['{action 1}', '{action 2}'], several: true },
  ],
  'extra-read': [
    { actions: ['{action}'], several: false },
    { actions: ['{action 1}', '{action 2}'], several: true },
  ],
  'action-resource-mismatch': [
    { actions: ['{action}'], where: 'files' },
    { actions: ['{action}'], where: 'bucket' },
    { actions: ['{action 1}', '{action 2}'], where: 'key' },
    { actions: ['{action 1}', '{action 2}'], where: 'all' },
  ],
  redundant: [
    { how: 'actions', actions: ['{action}'] },
    { how: 'actions', actions: ['{action 1}', '{action 2}'] },
    { how: 'resource', text: '{text}' },
  ],
  'resource-all': [{ how: 'buckets', text: '{text}' }, { how: 'everything' }],
  'resource-wider': [
    { how: 'wildcard', text: '{text}', bucket: '{bucket}' },
    { how: 'prefix', partition: '{partition}', bucket: '{bucket}', prefix: '{prefix}' },
  ],
  'other-bucket': [
    { how: 'wildcard', text: '{text}', bucket: '{bucket}' },
    { how: 'name', bucket: '{bucket}', wanted: '{wanted}', partition: '{partition}' },
  ],
  'arn-partition': [{ partition: '{partition}', wanted: '{wanted}' }],
  'wrong-partition': [{ partition: '{partition}', wanted: '{wanted}' }],
  's3-arn-region-or-account': [{ partition: '{partition}', rest: '{rest}' }],
  'kms-wide': [{ how: 'everything' }, { how: 'wildcard', text: '{text}' }],
  'condition-unsupported': [
    { actions: ['{action}'], condition },
    { actions: [], condition },
  ],
  'condition-network': [
    { condition, allow: true },
    { condition, allow: false },
  ],
  'condition-not-judged': [
    { condition, allow: true },
    { condition, allow: false },
  ],
  'external-id-doubled': [
    { prefix: '{prefix}', several: false, rest: '{rest}' },
    { prefix: '{prefix}', several: true, rest: '{rest}' },
  ],
  kind: [{ given: '' }, { given: '{given}' }],
  'rolePolicy-ambiguous': [{ first: '{first}', second: '{second}', more: 0 }],
  'bucket-ambiguous': [
    { first: '{first}', second: '{second}', more: 0 },
    { first: '{first}', second: '{second}', more: 2 },
  ],
};
