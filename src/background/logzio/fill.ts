import { connectorOf, currentOf } from '../../connector/current';
import type { Snapshot } from '../../connector/form/read';
import { effective } from '../../connector/known';
import type { Field } from '../../connector/labels';
import { noteFilled, noteReturned } from '../../connector/notes';
import type { State } from '../../connector/schema';
import type { Outcome } from '../../platform/client-types';
import type { Tab } from '../../platform/tabs';
import { stateNow, store } from '../store';
import { lacking } from './lacking';
import { wrongPlace } from './place';
import { fillConfiguration } from './recreate';
import { askLogzio, failed, journeyTab, readLogzio } from './tab';

/** Writes what is known into the form of a Logz.io tab. */
export async function fillForm(tab: Tab): Promise<Outcome> {
  const state = await stateNow();
  if (state.journey !== 'connect') return fillConfiguration(tab);
  const { bucket, prefix, roleArn } = effective(state);
  const values = { ...(bucket && { bucket }), ...(prefix && { prefix }), ...(roleArn && { roleArn }) };
  if (Object.keys(values).length === 0) return failed({ code: 'nothing-to-fill' });
  return write(state, tab, values);
}

/**
 * Writes values of the state's connector into the one form of a Logz.io tab, opened first where it is closed, and says what came of it. With
 * the role ARN goes everything else that the form lacks. Nothing is written where the page is another place than the
 * one that the values are for (`place.ts`), or which form is meant is not certain.
 */
export async function write(
  state: State,
  tab: Pick<Tab, 'id' | 'url'>,
  values: Partial<Record<Field, string>>,
): Promise<Outcome> {
  const wanted = Object.keys(values) as Field[];
  const look = (): Promise<Snapshot | undefined> => readLogzio(tab.id, { policy: false, page: true });
  let snapshot = await look();
  if (!snapshot) return failed({ code: 'page-silent' });
  let wrong = await wrongPlace(state, tab.url, snapshot);
  if (!wrong && snapshot.forms === 0) {
    await askLogzio(tab.id, 'open', {});
    snapshot = (await look()) ?? snapshot;
    wrong = await wrongPlace(state, tab.url, snapshot);
  }
  if (wrong) return failed(wrong);
  await journeyTab(tab);
  if (snapshot.forms > 1)
    return failed({ code: 'several-forms', values: { forms: snapshot.forms, fields: wanted } });
  const rest = values.roleArn ? lacking(effective(state), snapshot) : {};
  const written = await askLogzio(tab.id, 'write', { values: { ...rest, ...values } });
  const filled = written?.filled ?? [];
  const missed = written?.missed ?? wanted;
  if (values.roleArn && filled.includes('roleArn')) await filledIn(connectorOf(state).id, values.roleArn);
  if (snapshot.forms === 0 && filled.length === 0)
    return failed({ code: 'no-form-for', values: { fields: missed } });
  const notFilled = { code: 'not-filled', values: { fields: missed } } as const;
  if (filled.length === 0) return failed(notFilled);
  const done = { code: 'filled', values: { fields: filled } } as const;
  if (missed.length > 0) return { ok: false, said: [done, notFilled] };
  const next = { code: 'check-and-press', values: { commit: written?.commit ?? 'Save' } } as const;
  return { ok: true, said: filled.includes('roleArn') ? [done, next] : [done] };
}

/** The role ARN stands in the form. In a migration the rest of it was filled before: the form is for the configuration of this bucket. */
async function filledIn(connector: string, arn: string): Promise<void> {
  await store.update((state) => {
    const at = Date.now();
    const put = noteReturned(state, connector, arn, at);
    return currentOf(state)?.id === connector ? noteFilled(put, connector, at) : put;
  });
}
