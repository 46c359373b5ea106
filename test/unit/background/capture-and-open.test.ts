import { describe, expect, it, vi } from 'vitest';
import { OUTCOMES } from '../../../src/words/outcomes';
import { EXTERNAL_ID, VENDOR } from '../connector/sample';
import type { FakeTab } from './fake-browser';
import { LogzioPage } from './logzio-page';
import { type Background, IAM, LOGZIO, startBackground } from './start';

const popup = { popup: 1 };

interface Started {
  background: Background;
  page: LogzioPage;
  tab: FakeTab;
}

async function start(page = new LogzioPage()): Promise<Started> {
  const background = await startBackground();
  const tab = background.browser.open(LOGZIO);
  background.browser.scripts.set(tab.id, page.script);
  return { background, page, tab };
}

const opened = ({ browser }: Background): string[] =>
  browser.tabs.flatMap(({ url }) => (url?.startsWith(IAM) ? [url.slice(IAM.length)] : []));
const codes = ({ said }: { said: { code: string }[] }): string[] => said.map(({ code }) => code);

describe('Capture and open AWS', () => {
  it('opens the form, puts the bucket’s name in, captures, opens Create policy, which is filled when it comes', async () => {
    const { background, page } = await start();
    const outcome = await background.ask(popup, 'capture-and-open', { values: { bucket: 'acme-logs' } });
    expect(outcome).toMatchObject({ ok: true, said: [{ code: 'captured' }, { code: 'opened-in-aws' }] });
    expect(page.fields).toMatchObject({ bucket: 'acme-logs', prefix: '', region: 'us-east-1' });
    const { connector } = await background.ask(popup, 'view', {});
    const values = Object.entries(connector.values).map(([field, { value }]) => [field, value]);
    expect(Object.fromEntries(values)).toMatchObject({
      ...{ accountId: VENDOR, externalId: EXTERNAL_ID, bucket: 'acme-logs' },
      ...{ region: 'us-east-1', logType: 'elb' },
    });
    expect(opened(background)).toEqual(['policies/create']);
    const aws = background.browser.tabs.find(({ url }) => url?.startsWith(IAM)) as FakeTab;
    await background.ask(aws, 'page', { page: 'create-policy', ready: true });
    const session = { partition: 'aws', account: '123456789012' };
    expect(await background.ask(aws, 'arrive', { page: 'create-policy', session })).toEqual({ fill: true });
  });

  it('takes what the person typed into the form, and leaves it', async () => {
    const { background, page } = await start(new LogzioPage({ bucket: 'acme-logs', prefix: 'eu/' }));
    page.open = true;
    expect((await background.ask(popup, 'capture-and-open', { values: {} })).ok).toBe(true);
    expect(page.asked).not.toContain('write');
    expect((await background.ask(popup, 'view', {})).known.prefix?.value).toBe('eu/');
  });

  it('asks for what the form wants and nothing tells, and writes nothing before', async () => {
    const { background, page } = await start(
      new LogzioPage({ bucket: '', prefix: '', region: '', logType: '', roleArn: '' }),
    );
    const first = await background.ask(popup, 'capture-and-open', { values: { bucket: 'acme-logs' } });
    expect(first).toMatchObject({
      ok: false,
      said: [{ code: 'form-needs', values: { fields: ['region', 'logType'] } }],
    });
    expect(page.asked).not.toContain('write');
    expect(opened(background)).toEqual([]);
    const { asked } = await background.ask(popup, 'view', {});
    expect(asked).toEqual([
      { field: 'bucket' },
      { field: 'prefix' },
      { field: 'region' },
      { field: 'logType' },
    ]);
    const values = { bucket: 'acme-logs', region: 'eu-central-1', logType: 'elb' };
    expect((await background.ask(popup, 'capture-and-open', { values })).ok).toBe(true);
    expect(page.fields).toMatchObject(values);
  });

  it('suggests what the connector before had, and does not write it', async () => {
    const { background, page } = await start();
    await background.ask(popup, 'capture-and-open', { values: { bucket: 'acme-logs' } });
    const made = { account: '123456789012', partition: 'aws', at: 1 };
    const iam = background.browser.open(`${IAM}policies`);
    await background.ask(iam, 'report', { facts: { policyCreated: { name: 'logzio-acme-logs', ...made } } });
    const other = new LogzioPage({ bucket: 'acme-elb', region: '', logType: '' });
    other.open = true;
    const tab = background.browser.open(LOGZIO);
    background.browser.scripts.set(tab.id, other.script);
    expect((await background.ask(popup, 'view', {})).asked).toEqual([
      { field: 'region', suggested: 'us-east-1' },
      { field: 'logType', suggested: 'elb' },
    ]);
    const refused = await background.ask(popup, 'capture-and-open', { values: {} });
    expect(codes(refused)).toEqual(['form-needs']);
    expect(other.fields).toMatchObject({ region: '', logType: '' });
    expect(page.fields.bucket).toBe('acme-logs');
  });

  it('refuses a name that no bucket has, before anything is pressed', async () => {
    const { background, page } = await start();
    const outcome = await background.ask(popup, 'capture-and-open', { values: { bucket: 'No Bucket!' } });
    expect(codes(outcome)).toEqual(['problem']);
    expect(page.asked).toEqual([]);
  });

  it('leaves out what the person emptied', async () => {
    const { background, page } = await start();
    await background.ask(popup, 'set', { field: 'bucket', text: 'acme-logs' });
    await background.ask(popup, 'set', { field: 'prefix', text: 'eu/' });
    const { asked } = await background.ask(popup, 'view', {});
    expect(asked).toEqual([
      { field: 'bucket', value: 'acme-logs' },
      { field: 'prefix', value: 'eu/' },
    ]);
    expect((await background.ask(popup, 'capture-and-open', { values: { prefix: '' } })).ok).toBe(true);
    expect(page.fields).toMatchObject({ bucket: 'acme-logs', prefix: '' });
    expect((await background.ask(popup, 'view', {})).known.prefix).toBeUndefined();
  });

  it('does not go to AWS where a field did not take its value', async () => {
    const { background, page } = await start();
    page.stubborn = ['bucket'];
    const outcome = await background.ask(popup, 'capture-and-open', { values: { bucket: 'acme-logs' } });
    expect(outcome).toMatchObject({
      ok: false,
      said: [{ code: 'not-filled', values: { fields: ['bucket'] } }],
    });
    expect(opened(background)).toEqual([]);
  });

  it('puts nothing into another account’s form that was captured in this one', async () => {
    const { background, page } = await start();
    page.account = 'Production';
    page.open = true;
    Object.assign(page.fields, { bucket: 'acme-logs', prefix: 'eu/' });
    expect((await background.ask(popup, 'capture', {})).ok).toBe(true);
    page.account = 'Staging';
    Object.assign(page.fields, { bucket: '', prefix: '' });
    const outcome = await background.ask(popup, 'capture-and-open', { values: {} });
    expect(outcome).toMatchObject({ said: [{ code: 'form-needs', values: { fields: ['bucket'] } }] });
    expect(page.fields).toMatchObject({ bucket: '', prefix: '' });
  });

  it('is of no use on a page that is not Logz.io’s app', async () => {
    const { background } = await start();
    background.browser.open('https://docs.logz.io/docs/shipping/AWS/AWS-S3-Bucket/');
    expect(codes(await background.ask(popup, 'capture-and-open', { values: {} }))).toEqual([
      'capture-elsewhere',
    ]);
  });
});

describe('Return to Logz.io', () => {
  /** Captured, and the role is made: the person stands before its card. */
  async function made(): Promise<Started & { iam: FakeTab }> {
    const started = await start();
    const { background } = started;
    await background.ask(popup, 'capture-and-open', { values: { bucket: 'acme-logs', prefix: 'eu/' } });
    const iam = background.browser.open(`${IAM}roles`);
    const seen = { name: 'logzio-acme-logs', account: '123456789012', partition: 'aws', at: 1 };
    await background.ask(iam, 'report', { facts: { policyCreated: seen, roleCreated: seen } });
    return { ...started, iam };
  }

  it('says what came of it over Logz.io’s tab, not on the card that is left behind', async () => {
    const { background, tab, iam } = await made();
    const { text } = await background.ask(iam, 'return', {});
    expect(text).toBe(OUTCOMES['said-in-logzio']);
    expect(background.browser.badges.get(tab.id)).toBe('✓');
    const { told } = await background.ask(popup, 'view', {});
    expect(told?.outcome).toMatchObject({
      ok: true,
      said: [{ code: 'filled' }, { code: 'check-and-press' }],
    });
    background.browser.front(iam);
    expect((await background.ask(popup, 'view', {})).told, 'over another tab').toBeUndefined();
    background.browser.front(tab);
    await background.ask(popup, 'fill', {});
    expect((await background.ask(popup, 'view', {})).told, 'something else was done').toBeUndefined();
  });

  it('fills the form of a page that it had to open anew, when it comes', async () => {
    const { background, tab, iam } = await made();
    const { browser } = background;
    browser.close(tab);
    await background.ask(iam, 'return', {});
    const anew = browser.tabs.at(-1) as FakeTab;
    expect(anew.url).toContain('https://app.logz.io/');
    const page = new LogzioPage({ bucket: '', prefix: '', region: '', logType: '', roleArn: '' });
    browser.scripts.set(anew.id, page.script);
    await background.ask(anew, 'watch', {});
    await vi.waitFor(() => expect(page.fields.roleArn).toMatch(/logzio-acme-logs$/));
    expect(page.fields).toMatchObject({ bucket: 'acme-logs', prefix: 'eu/', region: 'us-east-1' });
    await vi.waitFor(async () =>
      expect((await background.ask(popup, 'view', {})).told?.outcome.ok).toBe(true),
    );
    // Once: what the person does there later is their own.
    Object.assign(page.fields, { roleArn: '' });
    await background.ask(anew, 'watch', {});
    expect(page.fields.roleArn).toBe('');
  });

  it('fills everything that the form lacks together with the ARN', async () => {
    const { background, page } = await made();
    // The form was opened anew meanwhile.
    Object.assign(page.fields, { bucket: '', prefix: '', region: '', logType: '' });
    expect(await background.ask(popup, 'return-from-popup', {})).toMatchObject({ ok: true });
    expect(page.fields).toEqual({
      ...{ bucket: 'acme-logs', prefix: 'eu/', region: 'us-east-1', logType: 'elb' },
      roleArn: 'arn:aws:iam::123456789012:role/logzio-acme-logs',
    });
  });
});
