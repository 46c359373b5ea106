import {
  type CAPTURED,
  type FormReading,
  readSnapshot,
  type SnapshotRow,
  type Values,
} from '../../connector/form/read';
import type { Field } from '../../connector/labels';
import { captureForm } from '../../connector/state';
import type { Choice, Outcome } from '../../platform/client-types';
import type { Tab } from '../../platform/tabs';
import { LOGZIO } from '../../vendors/logzio';
import { whoseAccount } from '../../vendors/whose-account';
import type { Said } from '../../words/outcomes';
import { shownProblem } from '../../words/problems';
import { choiceLabel, cleanedSentence } from '../../words/problems/paste';
import { note, stateNow, store } from '../store';
import { captureConfigurations } from './capture-list';
import { failed, journeyTab, problemsSaid, readLogzio } from './tab';

/** Reads the connector form of a Logz.io tab into the store. Asks where it is not certain. */
export async function capture(tab: Tab): Promise<Outcome> {
  if ((await stateNow()).journey !== 'connect') return captureConfigurations(tab);
  const snapshot = await readLogzio(tab.id, { policy: true, page: true });
  if (!snapshot) return failed({ code: 'page-silent' });
  await journeyTab(tab);
  if (snapshot.forms === 0) {
    // A list of configurations is what a migration begins with, whatever is chosen at the moment.
    const listed = await captureConfigurations(tab);
    const isMigrating = (await stateNow()).journey !== 'connect';
    const noForm: Said = { code: 'no-form-to-capture' };
    if (isMigrating) return listed;
    return listed.ok ? { ...listed, ok: false, said: [noForm, ...listed.said] } : failed(noForm);
  }
  const { values, problems, cleaned, choices } = readSnapshot(snapshot);
  const details = [
    ...problemsSaid(problems),
    ...cleaned.map((what): Said => ({ code: 'tidied', values: { text: cleanedSentence(what) } })),
  ];
  if (choices.length > 0)
    return { ...failed({ code: 'choose-one' }), details, choices: choices.map(shownChoice) };
  const { host: where, origin } = new URL(tab.url);
  const [row] = snapshot.forms === 1 ? (snapshot.page?.forms ?? []) : [];
  const captured = { where, origin, account: snapshot.page?.account, at: Date.now() };
  if (Object.keys(values).length > 0)
    await store.update((state) => captureForm(state, { ...values, ...chosenIn(row) }, captured));
  if (values.externalId) await note({ externalIdChanged: null });
  const { said, ok } = toldOf(values);
  return { ok: ok && problems.length === 0, said, details };
}

/** What is chosen in the drop-down lists of a form; nothing where nothing is. */
const chosenIn = (row: SnapshotRow | undefined): Values => ({
  ...(row?.region && { region: row.region }),
  ...(row?.logType && { logType: row.logType }),
});

const shownChoice = ({ telling, values }: FormReading['choices'][number]): Choice => ({
  label: choiceLabel(telling),
  values,
});

/** What was captured, what was not found, and what to do about it. */
function toldOf(values: Values): { said: Said[]; ok: boolean } {
  const found = Object.keys(values) as Field[];
  const wanted: (typeof CAPTURED)[number][] = ['accountId', 'externalId', 'bucket', 'rolePolicy'];
  const missing = wanted.filter((field) => !values[field]);
  const hint: Said[] = missing.includes('bucket')
    ? [{ code: 'type-the-bucket' }]
    : missing.includes('rolePolicy')
      ? [{ code: 'get-the-policy' }]
      : [];
  if (found.length === 0) return { ok: false, said: [{ code: 'nothing-captured' }, ...hint] };
  // Who gets in is decided by this one value, so what is said first tells where it isn't the published one.
  const { accountId } = values;
  const whose = accountId ? whoseAccount(accountId, undefined, LOGZIO, accountId) : undefined;
  return {
    ok: missing.length === 0 && whose?.weight !== 'danger',
    said: [
      { code: 'captured', values: { fields: found } },
      ...(missing.length > 0
        ? [{ code: 'not-found-in-form', values: { fields: missing } } as const, ...hint]
        : []),
      ...(whose ? [{ code: 'problem', values: shownProblem(whose.problem) } as const] : []),
    ],
  };
}
