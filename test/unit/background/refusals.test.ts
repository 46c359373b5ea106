import { describe, expect, it } from 'vitest';
import type { State } from '../../../src/connector/schema';
import { KEY } from '../../../src/connector/store';
import { fetcher, migrating, ROLE } from '../connector/inventory/sample';
import { capturedForm, typed, VENDOR, withValues } from '../connector/sample';
import type { FakeTab, Script } from './fake-browser';
import { LogzioPage } from './logzio-page';
import { type Background, LOGZIO, startBackground } from './start';

/* What is said where a page of Logz.io can't be read, filled or turned to: by its code, and nothing is written. */

const popup = { popup: 1 };
type Answer = { value: Record<string, unknown> };

interface Place {
  /** The store before. */
  state?: State;
  page?: LogzioPage;
  /** Changes what the page says of itself. */
  tells?: (read: Record<string, unknown>) => Record<string, unknown>;
  url?: string;
}

interface Started {
  background: Background;
  page: LogzioPage;
  tab: FakeTab;
}

async function start({ state, page = new LogzioPage(), tells, url = LOGZIO }: Place): Promise<Started> {
  const background = await startBackground();
  if (state) await background.browser.local.set({ [KEY]: state });
  const script: Script = (message) => {
    const answer = page.script(message) as Answer;
    return message.type === 'read' && tells ? { value: tells(answer.value) } : answer;
  };
  const tab = background.browser.open(url);
  background.browser.scripts.set(tab.id, script);
  return { background, page, tab };
}

type Act = 'capture' | 'fill' | 'capture-and-open' | 'return-from-popup';

/** @returns the codes of what an action says, first those of its sentences, then of its details */
async function codes(place: Place, act: Act, values: Record<string, string> = {}): Promise<string[]> {
  const { background, page } = await start(place);
  const outcome = await (act === 'capture-and-open'
    ? background.ask(popup, act, { values })
    : background.ask(popup, act, {}));
  expect(outcome.ok).toBe(false);
  expect(page.asked, 'nothing is written').not.toContain('write');
  return [...outcome.said, ...(outcome.details ?? [])].map(({ code }) => code);
}

const open = (page = new LogzioPage()): LogzioPage => Object.assign(page, { open: true });
const none = { accountId: [], externalId: [], rolePolicy: [], bucket: [], prefix: [], roleArn: [] };
const withArn = withValues(capturedForm(), { roleArn: ROLE }, typed(15));
/** A form that can't be opened. */
const closed = (): LogzioPage =>
  Object.defineProperty(new LogzioPage(), 'open', { get: () => false, set: () => undefined });

describe('a page that can’t be used', () => {
  it.each(['capture', 'fill', 'capture-and-open'] as const)('gives no answer to %s', async (act) => {
    const background = await startBackground();
    background.browser.open(LOGZIO);
    await background.ask(popup, 'set', { field: 'bucket', text: 'acme-logs' });
    const { said } = await (act === 'capture-and-open'
      ? background.ask(popup, act, { values: {} })
      : background.ask(popup, act, {}));
    expect(said).toEqual([{ code: 'page-silent' }]);
  });

  it('has no form, or none that can be opened', async () => {
    expect(await codes({ page: closed() }, 'capture')).toEqual(['no-form-to-capture']);
    expect(await codes({ page: closed() }, 'capture-and-open', { bucket: 'a-logs' })).toEqual([
      'no-form-opened',
    ]);
    expect(await codes({ page: closed(), state: migrating([]) }, 'capture')).toEqual(['nothing-listed']);
    const page = Object.assign(closed(), { account: 'Production' });
    expect(await codes({ page, state: migrating([fetcher('a')]) }, 'fill')).toContain('no-form');
  });

  it('has a form that shows nothing yet, or no role policy', async () => {
    const bare: Place['tells'] = (read) => ({ ...read, ...none });
    expect(await codes({ page: open(), tells: bare }, 'capture')).toEqual([
      'nothing-captured',
      'type-the-bucket',
    ]);
    const page = open(new LogzioPage({ bucket: 'acme-logs' }));
    expect(await codes({ page, tells: (read) => ({ ...read, rolePolicy: [] }) }, 'capture')).toEqual([
      'captured',
      'not-found-in-form',
      'get-the-policy',
    ]);
  });

  it('has several forms, or several external IDs', async () => {
    const two: Place['tells'] = (read) => ({ ...read, forms: 2 });
    expect(await codes({ page: open(), tells: two, state: withArn }, 'fill')).toEqual(['several-forms']);
    const page = open(Object.assign(new LogzioPage(), { account: 'Production' }));
    expect(await codes({ page, tells: two, state: migrating([fetcher('a')]) }, 'fill')).toEqual([
      'several-forms',
    ]);
  });

  it('is on another host, or for another bucket than the migration', async () => {
    const url = LOGZIO.replace('app.', 'app-eu.');
    expect(await codes({ page: open(), url, state: withArn }, 'fill')).toEqual(['other-host']);
    const page = open(Object.assign(new LogzioPage({ bucket: 'b-logs' }), { account: 'Production' }));
    const state = { ...migrating([fetcher('a')]), current: 'a' };
    expect(await codes({ page, state }, 'return-from-popup')).toEqual(['other-bucket-migrating']);
  });

  it('is for no configuration, for another one, or for one that is done', async () => {
    const page = (): LogzioPage => Object.assign(new LogzioPage(), { account: 'Production' });
    const at = (facts: object): State => migrating([fetcher('a', { facts })]);
    expect(await codes({ page: page(), state: migrating([]) }, 'fill')).toContain('none-here');
    const elsewhere = migrating([fetcher('a', { kind: 'archive', logType: undefined })]);
    expect(await codes({ page: page(), state: elsewhere }, 'fill')).toContain('belongs-elsewhere');
    const saved = { outcome: 'connected', by: 'page', message: '', at: 2 };
    // A list of which a part alone is drawn tells of none that it is gone.
    const part: Place['tells'] = (read) => ({ ...read, page: { ...Object(read.page), complete: false } });
    expect(await codes({ page: page(), tells: part, state: at({ saved }) }, 'fill')).toContain(
      'saved-already',
    );
    expect(await codes({ page: page(), state: at({ saved, gone: { at: 3 } }) }, 'fill')).toContain(
      'migrated-already',
    );
  });

  it('has the account’s one archive on', async () => {
    const archive: Place['tells'] = (read) => ({
      ...read,
      page: {
        account: 'Production',
        kind: 'archive',
        rows: [],
        complete: true,
        existing: [{ bucket: 'a-logs', roleArn: ROLE }],
        forms: [],
      },
    });
    const state = migrating([
      fetcher('a', { kind: 'archive', logType: undefined, newExternalId: undefined }),
    ]);
    const said = await codes({ tells: archive, state }, 'fill');
    expect(said).toContain('archive-is-on');
    expect(said).toContain('not-known-yet');
  });

  it('takes nothing of what is written', async () => {
    const page = Object.assign(new LogzioPage(), { stubborn: ['roleArn'] });
    const never: Place['tells'] = (read) => ({ ...read, forms: 0 });
    const { background } = await start({ page, tells: never, state: withArn });
    expect((await background.ask(popup, 'fill', {})).said[0]?.code).toBe('filled');
    const shut = await start({ page: Object.assign(closed(), { stubborn: [] }), state: withArn });
    expect((await shut.background.ask(popup, 'fill', {})).said).toEqual([
      { code: 'no-form-for', values: { fields: ['bucket', 'roleArn'] } },
    ]);
  });

  it('is not known yet to want a role ARN', async () => {
    expect(await codes({ state: capturedForm() }, 'return-from-popup')).toEqual(['arn-unknown']);
  });
});

describe('a migration', () => {
  const page = (fields?: LogzioPage['fields']): LogzioPage =>
    Object.assign(new LogzioPage(fields), { account: 'Production' });

  it('names what a form did not take, value by value', async () => {
    const { background } = await start({
      page: Object.assign(page(), { stubborn: ['prefix'] }),
      state: migrating([fetcher('a')]),
    });
    expect((await background.ask(popup, 'fill', {})).said).toContainEqual({
      code: 'not-filled-by-hand',
      values: { values: [['prefix', 'app/']] },
    });
  });

  it('to new roles wants the role policy, and goes on to Create policy', async () => {
    const state = migrating([fetcher('a')], 'migrate-new-roles');
    const good = await start({ page: page(), state });
    expect((await good.background.ask(popup, 'fill', {})).said.at(-1)).toEqual({
      code: 'next-create-policy',
    });
    const bare = await start({ page: page(), state, tells: (read) => ({ ...read, rolePolicy: [] }) });
    expect((await bare.background.ask(popup, 'fill', {})).details).toContainEqual({ code: 'no-role-policy' });
  });

  it('does not choose among several external IDs', async () => {
    const { background } = await start({
      page: open(page()),
      state: migrating([fetcher('a', { newExternalId: undefined })]),
      tells: (read) => ({
        ...read,
        externalId: [
          { value: 'logzio:aws:extid:k3x9q0zt7m2w5v8ya', form: 0 },
          { value: 'logzio:aws:extid:s7a9q0zt7m2w5v8yb', form: 0 },
        ],
      }),
    });
    const { details = [] } = await background.ask(popup, 'fill', {});
    expect(details.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['form-is-unsure', 'no-usable-id']),
    );
  });

  it('names the first of many whose values are not all known', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({ bucket: `logs-${index}` }));
    const { background } = await start({ page: Object.assign(page(), { rows }), state: migrating([]) });
    const { details = [] } = await background.ask(popup, 'capture', {});
    expect(details.filter(({ code }) => code === 'not-known-yet')).toHaveLength(8);
    expect(details.at(-1)).toEqual({ code: 'and-more', values: { count: 4 } });
  });

  it('tells what a list shows that no configuration can be', async () => {
    const rows = [{ bucket: 'a-logs', roleArn: 'no role' }];
    const { background } = await start({ page: Object.assign(page(), { rows }), state: migrating([]) });
    const { details = [] } = await background.ask(popup, 'capture', {});
    expect(details.map(({ code }) => code)).toContain('snapshot');
  });
});

describe('captured values', () => {
  it('say what was tidied', async () => {
    const { background } = await start({
      page: open(new LogzioPage({ bucket: 's3://acme-logs' })),
      tells: (read) => ({ ...read, rolePolicy: [], accountId: [{ value: VENDOR, form: 0 }] }),
    });
    const { details = [] } = await background.ask(popup, 'capture', {});
    expect(details.map(({ code }) => code)).toContain('tidied');
  });

  it('and a tab of Logz.io that was closed is opened anew', async () => {
    const { background, tab } = await start({ state: withArn });
    background.browser.close(tab);
    background.browser.open('https://example.org/');
    expect((await background.ask(popup, 'return-from-popup', {})).said).toEqual([{ code: 'opened-anew' }]);
  });
});
