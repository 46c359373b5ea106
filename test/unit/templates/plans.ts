import fc from 'fast-check';
import { wizardsTrust } from '../../../src/connector/wizards-trust';
import type { Json } from '../../../src/iam/json';
import type { Joined, Plan, RoleToMake } from '../../../src/templates/plan';
import type { RoleFound } from '../../../src/templates/read';

/** What ends, begins or means something in one of the languages. */
const MARKS = [
  "'",
  '"',
  '`',
  '\\',
  '$',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what HCL and CloudFormation take for a template is meant.
  '${x}',
  '%{ if true }',
  '$${',
  '%%{',
  '$(id)',
  '#',
  '# ',
  ': ',
  '- ',
  '|',
  '>',
  '&a',
  '*a',
  '!Ref x',
  '{{',
  '}}',
  '{',
  '}',
  '[',
  ']',
  ',',
  '\n',
  '\r\n',
  '\t',
  '\u0085',
  '\u2028',
  '\u00a0',
  '\u200b',
  '\u2018',
  '\u2019',
  "'@",
  '"@',
  "@'",
  '\nEOF\n',
  '~',
  '%',
  '?',
  '=',
  '\u007f',
  '\u0000',
  '\u001b[2J',
  '\u009b',
  'é',
  '日',
  '🦔',
  '\u{e0001}',
  '<<EOF',
  '--',
  'file:///etc/passwd',
  'https://x',
  'true',
  'null',
  '012',
  '1e3',
  '~',
  'yes',
  ' ',
  '__proto__',
  'for',
  '*/',
  '/*',
];

/** A text that could break out, or be changed on its way. Terraform composes characters: those that it would change are refused elsewhere. */
const hostile: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').normalize('NFC'))
  .filter((text) => !/\{\{\s*resolve/i.test(text));

const name = (longest: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'abcXYZ019+=,.@_-'), minLength: 1, maxLength: longest });

const document: fc.Arbitrary<Json> = fc.record({
  Version: fc.constant('2012-10-17'),
  Statement: fc.array(
    fc.record({
      Sid: hostile,
      Effect: fc.constant('Allow'),
      Action: fc.oneof(hostile, fc.array(hostile, { maxLength: 3 })),
      Resource: fc.array(hostile, { minLength: 1, maxLength: 3 }),
      Condition: fc.dictionary(
        hostile,
        fc.dictionary(hostile, fc.oneof(hostile, fc.boolean(), fc.integer())),
        { maxKeys: 2 },
      ),
    }),
    { maxLength: 3 },
  ),
}) as fc.Arbitrary<Json>; // records of texts and lists

const regions = fc.constantFrom('us-east-1', 'eu-west-3', 'ap-southeast-2');

/** An archive is told no region and no log type, and its prefix stands behind the bucket's name. */
const joined: fc.Arbitrary<Joined> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('s3-fetcher' as const),
      bucket: name(20).map((text) => `b${text}`),
      prefix: hostile,
      region: regions,
      logType: hostile,
    },
    { requiredKeys: ['kind', 'bucket'] },
  ),
  fc.record(
    {
      kind: fc.constant('archive' as const),
      bucket: name(20).map((text) => `b${text}`),
      prefix: hostile.filter(Boolean),
    },
    { requiredKeys: ['kind', 'bucket'] },
  ),
);

const externalId = fc.string({ unit: fc.constantFrom(...'abcXYZ019+=,.@:/-_'), minLength: 2, maxLength: 40 });

const role: fc.Arbitrary<RoleToMake> = fc
  .record(
    {
      name: name(64),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as above.
      path: fc.constantFrom('/', '/vendors/', "/a'b$(id)`/", '/"${x}%{y}/'),
      description: hostile,
      boundary: hostile,
      tags: fc.uniqueArray(fc.record({ key: hostile, value: hostile }), {
        selector: ({ key }) => key,
        maxLength: 3,
      }),
      accountId: fc.constantFrom('406095609952', '012345678901'),
      externalId,
      policies: fc.uniqueArray(fc.record({ name: name(128), description: hostile, document }), {
        selector: (one) => one.name.toLowerCase(),
        minLength: 1,
        maxLength: 2,
      }),
      joined: fc.array(joined, { minLength: 1, maxLength: 2 }),
    },
    {
      requiredKeys: ['name', 'path', 'description', 'tags', 'accountId', 'externalId', 'policies', 'joined'],
    },
  )
  .map((one) => ({ ...one, trust: wizardsTrust(one.accountId, one.externalId) as unknown as Json }));

const nameOf = ({ name: text }: { name: string }): string => text.toLowerCase();

/** A plan of roles whose values are hostile, past every check of the connector's fields. */
export const hostilePlan: fc.Arbitrary<Plan> = fc
  .record({
    roles: fc.uniqueArray(role, { selector: nameOf, minLength: 1, maxLength: 2 }),
    review: fc.array(hostile, { maxLength: 2 }),
    home: fc.option(fc.constant({ partition: 'aws', account: '123456789012' }), { nil: undefined }),
  })
  .filter(({ roles }) => {
    const names = roles.flatMap(({ policies }) => policies.map(nameOf));
    return new Set(names).size === names.length;
  })
  .map(({ home, ...plan }) => ({ ...plan, changes: [], left: [], blockers: [], ...(home && { home }) }));

/** A plan of trust policies to be changed, whose documents are hostile. */
export const hostileChange: fc.Arbitrary<Plan> = fc
  .record({
    name: name(64),
    now: document,
    both: document,
    after: document,
    users: fc.array(hostile, { minLength: 1, maxLength: 2 }),
  })
  .map((one) => ({
    roles: [],
    changes: [
      {
        ...one,
        ...{ arn: `arn:aws:iam::123456789012:role/${one.name}`, path: '/', accountId: '406095609952' },
        ...{ from: ['acme-prod'], to: ['logzio:aws:extid:abcdefgh12345678'] },
      },
    ],
    left: [],
    review: [],
    blockers: [],
  }));

/** What a reader has to find of a role that was written. */
export const foundOf = ({
  arn: _arn,
  accountId: _account,
  externalId: _id,
  ...rest
}: RoleToMake): RoleFound => rest;

/** How many texts a value holds. */
export const textsOf = (value: unknown): number =>
  typeof value === 'string'
    ? 1
    : typeof value === 'object' && value !== null
      ? Object.entries(value).reduce(
          (so, [key, one]) => so + textsOf(one) + (Array.isArray(value) ? 0 : textsOf(key)),
          0,
        )
      : 0;
