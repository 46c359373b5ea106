import { FIELD_LABELS, type Field } from '../connector/labels';
import { type CAPTURED, readSighting } from '../connector/read-form';
import { effective, setValue } from '../connector/state';
import type { ActResult } from '../platform/client-types';
import type { Outcome, PageRequests } from '../platform/messages';
import { askPage, declaredScripts, focusTab, openTab, putIn, type Tab, tabById } from '../platform/tabs';
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

const names = (fields: readonly Field[]): string => fields.map((field) => FIELD_LABELS[field]).join(', ');

/** Reads the connector form of a Logz.io tab into the store. Asks where it is not certain. */
export async function capture(tab: Tab): Promise<ActResult> {
  const sighting = await ask(tab.id, 'read', { policy: true });
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
  const source = { kind: 'captured', where: new URL(tab.url).host, at: Date.now() } as const;
  await store.update((state) =>
    found.reduce((next, field) => {
      const result = setValue(next, field, values[field] ?? '', source);
      return result.ok ? result.value : next;
    }, state),
  );
  await note({ externalIdChanged: undefined });
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
    ok: missing.length === 0,
    message: `Captured: ${names(found)}.${missing.length > 0 ? ` Not found: ${names(missing)}.${hint}` : ''}`,
    details,
  };
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
  const changed = await checkExternalId(tabId);
  if (changed) return { ok: false, message: changed };
  const written = await ask(tabId, 'write', { values });
  if (!written)
    return {
      ok: false,
      message: 'The Logz.io page did not answer. Reload it, then press Fill this page in the popup.',
    };
  const { filled, missed } = written;
  if (values.roleArn && filled.includes('roleArn'))
    await note({ returned: { arn: values.roleArn, at: Date.now() }, saved: undefined });
  if (filled.length === 0)
    return {
      ok: false,
      message: `There is no form for ${names(missed)} on the Logz.io page. ${OPEN_FORM}, then press Fill this page in the popup.`,
    };
  const then = filled.includes('roleArn') ? ' Check it, then press Save.' : '';
  return missed.length > 0
    ? {
        ok: false,
        message: `Filled and read back: ${names(filled)}. Could not fill ${names(missed)}: copy it from the popup.`,
      }
    : { ok: true, message: `Filled and read back: ${names(filled)}.${then}` };
}

/** Reads the external ID on a Logz.io page again. Answers what to say when it is another one than the captured; notes it as a fact. */
async function checkExternalId(tabId: number, ms = 5_000): Promise<string | undefined> {
  const state = await stateNow();
  const captured = effective(state).externalId;
  const sighting = captured ? await askPage(tabId, 'read', { policy: false }, ms) : undefined;
  if (!sighting || sighting.externalId.length === 0) return undefined;
  const shown = new Set(sighting.externalId.map(({ value }) => value));
  const [now] = shown;
  if (shown.size !== 1 || !now) return undefined;
  if (now === captured) {
    if (state.facts.externalIdChanged) await note({ externalIdChanged: undefined });
    return undefined;
  }
  if (state.facts.externalIdChanged?.now !== now) await note({ externalIdChanged: { now, at: Date.now() } });
  return `Nothing was filled: the Logz.io page now shows another external ID (${now}) than the one captured (${captured}). It may be another Logz.io account’s. Open the right account, or press Capture from this page in the popup and change the role.`;
}

/** Looks at the Logz.io tab of the journey, if it is still open, before something is filled in AWS. */
export async function checkLogzioTab(): Promise<void> {
  const { logzio } = await remembered();
  if (logzio) await checkExternalId(logzio.tabId, CHECK_MS);
}

/** Goes back to the Logz.io tab that the journey began in and fills the role ARN there; the person presses Save. */
export async function returnToLogzio(): Promise<Outcome> {
  const { roleArn } = effective(await stateNow());
  if (!roleArn)
    return {
      ok: false,
      message: 'The role ARN is not known yet. Open the role in AWS: Rolebridge reads it on the role’s page.',
    };
  const { logzio } = await remembered();
  const tab = logzio && (await tabById(logzio.tabId));
  if (logzio && tab?.url && isLogzio(tab.url)) {
    await focusTab(logzio.tabId);
    return write(logzio.tabId, { roleArn });
  }
  const tabId = await openTab(LOGZIO.homeUrl(logzio && new URL(logzio.origin).host));
  if (tabId !== undefined)
    await remember(() => ({ logzio: { tabId, origin: logzio?.origin ?? new URL(LOGZIO.homeUrl()).origin } }));
  return {
    ok: false,
    message: `The Logz.io tab was closed, so Logz.io was opened anew. ${OPEN_FORM}, then press Fill this page in the popup.`,
  };
}
