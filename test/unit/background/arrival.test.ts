import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyState, type State } from '../../../src/connector/schema';
import { captureForm } from '../../../src/connector/state';
import { KEY } from '../../../src/connector/store';
import { fetcher, migrating, ROLE } from '../connector/inventory/sample';
import { ACCOUNT, EXTERNAL_ID, policyFor, VENDOR } from '../connector/sample';
import type { FakeTab } from './fake-browser';
import { type Background, IAM, startBackground } from './start';

const session = { partition: 'aws', account: ACCOUNT };
const popup = { popup: 1 };
const CREATE_POLICY = `${IAM}policies/create`;

const captured = (): State =>
  captureForm(
    emptyState(),
    { accountId: VENDOR, externalId: EXTERNAL_ID, bucket: 'acme-logs', rolePolicy: policyFor('acme-logs') },
    { where: 'app.logz.io', origin: 'https://app.logz.io', at: 10 },
  );

async function start(state: State = captured()): Promise<Background> {
  const background = await startBackground();
  await background.browser.local.set({ [KEY]: state });
  return background;
}

/** The popup's button; gives the tab that it opened. */
async function open(
  background: Background,
  what: 'create-policy' | 'create-role' | 'role',
): Promise<FakeTab> {
  const before = new Set(background.browser.tabs);
  await background.ask(popup, 'open', { what });
  const tab = background.browser.tabs.find((one) => !before.has(one));
  if (!tab) throw new Error('No tab was opened.');
  return tab;
}

type Page = 'create-policy' | 'create-role' | 'role' | 'trust-policy' | 'policies';

/** The page comes, as its script tells. */
async function comes(
  background: Background,
  tab: FakeTab,
  page: Page,
  roleName?: string,
): Promise<{ fill: boolean; edit?: string | undefined }> {
  const role = roleName === undefined ? {} : { roleName };
  await background.ask(tab, 'page', { page, ready: true, ...role });
  return background.ask(tab, 'arrive', { page, session, ...role });
}

beforeEach(() => void vi.useFakeTimers({ now: 1_700_000_000_000 }));
afterEach(() => void vi.useRealTimers());

describe('a page that a button of ours opened', () => {
  it('is filled when it comes, once', async () => {
    const background = await start();
    const tab = await open(background, 'create-policy');
    expect(tab.url).toBe(CREATE_POLICY);
    expect(await comes(background, tab, 'create-policy')).toEqual({ fill: true });
    expect(await comes(background, tab, 'create-policy')).toEqual({ fill: false });
  });

  it('is filled though the service worker was stopped in between', async () => {
    const background = await start();
    const tab = await open(background, 'create-policy');
    await background.restart();
    expect(await comes(background, tab, 'create-policy')).toEqual({ fill: true });
  });

  it('is not filled in another tab: the person’s own, or a duplicate', async () => {
    const background = await start();
    await open(background, 'create-policy');
    const other = background.browser.open(CREATE_POLICY);
    expect(await comes(background, other, 'create-policy')).toEqual({ fill: false });
  });

  it('is not filled where the tab shows another page first', async () => {
    const background = await start();
    const tab = await open(background, 'create-policy');
    expect(await comes(background, tab, 'policies')).toEqual({ fill: false });
    expect(await comes(background, tab, 'create-policy')).toEqual({ fill: false });
  });

  it.each([
    ['https://eu-west-1.console.aws.amazon.com', false],
    ['https://us-east-1.console.amazonaws.cn', false],
    ['https://123456789012-abcd1234.us-east-1.console.aws.amazon.com', true],
  ])('on %s: %s', async (origin, fill) => {
    const background = await start();
    const tab = await open(background, 'create-policy');
    tab.url = `${origin}/iam/home#/policies/create`;
    expect(await comes(background, tab, 'create-policy')).toEqual({ fill });
  });

  it.each([
    [119, true],
    [121, false],
  ])('after %d seconds: %s', async (seconds, fill) => {
    const background = await start();
    const tab = await open(background, 'create-policy');
    await vi.advanceTimersByTimeAsync(seconds * 1_000);
    expect(await comes(background, tab, 'create-policy')).toEqual({ fill });
  });

  it.each([
    [29, true],
    [31, false],
  ])('after %d minutes at AWS’s sign-in page: %s', async (minutes, fill) => {
    const background = await start();
    const tab = await open(background, 'create-policy');
    delete tab.url;
    await vi.advanceTimersByTimeAsync(minutes * 60_000);
    tab.url = CREATE_POLICY;
    expect(await comes(background, tab, 'create-policy')).toEqual({ fill });
  });

  it('is filled where the card led its own tab there', async () => {
    const background = await start();
    const tab = background.browser.open(`${IAM}policies`);
    const { url } = await background.ask(tab, 'address', { of: 'create-role', session });
    tab.url = url ?? '';
    expect(await comes(background, tab, 'create-role')).toEqual({ fill: true });
  });

  it('is opened beside, and filled there, where its own tab has a half-filled wizard', async () => {
    const background = await start();
    const tab = background.browser.open(`${IAM}roles/create`);
    const answer = await background.ask(tab, 'address', { of: 'create-policy', session, beside: true });
    expect(answer).toEqual({});
    const beside = background.browser.tabs.at(-1);
    expect(beside?.url).toBe(CREATE_POLICY);
    if (beside) expect(await comes(background, beside, 'create-policy')).toEqual({ fill: true });
  });
});

describe('the trust policy of a role that is opened', () => {
  const role = 'logzio-shared';
  const at = (state: State): State => ({ ...state, current: state.connectors[0]?.id ?? '' });

  it('opens in its editor; both IDs are accepted where other configurations use the role', async () => {
    const background = await start(at(migrating([fetcher('a'), fetcher('b')])));
    const tab = await open(background, 'role');
    expect(tab.url).toBe(`${IAM}roles/details/${role}/edit-trust-policy`);
    expect(await comes(background, tab, 'trust-policy', role)).toEqual({ fill: false, edit: 'accept-both' });
  });

  it('gets the new ID in the place of the old one where no other configuration uses it', async () => {
    const background = await start(at(migrating([fetcher('a')])));
    const tab = await open(background, 'role');
    expect(await comes(background, tab, 'trust-policy', role)).toEqual({ fill: false, edit: 'replace' });
  });

  it('is edited from the role’s page, where the console has no address for the editor', async () => {
    const background = await start(at(migrating([fetcher('a')])));
    const tab = await open(background, 'role');
    expect(await comes(background, tab, 'role', role)).toEqual({ fill: false, edit: 'replace' });
  });

  it('is not edited on another role', async () => {
    const background = await start(at(migrating([fetcher('a')])));
    const tab = await open(background, 'role');
    expect(await comes(background, tab, 'trust-policy', 'another')).toEqual({ fill: false });
  });
});

it('looks at what AWS stored first, where an edit was made and it is not known whether it was saved', async () => {
  const state = { ...migrating([fetcher('a')]), current: 'a' };
  const meant = { edit: 'replace' as const, externalIds: [EXTERNAL_ID], at: 5 };
  const background = await start({ ...state, roles: { [ROLE]: { meant } } });
  const tab = await open(background, 'role');
  expect(tab.url).toBe(`${IAM}roles/details/logzio-shared?section=trust_relationships`);
  expect(await comes(background, tab, 'role', 'logzio-shared')).toEqual({ fill: false });
});
