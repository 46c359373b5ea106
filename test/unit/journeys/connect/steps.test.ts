import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectorOf } from '../../../../src/connector/current';
import { effective } from '../../../../src/connector/known';
import { noteReturned, noteSaved } from '../../../../src/connector/notes';
import { emptyState, type Facts, type State } from '../../../../src/connector/schema';
import { applyFact } from '../../../../src/connector/state';
import { type Context, stepsOf as connectSteps, type Step } from '../../../../src/journeys';
import { mayConfirm } from '../../../../src/journeys/connect/progress';
import { warningWords } from '../../../../src/words/warnings';
import {
  ACCOUNT,
  captured,
  capturedForm,
  EXTERNAL_ID,
  policyFor,
  typed,
  VENDOR,
  withValues,
} from '../../connector/sample';

const OTHER = '999988887777';
const NAME = 'logzio-acme-logs';
const ARN = `arn:aws:iam::${ACCOUNT}:role/${NAME}`;
const place = { account: ACCOUNT, partition: 'aws', at: 0 };
const FACTS = {
  policyFilled: { text: policyFor('acme-logs'), ...place },
  policyCreated: { name: NAME, ...place },
  trustFilled: { accountId: VENDOR, externalId: EXTERNAL_ID, ...place },
  policyTicked: { name: NAME, at: 0 },
  roleCreated: { name: NAME, ...place },
  roleRead: { arn: ARN, at: 0 },
  returned: { arn: ARN, at: 0 },
  saved: { outcome: 'connected', by: 'page', message: 'Success!', at: 0 },
} satisfies Facts;
type Name = keyof typeof FACTS;

/** The state after these facts, in this order, from 20 ms on. */
const seen = (names: Name[], start = capturedForm(), changes: Partial<Facts> = {}): State =>
  names.reduce(
    (state, name, index) => applyFact(state, { [name]: changes[name] ?? FACTS[name] }, 20 + index),
    start,
  );

const current = (state: State, now: Context = {}): Step | undefined =>
  connectSteps(state, now).find((step) => step.current);

/** The codes of what is said at a line. */
const warnings = (state: State, id: string, now: Context = {}): string[] =>
  connectSteps(state, now)
    .find((step) => step.id === id)
    ?.warnings.map(({ code }) => code) ?? [];
const currentWarnings = (state: State, now: Context = {}): string[] =>
  current(state, now)?.warnings.map(({ code }) => code) ?? [];
const said = (state: State, id: string): unknown =>
  connectSteps(state, {}).find((step) => step.id === id)?.warnings;

const POLICY_FIRST: Name[] = [
  'policyFilled',
  'policyCreated',
  'trustFilled',
  'policyTicked',
  'roleCreated',
  'returned',
  'saved',
];
const ROLE_FIRST: Name[] = [
  'trustFilled',
  'policyFilled',
  'policyCreated',
  'policyTicked',
  'roleCreated',
  'roleRead',
  'returned',
  'saved',
];

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

describe('what has to be said', () => {
  it('not signed in: what the next line in AWS is for, and the way to the sign-in page where that is not in front', () => {
    for (const signIn of ['here', 'elsewhere'] as const) {
      const step = current(capturedForm(), { signIn });
      expect(step?.goal).toEqual({ code: 'sign-in' });
      expect(step?.next).toEqual({
        code: 'sign-in',
        values: { here: signIn === 'here' },
        action: signIn === 'here' ? undefined : 'go-to-sign-in',
      });
      expect(current(emptyState(), { signIn })?.next?.code, 'a line in Logz.io').toBe('find-form');
    }
  });

  it.each([
    ['aws-cn', 'AWS China'],
    ['aws-us-gov', 'AWS GovCloud (US)'],
    ['aws-eusc', 'AWS European Sovereign Cloud'],
  ])('a partition that Logz.io can’t reach (%s), before anything is filled', (partition, name) => {
    const [first] = connectSteps(emptyState(), { partition }).filter((step) => step.where === 'aws');
    expect(first?.warnings.map(warningWords).join()).toContain(name);
    expect(currentWarnings(capturedForm(), { partition })).toContain('partition-useless');
    const arn = withValues(capturedForm(), { roleArn: ARN.replace(':aws:', `:${partition}:`) }, typed(15));
    expect(warnings(arn, 'arn-paste')).toContain('arn-partition');
  });

  it('a policy and a role in different AWS accounts', () => {
    const made = seen(['policyFilled', 'policyCreated']);
    expect(warnings(made, 'attach-search', { awsAccount: OTHER })).toEqual(['signed-in-elsewhere']);
    expect(warnings(made, 'attach-search', { awsAccount: ACCOUNT })).toEqual([]);
    const both = seen(POLICY_FIRST.slice(0, 5), capturedForm(), {
      roleCreated: { ...FACTS.roleCreated, account: OTHER },
    });
    expect(said(both, 'attach-tick')).toContainEqual({
      code: 'role-other-account',
      values: { policy: NAME, home: ACCOUNT, account: OTHER },
    });
  });

  it('another external ID on the Logz.io page: capture again comes first', () => {
    const state = applyFact(
      seen(['policyFilled', 'policyCreated']),
      { externalIdChanged: { now: 'logzio:aws:extid:new00000', at: 0 } },
      40,
    );
    expect(current(state)).toMatchObject({
      id: 'logzio-ids',
      next: { action: 'capture-and-open' },
      warnings: [{ code: 'external-id-changed', values: { now: 'logzio:aws:extid:new00000' } }],
    });
    const again = withValues(state, { externalId: 'logzio:aws:extid:new00000' }, captured(50));
    expect(current(again)?.id).toBe('policy-close');
  });

  it('a policy changed by hand after it was filled, until it is filled anew', () => {
    const edited = applyFact(seen(['policyFilled']), { policyEdited: { at: 0 } }, 40);
    expect(current(edited)).toMatchObject({
      id: 'policy-json',
      next: { action: 'fill' },
    });
    expect(warnings(edited, 'policy-json')).toEqual(['policy-edited']);
    const anew = applyFact(edited, { policyFilled: FACTS.policyFilled }, 50);
    expect(warnings(anew, 'policy-json')).toEqual([]);
  });

  it('values changed after they were filled', () => {
    const id = 'logzio:aws:extid:new00000';
    const trust = withValues(
      seen(['policyFilled', 'policyCreated', 'trustFilled']),
      { externalId: id },
      captured(60),
    );
    expect(current(trust)).toMatchObject({ id: 'role-external-id', next: { code: 'mend-wizard' } });
    expect(said(trust, 'role-external-id')).toMatchObject([
      { code: 'trust-other', values: { what: 'externalId', filled: EXTERNAL_ID, now: id } },
    ]);
    const policy = withValues(
      seen(['policyFilled']),
      { rolePolicy: policyFor('acme-logs').replace('ListBucket', 'GetBucketLocation') },
      captured(60),
    );
    expect(current(policy)?.id).toBe('policy-open');
    expect(warnings(policy, 'policy-json')).toEqual(['policy-outdated']);
  });

  it('a role made with another external ID: mend it, or make another role under a new name', () => {
    const id = 'logzio:aws:extid:new00000';
    const state = withValues(seen(POLICY_FIRST.slice(0, 6)), { externalId: id }, captured(60));
    expect(current(state)).toMatchObject({
      id: 'role-external-id',
      next: { action: 'open-role' },
    });
    expect(said(state, 'role-external-id')).toMatchObject([{ code: 'trust-other', values: { role: NAME } }]);
    const renamed = withValues(state, { roleName: 'logzio-second' }, typed(61));
    expect(current(renamed)?.next?.action).toBe('open-create-role');
  });

  it('a role policy for another bucket', () => {
    const state = withValues(capturedForm(), { bucket: 'b-logs' }, typed(15));
    expect(current(state)?.id).toBe('logzio-policy');
    expect(said(state, 'logzio-policy')).toEqual([
      { code: 'policy-other-bucket', values: { buckets: ['acme-logs'], bucket: 'b-logs' } },
    ]);
  });

  it('an AWS account that is the vendor’s, and an account ID that is not known as the vendor’s', () => {
    expect(currentWarnings(capturedForm(), { awsAccount: VENDOR })).toContain('account-is-vendors');
    const state = withValues(capturedForm(), { accountId: ACCOUNT }, typed(15));
    // Where nobody confirmed it, the review says it, as a danger.
    expect(warnings(state, 'logzio-ids')).toEqual([]);
    const shown = withValues(
      capturedForm(),
      { accountId: ACCOUNT },
      { kind: 'captured', where: 'app.logz.io', at: 15 },
    );
    expect(warnings(shown, 'logzio-ids')).toEqual(['account-note']);
    expect(warnings(capturedForm(), 'logzio-ids')).toEqual([]);
  });

  it('nothing of a role ARN that follows from the role’s name and account: how to be sure is a part of the next click', () => {
    const assembled = seen(POLICY_FIRST.slice(0, 5));
    expect(current(assembled)).toMatchObject({ next: { code: 'return-assembled' }, warnings: [] });
    expect(current(seen(ROLE_FIRST.slice(0, 6)))?.next?.code).toBe('return');
  });

  it('what Logz.io answered when it did not connect', () => {
    const state = seen(POLICY_FIRST, capturedForm(), {
      saved: { outcome: 'refused', by: 'page', message: 'Access denied.', at: 0 },
    });
    expect(current(state)).toMatchObject({
      id: 'arn-save',
      warnings: [
        { code: 'save-refused', values: { message: 'Access denied.' } },
        { code: 'reason', values: { first: true, reason: { code: 'id-perhaps' } } },
        { code: 'reason', values: { first: false, reason: { code: 'role-perhaps' } } },
        { code: 'reason', values: { first: false, reason: { code: 'policy-perhaps' } } },
      ],
    });
    expect(current(applyFact(state, { saved: FACTS.saved }, 90))).toBeUndefined();
  });

  it('a form that is gone with its tab', () => {
    const state = seen(POLICY_FIRST.slice(0, 6));
    expect(current(state, { logzioTabOpen: false })?.next?.action).toBe('return');
  });

  it('that nothing certain was seen of what came of Save: what to look at, and the person may say so', () => {
    const returned = seen(POLICY_FIRST.slice(0, 6));
    const { id } = connectorOf(returned);
    expect(mayConfirm(returned)).toBe(true);
    expect(mayConfirm(seen(POLICY_FIRST.slice(0, 5)))).toBe(false);
    const unknown = noteSaved(
      returned,
      id,
      { outcome: 'unknown', by: 'page', message: 'Bucket unreachable' },
      50,
    );
    expect(current(unknown)).toMatchObject({
      id: 'arn-save',
      next: { code: 'look-whether-saved', action: 'say-connected' },
      warnings: [{ code: 'save-unknown', values: { message: 'Bucket unreachable' } }],
    });
    expect(mayConfirm(unknown)).toBe(true);
    const told = noteSaved(unknown, id, { outcome: 'connected', by: 'person', message: '' }, 60);
    expect(current(told)).toBeUndefined();
    expect(mayConfirm(told)).toBe(false);
    const refused = noteSaved(unknown, id, { outcome: 'refused', by: 'page', message: 'No' }, 60);
    expect(mayConfirm(refused)).toBe(false);
    expect(current(noteReturned(told, id, ARN, 70))?.id).toBe('arn-save');
  });

  it('a role of the same name in another AWS account: it is not taken, and the line stays open', () => {
    const foreign = `arn:aws:iam::${OTHER}:role/${NAME}`;
    const state = seen(['policyFilled', 'policyCreated', 'roleRead'], capturedForm(), {
      roleRead: { arn: foreign, at: 0 },
    });
    expect(effective(state).roleArn).toBeUndefined();
    expect(said(state, 'arn-search')).toEqual([
      { code: 'arn-elsewhere', values: { arn: foreign, account: OTHER, home: ACCOUNT, given: false } },
    ]);
    const given = withValues(state, { roleArn: foreign }, typed(60));
    expect(warnings(given, 'arn-paste')).toEqual(['arn-elsewhere']);
    expect(
      warnings(withValues(capturedForm(), { roleArn: ARN }, typed(60)), 'arn-paste', { awsAccount: OTHER }),
    ).toEqual(['arn-not-signed-in']);
  });

  it('nothing of “Go to Create policy” once the policy was created by hand', () => {
    // The card missed the editor, and the person pasted the text: only the console's own message was seen.
    const state = seen(['policyCreated']);
    expect(current(state)?.id).toBe('policy-close');
    expect(
      connectSteps(state, {})
        .filter(({ id }) => id.startsWith('policy-'))
        .slice(0, 6)
        .every(({ done }) => done),
    ).toBe(true);
  });
});
