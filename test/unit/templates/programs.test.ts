import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/templates/plan';
import { write } from '../../../src/templates/write';
import { hcl } from '../../../src/templates/write/terraform/hcl';
import type { Format } from '../../../src/words/export';
import { policyFor } from '../connector/sample';
import { hostileChange, hostilePlan } from './plans';
import { HAS } from './tools';

/* The programs that read these files in earnest, where this machine has them. */

const FOLDER = mkdtempSync(path.join(tmpdir(), 'rolebridge-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const run = (command: string, args: string[], cwd = FOLDER): { status: number | null; out: string } => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, out: `${stdout}${stderr}` };
};

const PLANS = fc.sample(hostilePlan, { numRuns: 5, seed: 3 });

/** @returns the names of files, one a plan, in the folder */
const files = (format: Format): string[] =>
  PLANS.map((plan, index) => {
    const written = write(plan, format);
    if (!written.ok) throw new Error(written.problem.code);
    const name = `${index}-${written.name}`;
    writeFileSync(path.join(FOLDER, name), written.text);
    return name;
  });

describe.skipIf(!HAS.terraform)('Terraform', () => {
  it('reads every file', () => {
    const { status, out } = run('terraform', ['fmt', ...files('terraform')]);
    expect(status, out).toBe(0);
  }, 60_000);

  it('works out every value as it went in', () => {
    const folder = mkdtempSync(path.join(FOLDER, 'values-'));
    const roles = PLANS.flatMap((plan) =>
      plan.roles.map(({ policies, joined, description, path: where, tags }) => ({
        policies,
        joined,
        description,
        where,
        tags,
      })),
    );
    writeFileSync(
      path.join(folder, 'main.tf'),
      `output "all" {\n  value = jsonencode(${hcl(JSON.parse(JSON.stringify(roles)), '  ')})\n}\n`,
    );
    expect(run('terraform', ['init', '-no-color'], folder)).toMatchObject({ status: 0 });
    const applied = run('terraform', ['apply', '-auto-approve', '-no-color'], folder);
    expect(applied.status, applied.out).toBe(0);
    const { stdout } = spawnSync('terraform', ['output', '-raw', 'all'], { cwd: folder, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual(roles);
  }, 60_000);
});

describe.skipIf(!HAS.bash)('bash', () => {
  it.each(files('cli'))('reads %s', (name) =>
    expect(run('bash', ['-n', name])).toEqual({ status: 0, out: '' }),
  );

  it('gives each value to the AWS CLI as it is, and runs nothing else', () => {
    // A function of the shell stands in for the CLI: it tells every argument, and knows of nothing that is there.
    const aws = `aws() {
  case "$*" in
    *get-caller-identity*) printf 'arn:aws:iam::123456789012:user/me'; return ;;
    *' get-'*) printf NoSuchEntity >&2; return 254 ;;
  esac
  printf '%s\\0' "$@" >> "$TOLD"
}
`;
    for (const [index, name] of files('cli').entries()) {
      const told = path.join(FOLDER, `${name}.told`);
      const script = `${aws}TOLD='${told}'\nset -- --apply\n. './${name}'\n`;
      const { status, out } = run('bash', ['-c', script]);
      expect(status, out).toBe(0);
      const words = spawnSync('cat', [told], { encoding: 'utf8' }).stdout.split('\0');
      const inputs = words
        .filter((_, at) => words[at - 1] === '--cli-input-json')
        .map((one) => JSON.parse(one));
      const wanted = PLANS[index]?.roles.flatMap((role) => [
        ...role.policies.map((one) => ({
          PolicyName: one.name,
          PolicyDocument: JSON.stringify(one.document),
          Description: one.description,
          ...(role.tags.length > 0 && {
            Tags: role.tags.map(({ key, value }) => ({ Key: key, Value: value })),
          }),
        })),
        expect.objectContaining({ RoleName: role.name, Path: role.path, Description: role.description }),
      ]);
      expect(inputs).toEqual(wanted);
    }
  }, 60_000);
});

describe.skipIf(!HAS.bash)('bash, on the change of a trust policy', () => {
  it.each([
    ['both', 'now', 'both'],
    ['finish', 'both', 'after'],
  ] as const)(
    'step %s puts exactly what is meant in the place of exactly what was meant',
    (step, before, wanted) => {
      for (const plan of fc.sample(hostileChange, { numRuns: 8, seed: 4 })) {
        const written = write(plan, 'cli');
        const [change] = plan.changes;
        if (!written.ok || !change) throw new Error('not written');
        writeFileSync(path.join(FOLDER, 'change.sh'), written.text);
        // IAM prints what it holds as JSON, with what is not printed as an escape or not: white space is all that may differ.
        const held = /'((?:[^']|'\\'')*)'/g;
        const [, now = '', both = ''] = [
          ...written.text.slice(written.text.indexOf("\ntrust '")).matchAll(held),
        ].map(([, text = '']) => text.replaceAll("'\\''", "'"));
        writeFileSync(path.join(FOLDER, 'held.json'), step === 'both' ? now : both);
        expect(JSON.parse(step === 'both' ? now : both)).toEqual(change[before]);
        const aws = `aws() {
  case "$*" in
    *get-caller-identity*) printf 'arn:aws:iam::123456789012:user/me' ;;
    *' get-role '*) cat held.json ;;
    *) printf '%s' "\${4}" > told.json ;;
  esac
}
`;
        const { status, out } = run('bash', ['-c', `${aws}set -- ${step} --apply\n. ./change.sh\n`]);
        expect(status, out).toBe(0);
        const told = JSON.parse(readFileSync(path.join(FOLDER, 'told.json'), 'utf8'));
        expect(told.RoleName).toBe(change.name);
        expect(JSON.parse(told.PolicyDocument)).toEqual(change[wanted]);
        rmSync(path.join(FOLDER, 'told.json'));
      }
    },
    60_000,
  );
});

describe.skipIf(!HAS.shellcheck)('shellcheck', () => {
  it('has nothing to say, but that quotes keep what is in them as it is', () => {
    expect(run('shellcheck', ['--exclude=SC2016,SC1112', ...files('cli')])).toEqual({ status: 0, out: '' });
  }, 60_000);
});

// It takes seconds to load its schemas: AWS=1 asks for it.
describe.skipIf(!process.env.AWS || !HAS.cfnLint)('cfn-lint', () => {
  it('finds a connector’s template right by CloudFormation’s own resource schemas', () => {
    const policies = [
      { name: 'logzio-acme', description: 'Lets Logz.io read', document: JSON.parse(policyFor('acme')) },
    ];
    const plans: Plan[] = PLANS.map((plan) => ({
      ...plan,
      roles: plan.roles.map((role) => ({
        ...role,
        ...{ path: '/vendors/', description: 'Lets Logz.io read', policies },
        boundary: 'arn:aws:iam::123456789012:policy/bound',
        tags: [{ key: 'team', value: 'obs' }],
      })),
    }));
    const names = plans.map((plan, index) => {
      const written = write(plan, 'cloudformation');
      if (!written.ok) throw new Error(written.problem.code);
      writeFileSync(path.join(FOLDER, `${index}-lint.yaml`), written.text);
      return `${index}-lint.yaml`;
    });
    expect(run('cfn-lint', names)).toEqual({ status: 0, out: '' });
  }, 120_000);
});
