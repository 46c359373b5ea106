import { checkField } from '../../connector/check';
import type { Snapshot } from '../../connector/form/read';
import type { Field } from '../../connector/labels';
import type { State } from '../../connector/schema';
import { setValues } from '../../connector/state';
import { stepsOf } from '../../journeys';
import { valuesFor } from '../../journeys/asked';
import type { Outcome } from '../../platform/client-types';
import type { In } from '../../platform/messages';
import type { Sender } from '../../platform/messages/listen';
import { activeTab } from '../../platform/tabs';
import { shownProblem } from '../../words/problems';
import { openNext } from '../aws/open';
import { dropTold } from '../memory';
import { stateNow, store } from '../store';
import { capture } from './capture';
import { emptyFields, type GivenField, lacking } from './lacking';
import { originOf } from './place';
import { askLogzio, failed, failedHere, isLogzio, journeyTab, readLogzio } from './tab';

/** Without these Logz.io makes no connector: they are asked for where the form has a field for them and nothing tells them. */
const NEEDED: readonly GivenField[] = ['bucket', 'region', 'logType'];

/**
 * From Logz.io's S3 page in any state to Create policy in AWS: opens the form by the buttons that commit nothing, puts in what is known
 * and the form lacks, has Logz.io show the role policy, captures. Goes to AWS only with all of it.
 *
 * @param values what the person gave for this form, as they typed it
 */
export async function captureAndOpen(
  { values: typed }: In<'capture-and-open'>,
  { windowId }: Sender,
): Promise<Outcome> {
  const given: Partial<Record<Field, string>> = {};
  for (const [field, text] of Object.entries(typed) as [Field, string][]) {
    // In a box that was emptied, what is known is not meant.
    given[field] = '';
    if (text.trim() === '') continue;
    const checked = checkField(field, text);
    if (!checked.ok) return failed({ code: 'problem', values: shownProblem(checked.problem) });
    given[field] = checked.value;
  }
  await dropTold();
  const tab = await activeTab(windowId);
  if (!tab || !isLogzio(tab.url)) return failedHere(tab, 'capture-elsewhere');
  const state = await stateNow();
  if (state.journey !== 'connect') return capture(tab);
  await journeyTab(tab);
  await askLogzio(tab.id, 'open', {});
  const snapshot = await readLogzio(tab.id, { policy: false, page: true });
  if (!snapshot) return failed({ code: 'page-silent' });
  if (snapshot.forms === 0) return failed({ code: 'no-form-opened' });
  const shown = snapshot.bucket[0]?.value;
  if (shown && given.bucket && shown !== given.bucket)
    return failed({ code: 'other-bucket', values: { shown, wanted: given.bucket } });
  const known = valuesHere(state, tab.url, snapshot, given);
  const needed = emptyFields(snapshot).filter((field) => NEEDED.includes(field) && !known[field]);
  if (needed.length > 0) return failed({ code: 'form-needs', values: { fields: needed } });
  const values = lacking(known, snapshot);
  const fields = Object.keys(values) as Field[];
  const written = fields.length > 0 ? await askLogzio(tab.id, 'write', { values }) : undefined;
  const missed = fields.length > 0 ? (written?.missed ?? fields) : [];
  if (missed.length > 0) return failed({ code: 'not-filled', values: { fields: missed } });
  const captured = await capture(tab);
  if (!captured.ok) return captured;
  const emptied = Object.fromEntries(Object.entries(given).filter(([, text]) => text === ''));
  await store.update((now) => setValues(now, emptied, { kind: 'typed', at: Date.now() }));
  const opened = await openNext(stepsOf(await stateNow(), {}), windowId);
  return opened ? { ...captured, ok: opened.ok, said: [...captured.said, ...opened.said] } : captured;
}

/** What may go into this page's form: what the person gave for it, and the connector's values, unless they are of another app or account. */
function valuesHere(
  state: State,
  url: string,
  { bucket, page }: Snapshot,
  given: Partial<Record<Field, string>>,
): Partial<Record<Field, string>> {
  const { host, account } = originOf(state);
  const isElsewhere =
    (host !== undefined && host !== new URL(url).host) ||
    (account !== undefined && page?.account !== undefined && account !== page.account);
  return {
    ...(isElsewhere ? {} : valuesFor(state, (bucket[0]?.value ?? given.bucket) || undefined)),
    ...given,
  };
}
