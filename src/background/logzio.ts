import { FIELD_LABELS, type Field } from '../connector/labels';
import { type CAPTURED, readSighting, Sighting, type Values } from '../connector/read-form';
import type { Source, State } from '../connector/schema';
import { effective, setValue } from '../connector/state';
import type { ActResult } from '../platform/client-types';
import type { Outcome, PageRequests } from '../platform/messages';
import {
  askPage,
  declaredScripts,
  focusTab,
  openTab,
  putIn,
  type Tab,
  tabById,
  tabsMatching,
} from '../platform/tabs';
import { LOGZIO } from '../vendors/logzio';
import { remember, remembered } from './memory';
import { note, stateNow, store } from './store';

/** How long a check of a Logz.io tab beside may hold up what the person is doing in AWS. */
const CHECK_MS = 400;

const OPEN_FORM = `Press + Add a bucket and Authenticate with a role there`;

export const isLogzio = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && LOGZIO.hostPattern.test(hostname);
};

/** Asks a Logz.io page; puts the content script in first where the page is older than the extension. */
async function ask<Name extends 'read' | 'write'>(
  tabId: number,
  type: Name,
  message: PageRequests[Name]['in'],
): Promise<PageRequests[Name]['out'] | undefined> {
  const answer = await askPage(tabId, type, message);
  if (answer) return answer;
  const files =
    declaredScripts().find(({ matches }) => matches.some((match) => match.includes('logz.io')))?.files ?? [];
  return (await putIn(tabId, files)) ? askPage(tabId, type, message) : undefined;
}

/** What a Logz.io page shows, checked for its shape like everything that comes from a page. */
async function read(tabId: number, policy: boolean, ms?: number): Promise<Sighting | undefined> {
  const answer =
    ms === undefined ? await ask(tabId, 'read', { policy }) : await askPage(tabId, 'read', { policy }, ms);
  const sighting = Sighting.safeParse(answer);
  return sighting.success ? sighting.data : undefined;
}

const names = (fields: readonly Field[]): string => fields.map((field) => FIELD_LABELS[field]).join(', ');

/** Reads the connector form of a Logz.io tab into the store. Asks where it is not certain. */
export async function capture(tab: Tab): Promise<ActResult> {
  const sighting = await read(tab.id, true);
  if (!sighting)
    return {
      ok: false,
      message: 'This page did not answer. Reload it and press Capture from this page again.',
    };
  await remember(() => ({ logzio: { tabId: tab.id, origin: new URL(tab.url).origin } }));
  if (sighting.forms === 0)
    return {
      ok: false,
      message: `There is no connector form on this page. ${OPEN_FORM}, then capture again.`,
    };
  const { values, problems, cleaned, choices } = readSighting(sighting);
  const details = [...problems.map(({ message }) => message), ...cleaned];
  if (choices.length > 0)
    return {
      ok: false,
      message: 'This page shows more than one possibility. Choose the one to use:',
      details,
      choices,
    };
  const found = Object.keys(values) as Field[];
  const source: Source = { kind: 'captured', where: new URL(tab.url).host, at: Date.now() };
  await store.update((state) => taken(state, values, source));
  if (values.externalId) await note({ externalIdChanged: undefined });
  const wanted: (typeof CAPTURED)[number][] = ['accountId', 'externalId', 'bucket', 'rolePolicy'];
  const missing = wanted.filter((field) => !values[field]);
  const hint = missing.includes('bucket')
    ? ' Type the S3 bucket name into the form, then capture again.'
    : missing.includes('rolePolicy')
      ? ' Press Get the role policy in the form, then capture again.'
      : '';
  if (found.length === 0)
    return { ok: false, message: `Nothing to capture was found in the form.${hint}`, details };
  return {
    ok: missing.length === 0 && problems.length === 0,
    message: `Captured: ${names(found)}.${missing.length > 0 ? ` Not found: ${names(missing)}.${hint}` : ''}`,
    details,
  };
}

/** The state with the values of a form. Another bucket's form without a prefix means the whole bucket, not the old one's prefix. */
function taken(before: State, values: Values, source: Source): State {
  const other = values.bucket !== undefined && values.bucket !== effective(before).bucket;
  const given: Values = other ? { prefix: '', ...values } : values;
  return (Object.entries(given) as [Field, string][]).reduce((state, [field, value]) => {
    const result = setValue(state, field, value, source);
    return result.ok ? result.value : state;
  }, before);
}

/** Writes what is known into the form of a Logz.io tab. */
export async function fillForm(tab: Tab): Promise<ActResult> {
  const { bucket, prefix, roleArn } = effective(await stateNow());
  const values = { ...(bucket && { bucket }), ...(prefix && { prefix }), ...(roleArn && { roleArn }) };
  if (Object.keys(values).length === 0)
    return {
      ok: false,
      message: 'There is nothing to fill in here yet: no bucket and no role ARN are known.',
    };
  await remember(() => ({ logzio: { tabId: tab.id, origin: new URL(tab.url).origin } }));
  return write(tab.id, values);
}

async function write(tabId: number, values: Partial<Record<Field, string>>): Promise<Outcome> {
  const sighting = await read(tabId, false);
  if (!sighting)
    return {
      ok: false,
      message: 'The Logz.io page did not answer. Reload it, then press Fill this page in the popup.',
    };
  const changed = await externalIdChanged(sighting);
  if (changed) return { ok: false, message: changed };
  if (sighting.forms > 1)
    return {
      ok: false,
      message: `Nothing was filled: the Logz.io page shows ${sighting.forms} forms, and which one is meant is not certain. Close the other, or copy ${names(Object.keys(values) as Field[])} from the popup.`,
    };
  const written = await ask(tabId, 'write', { values });
  const filled = written?.filled ?? [];
  const missed = written?.missed ?? (Object.keys(values) as Field[]);
  if (values.roleArn && filled.includes('roleArn'))
    await note({ returned: { arn: values.roleArn, at: Date.now() }, saved: undefined });
  if (sighting.forms === 0 && filled.length === 0)
    return {
      ok: false,
      message: `There is no form for ${names(missed)} on the Logz.io page. ${OPEN_FORM}, then press Fill this page in the popup.`,
    };
  const copy = `Could not fill ${names(missed)}: copy it from the popup.`;
  if (filled.length === 0) return { ok: false, message: copy };
  const done = `Filled and read back: ${names(filled)}.`;
  if (missed.length > 0) return { ok: false, message: `${done} ${copy}` };
  return { ok: true, message: filled.includes('roleArn') ? `${done} Check it, then press Save.` : done };
}

/** Whether a Logz.io page shows another external ID than the captured: what to say then; noted as a fact. */
async function externalIdChanged(sighting: Sighting): Promise<string | undefined> {
  const state = await stateNow();
  const captured = effective(state).externalId;
  const shown = [...new Set(sighting.externalId.map(({ value }) => value))];
  if (!captured || shown.length === 0) return undefined;
  if (shown.includes(captured)) {
    if (state.facts.externalIdChanged) await note({ externalIdChanged: undefined });
    return undefined;
  }
  const now = shown.join(' or ');
  if (state.facts.externalIdChanged?.now !== now) await note({ externalIdChanged: { now, at: Date.now() } });
  return `Nothing was filled: the Logz.io page now shows another external ID (${now}) than the one captured (${captured}). It may be another Logz.io account’s. Open the right account, or press Capture from this page in the popup and change the role.`;
}

/** Looks at the Logz.io tab of the journey, if it is still open, before something is filled in AWS. */
export async function checkLogzioTab(): Promise<void> {
  const { logzio } = await remembered();
  const sighting = logzio && (await read(logzio.tabId, false, CHECK_MS));
  if (sighting) await externalIdChanged(sighting);
}

/**
 * The journey's Logz.io tab where the browser was restarted since: tabs have other numbers then. It is one on the host that the values
 * were captured from, with one form for the captured external ID.
 */
async function tabOfForm(state: State): Promise<number | undefined> {
  const { externalId } = effective(state);
  const host = hostOf(state);
  if (!externalId || !host) return undefined;
  for (const tabId of await tabsMatching([`https://${host}/*`])) {
    const sighting = await read(tabId, false, CHECK_MS);
    if (sighting?.forms === 1 && sighting.externalId.some(({ value }) => value === externalId)) return tabId;
  }
  return undefined;
}

/** The host that the external ID was captured from: each region of Logz.io has its own. */
function hostOf({ values }: State): string | undefined {
  const source = values.externalId?.source;
  return source?.kind === 'captured' && source.where && LOGZIO.hostPattern.test(source.where)
    ? source.where
    : undefined;
}

/** Goes back to the Logz.io tab that the journey began in and fills the role ARN there; the person presses Save. */
export async function returnToLogzio(): Promise<Outcome> {
  const state = await stateNow();
  const { roleArn } = effective(state);
  if (!roleArn)
    return {
      ok: false,
      message: 'The role ARN is not known yet. Open the role in AWS: Rolebridge reads it on the role’s page.',
    };
  const { logzio } = await remembered();
  const tab = logzio && (await tabById(logzio.tabId));
  const tabId = tab?.url && isLogzio(tab.url) ? tab.id : await tabOfForm(state);
  if (tabId !== undefined) {
    await focusTab(tabId);
    return write(tabId, { roleArn });
  }
  const url = LOGZIO.homeUrl(logzio ? new URL(logzio.origin).host : hostOf(state));
  const opened = await openTab(url);
  if (opened !== undefined)
    await remember(() => ({ logzio: { tabId: opened, origin: new URL(url).origin } }));
  return {
    ok: false,
    message: `The Logz.io tab was closed, so Logz.io was opened anew. ${OPEN_FORM}, then press Fill this page in the popup.`,
  };
}
