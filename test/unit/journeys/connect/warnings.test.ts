import { describe, expect, it } from 'vitest';
import { connectorOf } from '../../../../src/connector/current';
import { effective } from '../../../../src/connector/known';
import { noteReturned, noteSaved } from '../../../../src/connector/notes';
import { emptyState, type State } from '../../../../src/connector/schema';
import { applyFact } from '../../../../src/connector/state';
import { type Context, stepsOf as connectSteps } from '../../../../src/journeys';
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
import { ARN, current, FACTS, NAME, POLICY_FIRST, ROLE_FIRST, seen } from './facts';

const OTHER = '999988887777';

/** The codes of what is said at a line. */
const warnings = (state: State, id: string, now: Context = {}): string[] =>
  connectSteps(state, now)
    .find((step) => step.id === id)
    ?.warnings.map(({ code }) => code) ?? [];
const currentWarnings = (state: State, now: Context = {}): string[] =>
  current(state, now)?.warnings.map(({ code }) => code) ?? [];
const said = (state: State, id: string): unknown =>
  connectSteps(state, {}).find((step) => step.id === id)?.warnings;

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

  it('a policy and a role that carry other names than those here, or an older thing of the same name', () => {
    const renamed = (values: Parameters<typeof withValues>[1]): State =>
      withValues(seen(ROLE_FIRST.slice(0, 6)), values, typed(60));
    const policy = renamed({ policyName: 'logzio-second' });
    expect(warnings(policy, 'attach-search')).toEqual(['policy-renamed']);
    expect(warnings(policy, 'attach-tick')).toEqual(['attach-unseen']);
    const role = renamed({ roleName: 'logzio-second' });
    expect(warnings(role, 'final-name')).toEqual(['role-renamed']);
    expect(warnings(role, 'arn-open')).toEqual(['role-read-other']);

    const other = withValues(
      seen(POLICY_FIRST.slice(0, 5)),
      { bucket: 'b-logs', rolePolicy: policyFor('b-logs') },
      captured(60),
    );
    const again = withValues(other, { policyName: NAME, roleName: NAME }, typed(61));
    expect(warnings(again, 'policy-name')).toEqual(['policy-exists']);
    expect(warnings(again, 'final-name')).toEqual(['role-exists']);
  });

  it('a role that was made where nobody saw what it trusts', () => {
    expect(warnings(seen(['policyCreated', 'policyTicked', 'roleCreated']), 'role-external-id')).toEqual([
      'trust-unseen',
    ]);
  });

  it('a role ARN that is older than the work, the vendor’s, or of a role of another name', () => {
    const arn = (text: string): State => withValues(capturedForm(), { roleArn: text }, typed(15));
    const older = withValues(arn(ARN), { bucket: 'b-logs', rolePolicy: policyFor('b-logs') }, captured(60));
    expect(currentWarnings(older)).toEqual(['arn-older']);
    expect(warnings(arn(ARN.replace(ACCOUNT, VENDOR)), 'arn-paste')).toEqual(['arn-vendors']);
    const named = withValues(arn(ARN), { roleName: 'logzio-second' }, typed(16));
    expect(warnings(named, 'arn-copy')).toEqual(['arn-of-other']);
  });
});
