import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState, type State } from '../../../../src/connector/schema';
import { applyFact } from '../../../../src/connector/state';
import { type Context, stepsOf as connectSteps } from '../../../../src/journeys';
import { captured, capturedForm, policyFor, typed, withValues } from '../../connector/sample';
import { ARN, current, FACTS, type Name, POLICY_FIRST, ROLE_FIRST, seen } from './facts';

describe('the checklist', () => {
  it('has the six headings of the user guide’s procedure, in its order once Create role was begun', () => {
    const headings = (state: State): string[] => [
      ...new Set(connectSteps(state, {}).map((step) => step.group)),
    ];
    expect(headings(seen(['trustFilled']))).toEqual([
      'connect-logzio',
      'connect-role',
      'connect-policy',
      'connect-attach',
      'connect-finalize',
      'connect-arn',
    ]);
    expect(headings(capturedForm()).slice(1, 3)).toEqual(['connect-policy', 'connect-role']);
  });

  it.each<[string, Name[], string[]]>([
    [
      'policy first',
      POLICY_FIRST,
      [
        'policy-open',
        'policy-review',
        'policy-close',
        'role-next',
        'attach-next',
        'arn-paste',
        'arn-save',
        'none',
      ],
    ],
    [
      'role first',
      ROLE_FIRST,
      [
        'policy-open',
        'role-next',
        'policy-review',
        'attach-search',
        'attach-next',
        'arn-paste',
        'arn-paste',
        'arn-save',
        'none',
      ],
    ],
  ])('goes on from fact to fact, %s', (_order, names, expected) => {
    const lines = [0, ...names.map((_name, index) => index + 1)].map(
      (count) => current(seen(names.slice(0, count)))?.id ?? 'none',
    );
    expect(lines).toEqual(expected);
  });

  it('names the next click', () => {
    const next = (state: State, now: Context = {}): unknown[] => {
      const { code, action } = current(state, now)?.next ?? {};
      return [code, action];
    };
    expect(next(emptyState())).toEqual(['find-form', 'capture-and-open']);
    expect(next(emptyState(), { logzioTabOpen: true })).toEqual(['add-bucket', 'capture-and-open']);
    expect(next(capturedForm())).toEqual(['open-create-policy', 'open-create-policy']);
    expect(next(seen(POLICY_FIRST.slice(0, 1)))).toEqual(['create-policy', undefined]);
    expect(next(seen(POLICY_FIRST.slice(0, 2)))).toEqual(['open-create-role', 'open-create-role']);
    expect(next(seen(POLICY_FIRST.slice(0, 4)))).toEqual(['create-role', undefined]);
    expect(next(seen(POLICY_FIRST.slice(0, 5)))).toEqual(['return-assembled', 'return']);
    expect(next(seen(POLICY_FIRST.slice(0, 6)))).toEqual(['save', undefined]);
  });

  it('asks for what a capture did not bring', () => {
    const without = (field: 'externalId' | 'bucket' | 'rolePolicy'): State =>
      withValues(capturedForm(), { [field]: '' }, typed(11));
    expect(current(without('externalId'))?.id).toBe('logzio-ids');
    expect(current(without('bucket'))?.id).toBe('logzio-bucket');
    expect(current(without('rolePolicy'))?.next?.code).toBe('get-policy');
  });

  it('is all done once Logz.io has connected, however it was done', () => {
    const byHand = withValues(capturedForm(), { roleArn: ARN }, typed(15));
    const steps = connectSteps(applyFact(byHand, { saved: FACTS.saved }, 20), {});
    expect(steps.every((step) => step.done && step.warnings.length === 0)).toBe(true);
  });

  it('starts over for a second bucket', () => {
    const state = withValues(
      seen(POLICY_FIRST),
      { bucket: 'b-logs', rolePolicy: policyFor('b-logs') },
      captured(90),
    );
    expect(current(state)?.id).toBe('policy-open');
    expect(
      current(applyFact(state, { policyFilled: { ...FACTS.policyFilled, text: policyFor('b-logs') } }, 91))
        ?.id,
    ).toBe('policy-review');
    expect(connectSteps(state, {}).find((step) => step.id === 'role-external-id')?.done).toBe(false);
  });

  it('is for the role once the policy is made: that is what its button opens', () => {
    const made = current(seen(['policyFilled', 'policyCreated']), {});
    expect(made).toMatchObject({
      id: 'policy-close',
      next: { code: 'open-create-role' },
      goal: { code: 'role' },
    });
  });

  it('has exactly one current line, with a next click, whatever is known in whatever order', () => {
    const names = Object.keys(FACTS) as Name[];
    fc.assert(
      fc.property(fc.shuffledSubarray(names), fc.boolean(), fc.boolean(), (facts, captureFirst, tab) => {
        const state = seen(facts, captureFirst ? capturedForm() : emptyState());
        const steps = connectSteps(state, { logzioTabOpen: tab });
        const now = steps.filter((step) => step.current);
        const open = steps.filter((step) => !step.done);
        expect(steps).toHaveLength(30);
        expect(new Set(steps.map((step) => step.id)).size).toBe(30);
        expect(now).toEqual(open.slice(0, 1));
        for (const { current, next, goal } of steps) {
          expect(next === undefined).toBe(!current);
          expect(goal === undefined).toBe(!current);
        }
      }),
    );
  });
});
