import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState, type Facts, type State } from '../../../../src/connector/schema';
import { applyFact } from '../../../../src/connector/state';
import { type Context, connectSteps, type Step } from '../../../../src/journeys/connect/steps';
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
  saved: { ok: true, message: 'Success!', at: 0 },
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

const warnings = (state: State, id: string, now: Context = {}): string =>
  connectSteps(state, now)
    .find((step) => step.id === id)
    ?.warnings.join('\n') ?? '';

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
      'Create a Logz.io-AWS connector',
      'Create the IAM role in AWS',
      'Create the policy',
      'Attach the policy to the role',
      'Finalize the role',
      'Copy the ARN to Logz.io',
    ]);
    expect(headings(capturedForm()).slice(1, 3)).toEqual(['Create the policy', 'Create the IAM role in AWS']);
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
    expect(current(emptyState())?.next).toContain('Send your data');
    expect(current(emptyState(), { logzioTabOpen: true })?.next).toContain('press + Add a bucket');
    expect(current(capturedForm())?.next).toContain('press Fill the wizard');
    expect(current(seen(POLICY_FIRST.slice(0, 1)))?.next).toContain('press Create policy');
    expect(current(seen(POLICY_FIRST.slice(0, 2)))?.next).toContain('Press Open Create role in AWS');
    expect(current(seen(POLICY_FIRST.slice(0, 4)))?.next).toContain('press Create role');
    expect(current(seen(POLICY_FIRST.slice(0, 5)))?.next).toBe('Press Return to Logz.io.');
    expect(current(seen(POLICY_FIRST.slice(0, 6)))?.next).toBe('On the Logz.io page, press Save.');
  });

  it('asks for what a capture did not bring', () => {
    const without = (field: 'externalId' | 'bucket' | 'rolePolicy'): State =>
      withValues(capturedForm(), { [field]: '' }, typed(11));
    expect(current(without('externalId'))?.id).toBe('logzio-ids');
    expect(current(without('bucket'))?.id).toBe('logzio-bucket');
    expect(current(without('rolePolicy'))?.next).toContain('press Get the role policy');
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
        for (const step of steps) expect(step.next === undefined).toBe(!step.current);
      }),
    );
  });
});

describe('what has to be said', () => {
  it('not signed in: at the line in AWS that comes next, and the sign-in page as the next click once it is open', () => {
    expect(current(capturedForm(), { signedIn: 'no' })?.warnings.join()).toContain(
      'sign-in page comes first',
    );
    expect(current(capturedForm(), { signedIn: 'no', waitingForSignIn: true })?.next).toMatch(
      /^Sign in to AWS/,
    );
    expect(current(emptyState(), { signedIn: 'no' })?.warnings).toEqual([]);
  });

  it.each([
    ['aws-cn', 'AWS China'],
    ['aws-us-gov', 'AWS GovCloud (US)'],
    ['aws-eusc', 'AWS European Sovereign Cloud'],
  ])('a partition that Logz.io can’t reach (%s), before anything is filled', (partition, name) => {
    const [first] = connectSteps(emptyState(), { partition }).filter((step) => step.where === 'aws');
    expect(first?.warnings.join()).toContain(name);
    expect(current(capturedForm(), { partition })?.warnings.join()).toContain(
      'can never use a role from there',
    );
    const arn = withValues(capturedForm(), { roleArn: ARN.replace(':aws:', `:${partition}:`) }, typed(15));
    expect(warnings(arn, 'arn-paste')).toContain('Logz.io can never use it');
  });

  it('a policy and a role in different AWS accounts', () => {
    const made = seen(['policyFilled', 'policyCreated']);
    expect(warnings(made, 'attach-search', { awsAccount: OTHER })).toContain(`AWS is signed in to ${OTHER}`);
    expect(warnings(made, 'attach-search', { awsAccount: ACCOUNT })).toBe('');
    const both = seen(POLICY_FIRST.slice(0, 5), capturedForm(), {
      roleCreated: { ...FACTS.roleCreated, account: OTHER },
    });
    expect(warnings(both, 'attach-tick')).toContain(`the role is in ${OTHER}`);
  });

  it('another external ID on the Logz.io page: capture again comes first', () => {
    const state = applyFact(
      seen(['policyFilled', 'policyCreated']),
      { externalIdChanged: { now: 'logzio:aws:extid:new00000', at: 0 } },
      40,
    );
    expect(current(state)).toMatchObject({
      id: 'logzio-ids',
      next: expect.stringContaining('Capture from this page'),
    });
    expect(current(state)?.warnings.join()).toContain('logzio:aws:extid:new00000');
    const again = withValues(state, { externalId: 'logzio:aws:extid:new00000' }, captured(50));
    expect(current(again)?.id).toBe('policy-close');
  });

  it('a policy changed by hand after it was filled, until it is filled anew', () => {
    const edited = applyFact(seen(['policyFilled']), { policyEdited: { at: 0 } }, 40);
    expect(current(edited)).toMatchObject({
      id: 'policy-json',
      next: expect.stringContaining('Fill this page'),
    });
    expect(warnings(edited, 'policy-json')).toContain('changed by hand');
    const anew = applyFact(edited, { policyFilled: FACTS.policyFilled }, 50);
    expect(warnings(anew, 'policy-json')).toBe('');
  });

  it('values changed after they were filled', () => {
    const id = 'logzio:aws:extid:new00000';
    const trust = withValues(
      seen(['policyFilled', 'policyCreated', 'trustFilled']),
      { externalId: id },
      captured(60),
    );
    expect(current(trust)).toMatchObject({ id: 'role-external-id', next: expect.stringContaining('step 1') });
    expect(warnings(trust, 'role-external-id')).toContain(`External ID is now ${id}`);
    const policy = withValues(
      seen(['policyFilled']),
      { rolePolicy: policyFor('acme-logs').replace('ListBucket', 'GetBucketLocation') },
      captured(60),
    );
    expect(current(policy)?.id).toBe('policy-open');
    expect(warnings(policy, 'policy-json')).toContain('has changed since it was filled');
  });

  it('a role made with another external ID: mend it, or make another role under a new name', () => {
    const id = 'logzio:aws:extid:new00000';
    const state = withValues(seen(POLICY_FIRST.slice(0, 6)), { externalId: id }, captured(60));
    expect(current(state)).toMatchObject({
      id: 'role-external-id',
      next: expect.stringContaining('Open the role in AWS'),
    });
    expect(warnings(state, 'role-external-id')).toContain('was created with the external ID');
    const renamed = withValues(state, { roleName: 'logzio-second' }, typed(61));
    expect(current(renamed)?.next).toContain('Open Create role in AWS');
  });

  it('a role policy for another bucket', () => {
    const state = withValues(capturedForm(), { bucket: 'b-logs' }, typed(15));
    expect(current(state)?.id).toBe('logzio-policy');
    expect(warnings(state, 'logzio-policy')).toContain('for acme-logs, not for b-logs');
  });

  it('an AWS account that is the vendor’s, and an account ID that is not known as the vendor’s', () => {
    expect(current(capturedForm(), { awsAccount: VENDOR })?.warnings.join()).toContain('not your own');
    // Where nobody confirmed it, the review says it, as a danger.
    const source = { kind: 'captured', where: 'app.logz.io', at: 15 } as const;
    const state = withValues(capturedForm(), { accountId: ACCOUNT }, source);
    expect(warnings(state, 'logzio-ids')).toContain(VENDOR);
    expect(warnings(capturedForm(), 'logzio-ids')).toBe('');
  });

  it('a role ARN that is only put together, until it is read', () => {
    expect(warnings(seen(POLICY_FIRST.slice(0, 5)), 'arn-copy')).toContain('Open the role in AWS');
    expect(warnings(seen(ROLE_FIRST.slice(0, 6)), 'arn-copy')).toBe('');
  });

  it('what Logz.io answered when it did not connect', () => {
    const state = seen(POLICY_FIRST, capturedForm(), {
      saved: { ok: false, message: 'Access denied.', at: 0 },
    });
    expect(current(state)).toMatchObject({
      id: 'arn-save',
      warnings: [
        'Logz.io did not connect. It said: Access denied.',
        expect.stringMatching(/^Likeliest: The external ID/),
        expect.stringMatching(/^Or: There is no role/),
        expect.stringMatching(/^Or: The role’s policies/),
      ],
    });
    expect(current(applyFact(state, { saved: FACTS.saved }, 90))).toBeUndefined();
  });

  it('a form that is gone with its tab', () => {
    const state = seen(POLICY_FIRST.slice(0, 6));
    expect(current(state, { logzioTabOpen: false })?.next).toBe('Press Return to Logz.io.');
  });
});
