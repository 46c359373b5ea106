import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { IamError } from '../../../practice/iam/errors';
import { Iam } from '../../../practice/iam/state';
import { trustPolicyText } from '../../../practice/iam/trust';
import { LogzioState, OLD_EXTERNAL_ID, rolePolicy } from '../../../practice/vendor/state';
import { emptyState, type State } from '../../../src/connector/schema';
import { planOf } from '../../../src/templates/plan-of';
import { write } from '../../../src/templates/write';
import type { Format } from '../../../src/words/export';
import { type StandIn, standIn } from './aws-stand-in';

/* The files are run: against the practice IAM, whose judge then says whether the practice Logz.io can connect. */

const OWN = '123456789012';
const source = { kind: 'captured', where: 'app.logz.io', at: 1 } as const;
const entry = (value: string) => ({ value, source });

let folder: string;
let iam: Iam;
let logzio: LogzioState;
let aws: StandIn;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rolebridge-'));
  iam = new Iam();
  logzio = new LogzioState(iam, [{ id: '1', name: 'Production' }]);
  aws = await standIn(iam.account(OWN), folder);
});
afterEach(() => {
  aws.close();
  rmSync(folder, { recursive: true });
});

const connectors = (prefix?: string): State['connectors'] => [
  {
    id: '1',
    kind: 's3-fetcher',
    values: {
      accountId: entry(logzio.current.awsAccountId),
      externalId: entry(logzio.current.externalId),
      rolePolicy: entry(rolePolicy('acme-logs')),
      bucket: entry('acme-logs'),
      ...(prefix !== undefined && { prefix: entry(prefix) }),
    },
    facts: {},
  },
];

const TAGS = { tags: 'team=obs\nwhy=it is', path: '/vendors/', description: 'For {bucket}' };

/** A file of the state, in the folder. @returns its text */
function file(state: State, format: Format): string {
  const planned = planOf(state, { options: { values: TAGS } });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
  const written = write(planned.plan, format);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  writeFileSync(path.join(folder, written.name), written.text);
  return written.text;
}

const run = (...args: string[]): Promise<{ code: number | null; out: string }> =>
  new Promise((done) => {
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    const child = spawn('sh', ['logzio-roles.sh', ...args], { cwd: folder, env });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (out += text));
    child.on('close', (code) => done({ code, out }));
  });

const save = (roleArn: string) => logzio.save({ bucket: 'acme-logs', prefix: "it's/", roleArn });
const changes = (): string[][] => aws.calls.filter(([, verb]) => !verb?.startsWith('get-'));

// Each call of `aws` is a program of its own.
describe('a script for the AWS CLI', { timeout: 90_000 }, () => {
  it('does nothing by itself, makes with --apply what Logz.io can connect to, and does nothing the second time', async () => {
    file({ ...emptyState(), connectors: connectors("it's/") }, 'cli');
    const dry = await run();
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was done.') });
    expect(changes()).toEqual([]);
    expect(iam.account(OWN).roles).toEqual([]);

    const first = await run('--apply');
    expect(first.code, first.out).toBe(0);
    const arn = `arn:aws:iam::${OWN}:role/vendors/logzio-acme-logs`;
    expect(first.out).toContain(`Role ARN for Logz.io: ${arn}`);
    expect(iam.account(OWN).roles).toMatchObject([
      {
        name: 'logzio-acme-logs',
        path: '/vendors/',
        description: 'For acme-logs',
        tags: [{ key: 'team' }, { value: 'it is' }],
      },
    ]);
    expect(await save(arn)).toMatchObject({ ok: true });

    aws.calls.length = 0;
    expect(await run('--apply')).toMatchObject({ code: 0, out: expect.stringContaining('is there already') });
    expect(changes().map(([, verb]) => verb)).toEqual(['attach-role-policy']);
  });

  it('stops at a role of that name that trusts someone else, and leaves it as it is', async () => {
    const trust = trustPolicyText(
      { awsAccount: '111122223333', requireExternalId: false, externalId: '', requireMfa: false },
      'aws',
    );
    iam.createRole({ account: OWN, name: 'logzio-acme-logs', trustPolicy: trust });
    file({ ...emptyState(), connectors: connectors() }, 'cli');
    expect(await run('--apply')).toMatchObject({
      code: 1,
      out: expect.stringContaining('trusts someone else'),
    });
    expect(iam.account(OWN).role('logzio-acme-logs').trustPolicy).toBe(trust);
  });

  it('stops where IAM refuses something', async () => {
    file({ ...emptyState(), connectors: connectors() }, 'cli');
    iam.account(OWN).createPolicy = () => {
      throw new IamError('LimitExceeded', 'Cannot exceed quota for PoliciesPerAccount: 1500');
    };
    expect(await run('--apply')).toMatchObject({ code: 254, out: expect.stringContaining('LimitExceeded') });
    expect(iam.account(OWN).roles).toEqual([]);
  });

  it('changes the trust policy of a role in two steps, without a moment in which Logz.io gets nothing', async () => {
    const form = {
      awsAccount: logzio.current.awsAccountId,
      requireExternalId: true,
      externalId: OLD_EXTERNAL_ID,
      requireMfa: false,
    };
    const account = iam.account(OWN);
    const policy = account.createPolicy({ name: 'p', document: rolePolicy('acme-logs') });
    const role = account.createRole({
      name: 'logzio',
      path: '/x/',
      trustPolicy: trustPolicyText(form, 'aws'),
      policyArns: [policy.arn],
    });
    logzio.seed({ kind: 's3-fetcher', bucket: 'acme-logs', roleArn: role.arn, account: '1' });
    const replaces = { roleArn: entry(role.arn), externalId: entry(OLD_EXTERNAL_ID) };
    const state: State = {
      ...emptyState(),
      journey: 'migrate-same-role',
      connectors: connectors().map((one) => ({ ...one, replaces })),
    };
    file(state, 'cli');
    expect(await run('--apply')).toMatchObject({ code: 2 });
    expect(await run('finish', '--apply')).toMatchObject({
      code: 1,
      out: expect.stringContaining('another trust policy'),
    });
    expect(await run('both', '--apply')).toMatchObject({ code: 0 });
    expect(await save(role.arn)).toMatchObject({ ok: true });
    const old = logzio.configurations.find(({ externalId }) => externalId === OLD_EXTERNAL_ID);
    expect(logzio.delete(old?.id ?? '')).toMatchObject({ ok: true });
    expect(await run('finish', '--apply')).toMatchObject({ code: 0 });
    expect(JSON.parse(account.role('logzio').trustPolicy)).toEqual(
      JSON.parse(trustPolicyText({ ...form, externalId: logzio.current.externalId }, 'aws')),
    );
    expect(await run('finish', '--apply')).toMatchObject({
      code: 0,
      out: expect.stringContaining('already'),
    });
    await logzio.watch.settled();
    expect(logzio.watch.history.filter(({ works }) => !works)).toEqual([]);
  });

  it('is of one account: in another one it stops before it looks at anything', async () => {
    const role = 'arn:aws:iam::111122223333:role/logzio';
    const state: State = {
      ...emptyState(),
      journey: 'migrate-same-role',
      connectors: connectors().map((one) => ({
        ...one,
        replaces: { roleArn: entry(role), externalId: entry(OLD_EXTERNAL_ID) },
      })),
    };
    file(state, 'cli');
    expect(await run('both', '--apply')).toMatchObject({
      code: 1,
      out: expect.stringContaining('111122223333'),
    });
    expect(aws.calls.every(([service]) => service === 'sts')).toBe(true);
  });
});

interface Resource {
  Type: string;
  Properties: {
    RoleName?: string;
    Path?: string;
    ManagedPolicyName?: string;
    Description?: string;
    AssumeRolePolicyDocument?: object;
    PolicyDocument?: object;
    Roles?: { Ref: string }[];
  };
}

/** Deploys a template in one account, as CloudFormation does with the two types that it has. @returns the outputs */
function deploy(text: string, id: string): Record<string, string> {
  const template = parse(text) as {
    Resources: Record<string, Resource>;
    Outputs: Record<string, { Value: { 'Fn::GetAtt': [string, string] } }>;
  };
  const account = iam.account(id);
  const arns = new Map<string, string>();
  const all = Object.entries(template.Resources);
  for (const [name, { Type, Properties: its }] of all)
    if (Type === 'AWS::IAM::Role')
      arns.set(
        name,
        account.createRole({
          name: its.RoleName ?? '',
          path: its.Path ?? '/',
          description: its.Description ?? '',
          trustPolicy: JSON.stringify(its.AssumeRolePolicyDocument),
        }).arn,
      );
  for (const { Type, Properties: its } of Object.values(template.Resources)) {
    if (Type !== 'AWS::IAM::ManagedPolicy') continue;
    const { arn } = account.createPolicy({
      name: its.ManagedPolicyName ?? '',
      description: its.Description ?? '',
      document: JSON.stringify(its.PolicyDocument),
    });
    for (const { Ref } of its.Roles ?? []) iam.find(arns.get(Ref) ?? '')?.role.policyArns.push(arn);
  }
  return Object.fromEntries(
    Object.entries(template.Outputs).map(([name, { Value }]) => [
      name,
      arns.get(Value['Fn::GetAtt'][0]) ?? '',
    ]),
  );
}

describe('a StackSet', () => {
  it('makes in each of three accounts a role that Logz.io can connect to, under the same name', async () => {
    const text = file({ ...emptyState(), connectors: connectors() }, 'cloudformation');
    const made = [OWN, '111122223333', '012345678901'].flatMap((id) => Object.values(deploy(text, id)));
    expect(made.map((arn) => arn.replace(/::\d+:/, '::ID:'))).toEqual(
      Array.from({ length: 3 }, () => 'arn:aws:iam::ID:role/vendors/logzio-acme-logs'),
    );
    for (const arn of made) expect(await save(arn)).toMatchObject({ ok: true });
    console.log(`Figure: accounts of a StackSet that Logz.io connects to, ${made.length} of 3`);
  });
});
