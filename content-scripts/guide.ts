import type { Facts } from '../src/connector/schema';
import type { ConsoleRoute } from '../src/iam/console-url';
import { alive, answer, ask, onStored } from '../src/platform/content';
import { failureOf } from '../src/platform/failure';
import type { NextStep } from '../src/platform/messages';
import { failureSentence } from '../src/words/failures';
import { type Action, mountCard, toClipboard, type Value } from './card/card';
import { onChange } from './form/follow';
import { memoizePass } from './form/look';
import { delay } from './form/wait';
import { type Filled, fillScreen, fillWizard, screenOf, takenBack } from './pages/aws/run';
import { sessionOf } from './pages/aws/session';
import type { Page, Panel, Visit } from './pages/page';

const OPENERS: Record<NextStep, string> = {
  'create-policy': 'Open Create policy in AWS',
  'create-role': 'Open Create role in AWS',
  role: 'Open the role in AWS',
  return: 'Return to Logz.io',
};

/** When a page is looked at once more after it was filled. */
const LATER_MS = 700;

/** How long a page gets to be left. */
const LEAVING_MS = 2_000;

/** One visit to one page: draws the card, fills when the person asks, follows what the page says, until the signal aborts. */
export async function guide(route: ConsoleRoute, page: Page, left: AbortSignal): Promise<void> {
  const session = sessionOf(route);
  let work = await ask('work', { page: route.page, session });
  if (left.aborted) return;

  const hidden = new AbortController();
  const signal = AbortSignal.any([left, hidden.signal]);
  const opening = (): string => {
    if (page.screens.length === 0) return work.hint ?? '';
    const press = `Press ${page.screens.length > 1 ? 'Fill the wizard' : 'Fill this page'}.`;
    return stopped() ? 'Nothing was filled. Read what is said above first.' : `Ready. ${press}`;
  };
  /** What the person saw and went on in spite of; what comes up later stops again. */
  let accepted: string | undefined;
  const stopped = (): boolean => work.stop && accepted !== work.blockers.join('\n');
  let status = opening();
  let pressNext: HTMLElement | undefined;
  let running: AbortController | undefined;
  let leaving = false;
  const offers = new Map<string, () => void>();
  let panel: Panel = { actions: [], values: [], warnings: [], busy: false };
  const draw = mountCard(signal, () => hidden.abort());

  const say = (message: string): void => {
    if (message === status) return;
    status = message;
    redraw();
  };

  const failed = (error: unknown): void => {
    if (signal.aborted) return;
    const { code, message } = failureOf(error);
    say(failureSentence(alive() ? code : 'orphaned', message));
  };

  const report = (facts: Facts): void => void ask('report', { facts }).catch(failed);

  const lookAgain = (filled: Filled): void => {
    if (signal.aborted || running || status !== filled.message) return;
    const lost = takenBack(page, filled, work);
    if (lost.length > 0)
      say(
        `The page no longer holds what was filled: ${lost.join(', ')}. Look there; copy it below if need be.`,
      );
  };

  const run = async (fill: typeof fillScreen): Promise<Filled | undefined> => {
    // A second press while a run goes on is an impatient one: the run goes on.
    if (running) return undefined;
    running = new AbortController();
    const stop = running;
    redraw();
    try {
      // The vendor's page may have changed since the card was drawn: what is to be warned of is asked for again, beside the work.
      void refresh().catch(failed);
      const host = {
        session,
        signal: AbortSignal.any([signal, stop.signal]),
        visit: signal,
        work: () => work,
        say,
        next(button: HTMLElement) {
          pressNext = button;
        },
        report,
      };
      const filled = await fill(page, host);
      say(filled.message);
      setTimeout(() => lookAgain(filled), LATER_MS);
      return filled;
    } catch (error) {
      if (stop.signal.aborted) say('Stopped. What was filled so far stays.');
      else failed(error);
      return undefined;
    } finally {
      running = undefined;
      redraw();
    }
  };

  const open = async (next: NextStep): Promise<void> => {
    if (next === 'return') {
      say('Returning to Logz.io …');
      say((await ask('return')).text);
      return;
    }
    // What is pressed meanwhile would be lost with this page.
    leaving = true;
    redraw();
    try {
      const { url } = await ask('address', { of: next, session });
      // Leaving a half-filled wizard would lose it: from there, the policy gets a tab of its own.
      if (next === 'create-policy' && route.page === 'create-role') window.open(url, '_blank', 'noopener');
      else {
        location.assign(url);
        // The page hears of its new address a moment later; if it never does, the person is still here.
        await delay(LEAVING_MS);
      }
    } finally {
      leaving = false;
      redraw();
    }
  };

  /** What is dangerous may have come up while the button was held down. */
  const pressed = (fill: typeof fillScreen): void => {
    if (stopped()) say(opening());
    else void run(fill);
  };

  const actions = (): Action[] => {
    if (leaving) return [];
    if (running) return [{ label: 'Stop', run: () => running?.abort() }];
    const fills: Action[] = stopped()
      ? [
          {
            label: 'Fill anyway',
            run() {
              accepted = work.blockers.join('\n');
              say('Press Fill the wizard, or Fill this page.');
              redraw();
            },
          },
        ]
      : [
          { label: 'Fill the wizard', primary: work.next.length === 0, run: () => pressed(fillWizard) },
          { label: 'Fill this page', run: () => pressed(fillScreen) },
        ];
    const goOn = work.next.map(
      (next, index): Action => ({
        label: OPENERS[next],
        primary: index === 0 && panel.actions.length === 0,
        run: () => void open(next).catch(failed),
      }),
    );
    const { roleArn } = work.values;
    const copyArn: Action[] = roleArn
      ? [
          {
            label: 'Copy role ARN',
            run: () =>
              void toClipboard(roleArn).then((ok) =>
                say(ok ? 'Role ARN copied.' : 'The browser did not let Rolebridge copy the role ARN.'),
              ),
          },
        ]
      : [];
    const offered = [...offers].map(([label, run]): Action => ({ label, run }));
    return [...panel.actions, ...offered, ...goOn, ...copyArn, ...(page.screens.length > 0 ? fills : [])];
  };

  const values = (): Value[] => [
    ...panel.values,
    ...(screenOf(page)?.jobs(work) ?? []).flatMap(({ label, value }) => (value ? [{ label, value }] : [])),
  ];

  const redraw = (): void => memoizePass(drawNow);

  const drawNow = (): void => {
    if (signal.aborted) return;
    const account = session.account
      ? `Signed in to AWS account ${session.account.replace(/(\d{4})(?=\d)/g, '$1-')}`
      : '';
    draw({
      title: page.title,
      account,
      warnings: [...work.warnings, ...panel.warnings],
      blockers: [...work.blockers, ...(panel.blockers ?? [])],
      review: [...work.review, ...(panel.review ?? [])],
      status,
      busy: running !== undefined || leaving || panel.busy,
      actions: actions(),
      values: values(),
      pressNext: panel.pressNext ?? pressNext,
    });
  };

  const refresh = async (): Promise<void> => {
    const before = opening();
    work = await ask('work', { page: route.page, session });
    if (status === before) status = opening();
    redraw();
  };

  const visit: Visit = {
    ask,
    route,
    session,
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
        if (page.screens.length === 0) return { ok: false, text: status };
        if (stopped())
          return {
            ok: false,
            text: `Nothing was filled. ${work.blockers.join(' ')} In the card on the page, Fill anyway goes on.`,
          };
        const filled = await run(fillScreen);
        return { ok: filled?.ok ?? false, text: filled?.message ?? status };
      },
    },
    signal,
  );
  const look = page.watch?.(visit);
  const changed = (): void => {
    look?.();
    redraw();
  };
  onChange(changed, signal);
  look?.();
  redraw();
}
