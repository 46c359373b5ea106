import secondPart from '../../../content-scripts/aws-page.ts?iife';
import { byId, connectorOf, seenBy } from '../../connector/current';
import { createdPolicy, createdRole } from '../../connector/held';
import { effective } from '../../connector/known';
import type { State } from '../../connector/schema';
import { type ConsoleRoute, parseConsoleUrl } from '../../iam/console-url';
import { stepsOf } from '../../journeys';
import type { In } from '../../platform/messages';
import type { Sender } from '../../platform/messages/listen';
import { inject } from '../../platform/tabs';
import { passBy } from '../arrival';
import { cardBack } from '../card';
import { withPack } from '../locators';
import { bind, boundTo, remember, remembered } from '../memory';
import { note, stateNow } from '../store';
import { concernsRole } from '../trust';

type Page = ConsoleRoute['page'];

/** Puts the second part of the content script into a page. */
const injectSecondPart = async (tabId: number): Promise<boolean> =>
  inject(tabId, [secondPart, ...(await withPack(tabId))]);

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
export async function stateAt(tabId: number): Promise<State> {
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

/**
 * Facts that a page reports, of the connector that it was filled for. Which partition they are of is told by the address of the page, whatever the page says.
 */
export async function report({ facts, connector }: In<'report'>, { tabId, origin }: Sender): Promise<void> {
  const partition = parseConsoleUrl(`${origin}/iam/home`)?.partition;
  const told = Object.entries(facts).map(([name, fact]) => [
    name,
    fact && 'partition' in fact ? { ...fact, partition } : (fact ?? undefined),
  ]);
  const id = connector ?? (await boundTo(tabId));
  const state = await note(Object.fromEntries(told), id);
  await bind(tabId, id === undefined ? connectorOf(state).id : byId(state, id)?.id);
}
