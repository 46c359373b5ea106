import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { write } from '../../../src/templates/write';
import { hcl } from '../../../src/templates/write/terraform/hcl';
import type { Format } from '../../../src/words/export';
import { hostilePlan } from './plans';
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

describe.skipIf(!HAS.shellcheck)('shellcheck', () => {
  it('has nothing to say, but that quotes keep what is in them as it is', () => {
    expect(run('shellcheck', ['--exclude=SC2016,SC1112', ...files('cli')])).toEqual({ status: 0, out: '' });
  }, 60_000);
});
