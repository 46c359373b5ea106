import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../../practice/iam/connection';
import { emptyState } from '../../../src/connector/schema';
import { planOf } from '../../../src/templates/plan-of';
import { write } from '../../../src/templates/write';
import type { Format } from '../../../src/words/export';
import { EXTERNAL_ID, policyFor, VENDOR } from '../connector/sample';
import { HAS } from './tools';

/* The real AWS CLI, and a stack of the template, on moto's stand-in for AWS. It takes a while: AWS=1 asks for it. */

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

describe.skipIf(!process.env.AWS || !HAS.moto)('on a stand-in for AWS', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolebridge-'));
  let moto: ChildProcess;
  let env: NodeJS.ProcessEnv;
  beforeAll(async () => {
    const port = await freePort();
    moto = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', `${port}`], { stdio: 'ignore' });
    env = {
      ...process.env,
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_DEFAULT_REGION: 'us-east-1',
    };
    for (let tries = 0; tries < 100; tries += 1) {
      const up = await fetch(`http://127.0.0.1:${port}/moto-api/`).then(
        () => true,
        () => false,
      );
      if (up) return;
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error('moto did not start');
  }, 60_000);
  afterAll(() => {
    moto.kill();
    rmSync(folder, { recursive: true });
  });

  const run = (command: string, ...args: string[]): { status: number | null; out: string } => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' });
    return { status, out: `${stdout}${stderr}` };
  };
  const aws = (...args: string[]): unknown => {
    const { status, out } = run('aws', ...args, '--output', 'json');
    if (status !== 0) throw new Error(out);
    return out.trim() === '' ? undefined : JSON.parse(out);
  };

  function file(roleName: string, format: Format): string {
    const values = {
      accountId: VENDOR,
      externalId: EXTERNAL_ID,
      bucket: 'acme-logs',
      rolePolicy: policyFor('acme-logs'),
      roleName,
      policyName: roleName,
    };
    const entries = Object.entries(values).map(([field, value]) => [
      field,
      { value, source: { kind: 'captured', where: 'app.logz.io', at: 1 } },
    ]);
    const state = {
      ...emptyState(),
      connectors: [{ id: '1', kind: 's3-fetcher' as const, values: Object.fromEntries(entries), facts: {} }],
    };
    const planned = planOf(state, { options: { values: { tags: 'why=it is', path: '/vendors/' } } });
    if (!planned.ok) throw new Error(planned.problem.code);
    const written = write(planned.plan, format);
    if (!written.ok) throw new Error(written.problem.code);
    writeFileSync(path.join(folder, written.name), written.text);
    return written.name;
  }

  /** Why Logz.io could not connect with a role as AWS has it; undefined where it can. */
  async function whyNot(name: string, account: string, more: string[] = []): Promise<string | undefined> {
    const { Role } = aws('iam', 'get-role', '--role-name', name, ...more) as {
      Role: { Arn: string; AssumeRolePolicyDocument: object };
    };
    expect(Role.Arn).toBe(`arn:aws:iam::${account}:role/vendors/${name}`);
    const { AttachedPolicies } = aws('iam', 'list-attached-role-policies', '--role-name', name, ...more) as {
      AttachedPolicies: { PolicyArn: string }[];
    };
    const policies = AttachedPolicies.map(({ PolicyArn: arn }) => {
      const { PolicyVersion } = aws(
        'iam',
        'get-policy-version',
        '--policy-arn',
        arn,
        '--version-id',
        'v1',
        ...more,
      ) as {
        PolicyVersion: { Document: object };
      };
      return JSON.stringify(PolicyVersion.Document);
    });
    const trustPolicy = JSON.stringify(Role.AssumeRolePolicyDocument);
    return judge(
      { ok: true, trustPolicy, policies },
      { vendorAccount: VENDOR, externalId: EXTERNAL_ID, roleArn: Role.Arn, bucket: 'acme-logs', prefix: '' },
    );
  }

  it('a script makes, with the real AWS CLI, what Logz.io can connect to; run again it changes nothing', async () => {
    const name = file('by-script', 'cli');
    expect(run('sh', name)).toMatchObject({ status: 0, out: expect.stringContaining('Nothing was done') });
    const first = run('sh', name, '--apply');
    expect(first.status, first.out).toBe(0);
    expect(await whyNot('by-script', '123456789012')).toBeUndefined();
    const second = run('sh', name, '--apply');
    expect(second.status, second.out).toBe(0);
    expect(second.out).toContain('is there already');
    expect(second.out).not.toContain('create-');
  }, 120_000);

  it('a stack of the template makes it too, and tells the role ARN', async () => {
    const name = file('by-stack', 'cloudformation');
    aws(
      'cloudformation',
      'create-stack',
      '--stack-name',
      's',
      '--template-body',
      `file://${name}`,
      '--capabilities',
      'CAPABILITY_NAMED_IAM',
    );
    const { Stacks } = aws('cloudformation', 'describe-stacks', '--stack-name', 's') as {
      Stacks: { Outputs: { OutputValue: string }[] }[];
    };
    expect(Stacks[0]?.Outputs[0]?.OutputValue).toBe('arn:aws:iam::123456789012:role/vendors/by-stack');
    expect(await whyNot('by-stack', '123456789012')).toBeUndefined();
  }, 120_000);
});
