import { describe, expect, it } from 'vitest';
import { connectorOf } from '../../../src/connector/current';
import { effective } from '../../../src/connector/known';
import { emptyState, type State } from '../../../src/connector/schema';
import { applyFact, captureForm } from '../../../src/connector/state';
import { KEY } from '../../../src/connector/store';
import type { In } from '../../../src/platform/messages';
import { CARD } from '../../../src/words/card';
import { warningWords } from '../../../src/words/warnings';
import { fetcher, migrating, ROLE } from '../connector/inventory/sample';
import { ACCOUNT, EXTERNAL_ID, policyFor, VENDOR } from '../connector/sample';
import { type Background, IAM, LOGZIO, startBackground } from './start';

const OTHER = '999988887777';
const session = { partition: 'aws', account: ACCOUNT };
const place = { account: ACCOUNT, partition: 'aws', at: 0 };
const popup = { popup: 1 };

/** What capturing Logz.io's form for a bucket brings. */
const captured = (state: State, bucket: string, at: number): State =>
  captureForm(
    state,
    { accountId: VENDOR, externalId: EXTERNAL_ID, bucket, rolePolicy: policyFor(bucket) },
    { where: 'app.logz.io', origin: 'https://app.logz.io', account: 'Production', at },
  );

async function start(state: State): Promise<Background> {
  const background = await startBackground();
  await background.browser.local.set({ [KEY]: state });
  return background;
}
const view = (background: Background) => background.ask(popup, 'view', {});
const open = async (
  background: Background,
  page: In<'page'>['page'],
  roleName?: string,
): Promise<boolean> => {
  const tab = background.browser.open(IAM);
  const message = { page, ready: true, ...(roleName !== undefined && { roleName }) };
  return (await background.ask(tab, 'page', message)).needed;
};

describe('a tab that was filled for one bucket', () => {
  it('goes on for that one while another bucket is captured: its role does not count for the other', async () => {
    const background = await start(captured(emptyState(), 'acme-logs', 10));
    const { browser } = background;
    const tab = browser.open(`${IAM}policies/create`);
    const first = await background.ask(tab, 'work', { page: 'create-policy', session });
    const { connector } = first;
    const report = (facts: In<'report'>['facts']) =>
      background.ask(tab, 'report', { ...(connector !== undefined && { connector }), facts });
    await report({ policyFilled: { text: policyFor('acme-logs'), ...place } });
    // Meanwhile, on Logz.io, bucket B is captured.
    await browser.local.set({ [KEY]: captured(background.stored(), 'b-logs', Date.now() + 1) });
    const later = await background.ask(tab, 'work', { page: 'create-role', session });
    expect(later.connector).toBe(connector);
    expect(later.values.bucket).toBe('acme-logs');
    expect(later.warnings.join()).toContain('This tab was filled for acme-logs');
    await report({ policyCreated: { name: 'logzio-acme-logs', ...place } });
    await report({ roleCreated: { name: 'logzio-acme-logs', ...place } });

    const now = background.stored();
    expect(effective(now)).toMatchObject({ bucket: 'b-logs', roleName: 'logzio-b-logs' });
    expect(effective(now).roleArn).toBeUndefined();
    expect(connectorOf(now).facts).toEqual({});
    await background.ask(popup, 'current', { id: connector ?? '' });
    const back = background.stored();
    expect(effective(back).roleArn).toBe(`arn:aws:iam::${ACCOUNT}:role/logzio-acme-logs`);
  });

  it('is bound by what it reports, also without saying so, and after the service worker was stopped', async () => {
    const background = await start(captured(emptyState(), 'acme-logs', 10));
    const { browser } = background;
    const tab = browser.open(`${IAM}policies/create`);
    await background.ask(tab, 'report', {
      facts: { policyFilled: { text: policyFor('acme-logs'), ...place } },
    });
    await browser.local.set({ [KEY]: captured(background.stored(), 'b-logs', Date.now() + 1) });
    await background.restart();
    await background.ask(tab, 'report', { facts: { policyCreated: { name: 'logzio-acme-logs', ...place } } });
    const state = background.stored();
    expect(state.connectors.map(({ facts }) => Object.keys(facts))).toEqual([
      ['policyFilled', 'policyCreated'],
      [],
    ]);
  });

  it('says for which connector it goes on, where another one is current', async () => {
    const background = await start(captured(emptyState(), 'acme-logs', 10));
    const tab = background.browser.open(`${IAM}policies/create`);
    await background.ask(tab, 'report', {
      facts: { policyFilled: { text: policyFor('acme-logs'), ...place } },
    });
    await background.browser.local.set({ [KEY]: captured(background.stored(), 'b-logs', Date.now() + 1) });
    const { warnings } = await background.ask(tab, 'work', { page: 'create-policy', session });
    const values = { name: 'acme-logs', current: 'b-logs' };
    expect(warnings).toContain(warningWords({ code: 'for-another', values }));
  });

  it('is free again once the wizard is opened anew and its connector has what it makes', async () => {
    const background = await start(captured(emptyState(), 'acme-logs', 10));
    const { browser } = background;
    const tab = browser.open(`${IAM}policies/create`);
    await background.ask(tab, 'report', {
      facts: { policyFilled: { text: policyFor('acme-logs'), ...place } },
    });
    await background.ask(tab, 'report', { facts: { policyCreated: { name: 'logzio-acme-logs', ...place } } });
    await browser.local.set({ [KEY]: captured(background.stored(), 'b-logs', Date.now() + 1) });
    await background.ask(tab, 'page', { page: 'create-policy', ready: false });
    const work = await background.ask(tab, 'work', { page: 'create-policy', session });
    expect(work.values.bucket).toBe('b-logs');
  });

  it('reports nothing for a connector that was forgotten', async () => {
    const background = await start(captured(emptyState(), 'acme-logs', 10));
    const tab = background.browser.open(`${IAM}policies/create`);
    const { connector } = await background.ask(tab, 'work', { page: 'create-policy', session });
    await background.ask(popup, 'forget', {});
    await background.browser.local.set({ [KEY]: captured(emptyState(), 'b-logs', 20) });
    const facts = { policyCreated: { name: 'p', ...place } };
    await background.ask(tab, 'report', { ...(connector !== undefined && { connector }), facts });
    expect(connectorOf(background.stored()).facts).toEqual({});
  });
});

describe('one of several possibilities that a capture found', () => {
  it('is captured as a form is: another bucket does not take the place of the first', async () => {
    const background = await start(captured(emptyState(), 'acme-logs', 10));
    background.browser.open(LOGZIO);
    const outcome = await background.ask(popup, 'choose', {
      values: { bucket: 'b-logs', prefix: 'NO GOOD*' },
    });
    expect(outcome).toEqual({ ok: true, said: [{ code: 'taken', values: { fields: ['bucket'] } }] });
    const { connectors } = background.stored();
    expect(connectors.map(({ values }) => values.bucket?.value)).toEqual(['acme-logs', 'b-logs']);
  });
});

describe('a card on IAM’s pages', () => {
  it('is there inside a journey also where the card missed the policy and nothing was filled', async () => {
    const background = await start(captured(emptyState(), 'acme-logs', 10));
    expect(await open(background, 'policies')).toBe(true);
    expect(await open(background, 'roles')).toBe(true);
    expect(await open(background, 'role', 'logzio-acme-logs')).toBe(true);
  });

  it('is not there on roles of others, nor where nothing was begun or all is done', async () => {
    const begun = captured(emptyState(), 'acme-logs', 10);
    const background = await start(begun);
    expect(await open(background, 'role', 'someone-else')).toBe(false);
    expect(await open(background, 'other')).toBe(false);
    await background.browser.local.set({ [KEY]: emptyState() });
    for (const page of ['policies', 'roles', 'create-policy', 'create-role'] as const)
      expect(await open(background, page), page).toBe(false);
    const saved = applyFact(begun, { saved: { outcome: 'connected', by: 'page', message: '', at: 0 } }, 20);
    await background.browser.local.set({ [KEY]: saved });
    expect(await open(background, 'policies')).toBe(false);
  });
});

describe('a tab of a migration in the same role', () => {
  it('is about the role: it goes on with the next connector of it, and the list of roles has a card while AWS is next', async () => {
    const trust = { stored: { externalIds: ['acme-prod'], at: 3 } };
    const two = migrating(
      [fetcher('a', { facts: { filled: { at: 2 } } }), fetcher('b')],
      'migrate-same-role',
      { current: 'a', roles: { [ROLE.toLowerCase()]: trust } },
    );
    const background = await start(two);
    await background.ask(popup, 'open', { what: 'role' });
    const tab = background.browser.tabs.at(-1);
    if (!tab) throw new Error('no tab');
    expect(await open(background, 'roles')).toBe(true);
    await background.browser.local.set({ [KEY]: { ...two, current: 'b' } });
    const work = await background.ask({ ...tab, url: `${IAM}roles/details/logzio-shared` }, 'work', {
      page: 'role',
      session,
    });
    expect(work.values.bucket).toBe('b-logs');
    expect(work.warnings.join()).not.toContain('This tab was filled for');
    expect(await open(background, 'roles')).toBe(false);
  });
});

describe('the page of a role', () => {
  it('names the edit that its card offers, while the checklist is elsewhere', async () => {
    const shared = migrating([fetcher('a'), fetcher('b')], 'migrate-same-role');
    const background = await start(shared);
    const tab = { ...background.browser.open(`${IAM}roles/details/logzio-shared`) };
    const role = { page: 'role', session, roleName: 'logzio-shared' } as const;
    const { offers } = await background.ask(tab, 'trust-find', { roleName: 'logzio-shared', session });
    const { hint } = await background.ask(tab, 'work', role);
    expect(offers[0]).toBe('accept-both');
    expect(hint).toContain(CARD.buttons['accept-both']);
  });

  it('names no edit where nothing can come of it: the card offers none there', async () => {
    const background = await start({
      ...captured(emptyState(), 'acme-logs', 10),
      journey: 'migrate-same-role',
    });
    const tab = background.browser.open(`${IAM}roles/details/logzio-acme-logs`);
    const at = (account: string) =>
      background.ask(tab, 'work', {
        page: 'role',
        session: { partition: 'aws', account },
        roleName: 'logzio-acme-logs',
      });
    const [own, vendors] = [await at(ACCOUNT), await at(VENDOR)];
    expect(own.hint).toContain(CARD.buttons.replace);
    expect(vendors).toMatchObject({ stop: true });
    expect(vendors.hint).not.toContain(CARD.buttons.replace);
  });
});

describe('what the person says', () => {
  const arn = `arn:aws:iam::${ACCOUNT}:role/logzio-acme-logs`;
  const returned = (state: State): State =>
    applyFact(
      applyFact(state, { roleCreated: { name: 'logzio-acme-logs', ...place } }, 20),
      { returned: { arn, at: 0 } },
      30,
    );

  it('that Logz.io shows it as connected is kept as said by the person, once its form was filled', async () => {
    const background = await start(captured(emptyState(), 'acme-logs', 10));
    expect((await view(background)).mayConfirm).toBe(false);
    await background.ask(popup, 'confirm', {});
    expect(connectorOf(background.stored()).facts.saved).toBeUndefined();
    await background.browser.local.set({ [KEY]: returned(background.stored()) });
    expect((await view(background)).mayConfirm).toBe(true);
    await background.ask(popup, 'confirm', {});
    const { steps, mayConfirm } = await view(background);
    expect(connectorOf(background.stored()).facts.saved).toMatchObject({
      outcome: 'connected',
      by: 'person',
    });
    expect(steps.some(({ current }) => current)).toBe(false);
    expect(mayConfirm).toBe(false);
  });

  it('Return to Logz.io asks first where the role is of another AWS account, and goes when told to', async () => {
    const foreign = arn.replace(ACCOUNT, OTHER);
    const begun = applyFact(
      captured(emptyState(), 'acme-logs', 10),
      { policyCreated: { name: 'p', ...place } },
      20,
    );
    const background = await start(begun);
    await background.ask(popup, 'set', { field: 'roleArn', text: foreign });
    const tabs = background.browser.tabs.length;
    const asked = await background.ask(popup, 'return-from-popup', {});
    expect(asked).toMatchObject({
      ok: false,
      said: [{ code: 'return-elsewhere', values: { account: OTHER, home: ACCOUNT } }],
    });
    expect(background.browser.tabs).toHaveLength(tabs);
    const anyway = await background.ask(popup, 'return-from-popup', { anyway: true });
    expect(anyway.said.map(({ code }) => code)).not.toContain('return-elsewhere');
    expect(background.browser.tabs.at(-1)?.url).toContain('logz.io');
  });
});

describe('answers to Save', () => {
  it('go to the connection whose form it was, also when another one is current', async () => {
    const arn = `arn:aws:iam::${ACCOUNT}:role/logzio-acme-logs`;
    const first = applyFact(captured(emptyState(), 'acme-logs', 10), { returned: { arn, at: 0 } }, 20);
    const background = await start(captured(first, 'b-logs', 30));
    const tab = background.browser.open(LOGZIO);
    const form = { bucket: 'acme-logs', roleArn: arn };
    await background.ask(tab, 'saved', {
      answer: 'connected',
      message: 'acme-logs',
      proof: 'message-names-it',
      form,
    });
    const { connectors } = background.stored();
    expect(connectors.map(({ facts }) => facts.saved?.outcome)).toEqual(['connected', undefined]);
  });

  it('without a proof are not known: the old configuration stays, and the checklist says what to look at', async () => {
    const state = migrating([fetcher('a', { facts: { filled: { at: 5 } } })], 'migrate-same-role', {
      roles: { [ROLE.toLowerCase()]: { stored: { externalIds: [EXTERNAL_ID], at: 6 } } },
    });
    const background = await start(state);
    const tab = background.browser.open(LOGZIO);
    const form = { bucket: 'a-logs', prefix: 'app/', account: 'Production' };
    await background.ask(tab, 'saved', {
      answer: 'connected',
      message: 'Dashboard saved',
      proof: 'none',
      form,
    });
    const { steps } = await view(background);
    expect(connectorOf(background.stored()).facts.saved).toMatchObject({
      outcome: 'unknown',
      message: 'Dashboard saved',
    });
    expect(steps.find(({ current }) => current)).toMatchObject({
      id: 'migrate-success',
      next: { code: 'look-whether-migrated' },
    });
  });
});

describe('a console that shows no JSON of a role’s trust policy', () => {
  it('is believed when it says that the policy was updated, whatever the case of the role’s name', async () => {
    const background = await start(
      migrating([fetcher('a', { facts: { filled: { at: 5 } } })], 'migrate-same-role', {
        roles: { [ROLE.toLowerCase()]: { meant: { edit: 'replace', externalIds: [EXTERNAL_ID], at: 6 } } },
      }),
    );
    const line = async (): Promise<string | undefined> =>
      (await view(background)).steps.find(({ current }) => current)?.id;
    expect(await line()).toBe('trust-update');
    const tab = background.browser.open(`${IAM}roles`);
    await background.ask(tab, 'trust-note', { roleName: 'LOGZIO-shared', session, what: 'updated' });
    expect(await line()).toBe('migrate-save');
  });
});
