import { connectorOf } from '../../connector/current';
import { createdPolicy, createdRole } from '../../connector/held';
import { effective } from '../../connector/known';
import type { State } from '../../connector/schema';
import { policyArn } from '../../iam/arn';
import {
  createPolicyUrl,
  createRoleUrl,
  editTrustUrl,
  isConsole,
  parseConsoleUrl,
  roleUrl,
} from '../../iam/console-url';
import { partitionById } from '../../iam/partition';
import type { Context, Step } from '../../journeys';
import { nextAction } from '../../journeys/next-action';
import { leadsTo } from '../../journeys/on-page';
import type { In, Openable, Out, Outcome, Session } from '../../platform/messages';
import type { Sender } from '../../platform/messages/listen';
import { type AnyTab, consoleTab, openTab, tabById } from '../../platform/tabs';
import { LOGZIO } from '../../vendors/logzio';
import { allow, type Meant, signInSeen } from '../arrival';
import { bind, remember, remembered } from '../memory';
import { stateNow } from '../store';
import { editDue } from '../trust';
import { stateAt } from './page';

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
  const first: Meant = { what: 'create-policy', url: createPolicyUrl(origin) };
  const place = placeOf(state, of, origin, session) ?? first;
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
  return { origin, partition: told?.partition, account: told?.account };
}

/** Opens a page of the console in a new tab of a window, to be filled when it comes. AWS's sign-in page may come first; the journey goes on after it. */
export async function openInAws(what: Openable, windowId?: number): Promise<Outcome> {
  const { origin, ...session } = await consoleSession(windowId);
  const state = await stateNow();
  const place = placeOf(state, what, origin, session);
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
  const { partition, account: awsAccount } = await consoleSession(windowId);
  return { signIn: signIns.length === 0 ? undefined : isHere ? 'here' : 'elsewhere', partition, awsAccount };
}
