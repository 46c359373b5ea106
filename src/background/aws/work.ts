import { nameOf } from '../../connector/connector';
import { connectorOf } from '../../connector/current';
import { createdPolicy, createdRole } from '../../connector/held';
import { known, valuesOf } from '../../connector/known';
import type { Connector } from '../../connector/schema';
import { stepsOf } from '../../journeys';
import { onPage } from '../../journeys/on-page';
import { withNameStarts } from '../../options/names';
import type { In, Work } from '../../platform/messages';
import type { Sender } from '../../platform/messages/listen';
import { settings } from '../../platform/options';
import { LOGZIO } from '../../vendors/logzio';
import { signedInWords } from '../../words/card';
import { hintWords } from '../../words/hints';
import { descriptionWords, reminders } from '../../words/options';
import { warningWords } from '../../words/warnings';
import { checkLogzioTab } from '../logzio/return';
import { type Memory, remember, remembered } from '../memory';
import { review, reviewFor } from '../review';
import { stateNow } from '../store';
import { taughtOn } from '../taught';
import { offeredFirst } from '../trust';
import { stateAt } from './page';

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
  { page, session, roleName }: In<'work'>,
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
  const steps = stepsOf(state, { partition, awsAccount: account });
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
  const useless = partition !== LOGZIO.partition || (account !== undefined && account === values.accountId);
  // Where nothing can come of it, the card offers no edit.
  const edit =
    page === 'role' && roleName && !useless ? await offeredFirst({ roleName, session }) : undefined;
  const { next, hint } = onPage({ page, steps, ...made, hasArn: Boolean(values.roleArn), wanted, edit });
  const reviewed =
    page === 'create-policy' || page === 'create-role'
      ? reviewFor(page, review(state, { own: account }))
      : { sentences: [], blockers: [], warnings: [], danger: false };
  return {
    connector: one.id || undefined,
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
    hint: hint && hintWords(hint),
  };
}

/** A tab goes on for the connector that it was filled for: said, where another one was begun meanwhile. */
async function forAnother(one: Connector): Promise<string[]> {
  const now = connectorOf(await stateNow());
  if (one.id === '' || one.id === now.id) return [];
  return [warningWords({ code: 'for-another', values: { name: nameOf(one), current: nameOf(now) } })];
}
