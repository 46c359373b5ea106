import { describe, expect, it } from 'vitest';
import { judgeTrustPolicy } from '../../../../src/iam/trust-policy/judge';
import { ID, OWN, VENDOR } from './generate';
import { allow, deny, free, policy, to, undecided, when } from './samples';

const QUESTION = { account: VENDOR, externalId: ID, own: OWN, partition: 'aws' };
const many = (count: number, one: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => one(index));
const accounts = many(20, (index) => String(700_000_000_000 + index * 11));
const GUARD = deny(when('StringNotEquals', ID, 'sts:ExternalId', { Principal: '*' }));
const stacks = many(64, (index) => `acme@*@stack-${index}@*`);
const letters = many(200, (index) => `*a${index}*`);

/** Documents whose patterns together have more states than can be looked at. */
const HARD: [string, string, verdict: string[]][] = [
  [
    '64 patterns, five other accounts, a guard',
    policy(
      allow(),
      when('StringLike', stacks, 'sts:ExternalId', { Principal: { AWS: accounts.slice(0, 5) } }),
      GUARD,
    ),
    ['only-vendor-with-id'],
  ],
  [
    '200 patterns, twenty accounts, a guard',
    policy(
      to({ AWS: [VENDOR, ...accounts] }, { Condition: { StringLike: { 'sts:ExternalId': letters } } }),
      GUARD,
    ),
    ['vendor-cannot'],
  ],
  [
    '200 patterns with holes, twenty accounts',
    policy(
      allow(),
      when('StringLike', letters, 'sts:ExternalId', { Principal: { AWS: accounts } }),
      deny(
        when(
          'StringLike',
          many(60, (index) => `*${index}*a*`),
          'sts:ExternalId',
          { Principal: '*' },
        ),
      ),
      deny(
        when(
          'StringNotLike',
          many(60, (index) => `*${index}*b*`),
          'sts:ExternalId',
          { Principal: '*' },
        ),
      ),
    ),
    ['others-too', 'vendor-cannot'],
  ],
  ['patterns for the vendor alone', undecided, ['other-ids-too']],
];

describe('the search for other external IDs', () => {
  // Without its budget the search of one of these takes minutes, and the test runs out of time.
  it.each(HARD)('ends: %s', (_name, text, verdicts) => {
    expect(verdicts).toContain(judgeTrustPolicy(text, QUESTION).verdict);
  });

  it('is not begun in a document that IAM refuses', () => {
    const refused = policy(when('StringLike', letters), free({ Sid: 'a b', Principal: { AWS: accounts } }));
    const { verdict, findings } = judgeTrustPolicy(refused, QUESTION);
    expect(verdict).toBe('invalid');
    expect(findings.map(({ code }) => code)).not.toContain('id-undecided');
  });
});
