import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectorOf } from '../../../src/connector/current';
import { effective, foreignRole, known } from '../../../src/connector/known';
import { FIELDS, type Field } from '../../../src/connector/labels';
import { setCurrent } from '../../../src/connector/notes';
import { emptyState, State } from '../../../src/connector/schema';
import { applyFact, applyPaste, captureForm, setValue } from '../../../src/connector/state';
import { ACCOUNT, captured, capturedForm, EXTERNAL_ID, policyFor, typed, VENDOR, withValues } from './sample';

describe('setValue', () => {
  it('stores the checked value with its source and says what was cleaned', () => {
    const result = setValue(emptyState(), 'accountId', ' 4060-9560-9952 ', typed(5));
    expect(result).toMatchObject({ ok: true, cleaned: [expect.any(String)] });
    expect(result.ok && connectorOf(result.value).values.accountId).toEqual({
      value: VENDOR,
      source: typed(5),
    });
  });

  it.each<[Field, string]>([
    ['accountId', '40609560995'],
    ['externalId', 'no spaces allowed'],
    ['rolePolicy', '{'],
    ['roleArn', 'arn:aws:iam::123456789012:user/me'],
  ])('refuses a wrong %s with a code', (field, text) => {
    const result = setValue(capturedForm(), field, text, typed(5));
    expect(result).toMatchObject({ ok: false, problem: { code: expect.any(String) } });
  });

  it('removes a value that is set to nothing', () => {
    const result = setValue(capturedForm(), 'bucket', '  ', typed(20));
    expect(result.ok && Object.keys(connectorOf(result.value).values)).toEqual([
      'accountId',
      'externalId',
      'rolePolicy',
    ]);
  });

  it('keeps since when a value stands if the same is captured again', () => {
    const again = withValues(capturedForm('acme-logs', 10), { externalId: EXTERNAL_ID }, captured(99));
    expect(connectorOf(again).values.externalId?.source.at).toBe(10);
  });

  it('never changes the facts, and always gives a state that can be stored', () => {
    const before = applyFact(capturedForm(), { policyCreated: { name: 'p', partition: 'aws', at: 0 } }, 20);
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), fc.string(), (field, text) => {
        const result = setValue(before, field, text, typed(30));
        if (!result.ok) return;
        expect(connectorOf(result.value).facts).toEqual(connectorOf(before).facts);
        expect(State.safeParse(result.value).success).toBe(true);
      }),
    );
  });
});

describe('applyPaste', () => {
  it('sorts what is found into the fields and leaves the others alone', () => {
    const before = withValues(emptyState(), { bucket: 'acme-logs' }, typed(1));
    const { state, reading } = applyPaste(before, `Account ID: ${VENDOR}\nExternal ID: ${EXTERNAL_ID}`, 7);
    expect(Object.keys(reading.found).sort()).toEqual(['accountId', 'externalId']);
    expect(connectorOf(state).values.externalId).toEqual({
      value: EXTERNAL_ID,
      source: { kind: 'pasted', at: 7 },
    });
    expect(connectorOf(state).values.bucket).toEqual(connectorOf(before).values.bucket);
  });

  it('changes nothing where nothing is found', () => {
    const before = capturedForm();
    expect(applyPaste(before, 'Dear colleague, please see below.', 7).state).toEqual(before);
  });
});

describe('applyFact', () => {
  const filled = { text: policyFor('acme-logs'), partition: 'aws', at: 0 };

  it('stamps facts with the time given, not with the page’s', () => {
    const state = applyFact(emptyState(), { policyTicked: { name: 'p', at: 999 } }, 20);
    expect(connectorOf(state).facts.policyTicked).toEqual({ name: 'p', at: 20 });
  });

  it('takes a fact back', () => {
    const state = applyFact(emptyState(), { externalIdChanged: { now: 'x1', at: 0 } }, 20);
    for (const back of [undefined, null])
      expect(connectorOf(applyFact(state, { externalIdChanged: back }, 21)).facts).toEqual({});
  });

  it('forgets an edit by hand once the editor is filled anew', () => {
    const edited = applyFact(
      applyFact(emptyState(), { policyFilled: filled }, 1),
      { policyEdited: { at: 0 } },
      2,
    );
    expect(connectorOf(edited).facts.policyEdited).toEqual({ at: 2 });
    expect(connectorOf(applyFact(edited, { policyFilled: filled }, 3)).facts.policyEdited).toBeUndefined();
  });
});

describe('effective', () => {
  const created = { name: 'logzio-renamed', account: ACCOUNT, partition: 'aws', at: 0 };

  it('suggests names from the bucket, typed names first', () => {
    expect(effective(capturedForm())).toMatchObject({
      policyName: 'logzio-acme-logs',
      roleName: 'logzio-acme-logs',
    });
    const state = withValues(capturedForm(), { policyName: 'mine' }, typed(20));
    expect(effective(state).policyName).toBe('mine');
    expect(effective(withValues(state, { policyName: '' }, typed(21))).policyName).toBe('logzio-acme-logs');
  });

  it('takes the name that the console says over the one typed before, not over one typed after', () => {
    const before = withValues(capturedForm(), { policyName: 'mine' }, typed(20));
    const state = applyFact(before, { policyCreated: created }, 30);
    expect(effective(state).policyName).toBe('logzio-renamed');
    // The same text as before, but a decision taken later.
    expect(effective(withValues(state, { policyName: 'mine' }, typed(40))).policyName).toBe('mine');
  });

  it('puts the role ARN together and replaces it by the one read on the role’s page', () => {
    const made = applyFact(capturedForm(), { roleCreated: created }, 30);
    expect(known(made).roleArn).toEqual({
      value: `arn:aws:iam::${ACCOUNT}:role/logzio-renamed`,
      origin: { kind: 'assembled', at: 30 },
    });
    const arn = `arn:aws:iam::${ACCOUNT}:role/teams/logzio-renamed`;
    const read = applyFact(made, { roleRead: { arn, at: 0 } }, 40);
    expect(known(read).roleArn).toEqual({ value: arn, origin: { kind: 'aws', at: 40 } });
  });

  it('puts no ARN together without an account, and takes none from another role’s page', () => {
    const { account: _unknown, ...nowhere } = created;
    const made = applyFact(capturedForm(), { roleCreated: nowhere }, 30);
    expect(effective(made).roleArn).toBeUndefined();
    const other = `arn:aws:iam::${ACCOUNT}:role/someone-else`;
    expect(effective(applyFact(made, { roleRead: { arn: other, at: 0 } }, 40)).roleArn).toBeUndefined();
  });

  it('starts over for the policy of a second bucket', () => {
    let state = applyFact(capturedForm(), { policyCreated: created }, 30);
    state = applyFact(state, { roleCreated: created }, 31);
    state = withValues(state, { bucket: 'other-logs', rolePolicy: policyFor('other-logs') }, captured(50));
    expect(effective(state)).toMatchObject({
      policyName: 'logzio-other-logs',
      roleName: 'logzio-other-logs',
    });
    expect(effective(state).roleArn).toBeUndefined();
  });

  it('does not count a policy that was created from an older text', () => {
    let state = applyFact(
      capturedForm(),
      { policyFilled: { text: policyFor('old'), partition: 'aws', at: 0 } },
      20,
    );
    state = applyFact(state, { policyCreated: created }, 30);
    expect(effective(state).policyName).toBe('logzio-acme-logs');
  });
});

describe('captureForm', () => {
  const at = (time: number, account?: string) => ({
    where: 'app.logz.io',
    origin: 'https://app.logz.io',
    account,
    at: time,
  });
  const form = (bucket: string) => ({ externalId: EXTERNAL_ID, bucket, rolePolicy: policyFor(bucket) });

  it('makes another connector of another bucket, and leaves what was begun with the first', () => {
    const first = applyFact(
      captureForm(emptyState(), form('acme-logs'), at(10)),
      { policyCreated: { name: 'p', partition: 'aws', at: 0 } },
      20,
    );
    const second = captureForm(first, form('b-logs'), at(30));
    expect(second.connectors.map((one) => one.values.bucket?.value)).toEqual(['acme-logs', 'b-logs']);
    expect(connectorOf(second).values.bucket?.value).toBe('b-logs');
    expect(connectorOf(second).facts).toEqual({});
    expect(second.connectors[0]).toEqual(connectorOf(first));
  });

  it('brings the same bucket of the same account up to date, and goes back to it', () => {
    let state = captureForm(emptyState(), form('acme-logs'), at(10, 'Production'));
    state = captureForm(state, form('b-logs'), at(20, 'Production'));
    state = captureForm(state, form('acme-logs'), at(30));
    expect(state.connectors).toHaveLength(2);
    expect(connectorOf(state)).toMatchObject({
      account: 'Production',
      values: { bucket: { value: 'acme-logs' } },
    });
    state = captureForm(state, form('acme-logs'), at(40, 'Staging'));
    expect(state.connectors).toHaveLength(3);
    expect(connectorOf(state).account).toBe('Staging');
  });

  it('adds what was missing to a connector that was begun by hand', () => {
    const typedOne = withValues(emptyState(), { policyName: 'mine' }, typed(1));
    const state = captureForm(typedOne, form('acme-logs'), at(10));
    expect(state.connectors).toHaveLength(1);
    expect(effective(state)).toMatchObject({ policyName: 'mine', bucket: 'acme-logs' });
  });
});

describe('facts of a tab', () => {
  it('belong to the connector that it was filled for, also when another one is current', () => {
    const place = { where: 'app.logz.io', origin: 'https://app.logz.io' };
    const first = captureForm(emptyState(), { bucket: 'acme-logs' }, { ...place, at: 10 });
    const { id } = connectorOf(first);
    const second = captureForm(first, { bucket: 'b-logs' }, { ...place, at: 20 });
    const made = applyFact(
      second,
      { roleCreated: { name: 'logzio-acme-logs', account: ACCOUNT, partition: 'aws', at: 0 } },
      30,
      id,
    );
    expect(effective(made).roleArn).toBeUndefined();
    expect(effective(setCurrent(made, id)).roleArn).toBe(`arn:aws:iam::${ACCOUNT}:role/logzio-acme-logs`);
    expect(applyFact(made, { policyEdited: { at: 0 } }, 40, 'forgotten')).toEqual(made);
  });

  it('do not count for a bucket that was typed afterwards, and count again for the first', () => {
    const created = { name: 'logzio-renamed', account: ACCOUNT, partition: 'aws', at: 0 };
    const made = applyFact(capturedForm(), { policyCreated: created }, 30);
    const other = withValues(made, { bucket: 'other-logs' }, typed(40));
    expect(effective(other).policyName).toBe('logzio-other-logs');
    expect(effective(withValues(other, { bucket: 'acme-logs' }, typed(50))).policyName).toBe(
      'logzio-renamed',
    );
  });
});

describe('a role of another AWS account', () => {
  const OTHER = '999988887777';
  const created = { name: 'logzio-acme-logs', account: ACCOUNT, partition: 'aws', at: 0 };
  const foreign = `arn:aws:iam::${OTHER}:role/logzio-acme-logs`;

  it('is never taken by itself, is named, and is taken when the person says so', () => {
    const begun = applyFact(capturedForm(), { policyCreated: created }, 30);
    const seen = applyFact(begun, { roleRead: { arn: foreign, at: 0 } }, 40);
    expect(effective(seen).roleArn).toBeUndefined();
    expect(foreignRole(seen)).toMatchObject({ arn: foreign, account: OTHER, given: false });
    const given = withValues(seen, { roleArn: foreign }, typed(50));
    expect(effective(given).roleArn).toBe(foreign);
    expect(foreignRole(given)).toMatchObject({ arn: foreign, given: true, home: { account: ACCOUNT } });
  });

  it('is not put together either, and a role of another partition is another account’s', () => {
    const begun = applyFact(capturedForm(), { policyCreated: created }, 30);
    const made = applyFact(begun, { roleCreated: { ...created, account: OTHER } }, 40);
    expect(effective(made).roleArn).toBeUndefined();
    const china = foreign.replace('arn:aws:', 'arn:aws-cn:').replace(OTHER, ACCOUNT);
    expect(effective(applyFact(begun, { roleRead: { arn: china, at: 0 } }, 40)).roleArn).toBeUndefined();
  });

  it('counts as the connector’s where nothing was done in AWS yet', () => {
    const seen = applyFact(capturedForm(), { roleRead: { arn: foreign, at: 0 } }, 40);
    expect(effective(seen).roleArn).toBe(foreign);
    expect(foreignRole(seen)).toBeUndefined();
  });
});
