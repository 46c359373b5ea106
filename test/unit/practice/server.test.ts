import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { longTrustPolicy, sharedRole, trustPolicyOf, trustStatement } from '../../../practice/scenes';
import { startPractice } from '../../../practice/server';
import type { Practice } from '../../../practice/settings';
import { rolePolicy } from '../../../practice/vendor/state';
import { tunnel, visit } from './browser';

const CONSOLE = 'https://us-east-1.console.aws.amazon.com';
const LOGZIO = 'https://app.logz.io';
const API = '/__practice/api/';
const pressed = (label: string) => ({ isTrusted: true, label });

let folder: string;
let practice: Practice;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-built-'));
  for (const app of ['console', 'logzio', 'signin']) {
    mkdirSync(join(folder, app));
    writeFileSync(join(folder, app, 'index.html'), `<html><head></head><body>${app}</body></html>`);
  }
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'main-abc.js'), 'run()');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  practice = await startPractice({}, pathToFileURL(`${folder}/`));
});
afterEach(() => practice.close());

const get = (url: string, cookie?: string) => visit(practice.port, url, cookie ? { cookie } : {});
const send = (url: string, body: unknown, method = 'POST') =>
  visit(practice.port, url, { method, body: JSON.stringify(body) });

describe('the whole way', () => {
  it('policy, role, Save: Logz.io is connected, and every commit is recorded', async () => {
    const { current } = JSON.parse((await get(`${LOGZIO}${API}logzio/account`)).text);
    const { document } = JSON.parse((await send(`${LOGZIO}${API}logzio/policy`, { bucket: 'my-logs' })).text);

    const policy = { name: 'logzio-my-logs', description: '', document, commit: pressed('Create policy') };
    const created = await send(`${CONSOLE}${API}policies`, policy);
    expect(created.status).toBe(201);

    const made = await send(`${CONSOLE}${API}roles`, {
      name: 'logzio-my-logs-role',
      description: '',
      trust: {
        awsAccount: current.awsAccountId,
        requireExternalId: true,
        externalId: current.externalId,
        requireMfa: false,
      },
      policyArns: [JSON.parse(created.text).arn],
      commit: pressed('Create role'),
    });
    const { arn } = JSON.parse(made.text);
    expect(arn).toBe('arn:aws:iam::123456789012:role/logzio-my-logs-role');

    const { text } = await get(`${CONSOLE}${API}role?name=logzio-my-logs-role`);
    expect(JSON.parse(text)).toMatchObject({
      arn,
      maxSessionDuration: 3600,
      trustPolicy: expect.stringContaining(current.externalId),
      attachedPolicies: [{ name: 'logzio-my-logs', type: 'Customer managed' }],
    });

    const connector = { bucket: 'my-logs', prefix: '', roleArn: arn, commit: pressed('Save') };
    const saved = await send(`${LOGZIO}${API}logzio/connectors`, connector);
    expect(saved.status).toBe(201);
    expect(JSON.parse(saved.text).message).toBe(
      'Success! Logz.io authenticated and connected to your S3 bucket my-logs.',
    );
    const { connectors } = JSON.parse((await get(`${LOGZIO}${API}logzio/connectors`)).text);
    expect(connectors).toEqual([
      {
        id: expect.any(String),
        kind: 's3-fetcher',
        bucket: 'my-logs',
        prefix: '',
        roleArn: arn,
        works: true,
      },
    ]);
    expect(practice.history).toMatchObject([{ configuration: { bucket: 'my-logs' }, works: true }]);

    expect(practice.commits).toMatchObject([
      { action: 'CreatePolicy', label: 'Create policy', isTrusted: true, name: 'logzio-my-logs', ok: true },
      { action: 'CreateRole', account: '123456789012', name: 'logzio-my-logs-role', ok: true },
      { action: 'Save', account: '1001', host: 'app.logz.io', name: 'my-logs', ok: true },
    ]);
  });

  it('a refusal has IAM’s words and is recorded too; a commit that nobody pressed is not trusted', async () => {
    const reply = await send(`${CONSOLE}${API}policies`, { name: 'p', document: '{' });
    const message = 'Syntax errors in policy.';
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.text)).toEqual({ code: 'MalformedPolicyDocument', message });
    expect(practice.commits).toMatchObject([{ ok: false, message, isTrusted: false }]);
  });

  it('a trust policy can be changed', async () => {
    const { arn, trustPolicy } = practice.iam.createRole({
      account: '123456789012',
      name: 'r',
      trustPolicy:
        '{"Statement":{"Effect":"Allow","Principal":{"AWS":"406095609952"},"Action":"sts:AssumeRole"}}',
    });
    const document = `${trustPolicy}\r\n`;
    const commit = pressed('Update policy');
    const reply = await send(`${CONSOLE}${API}role/trust-policy`, { name: 'r', document, commit }, 'PUT');
    expect(reply.status).toBe(200);
    expect(practice.iam.find(arn)?.role.trustPolicy).toBe(document);
    expect(practice.commits[0]).toMatchObject({ action: 'UpdateAssumeRolePolicy', name: 'r', ok: true });
    const { roles } = JSON.parse((await get(`${CONSOLE}${API}roles`)).text);
    expect(roles).toMatchObject([{ name: 'r', path: '/', arn, trustedEntities: ['Account: 406095609952'] }]);
  });

  it('a role can be deleted, once', async () => {
    const { arn } = practice.iam.createRole({
      account: '123456789012',
      name: 'r',
      trustPolicy:
        '{"Statement":{"Effect":"Allow","Principal":{"AWS":"406095609952"},"Action":"sts:AssumeRole"}}',
    });
    const deletion = { name: 'r', commit: pressed('Delete') };
    expect((await send(`${CONSOLE}${API}delete-role`, deletion)).status).toBe(200);
    expect(practice.iam.find(arn)).toBeUndefined();
    expect((await send(`${CONSOLE}${API}delete-role`, deletion)).status).toBe(404);
    expect(practice.commits.map(({ action, ok }) => [action, ok])).toEqual([
      ['DeleteRole', true],
      ['DeleteRole', false],
    ]);
  });
});

describe('a role that several configurations share', () => {
  const old = (id: string) => trustPolicyOf([trustStatement(id)]);
  const shown = async (path: string) => JSON.parse((await get(`${LOGZIO}${API}logzio/${path}`)).text);

  it('breaks them with its trust policy; the history is complete when the answer is there', async () => {
    const { role } = sharedRole(practice);
    const { externalId } = practice.logzio.current;
    await practice.settled();
    expect(practice.history.map(({ works }) => works)).toEqual([true, true, true]);
    const body = { name: role.name, document: old(externalId), commit: pressed('Update policy') };
    await send(`${CONSOLE}${API}role/trust-policy`, body, 'PUT');
    const broken = practice.history.slice(3);
    expect(broken.map(({ configuration, works }) => [configuration.bucket, works])).toEqual([
      ['acme-elb-logs', false],
      ['acme-archive', false],
      ['acme-staging-logs', false],
    ]);
    const { connectors } = await shown('connectors');
    expect(connectors).toMatchObject([{ works: false, reason: expect.stringContaining('acme-prod') }]);
    expect(connectors[0]).not.toHaveProperty('externalId');
  });

  it('is left by deleting and saving, each recorded', async () => {
    const { role, configurations } = sharedRole(practice);
    const { archive } = await shown('archive');
    expect(archive).toMatchObject({ bucket: 'acme-archive', externalId: 'acme-prod', works: true });
    const commit = pressed('Delete configuration');
    const gone = await send(`${LOGZIO}${API}logzio/delete`, { id: archive.id, commit });
    expect(JSON.parse(gone.text)).toEqual({ message: 'The configuration of acme-archive was deleted.' });
    expect(await shown('archive')).toEqual({});
    const again = await send(`${LOGZIO}${API}logzio/archive`, { bucket: 'acme-archive', roleArn: role.arn });
    expect([again.status, JSON.parse(again.text).message]).toEqual([
      400,
      expect.stringContaining('external ID'),
    ]);
    // Staging’s is not Production’s to delete.
    const others = await send(`${LOGZIO}${API}logzio/delete`, { id: configurations[2]?.id, commit });
    expect(others.status).toBe(404);
    expect(practice.commits).toMatchObject([
      { action: 'Delete', label: 'Delete configuration', name: 'acme-archive', isTrusted: true, ok: true },
      { action: 'StartArchiving', name: 'acme-archive', isTrusted: false, ok: false },
      { action: 'Delete', name: 'acme-staging-logs', ok: false },
    ]);
  });

  it('can be asked not to tell the archive’s external ID', async () => {
    sharedRole(practice);
    practice.settings.archiveShowsExternalId = false;
    expect((await shown('archive')).archive).not.toHaveProperty('externalId');
  });

  it('takes a long trust policy when its quota is raised, during the run', async () => {
    const { role } = sharedRole(practice, { trustPolicy: longTrustPolicy() });
    const document = `${longTrustPolicy('logzio:aws:extid:new')}
`;
    const body = { name: role.name, document, commit: pressed('Update policy') };
    expect((await send(`${CONSOLE}${API}role/trust-policy`, body, 'PUT')).status).toBe(409);
    practice.settings.trustPolicyQuota = 20_480;
    expect((await send(`${CONSOLE}${API}role/trust-policy`, body, 'PUT')).status).toBe(200);
    expect(role.trustPolicy).toBe(document);
  });
});

describe('the console API', () => {
  it('lists own policies among those of AWS, and their text', async () => {
    const account = practice.iam.account('123456789012');
    const { arn } = account.createPolicy({ name: 'logzio-x', document: rolePolicy('x') });
    const { policies } = JSON.parse((await get(`${CONSOLE}${API}policies`)).text);
    expect(policies.length).toBeGreaterThan(1150);
    expect(policies).toContainEqual(
      expect.objectContaining({ arn, name: 'logzio-x', type: 'Customer managed', usedAs: 'None' }),
    );
    const { text } = await get(`${CONSOLE}${API}policy?arn=${encodeURIComponent(arn)}`);
    expect(JSON.parse(text)).toMatchObject({ name: 'logzio-x', document: rolePolicy('x') });
  });

  it('can be slow with the policies', async () => {
    practice.settings.policiesDelayMs = 60;
    const begun = performance.now();
    await get(`${CONSOLE}${API}policies`);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(55);
  });

  it('says where a text goes wrong without storing it', async () => {
    const reply = await send(`${CONSOLE}${API}validate-policy`, { document: '{\n  x', kind: 'permissions' });
    expect(JSON.parse(reply.text)).toEqual({
      problems: [{ message: 'Syntax errors in policy.', line: 2, column: 3 }],
    });
    expect(practice.commits).toEqual([]);
  });

  it.each([['{"name":1}'], ['{"name"'], ['"text"'], ['']])('refuses the body %s', async (body) => {
    const reply = await visit(practice.port, `${CONSOLE}${API}policies`, { method: 'POST', body });
    expect([reply.status, JSON.parse(reply.text).code]).toEqual([400, 'ValidationError']);
  });

  it.each([[`${LOGZIO}${API}roles`], [`${CONSOLE}${API}logzio/account`], [`${CONSOLE}${API}constructor`]])(
    'does not answer at %s',
    async (url) => {
      expect((await get(url)).status).toBe(404);
    },
  );

  it('keeps accounts and partitions apart', async () => {
    const two = 'https://210987654321-ab12cd34.us-east-1.console.aws.amazon.com';
    const gov = 'https://us-gov-west-1.console.amazonaws-us-gov.com';
    const policy = { name: 'p', document: rolePolicy('b'), commit: pressed('Create policy') };
    const arns: string[] = [];
    for (const host of [CONSOLE, two, gov]) {
      arns.push(JSON.parse((await send(`${host}${API}policies`, policy)).text).arn);
    }
    expect(arns).toEqual([
      'arn:aws:iam::123456789012:policy/p',
      'arn:aws:iam::210987654321:policy/p',
      'arn:aws-us-gov:iam::123456789012:policy/p',
    ]);
    const { text } = await get(`${gov}${API}session`);
    expect(JSON.parse(text)).toMatchObject({ partition: 'aws-us-gov', accountId: '123456789012' });
  });
});

describe('documents', () => {
  it('of the console carry the session, the settings and a strict policy', async () => {
    practice.settings.logzioAccounts = [{ id: '1', name: '</script>' }];
    const reply = await get(`${CONSOLE}/iamv2/home?region=eu-west-1`);
    expect(reply.text).toContain('<body>console');
    expect(reply.text).toMatch(/<meta name="awsc-session-data" content="[^"]*123456789012/);
    expect(reply.text).toContain('<meta name="awsc-lang" content="en">');
    expect(reply.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    const [, settings = ''] = /id="practice-settings">(.*?)<\/script>/.exec(reply.text) ?? [];
    expect(JSON.parse(settings)).toEqual(practice.settings);
  });

  it('stand on their own hosts', async () => {
    expect((await get(`${LOGZIO}/`)).text).toContain('<body>logzio');
    expect((await get(`${CONSOLE}/s3/home`)).text).toContain('not part of the practice sites');
    expect((await get('https://example.com/')).status).toBe(421);
  });

  it('that are not built are asked for', async () => {
    const bare = await startPractice({}, pathToFileURL(join(folder, 'not-built/')));
    const reply = await visit(bare.port, `${LOGZIO}/`);
    await bare.close();
    expect([reply.status, reply.text]).toEqual([503, expect.stringContaining('npm run build:practice')]);
  });

  it('have their assets, and only those', async () => {
    const asset = await get(`${LOGZIO}/__practice/assets/main-abc.js`);
    expect([asset.text, asset.headers['content-type']]).toEqual(['run()', 'text/javascript']);
    expect((await get(`${LOGZIO}/__practice/console/index.html`)).status).toBe(404);
    expect((await get(`${LOGZIO}/__practice/assets/..%2Fconsole%2Findex.html`)).status).toBe(404);
  });
});

describe('signing in', () => {
  it('comes first for those who are not, and lasts by a cookie', async () => {
    practice.settings.signedIn = false;
    const away = await get(`${CONSOLE}/iam/home?x=1`);
    expect(away.status).toBe(302);
    const signIn = new URL(away.headers.location ?? '');
    expect(signIn.host).toBe('us-east-1.signin.aws.amazon.com');
    expect(signIn.searchParams.get('redirect_uri')).toBe(`${CONSOLE}/iam/home?x=1`);
    expect((await get(signIn.href)).text).toContain('<body>signin');
    expect((await get(`${CONSOLE}${API}session`)).status).toBe(403);

    const asked = `${signIn.origin}/__practice/sign-in`;
    expect((await send(asked, { account: '12' })).status).toBe(400);
    const [cookie = ''] = (await send(asked, { account: '555566667777' })).headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^practice-account=555566667777; Domain=aws\.amazon\.com; /);
    const { text } = await get(`${CONSOLE}${API}session`, cookie.split(';')[0]);
    expect(JSON.parse(text).accountId).toBe('555566667777');
  });

  it('is not needed on a multi-session host', async () => {
    practice.settings.signedIn = false;
    const reply = await get('https://210987654321.us-east-1.console.aws.amazon.com/iam/home');
    expect(reply.text).toContain('210987654321');
  });
});

it('a proxy leads to the practice hosts alone', async () => {
  const proxy = await practice.openProxy();
  expect(await tunnel(proxy.port, 'us-east-1.console.aws.amazon.com')).toEqual({
    status: 200,
    protocol: 'TLSv1.3',
  });
  expect(await tunnel(proxy.port, 'example.com')).toEqual({ status: 403 });
  await proxy.close();
});
