import { checkField } from '../connector/check';
import { connectorOf } from '../connector/current';
import { othersOf } from '../connector/inventory/page';
import { known } from '../connector/known';
import { FIELDS } from '../connector/labels';
import { chooseJourney, noteSaved, setCurrent } from '../connector/notes';
import type { Source } from '../connector/schema';
import { applyPaste, captureForm, setValue, setValues } from '../connector/state';
import { isConsole, parseConsoleUrl } from '../iam/console-url';
import { stepsOf } from '../journeys';
import { askedFor } from '../journeys/asked';
import { mayConfirm } from '../journeys/connect/progress';
import { withNameStarts } from '../options/names';
import type { Outcome, PasteResult, SetResult, View } from '../platform/client-types';
import type { In } from '../platform/messages';
import type { Sender } from '../platform/messages/listen';
import { settings } from '../platform/options';
import { activeTab, askPage, type Tab, tabById } from '../platform/tabs';
import { shownProblem } from '../words/problems';
import { cleanedSentence } from '../words/problems/paste';
import { awsContext } from './aws/open';
import { siteOf } from './badge';
import { cardIsLost } from './card';
import { capture } from './logzio/capture';
import { fillForm } from './logzio/fill';
import { failedHere, isLogzio, isUnseen, pageShown } from './logzio/tab';
import { dropTold, forgetMemory, remember, remembered } from './memory';
import { review } from './review';
import { store } from './store';

/** Everything that the popup draws. */
export async function view(_asked: In<'view'>, { windowId }: Sender): Promise<View> {
  const { state, aside } = await store.load();
  const tab = await activeTab(windowId);
  const { logzio, told } = await remembered();
  const logzioTab = logzio && (await tabById(logzio.tabId));
  const context = {
    ...(await awsContext(windowId)),
    time: Date.now(),
    cardLost: await cardIsLost(tab?.id),
    logzioTabOpen: logzio && Boolean(logzioTab?.url && isLogzio(logzioTab.url)),
  };
  const kind = tab ? siteOf(tab.url) : 'other';
  const steps = stepsOf(state, context);
  const isConnecting = state.journey === 'connect';
  // In a migration only whether the form still stands there, to be saved, makes a difference.
  const isPageAsked = isConnecting || steps.some(({ next }) => next?.code === 'migrate-save');
  const page = tab && kind === 'logzio' && isPageAsked ? await pageShown(tab.id) : undefined;
  return {
    state: { journey: state.journey, order: state.order },
    count: state.connectors.length,
    others: othersOf(state),
    connector: connectorOf(state),
    known: withNameStarts(known(state), await settings()),
    aside,
    context,
    steps,
    mayConfirm: mayConfirm(state),
    activeTab: kind,
    unseen: await isUnseen(tab),
    page,
    told: told && told.tabId === tab?.id ? { at: told.at, outcome: told.outcome } : undefined,
    asked: page && isConnecting ? askedFor(state, page) : [],
    review: review(state, { own: context.awsAccount }),
  };
}

/** The journey's Logz.io tab is the one that the person is on when they hand something over. */
async function beginHere({ windowId }: Sender): Promise<void> {
  const tab = await activeTab(windowId);
  if (tab && isLogzio(tab.url))
    await remember(() => ({ logzio: { tabId: tab.id, origin: new URL(tab.url).origin } }));
}

export async function set({ field, text }: In<'set'>, sender: Sender): Promise<SetResult> {
  const source: Source = { kind: 'typed', at: Date.now() };
  let result: SetResult = { ok: true };
  await beginHere(sender);
  await store.update((state) => {
    const changed = setValue(state, field, text, source);
    result = changed.ok
      ? { ok: true, cleaned: changed.cleaned?.map(cleanedSentence) }
      : { ok: false, problem: shownProblem(changed.problem) };
    return changed.ok ? changed.value : state;
  });
  return result;
}

export async function paste({ text }: In<'paste'>, sender: Sender): Promise<PasteResult> {
  let result: PasteResult = { found: [], cleaned: [], problems: [] };
  await beginHere(sender);
  await store.update((before) => {
    const { state, reading } = applyPaste(before, text, Date.now());
    result = {
      found: FIELDS.filter((field) => reading.found[field] !== undefined),
      cleaned: reading.cleaned.map(cleanedSentence),
      problems: reading.problems.map(shownProblem),
    };
    return state;
  });
  return result;
}

export async function journey({ id }: In<'journey'>): Promise<void> {
  await store.update((state) => chooseJourney(state, id));
}

/** The person goes back, or on, to another connector. */
export async function current({ id }: In<'current'>): Promise<void> {
  await store.update((state) => setCurrent(state, id));
}

/** The person says that Logz.io shows it as connected: kept as said by the person. */
export async function confirm(): Promise<Outcome> {
  const said = { outcome: 'connected', by: 'person', message: '' } as const;
  await store.update((state) =>
    mayConfirm(state) ? noteSaved(state, connectorOf(state).id, said, Date.now()) : state,
  );
  return { ok: true, said: [{ code: 'confirmed' }] };
}

/** Tries to read what was kept aside. */
export async function retryAside(): Promise<Outcome> {
  const { back, left } = await store.retryAside();
  return { ok: left === 0, said: [{ code: 'aside-read', values: { back, left } }] };
}

/** The popup's `Fill this page` on an AWS tab: the card there does it. */
async function fillInAws(tab: Tab): Promise<Outcome> {
  if (!parseConsoleUrl(tab.url)) return { ok: false, said: [{ code: 'not-an-iam-page' }] };
  const answer = await askPage(tab.id, 'fill', {});
  if (!answer) return { ok: false, said: [{ code: 'nothing-to-fill-in-aws' }] };
  const { ok, text } = answer;
  return { ok, said: [{ code: 'card-says', values: { text } }] };
}

/** Acts on the tab that the person looks at. */
async function onActiveTab(act: 'capture' | 'fill', { windowId }: Sender): Promise<Outcome> {
  await dropTold();
  const tab = await activeTab(windowId);
  if (tab && isLogzio(tab.url)) return act === 'capture' ? capture(tab) : fillForm(tab);
  if (tab && isConsole(tab.url) && act === 'fill') return fillInAws(tab);
  return failedHere(tab, act === 'capture' ? 'capture-elsewhere' : 'fill-elsewhere');
}

/** What the person chose of several possibilities is captured as a form is: another bucket is another connector. */
export async function choose({ values }: In<'choose'>, { windowId }: Sender): Promise<Outcome> {
  const fields = FIELDS.filter((field) => values[field] !== undefined && checkField(field, values[field]).ok);
  if (fields.length === 0) return { ok: false, said: [{ code: 'nothing-taken' }] };
  const tab = await activeTab(windowId);
  const at = Date.now();
  const place = tab && isLogzio(tab.url) ? new URL(tab.url) : undefined;
  await store.update((state) =>
    place
      ? captureForm(state, values, { where: place.host, origin: place.origin, at })
      : setValues(state, values, { kind: 'typed', at }),
  );
  return { ok: true, said: [{ code: 'taken', values: { fields } }] };
}

export const captureHere = (_asked: In<'capture'>, sender: Sender): Promise<Outcome> =>
  onActiveTab('capture', sender);
export const fillHere = (_asked: In<'fill'>, sender: Sender): Promise<Outcome> => onActiveTab('fill', sender);

export async function forget(): Promise<void> {
  await store.forget();
  await forgetMemory();
}
