import { type CAPTURED, readSnapshot, type Snapshot, type Values } from '../../connector/form/read';
import { nameOf } from '../../connector/inventory/labels';
import { noteFilled } from '../../connector/inventory/progress';
import { currentOf } from '../../connector/inventory/state';
import type { Field } from '../../connector/labels';
import type { Source, State } from '../../connector/schema';
import { effective, setValue } from '../../connector/state';
import type { ActResult } from '../../platform/client-types';
import type { FormField } from '../../platform/messages';
import { focusTab, openTab, type Tab, tabById, tabsMatching } from '../../platform/tabs';
import { LOGZIO } from '../../vendors/logzio';
import { whoseAccount } from '../../vendors/whose-account';
import { remember, remembered } from '../memory';
import { note, stateNow, store } from '../store';
import { captureConfigurations } from './capture-list';
import { names } from './labels';
import { fillConfiguration } from './recreate';
import { askLogzio, isLogzio, journeyTab, OPEN_FORM, readLogzio } from './tab';

/** How long a check of a Logz.io tab beside may hold up what the person is doing in AWS. */
const CHECK_MS = 400;

/** Reads the connector form of a Logz.io tab into the store. Asks where it is not certain. */
export async function capture(tab: Tab): Promise<ActResult> {
  if ((await stateNow()).journey !== 'connect') return captureConfigurations(tab);
  const snapshot = await readLogzio(tab.id, { policy: true });
  if (!snapshot)
    return {
      ok: false,
      message: 'This page did not answer. Reload it and press Capture from this page again.',
    };
  await journeyTab(tab);
  if (snapshot.forms === 0) {
    const noForm = `There is no connector form on this page. ${OPEN_FORM}, then capture again.`;
    // A list of configurations is what a migration begins with, whatever is chosen at the moment.
    const listed = await captureConfigurations(tab);
    return listed.ok
      ? { ...listed, ok: false, message: `${noForm} ${listed.message}` }
      : { ok: false, message: noForm };
  }
  const { values, problems, cleaned, choices } = readSnapshot(snapshot);
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
  // Who gets in is decided by this one value, so the sentence itself says where it isn't the published one.
  const whose =
    values.accountId === undefined
      ? undefined
      : whoseAccount(values.accountId, undefined, LOGZIO, values.accountId);
  return {
    ok: missing.length === 0 && problems.length === 0 && whose?.weight !== 'danger',
    message: `Captured: ${names(found)}.${missing.length > 0 ? ` Not found: ${names(missing)}.${hint}` : ''}${whose ? ` ${whose.message}` : ''}`,
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
  const state = await stateNow();
  if (state.journey !== 'connect') return fillConfiguration(tab);
  const { bucket, prefix, roleArn } = effective(state);
  const values = { ...(bucket && { bucket }), ...(prefix && { prefix }), ...(roleArn && { roleArn }) };
  if (Object.keys(values).length === 0)
    return {
      ok: false,
      message: 'There is nothing to fill in here yet: no bucket and no role ARN are known.',
    };
  await journeyTab(tab);
  return write(tab.id, values);
}

async function write(tabId: number, values: Partial<Record<FormField, string>>): Promise<ActResult> {
  const snapshot = await readLogzio(tabId, { policy: false });
  if (!snapshot)
    return {
      ok: false,
      message: 'The Logz.io page did not answer. Reload it, then press Fill this page in the popup.',
    };
  const changed = (await externalIdChanged(snapshot)) ?? (await otherBucket(snapshot));
  if (changed) return { ok: false, message: changed };
  if (snapshot.forms > 1)
    return {
      ok: false,
      message: `Nothing was filled: the Logz.io page shows ${snapshot.forms} forms, and which one is meant is not certain. Close the other, or copy ${names(Object.keys(values) as FormField[])} from the popup.`,
    };
  const written = await askLogzio(tabId, 'write', { values });
  const filled = written?.filled ?? [];
  const missed = written?.missed ?? (Object.keys(values) as FormField[]);
  if (values.roleArn && filled.includes('roleArn')) await filledIn(values.roleArn);
  if (snapshot.forms === 0 && filled.length === 0)
    return {
      ok: false,
      message: `There is no form for ${names(missed)} on the Logz.io page. ${OPEN_FORM}, then press Fill this page in the popup.`,
    };
  const copy = `Could not fill ${names(missed)}: copy it from the popup.`;
  if (filled.length === 0) return { ok: false, message: copy };
  const done = `Filled and read back: ${names(filled)}.`;
  if (missed.length > 0) return { ok: false, message: `${done} ${copy}` };
  return {
    ok: true,
    message: filled.includes('roleArn') ? `${done} Check it, then press ${written?.commit ?? 'Save'}.` : done,
  };
}

/** The role ARN stands in the form. In a migration the rest of it was filled before: the form is for the configuration of this bucket. */
async function filledIn(arn: string): Promise<void> {
  await note({ returned: { arn, at: Date.now() }, saved: undefined });
  await store.update((state) => {
    const one = state.journey === 'connect' ? undefined : currentOf(state.migration);
    return one ? noteFilled(state, one.id, Date.now()) : state;
  });
}

/** In a migration: what to say where the form on the page is for another bucket than the configuration that is being migrated. */
async function otherBucket({ bucket }: Snapshot): Promise<string | undefined> {
  const { journey, migration } = await stateNow();
  const one = journey === 'connect' ? undefined : currentOf(migration);
  const [form] = bucket;
  return one && form && form.value !== one.bucket
    ? `Nothing was filled: the form on the Logz.io page is for ${form.value}, and ${nameOf(one)} is being migrated. Close that form and press Fill this page in the popup, or choose Migrate this one beside ${form.value}.`
    : undefined;
}

/** Whether a Logz.io page shows another external ID than the captured: what to say then; noted as a fact. */
async function externalIdChanged(snapshot: Snapshot): Promise<string | undefined> {
  const state = await stateNow();
  const captured = effective(state).externalId;
  const shown = [...new Set(snapshot.externalId.map(({ value }) => value))];
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
  const snapshot = logzio && (await readLogzio(logzio.tabId, { policy: false }, CHECK_MS));
  if (snapshot) await externalIdChanged(snapshot);
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
    const snapshot = await readLogzio(tabId, { policy: false }, CHECK_MS);
    if (snapshot?.forms === 1 && snapshot.externalId.some(({ value }) => value === externalId)) return tabId;
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
export async function returnToLogzio(): Promise<ActResult> {
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
