import secondPart from '../../content-scripts/aws-page.ts?iife';
import { nameOf } from '../connector/connector';
import { byId, connectorOf, seenBy } from '../connector/current';
import { createdPolicy, createdRole } from '../connector/held';
import { effective, known, valuesOf } from '../connector/known';
import type { Connector, State } from '../connector/schema';
import { policyArn } from '../iam/arn';
import {
  type ConsoleRoute,
  createPolicyUrl,
  createRoleUrl,
  editTrustUrl,
  isConsole,
  parseConsoleUrl,
  roleUrl,
} from '../iam/console-url';
import { partitionById } from '../iam/partition';
import { type Context, type Step, stepsOf } from '../journeys';
import { nextAction } from '../journeys/next-action';
import { leadsTo, onPage } from '../journeys/on-page';
import { withNameStarts } from '../options/names';
import type { In, Openable, Out, Outcome, Session, Work } from '../platform/messages';
import type { Sender } from '../platform/messages/listen';
import { settings } from '../platform/options';
import { type AnyTab, askPage, consoleTab, inject, openTab, type Tab, tabById } from '../platform/tabs';
import { LOGZIO } from '../vendors/logzio';
import { signedInWords } from '../words/card';
import { hintWords } from '../words/hints';
import { descriptionWords, reminders } from '../words/options';
import { warningWords } from '../words/warnings';
import { allow, type Meant, passBy, signInSeen } from './arrival';
import { cardBack } from './card';
import { withPack } from './locators';
import { checkLogzioTab } from './logzio/return';
import { bind, boundTo, type Memory, remember, remembered } from './memory';
import { review, reviewFor } from './review';
import { note, stateNow } from './store';
import { taughtOn } from './taught';
import { concernsRole, editDue } from './trust';

type Page = ConsoleRoute['page'];

/** Puts the second part of the content script into a page. */
const injectSecondPart = async (tabId: number): Promise<boolean> =>
  inject(tabId, [secondPart.replace(/^\//, ''), ...(await withPack(tabId))]);

/**
 * Is there something to do on this page? Once a connector was begun, on every page of IAM that its journey leads over, until it is done:
 * what the person does there by hand is progress too.
 */
function isNeeded(page: Page, state: State, awaited: boolean, roleName?: string): boolean {
  if (roleName !== undefined && concernsRole(state, roleName)) return true;
  const { values, facts } = connectorOf(state);
  if (page === 'trust-policy') return values.externalId !== undefined;
  if (Object.keys(values).length === 0) return false;
  if (page === 'create-policy' || page === 'create-role') return true;
  const { policyFilled, policyCreated, trustFilled, roleCreated, roleRead } = facts;
  if (page !== 'other' && (policyFilled || policyCreated || trustFilled || roleCreated || roleRead))
    return true;
  if (awaited || page === 'other') return awaited;
  if (page === 'role') return roleName !== undefined && roleName === effective(state).roleName;
  const step = stepsOf(state, {}).find(({ current }) => current);
  if (page === 'roles' && state.journey === 'migrate-same-role') return step?.where === 'aws';
  return values.rolePolicy !== undefined && step !== undefined;
}

/**
 * The state as an AWS tab sees it: with the connector that it was opened or filled for. In the same role a tab is about the role,
 * whichever connector of that role is current.
 */
async function stateAt(tabId: number): Promise<State> {
  const state = await stateNow();
  const id = await boundTo(tabId);
  const isAboutRole = state.journey === 'migrate-same-role' && byId(state, id)?.replaces !== undefined;
  return isAboutRole ? state : seenBy(state, id);
}

/** A page of IAM was opened. */
export async function pageOpened(
  { page, ready, roleName }: { page: Page; ready: boolean; roleName?: string | undefined },
  { tabId }: Sender,
): Promise<{ needed: boolean }> {
  const { awaited } = await remembered();
  const wanted = awaited.find((one) => one.tabId === tabId);
  if (wanted && (wanted.what === page || (wanted.what === 'role' && page === 'trust-policy')))
    await remember((memory) => ({ awaited: memory.awaited.filter((one) => one.tabId !== tabId) }));
  const state = await stateAt(tabId);
  const one = connectorOf(state);
  // A wizard that is opened once more after the connector has what it makes is for whatever is current now.
  const made =
    page === 'create-policy' ? createdPolicy(one) : page === 'create-role' ? createdRole(one) : undefined;
  if (made && !ready) await bind(tabId, undefined);
  const needed =
    isNeeded(page, state, wanted !== undefined, roleName) && (ready || (await injectSecondPart(tabId)));
  await passBy({ page, roleName, needed }, tabId);
  await cardBack(tabId);
  return { needed };
}

/** Of more tabs than this, who is signed in is forgotten. */
const MOST_TABS = 100;

/** A tab keeps its place: a card that asks again changes nothing. */
function withSession(sessions: Memory['sessions'], told: Memory['sessions'][number]): Memory['sessions'] {
  const known = sessions.some(({ tabId }) => tabId === told.tabId);
  return known
    ? sessions.map((one) => (one.tabId === told.tabId ? told : one))
    : [...sessions, told].slice(-MOST_TABS);
}

/** What the card of a page has to know. */
export async function workFor(
  { page, session }: { page: Page; session: Session },
  { tabId, origin }: Sender,
): Promise<Work> {
  const { awaited } = await remembered();
  await remember(({ sessions }) => ({ sessions: withSession(sessions, { ...session, tabId, origin }) }));
  await checkLogzioTab();
  const state = await stateAt(tabId);
  const one = connectorOf(state);
  const options = await settings();
  const values = valuesOf(withNameStarts(known(state), options));
  const policyCreated = createdPolicy(one);
  const roleCreated = createdRole(one);
  const { partition, account } = session;
  const steps = stepsOf(state, { partition, ...(account && { awsAccount: account }) });
  const atEnd = page === 'roles' || page === 'role';
  const warnings = steps
    .filter(
      ({ id, where }) =>
        (atEnd || !id.startsWith('arn-')) && (state.journey === 'connect' || where === 'aws'),
    )
    .flatMap(({ warnings }) => warnings)
    // The review of Create role says it, with its weight.
    .filter(({ code }) => page !== 'create-role' || code !== 'account-note')
    .map(warningWords)
    .concat(await forAnother(one), reminders(options, page, account));
  const wanted = awaited.find((one) => one.tabId === tabId)?.what;
  const made = { policyCreated: policyCreated !== undefined, roleCreated: roleCreated !== undefined };
  const { next, hint } = onPage({ page, steps, ...made, hasArn: Boolean(values.roleArn), wanted });
  const reviewed =
    page === 'create-policy' || page === 'create-role'
      ? reviewFor(page, review(state, { own: account }))
      : { sentences: [], blockers: [], warnings: [], danger: false };
  const useless = partition !== LOGZIO.partition || (account !== undefined && account === values.accountId);
  return {
    ...(one.id !== '' && { connector: one.id }),
    values,
    description: descriptionWords(options, values),
    facts: { ...one.facts, policyCreated, roleCreated },
    review: reviewed.sentences,
    blockers: [...new Set([...(useless ? warnings : []), ...reviewed.blockers])],
    warnings: useless ? reviewed.warnings : [...new Set([...reviewed.warnings, ...warnings])],
    stop: reviewed.danger || useless,
    signedIn: account ? signedInWords(account) : '',
    taught: await taughtOn(page),
    next,
    ...(hint && { hint: hintWords(hint) }),
  };
}

/** A tab goes on for the connector that it was filled for: said, where another one was begun meanwhile. */
async function forAnother(one: Connector): Promise<string[]> {
  const now = connectorOf(await stateNow());
  if (one.id === '' || one.id === now.id) return [];
  return [warningWords({ code: 'for-another', values: { name: nameOf(one), current: nameOf(now) } })];
}

/**
 * Facts that a page reports, of the connector that it was filled for. Which partition they are of is told by the address of the page, whatever the page says.
 */
export async function report(
  { facts, connector }: In<'report'>,
  { tabId, origin }: Sender,
): Promise<Out<'report'>> {
  const partition = parseConsoleUrl(`${origin}/iam/home`)?.partition;
  const told = Object.entries(facts).map(([name, fact]) => [
    name,
    fact && 'partition' in fact ? { ...fact, partition } : (fact ?? undefined),
  ]);
  const id = connector ?? (await boundTo(tabId));
  const state = await note(Object.fromEntries(told), id);
  await bind(tabId, id === undefined ? connectorOf(state).id : byId(state, id)?.id);
  return {};
}

/** A page of the console, on a console host and for a session. */
function placeOf(state: State, what: Openable, origin: string, session: Partial<Session>): Meant | undefined {
  const one = connectorOf(state);
  const { accountId, externalId, roleName } = effective(state);
  if (what === 'create-policy') return { what, url: createPolicyUrl(origin) };
  if (what === 'role') {
    const name = createdRole(one)?.name ?? roleName;
    return name === undefined
      ? undefined
      : { what, roleName: name, url: addressOfRole(state, name, origin, session) };
  }
  const policy = createdPolicy(one);
  const account = policy?.account ?? session.account;
  const policyArns =
    policy && account && (session.account ?? account) === account
      ? [policyArn(policy.partition, account, policy.name)]
      : [];
  return { what, url: createRoleUrl(origin, { accountId, externalId, policyArns }) };
}

/** While the external ID is changed in the role: the editor, where something is to be edited; else the tab that shows what is stored. */
function addressOfRole(state: State, name: string, origin: string, session: Partial<Session>): string {
  if (state.journey !== 'migrate-same-role') return roleUrl(origin, name);
  const { partition = parseConsoleUrl(`${origin}/iam/home`)?.partition ?? LOGZIO.partition } = session;
  const edit = editDue(state, { roleName: name, session: { ...session, partition } });
  return edit ? editTrustUrl(origin, name) : roleUrl(origin, name, 'trust');
}

/** The address that the card goes on to in its tab; with `beside`, it is opened in a tab of its own. Either is filled when it comes. */
export async function addressOf(
  { of, session, beside }: In<'address'>,
  { tabId, origin, windowId }: Sender,
): Promise<Out<'address'>> {
  const state = await stateAt(tabId);
  const place = placeOf(state, of, origin, session) ?? {
    what: 'create-policy',
    url: createPolicyUrl(origin),
  };
  if (beside) {
    await openPlace(place, connectorOf(state).id, windowId);
    return {};
  }
  await allow(tabId, place);
  return { url: place.url };
}

/** The console that counts, by the tabs of a window, and who is signed in there as far as its tab told. */
async function consoleSession(windowId?: number): Promise<{ origin: string } & Partial<Session>> {
  const tab = await consoleTab(windowId);
  if (!tab) return { origin: `https://${partitionById(LOGZIO.partition)?.defaultConsoleHost}` };
  const { origin } = new URL(tab.url);
  const { sessions } = await remembered();
  const told = sessions.find((one) => one.tabId === tab.id && one.origin === origin);
  return {
    origin,
    ...(told && { partition: told.partition }),
    ...(told?.account && { account: told.account }),
  };
}

/** Opens a page of the console in a new tab of a window, to be filled when it comes. AWS's sign-in page may come first; the journey goes on after it. */
export async function openInAws(what: Openable, windowId?: number): Promise<Outcome> {
  const { origin, account, partition } = await consoleSession(windowId);
  const state = await stateNow();
  const place = placeOf(state, what, origin, {
    ...(account && { account }),
    ...(partition && { partition }),
  });
  if (!place) return { ok: false, said: [{ code: 'role-name-unknown' }] };
  await openPlace(place, connectorOf(state).id, windowId);
  return { ok: true, said: [{ code: 'opened-in-aws' }] };
}

/** Opens the page of AWS on which a journey goes on after its form in Logz.io was filled; undefined where it does not go on there. */
export async function openNext(steps: readonly Step[], windowId?: number): Promise<Outcome | undefined> {
  const what = leadsTo(nextAction(steps, 'logzio'));
  return what && what !== 'return' ? openInAws(what, windowId) : undefined;
}

async function openPlace(place: Meant, connector: string, windowId?: number): Promise<void> {
  const tabId = await openTab(place.url, windowId);
  if (tabId === undefined) return;
  const { what, url } = place;
  await remember(({ awaited }) => ({
    awaited: [...awaited.filter((one) => one.tabId !== tabId), { tabId, what, url }],
  }));
  await bind(tabId, connector);
  await allow(tabId, place, true);
}

/** The popup's `Fill this page` on an AWS tab: the card there does it. */
export async function fillInAws(tab: Tab): Promise<Outcome> {
  if (!parseConsoleUrl(tab.url)) return { ok: false, said: [{ code: 'not-an-iam-page' }] };
  const answer = await askPage(tab.id, 'fill', {});
  if (!answer) return { ok: false, said: [{ code: 'nothing-to-fill-in-aws' }] };
  const { ok, text } = answer;
  return { ok, said: [{ code: 'card-says', values: { text } }] };
}

/** Tabs that Rolebridge opened and that wait at AWS's sign-in page, the last opened first. */
export async function waitingAtSignIn(): Promise<AnyTab[]> {
  const { awaited } = await remembered();
  const tabs = await Promise.all(awaited.map(async (one) => ({ one, tab: await tabById(one.tabId) })));
  const gone = tabs.filter(({ tab }) => !tab).map(({ one }) => one.tabId);
  if (gone.length > 0)
    await remember((memory) => ({ awaited: memory.awaited.filter(({ tabId }) => !gone.includes(tabId)) }));
  // A tab that shows no console address after loading shows AWS's sign-in page: the extension may not read that one.
  return tabs
    .flatMap(({ tab }) => (tab?.loaded && !(tab.url && isConsole(tab.url)) ? [tab] : []))
    .toReversed();
}

/** What is known of the AWS tabs at this moment, for the checklist in a window. */
export async function awsContext(windowId?: number): Promise<Context> {
  const signIns = await waitingAtSignIn();
  for (const { id } of signIns) await signInSeen(id);
  const isHere = signIns.some((tab) => tab.inFront && tab.windowId === (windowId ?? tab.windowId));
  const { partition, account } = await consoleSession(windowId);
  return {
    ...(signIns.length > 0 && { signIn: isHere ? 'here' : 'elsewhere' }),
    ...(partition && { partition }),
    ...(account && { awsAccount: account }),
  };
}
