import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePermissions } from '../../../src/iam/permissions-policy/judge';
import { judgeTrustPolicy, type Verdict } from '../../../src/iam/trust-policy/judge';
import { trustWords } from '../../../src/words/judged';
import { ID, OTHER, OWN, VENDOR } from '../iam/trust-policy/generate';
import { allow, also, deny, free, OTHERS, right, to, when } from '../iam/trust-policy/samples';
import { mistake, noise, written } from './noise';

/** More with RUNS=20000 in the environment. */
const RUNS = Number(process.env.RUNS ?? 1500);
const QUESTION = { account: VENDOR, externalId: ID, own: OWN, partition: 'aws' };
const BUCKET = 'arn:aws:s3:::my-logs';

/** What a trust policy may hold besides the right statement: the verdict that it makes, and the finding that names it. */
const FLAWS: [verdict: Verdict, code: string, statement: object][] = [
  ['invalid', 'principal-form', to({ AWS: '40609560995' })],
  ['invalid', 'trust-action', allow({ Action: 's3:GetObject' })],
  ['invalid', 'condition-operator', when('StringEqual', ID)],
  ['invalid', 'condition-date', also('DateLessThan', 'aws:CurrentTime', 'soon')],
  ['invalid', 'sid', allow({ Sid: 'with a blank' })],
  ['others-too', 'other-account', to({ AWS: OTHERS })],
  ['others-too', 'everyone', to('*')],
  ['others-too', 'service', free({ Principal: { Service: 's3.amazonaws.com' } })],
  ['others-too', 'everyone-federation', free({ Principal: '*', Action: 'sts:AssumeRoleWithWebIdentity' })],
  ['others-too', 'own-account', free({ Principal: { AWS: OWN } })],
  ['id-not-required', 'id-missing', free()],
  ['id-not-required', 'id-if-exists', when('StringEqualsIfExists', ID)],
  ['id-not-required', 'id-for-all-values', when('ForAllValues:StringEquals', ID)],
  ['other-ids-too', 'id-another', when('StringEquals', 'older-1')],
  ['other-ids-too', 'id-wildcard', when('StringLike', 'logzio:aws:extid:*')],
  ['other-ids-too', 'id-any', when('Null', 'false')],
];
const HARMLESS = [
  deny(free({ Principal: { AWS: OTHERS } })),
  deny({ ...free({ Principal: '*' }), Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
  free({ Action: 'sts:TagSession' }),
  when('StringLike', ID),
  also('StringLike', 'aws:PrincipalAccount', VENDOR),
];
const WORST: Verdict[] = ['invalid', 'others-too', 'id-not-required', 'other-ids-too', 'only-vendor-with-id'];

describe('trust policies whose answer is known by how they were made', () => {
  it(`${RUNS} of them, in every way of writing`, { timeout: 60_000 + RUNS * 20 }, () => {
    fc.assert(
      fc.property(
        fc.subarray(FLAWS, { maxLength: 3 }),
        fc.subarray(HARMLESS),
        noise,
        fc.nat(),
        (flaws, harmless, how, turn) => {
          // Whom a Deny names isn't let in by another statement.
          const denied = harmless.includes(HARMLESS[0] ?? {});
          const counted = flaws.filter(([, code]) => !denied || code !== 'other-account');
          const all = [allow(), ...harmless, ...flaws.map(([, , statement]) => statement)];
          const Statement = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
          const text = written({ Version: '2012-10-17', Statement }, how);
          const { verdict, findings } = judgeTrustPolicy(text, QUESTION);
          const worst = WORST.find(
            (one) => one === 'only-vendor-with-id' || counted.some(([made]) => made === one),
          );
          expect(verdict, text).toBe(worst);
          const codes = findings.map(({ code }) => code);
          // A refused document's other IDs are not looked for.
          for (const [made, code] of counted)
            if (worst !== 'invalid' || made === 'invalid') expect(codes, text).toContain(code);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

type Extra = [code: string, statement: object];
const EXTRAS: Extra[] = [
  ['privilege-escalation', { Action: 'iam:PutRolePolicy', Resource: '*' }],
  ['other-service', { Action: 'ec2:DescribeInstances', Resource: '*' }],
  ['unknown-action', { Action: 's3:GetObjekt', Resource: `${BUCKET}/*` }],
  ['write-actions', { Action: 's3:DeleteObject', Resource: `${BUCKET}/*` }],
  ['list-all-buckets', { Action: 's3:ListAllMyBuckets', Resource: '*' }],
  ['extra-read', { Action: 's3:GetBucketAcl', Resource: BUCKET }],
  ['action-wildcard', { Action: 's3:GetObjectVersion*', Resource: `${BUCKET}/*` }],
  ['other-bucket', { Action: 's3:GetObject', Resource: 'arn:aws:s3:::their-logs/*' }],
  ['action-resource-mismatch', { Action: 's3:GetObject', Resource: BUCKET }],
  ['kms-alias', { Action: 'kms:Decrypt', Resource: 'arn:aws:kms:us-east-1:123456789012:alias/a' }],
  ['kms-wide', { Action: 'kms:Decrypt', Resource: '*' }],
  ['not-action', { NotAction: 's3:PutObject', Resource: BUCKET }],
  ['deny-part', { Effect: 'Deny', Action: 's3:GetObject', Resource: `${BUCKET}/private/*` }],
  ['placeholder', { Action: 's3:GetObject', Resource: 'arn:aws:s3:::<BUCKET>/*' }],
  [
    'condition-value',
    {
      Action: 's3:GetObject',
      Resource: `${BUCKET}/*`,
      Condition: { Bool: { 'aws:SecureTransport': 'yes' } },
    },
  ],
];
const NEEDED: Extra[] = [
  ['missing-list', { Action: 's3:ListBucket', Resource: BUCKET }],
  ['missing-get', { Action: 's3:GetObject', Resource: `${BUCKET}/*` }],
  ['location-missing', { Action: 's3:GetBucketLocation', Resource: BUCKET }],
  ['kms-missing', { Action: 'kms:Decrypt', Resource: 'arn:aws:kms:us-east-1:123456789012:key/1a' }],
];

describe('permissions policies whose findings are known by how they were made', () => {
  it(`${RUNS} of them, in every way of writing`, { timeout: 60_000 + RUNS * 20 }, () => {
    fc.assert(
      fc.property(
        fc.subarray(EXTRAS, { maxLength: 4 }),
        fc.subarray(NEEDED),
        noise,
        (extras, present, how) => {
          const Statement = [...extras, ...present].map(([, one]) => ({ Effect: 'Allow', ...one }));
          if (Statement.length === 0) return;
          const text = written({ Version: '2012-10-17', Statement }, how);
          const codes: string[] = judgePermissions({
            document: text,
            kind: 's3-fetcher',
            bucket: 'my-logs',
          }).findings.map(({ code }) => code);
          for (const [code] of extras.filter(([one]) => one !== 'deny-part'))
            expect(codes, text).toContain(code);
          for (const [code] of EXTRAS)
            if (!extras.some(([one]) => one === code) && code !== 'action-resource-mismatch')
              expect(codes, text).not.toContain(code);
          // NotAction gives the rest, kms:* and all; other extras may give what is needed, too.
          if (extras.length === 0)
            for (const [code] of NEEDED)
              expect(codes.includes(code), text).toBe(!present.some(([one]) => one === code));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('documents that are broken in a known way', () => {
  it(`${RUNS} of them: named, and in the right line`, { timeout: 60_000 + RUNS * 20 }, () => {
    const role = JSON.stringify(
      { Version: '2012-10-17', Statement: NEEDED.map(([, one]) => ({ Effect: 'Allow', ...one })) },
      null,
      2,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(right, role).chain((text) => fc.tuple(fc.constant(text), mistake(text))),
        ([whole, { name, broken }]) => {
          if (!broken) return;
          const judged =
            whole === right
              ? judgeTrustPolicy(broken.text, QUESTION)
              : judgePermissions({ document: broken.text, kind: 's3-fetcher', bucket: 'my-logs' });
          const first = judged.findings.find(({ code }) => code === broken.code);
          expect(first, `${name}: ${broken.text}`).toMatchObject({ weight: 'error' });
          if (broken.line !== undefined) expect(first?.line, `${name}: ${broken.text}`).toBe(broken.line);
          if ('verdict' in judged) expect(judged.verdict).toBe('invalid');
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('an account of another vendor is told by its name, whatever else is there', () => {
    const { says } = judgeTrustPolicy(
      JSON.stringify({ Version: '2012-10-17', Statement: [allow(), to({ AWS: OTHER })] }),
      QUESTION,
    );
    expect(says.map(trustWords).join(' ')).toContain('Datadog');
  });
});
