import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run';
import { rolePolicy, trustPolicy } from './iam/policy-samples';

const account = '406095609952';
const OLD = 'logzio-prod';
const NEW = 'logzio:aws:extid:4fz9k2m7q1x8b3n5c';
const document = trustPolicy(account, OLD);

/** What the command prints for these bytes, and its exit code. */
function policy(input: string | Uint8Array): Promise<{ lines: unknown[]; code: number | null }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/policy-cli.ts'], { cwd: ROOT });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.on('error', fail);
    child.on('close', (code) =>
      done({
        lines: out
          .split('\n')
          .slice(0, -1)
          .map((line): unknown => JSON.parse(line)),
        code,
      }),
    );
    child.stdin.end(input);
  });
}

const asked = (...lines: object[]): string => lines.map((line) => JSON.stringify(line)).join('\n');

describe('npm run policy', () => {
  it('names who else loses access', async () => {
    const shared = document.replace(
      `"arn:aws:iam::${account}:root"`,
      `["arn:aws:iam::${account}:root","arn:aws:iam::464622532012:root","111122223333"]`,
    );
    expect(shared).not.toBe(document);
    const { lines } = await policy(
      asked(
        { op: 'replace', document: shared, account, from: OLD, to: NEW },
        { op: 'accept-both', document: shared, account, from: OLD, to: NEW },
      ),
    );
    expect(lines).toMatchObject([
      {
        ok: true,
        notes: [
          {
            code: 'others-lose',
            message: expect.stringContaining('Datadog (464622532012) and AWS account 111122223333'),
          },
        ],
      },
      { ok: true, notes: [] },
    ]);
  });

  it('finds, replaces, accepts both and removes', async () => {
    const both = document.replace(`"${OLD}"`, `["${OLD}","${NEW}"]`);
    const { lines, code } = await policy(
      asked(
        { op: 'find', document },
        { op: 'replace', document, account, from: OLD, to: NEW },
        { op: 'replace', document, account, to: NEW },
        { op: 'accept-both', document, account, from: OLD, to: NEW },
        { op: 'remove', document: both, account, value: OLD },
        { op: 'replace', document, account, from: 'gone', to: NEW },
        { op: 'find', document: 'nonsense' },
      ),
    );
    const changed = { ok: true, document: trustPolicy(account, NEW), notes: [] };
    const [, , , , , refused, unreadable] = lines;
    expect(lines.slice(0, 5)).toEqual([
      {
        ok: true,
        candidates: [
          {
            statement: 0,
            operator: 'StringEquals',
            value: OLD,
            line: 1,
            column: document.indexOf(`"${OLD}"`) + 1,
            editable: true,
          },
        ],
      },
      changed,
      changed,
      { ok: true, document: both, notes: [] },
      changed,
    ]);
    expect(refused).toMatchObject({
      ok: false,
      reason: 'not-found',
      message: expect.stringContaining('gone'),
    });
    expect(unreadable).toMatchObject({ ok: false, reason: 'policy-not-json' });
    expect(code).toBe(0);
  });

  it('sorts a pasted text', async () => {
    const text = `Account ID: 4060-9560-9952\nExternal ID: ${NEW}\n\n${rolePolicy()}`;
    const refused = `Account ID: ${account}1\nExternal ID: TBD\n\n${rolePolicy('<BUCKET_NAME>')}`;
    const { lines } = await policy(
      asked({ op: 'read-paste', text }, { op: 'read-paste', text: '' }, { op: 'read-paste', text: refused }),
    );
    const problem = (code: string, field?: string): object => ({
      code,
      message: expect.stringMatching(/^\S.*\.$/),
      ...(field && { field }),
    });
    expect(lines).toEqual([
      {
        ok: true,
        accountId: account,
        externalId: NEW,
        policy: rolePolicy(),
        cleaned: expect.any(Array),
        problems: [],
      },
      { ok: true, cleaned: [], problems: [problem('paste-nothing')] },
      {
        ok: true,
        cleaned: [],
        problems: [
          problem('account-id-long', 'accountId'),
          problem('external-id-word', 'externalId'),
          problem('placeholder', 'policy'),
        ],
      },
    ]);
  });

  it('judges trust and permissions policies in the contract’s words', async () => {
    const trust = (condition: object): string =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: '406095609952' },
            Action: 'sts:AssumeRole',
            Condition: condition,
          },
        ],
      });
    const id = 'logzio:aws:extid:k3v9q0w7x2m5t8b1z';
    const about = { op: 'judge-trust', account: '406095609952', externalId: id };
    const { lines } = await policy(
      asked(
        { ...about, document: trust({ StringEquals: { 'sts:ExternalId': id } }) },
        { ...about, document: trust({}) },
        { op: 'judge-trust', document: '{}' },
        {
          op: 'judge-permissions',
          kind: 's3-fetcher',
          bucket: 'my-logs',
          prefix: '',
          document: JSON.stringify({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }],
          }),
        },
        { op: 'judge-permissions', kind: 'other', document: '{}' },
      ),
    );
    const [good, open, missing, wide, unknown] = lines;
    expect(good).toMatchObject({ ok: true, verdict: 'only-vendor-with-id' });
    expect(open).toMatchObject({ ok: true, verdict: 'id-not-required' });
    expect(missing).toMatchObject({ ok: false, reason: 'incomplete' });
    expect(wide).toMatchObject({
      ok: true,
      findings: [{ weight: 'danger', line: 1 }, { weight: 'danger' }, { weight: 'note' }],
    });
    expect(unknown).toMatchObject({ ok: false, reason: 'incomplete' });
  });

  it('answers every line in order, whatever is in it', async () => {
    const good = { op: 'find', document: '{}' };
    const odd = [
      Buffer.from(
        'nonsense\n\n[]\n{"op":"constructor"}\n{"op":"find"}\n{"op":"find","document":7}\n{"op":null}\n',
      ),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from(`\ufeff${JSON.stringify(good)}\r\n`),
      Buffer.from(`${JSON.stringify({ op: 'find', document: `"${'é'.repeat(2_000_000)}"` })}\n`),
      Buffer.from(JSON.stringify({ ...good, document: '{"a":"\u2028"}' })),
    ];
    const { lines, code } = await policy(Buffer.concat(odd));
    const reasons = lines.map((line) => (line as { reason?: string }).reason ?? 'ok');
    expect(reasons).toEqual([
      'line-not-json',
      'line-not-json',
      'line-not-object',
      'op-unknown',
      'incomplete',
      'incomplete',
      'incomplete',
      'line-not-utf-8',
      'ok',
      'policy-too-long',
      'ok',
    ]);
    expect(code).toBe(0);
    expect((await policy('')).lines).toEqual([]);
  });

  it('takes a thousand documents a second', async () => {
    const ops = ['find', 'replace', 'accept-both'];
    const many = Array.from({ length: 5000 }, (_, index) => ({
      op: ops[index % 3],
      document,
      account,
      to: `${NEW}${index}`,
    }));
    const start = performance.now();
    const { lines } = await policy(asked(...many));
    const seconds = (performance.now() - start) / 1000;
    expect(lines).toHaveLength(5000);
    expect(lines[4999]).toMatchObject({ document: trustPolicy(account, `${NEW}4999`) });
    console.log(
      `Figure: policies on the command line, ${Math.round(5000 / seconds)} a second, start included (bound 1,000)`,
    );
  });

  it('writes a connector down, reads it back, and says how it differs from another', async () => {
    const connector = { accountId: account, externalId: NEW, bucket: 'my-logs', policy: rolePolicy() };
    const { lines } = await policy(
      asked(
        { op: 'export', format: 'terraform', connector, options: { path: '/vendors/' } },
        { op: 'export', format: 'basic', connector },
        { op: 'export', format: 'cli', connector: { ...connector, externalId: undefined } },
        { op: 'export', format: 'cli', connector: { ...connector, policy: rolePolicy('*') } },
      ),
    );
    expect(lines).toMatchObject([
      { ok: true, name: 'logzio-roles.tf', text: expect.stringContaining(`default     = "${NEW}"`) },
      { ok: false, reason: 'incomplete' },
      { ok: false, reason: 'incomplete', message: expect.stringContaining('External ID') },
      { ok: false, reason: 'blocked' },
    ]);
    const [{ text }] = lines as [{ text: string }];
    const read = await policy(
      asked(
        { op: 'read-template', text, connector: { ...connector, externalId: `${NEW}0` } },
        { op: 'read-template', text: 'Hello' },
        { op: 'read-template', text: 'locals {\n  bucket = "my-logs"\n}' },
      ),
    );
    expect(read.lines).toMatchObject([
      {
        ok: true,
        kind: 'terraform',
        roles: [
          {
            ...{ accountId: account, externalId: NEW, bucket: 'my-logs', path: '/vendors/' },
            verdict: 'only-vendor-with-id',
            differences: [
              { code: 'other-external-id', message: expect.stringContaining('another external ID') },
            ],
          },
        ],
        problems: [{ code: 'unresolved' }], // the region and the log type, which nobody told
      },
      { ok: false, reason: 'not-a-template' },
      { ok: true, roles: [], problems: [{ code: 'no-role' }] },
    ]);
    expect(JSON.parse((read.lines as [{ roles: [{ policy: string }] }])[0].roles[0].policy)).toEqual(
      JSON.parse(rolePolicy()),
    );
  });
});
