import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustPolicyText } from '../../../practice/iam/trust';
import { emptyState } from '../../../src/connector/schema';
import { planOf } from '../../../src/templates/plan-of';
import { readTemplate } from '../../../src/templates/read';
import { aboutRole } from '../../../src/templates/read/about';
import { write } from '../../../src/templates/write';
import { FORMATS } from '../../../src/words/export';
import { rolePolicy } from '../iam/policy-samples';

/** Connectors that are written in each format; the figure of the project is 1,000. */
const CONNECTORS = Number(process.env.CONNECTORS ?? 25);

const word = (unit: string, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...unit), minLength, maxLength });

/** A connector as it is captured, within what the fields take. */
const connector = fc.record({
  kind: fc.constantFrom('s3-fetcher' as const, 'archive' as const),
  accountId: fc.constant('406095609952'),
  externalId: word('abcdefghijklmnop0123456789', 17, 17).map((tail) => `logzio:aws:extid:${tail}`),
  bucket: word('abcxyz019', 3, 30),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's policy variables look like it.
  prefix: fc.option(fc.constantFrom('AWSLogs/', "it's/", 'a b/${aws:x}/', 'ü%{y}/', '"q"`$(id)/'), {
    nil: undefined,
  }),
  region: fc.option(fc.constantFrom('us-east-1', 'eu-west-3'), { nil: undefined }),
  logType: fc.option(fc.constantFrom('elb', 'my type'), { nil: undefined }),
  roleName: fc.option(word('abcXYZ019+=,.@_-', 1, 64), { nil: undefined }),
});

const options = fc.record({
  tags: fc.constantFrom('', 'team=obs\nwhy=a = b'),
  path: fc.constantFrom('/', '/vendors/'),
  description: fc.constantFrom('', 'For {bucket}'),
  boundary: fc.constantFrom('', 'arn:aws:iam::123456789012:policy/bound'),
});

const source = { kind: 'captured', where: 'app.logz.io', at: 1 } as const;

describe('a connector', () => {
  it('is the same as the wizard makes in every format, and comes back as it was', () => {
    let written = 0;
    for (const { one, set } of fc.sample(fc.record({ one: connector, set: options }), {
      numRuns: CONNECTORS,
      seed: 5,
    })) {
      const { kind, ...rest } = one;
      const policy = rolePolicy(one.bucket, one.prefix ?? '');
      const given = Object.entries({ ...rest, rolePolicy: policy }).filter(
        ([, value]) => value !== undefined,
      );
      const values = Object.fromEntries(given.map(([field, value]) => [field, { value, source }]));
      const state = { ...emptyState(), connectors: [{ id: '1', kind, values, facts: {} }] };
      const chosen = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== ''));
      const planned = planOf(state, { options: { values: chosen } });
      if (!planned.ok) throw new Error(planned.problem.code);
      const form = {
        awsAccount: one.accountId,
        requireExternalId: true,
        externalId: one.externalId,
        requireMfa: false,
      };
      for (const format of FORMATS) {
        const file = write(planned.plan, format, true);
        if (!file.ok) throw new Error(file.problem.code);
        const read = readTemplate(file.text);
        if (!read.ok) throw new Error(read.problem.code);
        const [role] = read.roles;
        if (!role) throw new Error('no role');
        expect(role.trust).toEqual(JSON.parse(trustPolicyText(form, 'aws')));
        expect(role.policies.map(({ document }) => document)).toEqual([JSON.parse(policy)]);
        expect(role).toMatchObject({
          path: set.path,
          tags: set.tags
            ? [
                { key: 'team', value: 'obs' },
                { key: 'why', value: 'a = b' },
              ]
            : [],
          ...(one.roleName && { name: one.roleName }),
          ...(set.boundary && { boundary: set.boundary }),
          ...(set.description && { description: `For ${one.bucket}` }),
        });
        const { accountId, externalIds, bucket, prefix } = aboutRole(role);
        expect({ accountId, externalIds, bucket, prefix }).toEqual({
          accountId: one.accountId,
          externalIds: [one.externalId],
          bucket: one.bucket,
          prefix: one.prefix,
        });
        const told =
          format === 'terraform' && kind === 'archive' ? {} : { region: one.region, logType: one.logType };
        expect(role.joined).toMatchObject([
          { kind, bucket: one.bucket, ...JSON.parse(JSON.stringify({ prefix: one.prefix, ...told })) },
        ]);
        written += 1;
      }
    }
    console.log(
      `Figure: connectors written in four formats, ${written}: 0 differ from the wizard, 0 come back changed`,
    );
  });
});
