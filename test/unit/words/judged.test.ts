import { describe, expect, it } from 'vitest';
import { judgeTrustPolicy } from '../../../src/iam/trust-policy/judge';
import { trustWords } from '../../../src/words/judged';
import { ID, OTHER, OWN, VENDOR } from '../iam/trust-policy/generate';
import { allow, also, deny, free, OTHERS, OWN_ROLE, policy, right, to } from '../iam/trust-policy/samples';

const words = (text: string): string[] =>
  judgeTrustPolicy(text, { account: VENDOR, externalId: ID, own: OWN, partition: 'aws' }).says.map(
    trustWords,
  );

describe('who can use a role, in words', () => {
  it('says in two sentences who can use the role', () => {
    expect(words(right)).toEqual([
      `Only Logz.io’s AWS account ${VENDOR} can use this role, only with the external ID ${ID}.`,
    ]);
    const named = policy(to({ AWS: [VENDOR, OTHERS] }), free({ Principal: { AWS: OWN_ROLE } }));
    expect(words(named)).toEqual([
      `Logz.io’s AWS account ${VENDOR} can use this role, only with the external ID ${ID}.`,
      `So can: Datadog’s AWS account ${OTHER} and role/admin in your own AWS account (${OWN}).`,
    ]);
  });

  it('names an organisation as such, and nobody twice', () => {
    const org = (over: object): string =>
      policy(
        to('*', { Condition: { StringEquals: { 'sts:ExternalId': ID, ...over } } }),
        free({ Principal: { AWS: [OTHER, OTHERS, `${OTHERS.slice(0, -4)}role/a`] } }),
      );
    const [, others] = words(org({ 'aws:PrincipalOrgID': 'o-abc' }));
    expect(others).toBe(
      `So can: every AWS account of the organisation o-abc and Datadog’s AWS account ${OTHER}.`,
    );
    const paths = words(org({ 'aws:PrincipalOrgPaths': 'o-abc/r-1/*' }));
    expect(paths[1]).toMatch(/^So can: every AWS account of the organisation o-abc\/r-1\/\* and/);
    expect(words(org({}))[1]).toBe('So can: everyone with an AWS account.');
    const some = words(org({ 'aws:PrincipalAccount': [VENDOR, OTHER] }));
    expect(some[1]).toBe(`So can: Datadog’s AWS account ${OTHER}.`);
  });

  it('names further conditions, in Allow and in Deny', () => {
    const ip = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };
    expect(words(policy(also('IpAddress', 'aws:SourceIp', '203.0.113.0/24'))).join(' ')).toContain(
      'Only if aws:SourceIp is in 203.0.113.0/24.',
    );
    expect(words(policy(allow(), deny(free({ Condition: ip })))).join(' ')).toContain(
      'Not if aws:SourceIp is in 203.0.113.0/24.',
    );
  });
});
