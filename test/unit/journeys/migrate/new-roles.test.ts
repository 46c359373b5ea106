import { describe, expect, it } from 'vitest';
import { inventoryOf } from '../../../../src/connector/current';
import { effective } from '../../../../src/connector/known';
import { chooseJourney, noteFilled, noteGone, noteSaved, setCurrent } from '../../../../src/connector/notes';
import { State } from '../../../../src/connector/schema';
import { applyFact } from '../../../../src/connector/state';
import { type Step, stepsOf } from '../../../../src/journeys';
import { advice, adviceFor } from '../../../../src/journeys/which-procedure';
import { lineWords } from '../../../../src/words/lines';
import { CONNECTED, fetcher, migrating, NEW_ID, ROLE } from '../../connector/inventory/sample';
import { ACCOUNT, captured, policyFor, typed, VENDOR, withValues } from '../../connector/sample';

const current = (state: State): Step | undefined => stepsOf(state, {}).find((step) => step.current);
const ok = CONNECTED;
const STAGING_ID = 'logzio:aws:extid:s7a9q0zt7m2w5v8yb';
const staging = { account: 'Staging', newExternalId: STAGING_ID };

/** Everything that AWS's pages tell while the role of the current configuration is made. */
const roleMade = (state: State, name: string, at: number): State => {
  const place = { account: ACCOUNT, partition: 'aws', at };
  const { bucket = '', externalId = '', policyName = '' } = effective(state);
  const policy = policyFor(bucket);
  let next = withValues(state, { rolePolicy: policy, accountId: VENDOR }, captured(at));
  for (const fact of [
    { policyFilled: { text: policy, ...place } },
    { policyCreated: { name: policyName, ...place } },
    { trustFilled: { accountId: VENDOR, externalId, ...place } },
    { policyTicked: { name: policyName, at } },
    { roleCreated: { name, ...place } },
    { roleRead: { arn: `arn:aws:iam::${ACCOUNT}:role/${name}`, at } },
  ])
    next = applyFact(next, fact, at);
  return next;
};

describe('migrating to new roles', () => {
  const two = () =>
    chooseJourney(
      migrating([fetcher('a'), fetcher('b'), fetcher('c', { ...staging, bucket: 'a-logs' })], 'connect'),
      'migrate-new-roles',
    );

  it('has the lines of both procedures under their headings, and the clean-up last, with a link', () => {
    const steps = stepsOf(two(), {});
    const text = steps.map((step) => lineWords(step.text)).join('\n');
    for (const words of [
      'Choose an S3 fetcher',
      'Bucket region',
      'Log type',
      'Recreate your configuration',
      'Click Create role',
      'Click Create policy',
      'Get the role policy',
      'Require external ID',
      'Logz.io, use the new role ARN',
      'Save',
      'Replace the others in this account',
      'For the configurations in Staging, repeat this procedure',
    ])
      expect(text).toContain(words);
    expect(steps.filter(({ setUp }) => setUp).length).toBeGreaterThan(20);
    const last = steps.at(-1);
    expect(last?.id).toBe('clean-up');
    expect(last?.optional).toBe(true);
    expect(last?.link).toBe('https://us-east-1.console.aws.amazon.com/iam/home#/roles/details/logzio-shared');
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it('carries the values over, but not the old role', () => {
    const values = effective(two());
    expect(values).toMatchObject({
      accountId: VENDOR,
      bucket: 'a-logs',
      prefix: 'app/',
      externalId: NEW_ID,
      roleName: 'logzio-a-logs',
    });
    expect(values.roleArn).toBeUndefined();
  });

  it('goes through one account with one role, then through the other with a role of another name', () => {
    let state = noteFilled(setCurrent(two(), 'a'), 'a', 10);
    expect(current(state)?.id).toBe('logzio-policy');
    state = roleMade(state, 'logzio-a-logs', 11);
    expect(current(state)?.id).toBe('migrate-new-arn');
    const made = `arn:aws:iam::${ACCOUNT}:role/logzio-a-logs`;
    state = applyFact(state, { returned: { arn: made, at: 0 } }, 12);
    expect(current(state)?.id).toBe('migrate-save');
    state = noteSaved(state, 'a', ok, 13);
    expect(current(state)?.id).toBe('migrate-delete');
    state = noteGone(state, 'a', 14);

    expect(effective(state)).toMatchObject({ bucket: 'b-logs', roleArn: made });
    expect(current(state)?.id).toBe('migrate-form');
    state = noteFilled(state, 'b', 15);
    expect(current(state)?.id).toBe('migrate-save');
    expect(stepsOf(state, {}).some(({ id }) => id === 'policy-create')).toBe(false);
    state = noteGone(noteSaved(state, 'b', ok, 16), 'b', 17);

    expect(effective(state)).toMatchObject({
      bucket: 'a-logs',
      externalId: STAGING_ID,
      roleName: 'logzio-a-logs-2',
      policyName: 'logzio-a-logs-app-2',
    });
    expect(effective(state).roleArn).toBeUndefined();
    expect(current(state)?.id).toBe('migrate-form');
    state = roleMade(noteFilled(state, 'c', 18), 'logzio-a-logs-2', 19);
    state = noteGone(noteSaved(state, 'c', ok, 20), 'c', 21);
    expect(inventoryOf(state).map((one) => one.values.roleArn?.value.split('/').at(-1))).toEqual([
      'logzio-a-logs',
      'logzio-a-logs',
      'logzio-a-logs-2',
    ]);
    expect(current(state)).toBeUndefined();
    expect(
      stepsOf(state, {})
        .filter((step) => !step.done)
        .map(({ id }) => id),
    ).toEqual(['clean-up']);
    expect(stepsOf(state, {}).at(-1)?.text).toEqual({
      code: 'clean-up',
      values: { role: 'logzio-shared', users: [] },
    });
    expect(State.safeParse(state).success).toBe(true);
  });

  it('loses no new role when another configuration is taken up half-way', () => {
    let state = roleMade(noteFilled(setCurrent(two(), 'a'), 'a', 10), 'logzio-a-logs', 11);
    state = setCurrent(state, 'c');
    expect(effective(state).roleArn).toBeUndefined();
    expect(effective(state).roleName).toBe('logzio-a-logs-2');
    state = setCurrent(state, 'a');
    expect(effective(state).roleArn).toBe(`arn:aws:iam::${ACCOUNT}:role/logzio-a-logs`);
    expect(current(state)?.id).not.toBe('logzio-policy');
  });
});

describe('a new role', () => {
  const says = (state: State, id: string): string[] =>
    stepsOf(state, {})
      .find((step) => step.id === id)
      ?.warnings.map(({ code }) => code) ?? [];

  it('of another account than the old one’s is said', () => {
    const state = chooseJourney(migrating([fetcher('a')], 'connect'), 'migrate-new-roles');
    const elsewhere = withValues(state, { roleArn: 'arn:aws:iam::999988887777:role/x' }, typed(9));
    expect(says(elsewhere, 'migrate-new-arn')).toContain('new-role-elsewhere');
  });

  it('that another configuration is to use as well needs a policy for its bucket too', () => {
    let state = chooseJourney(migrating([fetcher('a'), fetcher('b')], 'connect'), 'migrate-new-roles');
    state = roleMade(noteFilled(setCurrent(state, 'a'), 'a', 10), 'logzio-a-logs', 11);
    state = noteGone(noteSaved(state, 'a', ok, 13), 'a', 14);
    expect(says(state, 'migrate-role-there')).toEqual(['new-role-policy']);
  });
});

describe('which procedure', () => {
  it('is the same role for one account, new roles for several, each with its reason', () => {
    const one = advice(migrating([fetcher('a'), fetcher('b')]));
    expect(one?.journey).toBe('migrate-same-role');
    expect(one?.reason).toMatchObject({ code: 'one-account', values: { account: 'Production', unsure: [] } });
    const several = advice(migrating([fetcher('a'), fetcher('b', staging)]));
    expect(several?.journey).toBe('migrate-new-roles');
    expect(several?.reason).toMatchObject({
      code: 'several-accounts',
      values: { accounts: ['Production', 'Staging'] },
    });
    expect(several?.otherwise.code).toBe('prefer-new-roles');
    expect(adviceFor([], ROLE)).toBeUndefined();
    expect(adviceFor([fetcher('a'), fetcher('b', { account: undefined })], ROLE)?.reason).toMatchObject({
      values: { unsure: ['b-logs/app/'] },
    });
  });

  it('tells the consequence where the person chose otherwise', () => {
    const warned = (state: State): string[] =>
      stepsOf(state, {})
        .find(({ id }) => id === 'migrate-choose')
        ?.warnings.map(({ code }) => code) ?? [];
    expect(warned(migrating([fetcher('a'), fetcher('b', staging)]))).toContain('prefer-new-roles');
    expect(warned(migrating([fetcher('a')], 'migrate-new-roles'))).toContain('prefer-same-role');
    expect(warned(migrating([fetcher('a')]))).not.toContain('prefer-same-role');
  });
});
