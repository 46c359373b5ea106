import type { ConsoleRoute } from '../src/iam/console-url';
import { alive, answer, ask, onStored } from '../src/platform/content';
import { failureOf } from '../src/platform/failure';
import type { NextStep, SeenInAws } from '../src/platform/messages';
import type { CardSaid } from '../src/words/card';
import { mountCard } from './card/card';
import type { Action, Value } from './card/parts';
import { labelOf, type Status, speak, statusOf, told } from './card/status';
import { rememberFills } from './filled';
import { onChange } from './form/follow';
import { onLeaving } from './form/leaving';
import { memoizePass } from './form/look';
import { teach } from './form/taught';
import { delay } from './form/wait';
import { actionsOf } from './offered';
import {
  type Filled,
  fillScreen,
  fillWizard,
  type Host,
  missingOf,
  type Shows,
  screenOf,
} from './pages/aws/run';
import { sessionOf } from './pages/aws/session';
import type { Page, Panel, Visit } from './pages/page';
import { shared } from './shared';

/** When a page is looked at once more after it was filled. */
const LATER_MS = 700;

/** How long a page gets to be left. */
const LEAVING_MS = 2_000;

/** One visit to one page: draws the card, fills when the person asks, follows what the page says, until the signal aborts. */
export async function guide(route: ConsoleRoute, page: Page, left: AbortSignal): Promise<void> {
  const session = sessionOf(route);
  const here = { page: route.page, session, roleName: route.roleName };
  const [words, look, first, arrival] = await Promise.all([
    ask('words'),
    ask('card', {}),
    ask('work', here),
    ask('arrive', here),
  ]);
  if (left.aborted) return;
  speak(words);
  teach(first.taught);
  let work = first;

  const hidden = new AbortController();
  const signal = AbortSignal.any([left, hidden.signal]);
  const opening = (): Status => {
    if (page.screens.length === 0) return told(work.hint ?? '');
    const ready = page.screens.length > 1 ? 'ready-wizard' : 'ready';
    return statusOf({ code: stopped() ? 'read-first' : ready });
  };
  /** What the person saw and went on in spite of; what comes up later stops again. */
  let accepted: string | undefined;
  const stopped = (): boolean => work.stop && accepted !== work.blockers.join('\n');
  let status = opening();
  let pressNext: HTMLElement | undefined;
  let running: AbortController | undefined;
  /** Nobody did anything since the last run that may lead elsewhere. */
  let isCalm = false;
  /** A run is pinned to the connector that it began with. */
  let began: string | undefined;
  let leaving = false;
  const offers = new Map<string, () => void>();
  let panel: Panel = { actions: [], values: [], warnings: [], busy: false };
  const draw = mountCard(
    signal,
    () => hidden.abort(),
    look,
    (told) => void ask('card', told).catch(failed),
    (said) => say(said),
  );

  const say = (said: CardSaid | Status): void => {
    const next = 'text' in said ? said : statusOf(said);
    if (next.text === status.text) return;
    status = next;
    redraw();
  };

  const failed = (error: unknown): void => {
    if (signal.aborted) return;
    const { code, message } = failureOf(error);
    if (!alive()) say({ code: 'orphaned' });
    else say(code === 'failed' ? { code, values: { detail: message } } : statusOf({ code }));
  };

  /** Facts count for the connector that they were seen for. */
  const report = (facts: SeenInAws, connector = work.connector): void =>
    void ask('report', { facts, connector }).catch(failed);

  /** Until it ends, or the person stops it, nothing else is started. */
  const during = async <Made>(task: (stop: AbortSignal) => Promise<Made>): Promise<Made> => {
    running = new AbortController();
    redraw();
    try {
      return await task(AbortSignal.any([signal, running.signal]));
    } finally {
      running = undefined;
      redraw();
    }
  };

  const runUntil = async (fill: typeof fillScreen, stop: AbortSignal): Promise<Filled | undefined> => {
    began = work.connector;
    const host: Host = {
      session,
      signal: stop,
      visit: signal,
      work: () => work,
      say,
      next(button) {
        pressNext = button;
      },
      filled: (screen, filled) => fills.add(screen, filled),
      report: (facts) => report(facts, began),
    };
    try {
      // The card may not have heard yet of what changed since it was drawn: another connector, other values, a danger.
      await refresh();
      stop.throwIfAborted();
      if (stopped()) {
        say(opening());
        return;
      }
      const filled = await fill(page, host);
      missing = filled.ok ? [] : missingOf(page, filled);
      say(filled.said);
      isCalm = true;
      setTimeout(() => void settled().catch(failed), LATER_MS);
      return filled;
    } catch (error) {
      if (!stop.aborted) failed(error);
      else say(statusOf({ code: work.connector === began ? 'stopped' : 'other-connector' }));
      return undefined;
    }
  };

  /** A second press while a run goes on is an impatient one: the run goes on. */
  const run = async (fill: typeof fillScreen): Promise<Filled | undefined> =>
    running ? undefined : during((stop) => runUntil(fill, stop));

  /** The page has had time to settle. Where it holds all that it should, nothing observes it until the person goes on. */
  const settled = async (): Promise<void> => {
    await fills.settled();
    if (isCalm && !running && fills.hold(work)) watch?.abort();
  };

  const open = async (next: NextStep): Promise<void> => {
    if (next === 'return') {
      say({ code: 'returning' });
      say(told((await ask('return')).text, 'returned'));
      return;
    }
    // What is pressed meanwhile would be lost with this page.
    leaving = true;
    redraw();
    try {
      // Leaving a half-filled wizard would lose it: from there, the policy gets a tab of its own.
      const beside = next === 'create-policy' && route.page === 'create-role';
      const { url } = await ask('address', { of: next, session, beside });
      if (url !== undefined) {
        location.assign(url);
        // The page hears of its new address a moment later; if it never does, the person is still here.
        await delay(LEAVING_MS);
      }
    } finally {
      leaving = false;
      redraw();
    }
  };

  /** What the last run did not find and the person may show. */
  let missing: Shows[] = [];

  /** The person shows them, until they stop; then what they showed is filled. */
  const showFields = async (): Promise<void> => {
    const shown = await during(async (stop) => {
      await ask('point');
      const one = screenOf(page) === undefined;
      return shared.showFields?.({ page: route.page, fields: missing, one, say, signal: stop });
    });
    if (!shown) return say({ code: 'point-ended' });
    await run(fillScreen);
  };

  const accept = (): void => {
    accepted = work.blockers.join('\n');
    say({ code: 'press-fill' });
    redraw();
  };

  const actions = (done: boolean): Action[] => {
    if (leaving) return [];
    if (running) return [{ label: labelOf('stop'), run: () => running?.abort() }];
    return actionsOf(visit, {
      ...{ page, panel, offers, done, fill: (how) => void run(how) },
      accept: stopped() ? accept : undefined,
      show: missing.length > 0 ? showFields : undefined,
    });
  };

  const values = (): Value[] => [
    ...panel.values,
    ...(screenOf(page)?.jobs(work) ?? []).flatMap(({ label, value }) => (value ? [{ label, value }] : [])),
  ];

  const isDone = (): boolean => panel.done === true || fills.hold(work);

  const redraw = (): void => memoizePass(drawNow);

  const drawNow = (): void => {
    if (signal.aborted) return;
    const done = isDone();
    draw({
      title: page.title,
      account: work.signedIn,
      warnings: [...panel.warnings, ...work.warnings],
      blockers: [...work.blockers, ...(panel.blockers ?? [])],
      review: [...work.review, ...(panel.review ?? [])],
      status,
      busy: running !== undefined || leaving || panel.busy,
      actions: actions(done),
      values: values(),
      change: panel.change ?? [],
      done,
      next: [panel.pressNext ?? pressNext],
    });
  };

  const refresh = async (): Promise<void> => {
    const before = opening();
    work = await ask('work', here);
    teach(work.taught);
    if (work.connector !== began) running?.abort();
    if (status.text === before.text) status = opening();
    redraw();
  };

  const visit: Visit = {
    ask,
    route,
    now: () => shared.now?.(),
    session,
    edit: arrival.edit,
    signal,
    work: () => work,
    say,
    report,
    offer(label, run) {
      if (offers.has(label)) return;
      offers.set(label, run);
      redraw();
    },
    show(shown) {
      panel = shown;
      redraw();
    },
    attempt: (work) => void work().catch(failed),
    onStored: (changed) => onStored(changed, signal),
    goOn: (next) => void open(next).catch(failed),
  };

  const fills = rememberFills(page, visit, () => running !== undefined);

  onStored(() => void refresh().catch(failed), signal);
  answer(
    {
      fill: async () => {
        if (page.screens.length === 0) return { ok: false, text: status.text };
        const filled = await run(fillScreen);
        if (filled || !stopped()) return { ok: filled?.ok ?? false, text: status.text };
        const why = work.blockers.join(' ');
        return { ok: false, ...statusOf({ code: 'fill-stopped', values: { why } }) };
      },
    },
    signal,
  );
  const follow = page.watch?.(visit);
  const changed = (): void => {
    follow?.();
    fills.correct();
    redraw();
  };
  /** Observes the page, until it is done. */
  let watch: AbortController | undefined;
  const observe = (): void => {
    if (watch?.signal.aborted === false) return;
    watch = new AbortController();
    onChange(changed, AbortSignal.any([signal, watch.signal]));
  };
  observe();
  onLeaving(() => {
    isCalm = false;
    observe();
  }, signal);
  follow?.();
  redraw();
  // The click that opened this page asked for it; what is dangerous waits for the person all the same.
  if (arrival.fill) void run(fillWizard);
}
