import { describe, expect, it } from 'vitest';
import type { State } from '../../../src/connector/schema';
import { KEY } from '../../../src/connector/store';
import { fetcher, migrating, NEW_ID, ROLE } from '../connector/inventory/sample';
import { EXTERNAL_ID } from '../connector/sample';
import { LogzioPage } from './logzio-page';
import { type Background, IAM, LOGZIO, startBackground } from './start';

const popup = { popup: 1 };

const row = (bucket: string, roleArn = ROLE): LogzioPage['rows'][number] => ({
  ...{ bucket, prefix: 'app/', region: 'us-east-1', logType: 'elb', roleArn },
});

async function start(
  rows: LogzioPage['rows'],
  state?: State,
): Promise<{ background: Background; page: LogzioPage }> {
  const background = await startBackground();
  if (state) await background.browser.local.set({ [KEY]: state });
  const page = new LogzioPage();
  page.account = 'Production';
  page.rows = rows;
  background.browser.scripts.set(background.browser.open(LOGZIO).id, page.script);
  return { background, page };
}

const opened = ({ browser }: Background): string[] =>
  browser.tabs.flatMap(({ url }) => (url?.startsWith(IAM) ? [url.slice(IAM.length)] : []));

describe('capturing a list', () => {
  it('chooses the migration that fits, and says why', async () => {
    const { background } = await start([row('a-logs'), row('b-logs')]);
    const { ok, said } = await background.ask(popup, 'capture', {});
    expect(ok).toBe(true);
    expect(said).toMatchObject([
      { code: 'captured-list', values: { count: 2 } },
      {
        code: 'procedure-chosen',
        values: { journey: 'migrate-same-role', reason: { code: 'one-account' } },
      },
    ]);
    expect((await background.ask(popup, 'view', {})).state.journey).toBe('migrate-same-role');
  });

  it('chooses new roles once the role turns out to be used in another account too', async () => {
    const { background, page } = await start([row('a-logs')]);
    await background.ask(popup, 'capture', {});
    page.account = 'Staging';
    page.rows = [row('s-logs')];
    const { said } = await background.ask(popup, 'capture', {});
    expect(said).toContainEqual(expect.objectContaining({ code: 'procedure-chosen' }));
    expect((await background.ask(popup, 'view', {})).state.journey).toBe('migrate-new-roles');
  });

  it('leaves what the person chose', async () => {
    const { background } = await start([row('a-logs')]);
    await background.ask(popup, 'journey', { id: 'migrate-new-roles' });
    const { said } = await background.ask(popup, 'capture', {});
    expect(said.map(({ code }) => code)).toEqual(['captured-list']);
    expect((await background.ask(popup, 'view', {})).state.journey).toBe('migrate-new-roles');
  });

  it('leaves a connection that is under way', async () => {
    const { background } = await start([row('a-logs')]);
    await background.ask(popup, 'set', { field: 'bucket', text: 'acme-logs' });
    await background.ask(popup, 'capture', {});
    expect((await background.ask(popup, 'view', {})).state.journey).toBe('connect');
  });
});

describe('Recreate and open AWS', () => {
  it('fills the form, reads the new external ID, opens the editor of the role’s trust policy for the edit', async () => {
    const { background, page } = await start([row('a-logs'), row('b-logs')]);
    await background.ask(popup, 'capture', {});
    const { ok, said } = await background.ask(popup, 'recreate-and-open', {});
    expect(ok).toBe(true);
    expect(said.map(({ code }) => code)).toEqual(['filled-for', 'new-external-id', 'opened-in-aws']);
    expect(page.fields).toMatchObject({ bucket: 'a-logs', prefix: 'app/', roleArn: ROLE });
    expect(opened(background)).toEqual(['roles/details/logzio-shared/edit-trust-policy']);
    const aws = background.browser.tabs.find(({ url }) => url?.startsWith(IAM));
    if (!aws) throw new Error('No tab was opened.');
    const session = { partition: 'aws', account: '123456789012' };
    const role = { page: 'trust-policy', roleName: 'logzio-shared' } as const;
    await background.ask(aws, 'page', { ...role, ready: true });
    expect(await background.ask(aws, 'arrive', { ...role, session }), 'another one uses the role').toEqual({
      fill: false,
      edit: 'accept-both',
    });
  });

  it('with new roles opens Create policy, and begins without a capture', async () => {
    const { background } = await start([row('a-logs')]);
    await background.ask(popup, 'journey', { id: 'migrate-new-roles' });
    expect((await background.ask(popup, 'recreate-and-open', {})).ok).toBe(true);
    expect(opened(background)).toEqual(['policies/create']);
  });

  it('opens nothing where the role accepts the new external ID already: Save comes next', async () => {
    const state = migrating([fetcher('a', { newExternalId: undefined })], 'migrate-same-role', {
      roles: { [ROLE.toLowerCase()]: { stored: { externalIds: [NEW_ID], at: 1 } } },
    });
    const { background } = await start([row('a-logs')], state);
    const { said } = await background.ask(popup, 'recreate-and-open', {});
    expect(said.map(({ code }) => code)).toEqual(['filled-for', 'new-external-id', 'check-and-press']);
    expect(opened(background)).toEqual([]);
  });

  it('opens nothing where the form took less than all', async () => {
    const { background, page } = await start([row('a-logs')]);
    page.stubborn = ['roleArn'];
    await background.ask(popup, 'capture', {});
    expect((await background.ask(popup, 'recreate-and-open', {})).ok).toBe(false);
    expect(opened(background)).toEqual([]);
  });

  it('opens nothing where the form shows another external ID than before', async () => {
    const { background, page } = await start([row('a-logs')]);
    await background.ask(popup, 'capture', {});
    await background.ask(popup, 'fill', {});
    page.externalId = `${EXTERNAL_ID}x`;
    const { ok, details } = await background.ask(popup, 'recreate-and-open', {});
    expect(ok).toBe(false);
    expect(details).toContainEqual({ code: 'id-changed', values: { before: EXTERNAL_ID } });
    expect(opened(background)).toEqual([]);
  });
});
