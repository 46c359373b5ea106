import { runSimulation } from '@cloud-copilot/iam-simulate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPENDS, YES } from '../../../../src/iam/answer';
import { callOf, may, readStatements } from '../../../../src/iam/permissions-policy/statements';
import { readTree } from '../../../../src/iam/policy/tree';

/** More with POINTS=200000 in the environment. */
const POINTS = Number(process.env.POINTS ?? 20_000);
const PER_POLICY = 10;
const OWN = '123456789012';
const ROLE = `arn:aws:iam::${OWN}:role/logzio-logs`;
const BUCKET = 'arn:aws:s3:::my-logs';
const KEY = `arn:aws:kms:us-east-1:${OWN}:key/0f1e2d3c`;

const action = fc.constantFrom(
  's3:ListBucket',
  's3:GetObject',
  'S3:getobject',
  's3:PutObject',
  's3:GetBucketLocation',
  's3:Get*',
  's3:*Object',
  's3:List?ucket',
  's3:*',
  '*',
  'kms:Decrypt',
  'kms:*',
  'iam:PassRole',
  's3:ListAllMyBuckets',
);
const resource = fc.constantFrom(
  BUCKET,
  `${BUCKET}/*`,
  `${BUCKET}/AWSLogs/*`,
  `${BUCKET}/AWSLogs/??/x.gz`,
  `${BUCKET}*`,
  'arn:aws:s3:::my-*',
  'arn:aws:s3:::*',
  'arn:aws:s3:::other',
  'arn:aws:s3:::other/*',
  'arn:aws:s3:::*/x.gz',
  KEY,
  `arn:aws:kms:*:${OWN}:key/*`,
  '*',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's own variable
  'arn:aws:s3:::my-logs/${aws:username}/*',
);
const many = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> =>
  fc.oneof(one, fc.uniqueArray(one, { minLength: 1, maxLength: 3 }));
const line = fc.constantFrom<[string, string, unknown]>(
  ['StringLike', 's3:prefix', 'AWSLogs/*'],
  ['StringEquals', 's3:prefix', ['AWSLogs/', 'elb/']],
  ['StringNotLike', 's3:prefix', 'elb/*'],
  ['StringLikeIfExists', 'S3:Prefix', 'AWSLogs/*'],
  ['Null', 's3:prefix', 'false'],
  ['Bool', 'aws:SecureTransport', 'true'],
  ['Bool', 'aws:SecureTransport', 'false'],
  ['StringEquals', 'aws:SourceVpce', 'vpce-1a2b3c4d'],
  ['IpAddress', 'aws:SourceIp', '203.0.113.0/24'],
  ['StringEquals', 'kms:ViaService', 's3.us-east-1.amazonaws.com'],
);
const condition = fc.oneof(
  { weight: 5, arbitrary: fc.constant(undefined) },
  {
    weight: 2,
    arbitrary: fc.array(line, { minLength: 1, maxLength: 2 }).map((lines) => {
      const all: Record<string, Record<string, unknown>> = {};
      for (const [operator, key, value] of lines) all[operator] = { [key]: value };
      return all;
    }),
  },
);
const statement = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constant('Allow') }, { weight: 1, arbitrary: fc.constant('Deny') }),
    fc.oneof(
      { weight: 7, arbitrary: many(action).map((Action) => ({ Action })) },
      { weight: 1, arbitrary: many(action).map((NotAction) => ({ NotAction })) },
    ),
    fc.oneof(
      { weight: 7, arbitrary: many(resource).map((Resource) => ({ Resource })) },
      { weight: 1, arbitrary: many(resource).map((NotResource) => ({ NotResource })) },
    ),
    condition,
  )
  .map(([Effect, actions, resources, Condition]) => ({
    Effect,
    ...actions,
    ...resources,
    ...(Condition ? { Condition } : {}),
  }));
const policy = fc
  .array(statement, { minLength: 1, maxLength: 3 })
  .map((Statement) => ({ Version: '2012-10-17', Statement }));

const on = (name: string, ...arns: string[]): [string, string][] => arns.map((arn) => [name, arn]);
const FILES = [
  `${BUCKET}/AWSLogs/a1/x.gz`,
  `${BUCKET}/elb/x.gz`,
  'arn:aws:s3:::my-logs-2/x.gz',
  'arn:aws:s3:::other/y',
];
const BUCKETS = [BUCKET, 'arn:aws:s3:::my-logs-2', 'arn:aws:s3:::other'];
const CALLS = [
  ...on('s3:GetObject', ...FILES),
  ...on('s3:PutObject', ...FILES),
  ...on('s3:ListBucket', ...BUCKETS),
  ...on('s3:GetBucketLocation', ...BUCKETS),
  ...on('kms:Decrypt', KEY),
];
const PREFIXES = ['AWSLogs/', 'AWSLogs/a1', 'elb/', 'elb/x', 'x'];
const circumstances = fc.record(
  {
    'aws:SourceVpce': fc.constantFrom('vpce-1a2b3c4d', 'vpce-9'),
    'aws:SourceIp': fc.constantFrom('203.0.113.9', '192.0.2.1'),
    'aws:username': fc.constantFrom('AWSLogs', 'ann'),
    'kms:ViaService': fc.constantFrom('s3.us-east-1.amazonaws.com', 'sqs.us-east-1.amazonaws.com'),
  },
  { requiredKeys: [] },
);

async function engineAllows(
  document: unknown,
  [action, arn, prefix]: readonly [string, string, string | undefined],
  context: Record<string, string>,
): Promise<boolean> {
  const answer = await runSimulation(
    {
      request: {
        principal: ROLE,
        action,
        resource: { resource: arn, accountId: OWN },
        contextVariables: {
          ...context,
          'aws:SecureTransport': 'true',
          ...(prefix === undefined ? {} : { 's3:prefix': prefix }),
        },
      },
      identityPolicies: [{ name: 'policy', policy: document }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      // A key trusts its account's policies only where its own policy says so.
      ...(action.startsWith('kms:')
        ? {
            resourcePolicy: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Principal: { AWS: `arn:aws:iam::${OWN}:root` },
                  Action: 'kms:*',
                  Resource: '*',
                },
              ],
            },
          }
        : {}),
    },
    {},
  );
  if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors));
  return answer.overallResult === 'Allowed';
}

describe('permissions policies, against an independent engine', () => {
  it(`agree on every decided point of ${POINTS}`, { timeout: 180_000 + POINTS * 10 }, async () => {
    const point = fc.tuple(fc.constantFrom(...CALLS), fc.constantFrom(...PREFIXES), circumstances);
    let [depends, asked, allowed] = [0, 0, 0];
    const disagreements: unknown[] = [];
    for (const [index, document] of fc.sample(policy, { numRuns: POINTS / PER_POLICY, seed: 5 }).entries()) {
      const tree = readTree(JSON.stringify(document));
      if (!('root' in tree)) throw new Error('the generated policy is not JSON');
      const statements = readStatements(tree.root);
      for (const [[name, arn], prefix, context] of fc.sample(point, { numRuns: PER_POLICY, seed: index })) {
        const listed = name === 's3:ListBucket' ? prefix : undefined;
        const call = callOf(name, arn, listed);
        const answer = may(statements, call);
        const engine = await engineAllows(document, [name, arn, listed], context);
        asked += 1;
        if (engine) allowed += 1;
        if (answer === DEPENDS) depends += 1;
        else if ((answer === YES) !== engine)
          disagreements.push({ document, name, arn, listed, context, answer, engine });
      }
    }
    console.log(
      `Figure: permissions policies against the engine: ${asked} points, ${allowed} allowed, ${disagreements.length} disagreements, ${((depends / asked) * 100).toFixed(1)} % depend`,
    );
    expect(JSON.stringify(disagreements.slice(0, 2))).toBe('[]');
    expect(allowed).toBeGreaterThan(asked / 20);
  });
});
