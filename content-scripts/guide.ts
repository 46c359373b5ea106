import type { ConsoleRoute } from '../src/iam/console-url';
import { alive, answer, ask, onStored } from '../src/platform/content';
import { failureOf } from '../src/platform/failure';
import type { NextStep, SeenInAws } from '../src/platform/messages';
import type { CardSaid } from '../src/words/card';
import { mountCard, toClipboard } from './card/card';
import type { Action, Value } from './card/parts';
import { labelOf, type Status, speak, statusOf, told } from './card/status';
import { onChange, onPressOf } from './form/follow';
import { memoizePass } from './form/look';
import { teach } from './form/taught';
import { caption } from './form/texts';
import { delay } from './form/wait';
import {
  type Came,
  cameRight,
  type Filled,
  fillScreen,
  fillWizard,
  type Host,
  leaves,
  mend,
  screenOf,
  takenBack,
} from './pages/aws/run';
import { sessionOf } from './pages/aws/session';
import type { Job, Page, Panel, Screen, Visit } from './pages/page';
import { shared } from './shared';

/** When a page is looked at once more after it was filled. */
const LATER_MS = 700;

/** How long a page gets to be left. */
const LEAVING_MS = 2_000;

type Shows = NonNullable<Job['shows']>;

/** What a run did not find: the fields of its screen; on a page that is not known, the first of each screen. */
function missingOf(page: Page, { screen, missed, work }: Filled): Shows[] {
  const jobs = screen
    ? screen.jobs(work).filter(({ label }) => missed.includes(label))
    : page.screens.flatMap((one) => one.jobs(work).slice(0, 1));
  return jobs.flatMap(({ shows }) => shows ?? []);
}

/** One visit to one page: draws the card, fills when the person asks, follows what the page says, until the signal aborts. */
export async function guide(route: ConsoleRoute, page: Page, left: AbortSignal): Promise<void> {
  const session = sessionOf(route);
  const here = { page: route.page, session };
  const [words, look, first, arrival] = await Promise.all([
    ask('words'),
    ask('card', {}),
    ask('work', here),
    ask('arrive', { ...here, roleName: route.roleName }),
  ]);
  if (left.aborted) return;
  speak(words);
  teach(first.taught);
  let work = first;

  const hidden = new AbortController();
  const signal = AbortSignal.any([left, hidden.signal]);
  const opening = (): Status => {
    if (page.screens.length === 0) return told(work.hint ?? '');
    if (stopped()) return statusOf({ code: 'read-first' });
    return statusOf(page.screens.length > 1 ? { code: 'ready-wizard' } : { code: 'ready' });
  };
  /** What the person saw and went on in spite of; what comes up later stops again. */
  let accepted: string | undefined;
  const stopped = (): boolean => work.stop && accepted !== work.blockers.join('\n');
  let status = opening();
  let pressNext: HTMLElement | undefined;
  let running: AbortController | undefined;
  /** A run is pinned to the connector that it began with. */
  let began: string | undefined;
  let leaving = false;
  const offers = new Map<string, () => void>();
  let panel: Panel = { actions: [], values: [], warnings: [], busy: false };
  const draw = mountCard(
    signal,
    () => hidden.abort(),
    look,
    (keep) => void ask('card', { keep }).catch(failed),
    () => void ask('card', { lost: true }).catch(failed),
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
    if (code === 'failed' && alive()) say({ code, values: { detail: message } });
    else say(statusOf({ code: alive() && code !== 'failed' ? code : 'orphaned' }));
  };

  /** Facts count for the connector that they were seen for. */
  const report = (facts: SeenInAws, connector = work.connector): void =>
    void ask('report', { facts, ...(connector !== undefined && { connector }) }).catch(failed);

  /** What was filled in this visit, by screen. */
  const fills = new Map<Screen, Came>();

  const filledNow = (): Came | undefined => {
    const screen = signal.aborted || running ? undefined : screenOf(page);
    return screen && fills.get(screen);
  };

  /** Says what the screen that is shown no longer holds of what was filled, and takes the fact back. */
  const lookAgain = (button?: string): void => {
    const filled = filledNow();
    const fields = filled ? takenBack(page, filled) : [];
    if (!filled?.screen || fields.length === 0) return;
    fills.delete(filled.screen);
    if (filled.screen.lost) report(filled.screen.lost(), filled.work.connector);
    const values = { fields: fields.join(', ') };
    if (button === undefined) say({ code: 'taken-back', values });
    else say({ code: 'pressed-other', values: { ...values, button } });
  };

  /** The page has had time to settle. */
  const settled = async (): Promise<void> => {
    const filled = filledNow();
    if (filled) await mend(page, filled, signal);
    lookAgain();
  };

  /** What could not be filled may be right by now. */
  const correct = (): void => {
    const filled = filledNow();
    const now = filled && cameRight(page, filled);
    if (!now?.screen) return;
    fills.set(now.screen, now);
    if (now.ok && now.screen.filled) report(now.screen.filled(now.work, session), now.work.connector);
    say(now.said);
  };

  const leavesNow = (): HTMLElement | undefined => {
    const screen = fills.size > 0 ? screenOf(page) : undefined;
    return screen && leaves(screen);
  };
  onPressOf(leavesNow, (button) => lookAgain(caption(button)), signal);

  const run = async (fill: typeof fillScreen): Promise<Filled | undefined> => {
    // A second press while a run goes on is an impatient one: the run goes on.
    if (running) return undefined;
    running = new AbortController();
    const stop = running;
    began = work.connector;
    redraw();
    try {
      // The vendor's page may have changed since the card was drawn: refresh the warnings beside the work.
      void refresh().catch(failed);
      const host: Host = {
        session,
        signal: AbortSignal.any([signal, stop.signal]),
        visit: signal,
        work: () => work,
        say,
        next(button) {
          pressNext = button;
        },
        filled: (screen, filled) => fills.set(screen, filled),
        report: (facts) => report(facts, began),
      };
      const filled = await fill(page, host);
      missing = filled.ok ? [] : missingOf(page, filled);
      say(filled.said);
      setTimeout(() => void settled().catch(failed), LATER_MS);
      return filled;
    } catch (error) {
      if (!stop.signal.aborted) failed(error);
      else if (work.connector === began) say({ code: 'stopped' });
      else say({ code: 'other-connector' });
      return undefined;
    } finally {
      running = undefined;
      redraw();
    }
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
    running = new AbortController();
    const pointing = AbortSignal.any([signal, running.signal]);
    redraw();
    let shown: boolean | undefined;
    try {
      await ask('point');
      shown = await shared.showFields?.({
        page: route.page,
        fields: missing,
        one: screenOf(page) === undefined,
        say,
        signal: pointing,
      });
    } finally {
      running = undefined;
      redraw();
    }
    if (!shown) return say({ code: 'point-ended' });
    await refresh();
    await run(fillScreen);
  };

  /** What is dangerous may have come up while the button was held down. */
  const pressed = (fill: typeof fillScreen): void => {
    if (stopped()) say(opening());
    else void run(fill);
  };

  const actions = (): Action[] => {
    if (leaving) return [];
    if (running) return [{ label: labelOf('stop'), run: () => running?.abort() }];
    const fills: Action[] = stopped()
      ? [
          {
            label: labelOf('fill-anyway'),
            run() {
              accepted = work.blockers.join('\n');
              say({ code: 'press-fill' });
              redraw();
            },
          },
        ]
      : [
          {
            label: labelOf('fill-wizard'),
            primary: work.next.length === 0 && !isDone(),
            rare: isDone(),
            run: () => pressed(fillWizard),
          },
          { label: labelOf('fill-page'), rare: isDone(), run: () => pressed(fillScreen) },
        ];
    const goOn = work.next.map(
      (next, index): Action => ({
        label: labelOf(next),
        primary: index === 0 && panel.actions.length === 0,
        rare: panel.actions.length > 0,
        run: () => void open(next).catch(failed),
      }),
    );
    const { roleArn } = work.values;
    const copy = async (value: string): Promise<void> =>
      say({ code: (await toClipboard(value)) ? 'copied' : 'not-copied', values: { label: 'Role ARN' } });
    const copyArn: Action[] = roleArn
      ? [{ label: labelOf('copy-arn'), rare: panel.actions.length > 0, run: () => void copy(roleArn) }]
      : [];
    const show: Action[] =
      missing.length > 0
        ? [{ label: labelOf('show-field'), run: () => void showFields().catch(failed) }]
        : [];
    const offered = [...offers].map(([label, run]): Action => ({ label, run }));
    return [
      ...show,
      ...panel.actions,
      ...offered,
      ...goOn,
      ...copyArn,
      ...(page.screens.length > 0 ? fills : []),
    ];
  };

  const values = (): Value[] => [
    ...panel.values,
    ...(screenOf(page)?.jobs(work) ?? []).flatMap(({ label, value }) => (value ? [{ label, value }] : [])),
  ];

  /** Was what the page shows now filled with the values that are meant now, and did it hold? */
  const isDone = (): boolean => {
    const screen = screenOf(page);
    const filled = screen && fills.get(screen);
    const isMeant = filled?.ok && JSON.stringify(filled.work.values) === JSON.stringify(work.values);
    return panel.done === true || isMeant === true;
  };

  const redraw = (): void => memoizePass(drawNow);

  const drawNow = (): void => {
    if (signal.aborted) return;
    draw({
      title: page.title,
      account: work.signedIn,
      warnings: [...panel.warnings, ...work.warnings],
      blockers: [...work.blockers, ...(panel.blockers ?? [])],
      review: [...work.review, ...(panel.review ?? [])],
      status,
      busy: running !== undefined || leaving || panel.busy,
      actions: actions(),
      values: values(),
      change: panel.change ?? [],
      done: isDone(),
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

  onStored(() => void refresh().catch(failed), signal);
  answer(
    {
      fill: async () => {
        if (page.screens.length === 0) return { ok: false, text: status.text };
        if (stopped())
          return {
            ok: false,
            ...statusOf({ code: 'fill-stopped', values: { why: work.blockers.join(' ') } }),
          };
        const filled = await run(fillScreen);
        return { ok: filled?.ok ?? false, text: status.text };
      },
    },
    signal,
  );
  const follow = page.watch?.(visit);
  const changed = (): void => {
    follow?.();
    correct();
    redraw();
  };
  onChange(changed, signal);
  follow?.();
  redraw();
  // The click that opened this page asked for it; what is dangerous waits for the person all the same.
  if (arrival.fill) pressed(fillWizard);
}
