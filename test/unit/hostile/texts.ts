const REPEATED = [
  ...['{', '[', '}', '{"a":', '{"a":{"', '[[', '<', '<<', '<a ', '{{', '{{a', '${', '${a', '%A', '%A_'],
  ...[
    '"',
    "'",
    '“',
    '"“',
    '#',
    '# \n',
    '//',
    '/*',
    '*/',
    '/* {',
    '\\',
    '\\"',
    ':',
    ',',
    ',}',
    '*',
    '?',
    '?*',
  ],
  ...['A-', 'A_', 'YOUR-', 'YOUR_-', 'ARN_OF_', 'X', 'x', 'xx.', 'BUCKET_', 'A_BUCKET_', 'your-s3-', 'your_'],
  ...['logzio:', 'logzio:aws:extid:', 'logzio:aws:extid:<', 'logzio:aws:extid:a ', 'logzio:aws:extid:a\n'],
  ...[
    'Account ID: ',
    'Account ID\n',
    'Account ID(',
    'External ID',
    'External ID:',
    'External ID\t',
    'Prefix\n',
  ],
  ...['S3 bucket name ', 'Role ARN |', '| ', '> ', '+ ', '- ', '1 | ', '1\n', '12 {\n', '</td><td>'],
  ...['1234 ', '1234-', '12', '123456789012 ', '123456789012\n', '4060-9560-9952,'],
  ...[
    'arn:',
    'arn:aws:',
    'arn:aws:iam::123456789012:role/',
    'arn:aws:iam::123456789012:role/a ',
    's3://',
    's3://a/\n',
  ],
  ...[
    '```\n',
    '```',
    '~~~json\n',
    '\n',
    '\r',
    '\r\n',
    ' ',
    ' \n',
    '\t',
    '\u00a0',
    '\u200b',
    '\u2028',
    'é',
    '“”',
  ],
  ...[
    'https://',
    'a.',
    'a/',
    '../',
    'sts:ExternalId',
    '"sts:ExternalId":',
    '"Statement":',
    '{"Statement":',
    '{}',
  ],
  ...[
    '{"Statement":[{"Effect":"Allow"',
    '{"\nPrefix\n',
    '\nrole ARN ',
    '"Principal": ',
    '?externalId=a&',
    '\\n',
    '&quot;',
  ],
];

/** A text that is hostile to some parser, of about `length` characters. */
export interface Hostile {
  name: string;
  text(length: number): string;
}

const fill = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Short pieces, again and again; alone, as the one string of a policy, and behind a good beginning. */
export const REPETITIONS: Hostile[] = REPEATED.map((unit) => ({
  name: `repeated ${JSON.stringify(unit)}`,
  text: (length) => fill(unit, length),
}));

const list = (length: number, one: (index: number) => unknown): unknown[] => {
  const found: unknown[] = [];
  for (let size = 0; size < length; ) {
    const next = one(found.length);
    found.push(next);
    size += JSON.stringify(next).length + 1;
  }
  return found;
};
const document = (Statement: unknown): string => JSON.stringify({ Version: '2012-10-17', Statement });
const ID = 'logzio:aws:extid:4fz9k2m7q1x8b3n5c';
const trust = (over: object): object => ({
  Effect: 'Allow',
  Principal: { AWS: '406095609952' },
  Action: 'sts:AssumeRole',
  Condition: { StringEquals: { 'sts:ExternalId': ID } },
  ...over,
});
const role = (over: object): object => ({
  Effect: 'Allow',
  Action: ['s3:GetObject', 's3:ListBucket'],
  Resource: ['arn:aws:s3:::my-logs', 'arn:aws:s3:::my-logs/*'],
  ...over,
});
const account = (index: number): string => String(100_000_000_000 + index);
const keys = (length: number, one: (index: number) => [string, unknown]): object =>
  Object.fromEntries(list(length, one) as [string, unknown][]);

/** Documents that are JSON, and long in one way each. */
export const DOCUMENTS: Hostile[] = (
  [
    ['small statements', (length) => list(length, () => ({}))],
    ['numbers as statements', (length) => list(length, (index) => index % 10)],
    ['trust statements', (length) => list(length, () => trust({}))],
    ['Sids', (length) => list(length, (index) => trust({ Sid: `a${index}` }))],
    ['principals', (length) => trust({ Principal: { AWS: list(length, account) } })],
    ['stars as principals', (length) => trust({ Principal: { AWS: list(length, () => '*') } })],
    ['wrong principals', (length) => trust({ Principal: { AWS: list(length, (index) => `<A${index}>`) } })],
    [
      'services',
      (length) => trust({ Principal: { Service: list(length, (index) => `s${index}.amazonaws.com`) } }),
    ],
    [
      'statements with an account each',
      (length) => list(length, (index) => trust({ Principal: { AWS: account(index) } })),
    ],
    [
      'IDs',
      (length) =>
        trust({ Condition: { StringEquals: { 'sts:ExternalId': list(length, (index) => `i${index}`) } } }),
    ],
    [
      'IDs in any capitals',
      (length) =>
        trust({
          Condition: { StringEqualsIgnoreCase: { 'sts:ExternalId': list(length, (index) => `i${index}`) } },
        }),
    ],
    [
      'patterns',
      (length) =>
        trust({ Condition: { StringLike: { 'sts:ExternalId': list(length, (index) => `*a${index}*`) } } }),
    ],
    [
      'one pattern',
      (length) => trust({ Condition: { StringLike: { 'sts:ExternalId': '*a'.repeat(length / 2) } } }),
    ],
    [
      'one pattern of ?',
      (length) => trust({ Condition: { StringLike: { 'sts:ExternalId': '?*'.repeat(length / 2) } } }),
    ],
    [
      'conditions',
      (length) =>
        trust({ Condition: { StringEquals: keys(length, (index) => [`aws:RequestTag/${index}`, 'x']) } }),
    ],
    ['operators', (length) => trust({ Condition: keys(length, (index) => [`Op${index}`, { k: 'v' }]) })],
    ['elements', (length) => ({ ...trust({}), ...keys(length, (index) => [`E${index}`, index]) })],
    ['actions', (length) => role({ Action: list(length, (index) => `s3:GetObject${index}`) })],
    ['equal actions', (length) => role({ Action: list(length, () => 's3:GetObject') })],
    [
      'action wildcards',
      (length) => role({ Action: list(length, (index) => `s3:Get*${'?'.repeat(index % 9)}`) }),
    ],
    ['actions of S3', (length) => role({ Action: list(length, () => 's3:*') })],
    ['resources', (length) => role({ Resource: list(length, (index) => `arn:aws:s3:::my-logs/${index}`) })],
    [
      'resource wildcards',
      (length) => role({ Resource: list(length, (index) => `arn:aws:s3:::my-logs/${index}*`) }),
    ],
    [
      'hard resource wildcards',
      (length) => role({ Resource: list(length, (index) => `arn:aws:s3:::*a*${index}*`) }),
    ],
    [
      'actions and resources',
      (length) =>
        role({
          Action: list(length / 2, (index) => `s3:Get${'*'.repeat(1 + (index % 7))}`),
          Resource: list(length / 2, (index) => `arn:aws:s3:::b${index}*`),
        }),
    ],
    ['one resource', (length) => role({ Resource: `arn:aws:s3:::${'*a'.repeat(length / 2)}` })],
    ['role statements', (length) => list(length, () => role({}))],
    [
      'denies',
      (length) =>
        list(length, (index) => ({
          ...role({ Resource: `arn:aws:s3:::my-logs/${index}*` }),
          Effect: 'Deny',
        })),
    ],
    ['placeholders', (length) => role({ Resource: list(length, (index) => `<bucket ${index}>`) })],
    ['a name again and again', (length) => [keys(length, (index) => [`Sid${' '.repeat(index % 200)}`, 1])]],
  ] as [string, (length: number) => unknown][]
).map(([name, statement]) => ({ name, text: (length) => document(statement(length)) }));
