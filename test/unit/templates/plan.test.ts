import { describe, expect, it } from 'vitest';
import { emptyState, type State } from '../../../src/connector/schema';
import { planOf } from '../../../src/templates/plan-of';
import { readTemplate } from '../../../src/templates/read';
import { aboutRole } from '../../../src/templates/read/about';
import { write } from '../../../src/templates/write';
import { capturedForm, EXTERNAL_ID, policyFor, VENDOR } from '../connector/sample';
import { trustPolicy } from '../iam/policy-samples';

const options = { values: {} };
const source = { kind: 'captured', at: 1 } as const;
const entry = (value: string) => ({ value, source });
const OLD = 'acme-prod-0123456789';
const ROLE = 'arn:aws:iam::123456789012:role/logs/logzio';

/** Two configurations of one role; `to` is the new external ID of each. */
const migration = (
  journey: State['journey'],
  to: readonly (string | undefined)[] = [EXTERNAL_ID, EXTERNAL_ID],
): State => ({
  ...emptyState(),
  journey,
  connectors: to.map((id, index) => ({
    id: `${index}`,
    kind: 's3-fetcher',
    values: {
      accountId: entry(VENDOR),
      bucket: entry(`acme-${index}`),
      rolePolicy: entry(policyFor(`acme-${index}`)),
      ...(id !== undefined && { externalId: entry(id) }),
    },
    replaces: { externalId: entry(OLD), roleArn: entry(ROLE) },
    facts: {},
  })),
});

const ids = (document: unknown): unknown =>
  (document as { Statement: { Condition: { StringEquals: Record<string, unknown> } }[] }).Statement[0]
    ?.Condition.StringEquals['sts:ExternalId'];

describe('a plan', () => {
  it('of nothing is refused, and so is a connector that lacks something, which is named', () => {
    expect(planOf(emptyState(), { options })).toEqual({ ok: false, problem: { code: 'nothing-held' } });
    const state = capturedForm();
    const [one] = state.connectors;
    if (!one) throw new Error('no connector');
    const { externalId: _id, ...values } = one.values;
    const lacking = planOf({ ...state, connectors: [{ ...one, values }] }, { options });
    expect(lacking).toMatchObject({ problem: { code: 'incomplete', values: { lacks: ['externalId'] } } });
  });

  it('says what the review says, and is not written while that blocks it', () => {
    const state = capturedForm();
    const [one] = state.connectors;
    if (!one) throw new Error('no connector');
    const wide = policyFor('acme-logs').replace('"s3:GetObject"', '"s3:*"');
    const planned = planOf(
      { ...state, connectors: [{ ...one, values: { ...one.values, rolePolicy: entry(wide) } }] },
      { options },
    );
    if (!planned.ok) throw new Error(planned.problem.code);
    expect(write(planned.plan, 'cloudformation')).toMatchObject({ ok: false, problem: { code: 'blocked' } });
    const written = write(planned.plan, 'cloudformation', true);
    expect(written).toMatchObject({ ok: true, text: expect.stringMatching(/^# {3}Danger\. /m) });
  });

  it('of a role that is there imports it into Terraform, and keeps its path', () => {
    const state = capturedForm();
    const [one] = state.connectors;
    if (!one) throw new Error('no connector');
    const planned = planOf(
      { ...state, connectors: [{ ...one, values: { ...one.values, roleArn: entry(ROLE) } }] },
      { options },
    );
    if (!planned.ok) throw new Error(planned.problem.code);
    expect(write(planned.plan, 'terraform')).toMatchObject({
      text: expect.stringMatching(
        /import \{\n {2}to = aws_iam_role\.logzio\n {2}id = "logzio"\n\}[\s\S]*path += "\/logs\/"/,
      ),
    });
  });

  it('of new roles puts the configurations of one role together', () => {
    const planned = planOf(migration('migrate-new-roles'), { options });
    expect(planned).toMatchObject({
      plan: {
        changes: [],
        home: { partition: 'aws', account: '123456789012' },
        roles: [{ policies: [{ name: 'logzio-acme-0' }, { name: 'logzio-acme-1' }], joined: [{}, {}] }],
      },
    });
  });

  it('is refused where roles are in several accounts, or one name is meant for two policies', () => {
    const state = migration('migrate-new-roles');
    const change = (index: number, values: object, replaces = {}): State => ({
      ...state,
      connectors: state.connectors.map((one, at) =>
        at === index
          ? { ...one, values: { ...one.values, ...values }, replaces: { ...one.replaces, ...replaces } }
          : one,
      ),
    });
    const elsewhere = change(1, {}, { roleArn: entry(ROLE.replace('123456789012', '999988887777')) });
    expect(planOf(elsewhere, { options })).toEqual({
      ok: false,
      problem: { code: 'several-homes', values: { accounts: ['123456789012', '999988887777'] } },
    });
    const names = { policyName: entry('logzio') };
    const [first] = state.connectors;
    const twice = change(1, names);
    expect(
      planOf(
        {
          ...twice,
          connectors: [{ ...first, values: { ...first?.values, ...names } }, twice.connectors[1]],
        } as State,
        { options },
      ),
    ).toEqual({ ok: false, problem: { code: 'name-twice', values: { name: 'logzio' } } });
    // A stored policy that is no JSON: what stands in the store was checked, a file of somebody’s may not be.
    expect(planOf(change(0, { rolePolicy: entry('{') }), { options })).toMatchObject({
      problem: { code: 'policy-unreadable' },
    });
  });

  it('in the same role is refused where the edit would be', () => {
    const denied = trustPolicy(VENDOR, OLD).replace('"Allow"', '"Deny"');
    const planned = planOf(migration('migrate-same-role'), { options, trust: new Map([[ROLE, denied]]) });
    expect(planned).toMatchObject({ problem: { code: 'trust-not-changed', values: { arn: ROLE } } });
  });

  it('in the same role accepts both IDs first, and takes the old one out at the end', () => {
    const planned = planOf(migration('migrate-same-role'), { options });
    if (!planned.ok) throw new Error(planned.problem.code);
    const [change] = planned.plan.changes;
    expect(planned.plan.changes).toHaveLength(1);
    expect(ids(change?.now)).toBe(OLD);
    expect(ids(change?.both)).toEqual([OLD, EXTERNAL_ID]);
    expect(ids(change?.after)).toBe(EXTERNAL_ID);
    expect(write(planned.plan, 'cloudformation')).toMatchObject({
      problem: { code: 'cloudformation-same-role' },
    });
    const written = write(planned.plan, 'terraform');
    const read = written.ok ? readTemplate(written.text) : undefined;
    if (!read?.ok) throw new Error('not read');
    expect(read.roles.map((role) => [role.name, aboutRole(role)])).toMatchObject([
      ['logzio', { accountId: VENDOR, externalIds: [EXTERNAL_ID], verdict: 'only-vendor-with-id' }],
    ]);
    expect(read.unresolved).toEqual([]);
  });

  it('in the same role changes the trust policy that stands there, where it is given, and keeps the rest of it', () => {
    const mine = JSON.parse(trustPolicy(VENDOR, OLD));
    mine.Statement.push({
      Effect: 'Allow',
      Principal: { Service: 'ec2.amazonaws.com' },
      Action: 'sts:AssumeRole',
    });
    const trust = new Map([[ROLE, JSON.stringify(mine)]]);
    const planned = planOf(migration('migrate-same-role'), { options, trust });
    if (!planned.ok) throw new Error(planned.problem.code);
    const [change] = planned.plan.changes;
    expect(change?.now).toEqual(mine);
    expect(ids(change?.both)).toEqual([OLD, EXTERNAL_ID]);
    expect(change?.after).toMatchObject({ Statement: [{}, mine.Statement[1]] });
  });

  it('in the same role changes what the role’s page showed, and goes on where both are accepted already', () => {
    const mine = JSON.parse(trustPolicy(VENDOR, OLD));
    mine.Statement[0].Sid = 'Logs';
    const shown = (document: unknown, externalIds: string[]): State => ({
      ...migration('migrate-same-role'),
      roles: { [ROLE]: { stored: { externalIds, document: JSON.stringify(document), at: 2 } } },
    });
    const change = (state: State) => {
      const planned = planOf(state, { options });
      if (!planned.ok) throw new Error(planned.problem.code);
      return planned.plan.changes[0];
    };
    expect(change(shown(mine, [OLD]))?.now).toEqual(mine);
    expect(change(shown(mine, [OLD]))?.after).toMatchObject({ Statement: [{ Sid: 'Logs' }] });
    const both = change(shown(mine, [OLD]))?.both;
    const again = change(shown(both, [OLD, EXTERNAL_ID]));
    expect(again?.both).toEqual(both);
    expect(ids(again?.after)).toBe(EXTERNAL_ID);
  });

  it('leaves a role alone while a configuration of it has no new ID: it would stop', () => {
    expect(planOf(migration('migrate-same-role', [EXTERNAL_ID, undefined]), { options })).toMatchObject({
      problem: { code: 'incomplete', values: { name: 'acme-1', lacks: ['externalId'] } },
    });
  });

  it('never holds a text that a format would read as something else', () => {
    const planned = planOf(capturedForm(), { options });
    if (!planned.ok) throw new Error(planned.problem.code);
    const { plan } = planned;
    const withTag = (value: string) => ({
      ...plan,
      roles: plan.roles.map((role) => ({ ...role, tags: [{ key: 'k', value }] })),
    });
    expect(write(withTag('{{resolve:ssm:secret}}'), 'cloudformation')).toMatchObject({
      problem: { code: 'cloudformation-reference' },
    });
    expect(write(withTag('e\u0301'), 'terraform')).toMatchObject({ problem: { code: 'terraform-composes' } });
    expect(write(withTag('\ud800'), 'cli')).toMatchObject({ problem: { code: 'not-text' } });
  });
});
