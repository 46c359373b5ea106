import { runSimulation } from '@cloud-copilot/iam-simulate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPENDS, YES } from '../../../../src/iam/answer';
import type { Caller } from '../../../../src/iam/codes';
import { readTree } from '../../../../src/iam/policy/tree';
import { mayAssume, sent } from '../../../../src/iam/trust-policy/decide';
import { judgeTrustPolicy, type Verdict } from '../../../../src/iam/trust-policy/judge';
import { readTrust, type TrustStatement } from '../../../../src/iam/trust-policy/statements';
import {
  circumstances,
  ID,
  OTHER,
  OWN,
  SENT_IDS,
  trustPolicy,
  VENDOR,
  VENDORS_ROLE,
  VENDORS_SESSION,
} from './generate';

const ROLE = `arn:aws:iam::${OWN}:role/logzio-logs`;
/** More with POINTS=200000 in the environment. */
const POINTS = Number(process.env.POINTS ?? 20_000);
const PER_POLICY = 8;

/** Whom we ask about, and a concrete principal of that kind for the engine, which knows no "anybody of an account". */
const CALLERS: readonly { caller: Caller; arn: string }[] = [
  { caller: { kind: 'aws', account: VENDOR, partition: 'aws' }, arn: `arn:aws:iam::${VENDOR}:role/anybody` },
  { caller: { kind: 'aws', account: VENDOR, partition: 'aws' }, arn: `arn:aws:iam::${VENDOR}:user/anybody` },
  { caller: { kind: 'aws', account: VENDOR, partition: 'aws', arn: VENDORS_ROLE }, arn: VENDORS_ROLE },
  { caller: { kind: 'aws', account: OTHER, partition: 'aws' }, arn: `arn:aws:iam::${OTHER}:role/anybody` },
  { caller: { kind: 'aws', account: OWN, partition: 'aws' }, arn: `arn:aws:iam::${OWN}:role/anybody` },
  {
    caller: { kind: 'aws', account: '999988887777', partition: 'aws' },
    arn: 'arn:aws:iam::999988887777:role/x',
  },
];
const SESSION = {
  caller: { kind: 'aws', account: VENDOR, partition: 'aws', arn: VENDORS_SESSION } satisfies Caller,
  arn: VENDORS_SESSION,
};

const everything = (action: string): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
});

async function engineAllows(
  policy: unknown,
  arn: string,
  id: string | undefined,
  context: Record<string, string>,
): Promise<boolean> {
  const principalArn = arn === VENDORS_SESSION ? `arn:aws:iam::${VENDOR}:role/collector` : arn;
  const answer = await runSimulation(
    {
      request: {
        principal: arn,
        action: 'sts:AssumeRole',
        resource: { resource: ROLE, accountId: OWN },
        contextVariables: {
          ...context,
          ...(id === undefined ? {} : { 'sts:ExternalId': id }),
          'aws:PrincipalAccount': arn.split(':')[4] ?? '',
          'aws:PrincipalArn': principalArn,
        },
      },
      identityPolicies: [{ name: 'own', policy: everything('sts:AssumeRole') }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy: policy,
    },
    {},
  );
  if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors));
  return answer.overallResult === 'Allowed';
}

function statementsOf(policy: unknown): TrustStatement[] {
  const tree = readTree(JSON.stringify(policy));
  if (!('root' in tree)) throw new Error('the generated policy is not JSON');
  return readTrust(tree.root);
}

describe('trust policies, against an independent engine', () => {
  it(`agree on every decided point of ${POINTS}`, { timeout: 180_000 + POINTS * 10 }, async () => {
    const policies = fc.sample(trustPolicy, { numRuns: POINTS / PER_POLICY, seed: 4 });
    const point = fc.tuple(fc.constantFrom(...CALLERS, SESSION), fc.constantFrom(...SENT_IDS), circumstances);
    let depends = 0;
    let asked = 0;
    let allowed = 0;
    const disagreements: unknown[] = [];
    for (const [index, policy] of policies.entries()) {
      const statements = statementsOf(policy);
      for (const [{ caller, arn }, id, context] of fc.sample(point, { numRuns: PER_POLICY, seed: index })) {
        asked += 1;
        const answer = mayAssume(statements, caller, id === undefined ? undefined : sent(id));
        const engine = await engineAllows(policy, arn, id, context);
        if (engine) allowed += 1;
        if (answer === DEPENDS) depends += 1;
        else if ((answer === YES) !== engine)
          disagreements.push({ policy, arn, id, context, answer, engine });
      }
    }
    const share = (depends / asked) * 100;
    console.log(
      `Figure: trust policies against the engine: ${asked} points, ${allowed} allowed, ${disagreements.length} disagreements, ${share.toFixed(1)} % depend`,
    );
    expect(JSON.stringify(disagreements.slice(0, 2))).toBe('[]');
    expect(share).toBeLessThanOrEqual(10);
    expect(allowed).toBeGreaterThan(asked / 20);
  });

  it('every verdict has its reason among the findings', () => {
    const REASONS: Record<Verdict, [weights: string[], codes: RegExp]> = {
      invalid: [['error'], /./],
      'vendor-cannot': [['error'], /./],
      'others-too': [['danger', 'warning', 'note'], /^(?:everyone|other-account|own-|service|federation)/],
      'id-not-required': [['danger', 'warning'], /^id-/],
      'other-ids-too': [['danger', 'warning'], /^id-/],
      'only-vendor-if': [['warning', 'note'], /^(?:extra-condition|mfa|deny-may-hit)/],
      'only-vendor-with-id': [['note', 'warning'], /./],
    };
    for (const policy of fc.sample(trustPolicy, { numRuns: 3000, seed: 9 })) {
      const { verdict, findings } = judgeTrustPolicy(JSON.stringify(policy), {
        account: VENDOR,
        externalId: ID,
        own: OWN,
        partition: 'aws',
      });
      const [weights, codes] = REASONS[verdict];
      const reasons = findings.filter(({ weight, code }) => weights.includes(weight) && codes.test(code));
      expect(reasons, `${verdict}: ${JSON.stringify(policy)}`).not.toEqual([]);
      if (verdict === 'only-vendor-with-id')
        expect(findings.filter(({ weight }) => weight === 'error' || weight === 'danger')).toEqual([]);
    }
  });

  it('the verdict is never milder than what the engine finds', { timeout: 120_000 }, async () => {
    const order: Verdict[] = [
      'others-too',
      'id-not-required',
      'other-ids-too',
      'only-vendor-if',
      'only-vendor-with-id',
    ];
    const policies = fc.sample(trustPolicy, { numRuns: 400, seed: 40 });
    const counts = new Map<Verdict, number>();
    let open = 0;
    for (const policy of policies) {
      const { verdict } = judgeTrustPolicy(JSON.stringify(policy), {
        account: VENDOR,
        externalId: ID,
        own: OWN,
      });
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      if (verdict === 'only-vendor-if') open += 1;
      const may = (arn: string, id: string | undefined): Promise<boolean> =>
        engineAllows(policy, arn, id, {});
      const vendors = [`arn:aws:iam::${VENDOR}:role/anybody`, VENDORS_ROLE, VENDORS_SESSION];
      const some = async (arns: string[], ids: (string | undefined)[]): Promise<boolean> => {
        for (const arn of arns) for (const id of ids) if (await may(arn, id)) return true;
        return false;
      };
      const others = [OTHER, OWN, '999988887777'].map((one) => `arn:aws:iam::${one}:role/anybody`);
      const found: Verdict | undefined = !(await some(vendors, [ID]))
        ? undefined
        : (await some(others, SENT_IDS))
          ? 'others-too'
          : (await some(vendors, [undefined]))
            ? 'id-not-required'
            : (await some(vendors, SENT_IDS.slice(2)))
              ? 'other-ids-too'
              : 'only-vendor-with-id';
      if (found) {
        expect(verdict, JSON.stringify(policy)).not.toBe('vendor-cannot');
        expect(order.indexOf(verdict), JSON.stringify(policy)).toBeLessThanOrEqual(order.indexOf(found));
      } else
        expect(['vendor-cannot', 'invalid'].includes(verdict) || verdict !== 'only-vendor-with-id').toBe(
          true,
        );
    }
    console.log(
      `Figure: verdicts on ${policies.length} generated trust policies: ${[...counts].map(([one, count]) => `${one} ${count}`).join(', ')}; ${((open / policies.length) * 100).toFixed(1)} % depend`,
    );
    expect(counts.get('invalid')).toBe(undefined);
    expect(counts.size).toBe(6);
  });
});
