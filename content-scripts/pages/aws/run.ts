import type { SeenInAws, Session, Work } from '../../../src/platform/messages';
import type { CardSaid } from '../../../src/words/card';
import { fieldLabel } from '../../card/status';
import { controls } from '../../form/controls';
import { lightUp } from '../../form/highlight';
import { locate } from '../../form/locate';
import { memoizePass } from '../../form/look';
import { labels, nameOf } from '../../form/name';
import { isEnabled, press } from '../../form/press';
import { scrollToCheck } from '../../form/scroll';
import { hasLaterStep } from '../../form/steps';
import { caption, complaint } from '../../form/texts';
import { delay, FIELD_MS, PAGE_MS, until } from '../../form/wait';
import type { Job, Page, Screen } from '../page';
import { FIELDS } from './fields';
import { words } from './words';

/** What a run needs of the card. */
export interface Host {
  /** The values of the connector that the run began with; what is stored meanwhile comes along. */
  work(): Work;
  session: Session;
  /** Aborts when the person leaves the page or presses Stop, and when Rolebridge goes on to another connector. */
  signal: AbortSignal;
  /** Aborts when the person leaves the page: what is lit up stays lit until then. */
  visit: AbortSignal;
  say(said: CardSaid): void;
  /** The button that is to be pressed next. */
  next(button: HTMLElement): void;
  /** A screen was filled: it is looked at again later. */
  filled(screen: Screen, filled: Came): void;
  report(facts: SeenInAws): void;
}

/** How it went; `done` names what was filled and read back, `missed` what the person has to put in by hand. */
export interface Came {
  ok: boolean;
  screen: Screen | undefined;
  done: string[];
  missed: string[];
  /** The values that were filled, and what put them there. */
  work: Work;
  jobs: Job[];
}

export interface Filled extends Came {
  said: CardSaid;
}

export type Shows = NonNullable<Job['shows']>;

/** What a run did not find: the fields of its screen; on a page that is not known, the first of each screen. */
export function missingOf(page: Page, { screen, missed, work }: Filled): Shows[] {
  const jobs = screen
    ? screen.jobs(work).filter(({ label }) => missed.includes(label))
    : page.screens.flatMap((one) => one.jobs(work).slice(0, 1));
  return jobs.flatMap(({ shows }) => shows ?? []);
}

/** The screen that the page shows now. */
export const screenOf = (page: Page): Screen | undefined =>
  memoizePass(() => page.screens.find((screen) => screen.here()));

/** The button that leaves a screen: the one that commits, else Next. */
export const leaves = (screen: Screen): HTMLElement | undefined => locate(screen.commit ?? FIELDS.next);

/** Editors hand their text to the page a moment after it changed; Next pressed before would send the old one. */
const EDITOR_MS = 500;

/** Fills the screen that is shown, reads every field back and says what came of it. Waits for a page that mounts late. */
export async function fillScreen(page: Page, host: Host): Promise<Filled> {
  const { signal, say } = host;
  if (!screenOf(page)) say({ code: 'waiting' });
  const screen = await until(() => screenOf(page), { signal, ms: PAGE_MS });
  const work = host.work();
  const nothing = { ok: false, screen, done: [], missed: [], work, jobs: [] };
  if (!screen) return { ...nothing, said: { code: 'page-unknown', values: { page: page.title } } };
  const lacking = screen.needs.filter((field) => !work.values[field]).map(fieldLabel);
  if (lacking.length > 0) return { ...nothing, said: { code: 'lacking', values: { fields: list(lacking) } } };
  // Asked beforehand: what comes to exist during the first try was not looked for in it.
  const awaited = screen.waitsFor?.(work);
  const first = await write(screen, host);
  if (first.ok || !awaited) return first;
  say(awaited);
  await untilExists(screen, host);
  return write(screen, host);
}

/** Waits, as long as the person stays, until what the screen waits for exists. */
export const untilExists = (
  screen: Screen,
  { work, signal }: Pick<Host, 'work' | 'signal'>,
): Promise<unknown> => until(() => !screen.waitsFor?.(work()), { signal, ms: Number.POSITIVE_INFINITY });

async function write(screen: Screen, host: Host): Promise<Filled> {
  const { signal, session, report } = host;
  const work = host.work();
  const jobs = screen.jobs(work);
  const missed = new Set<string>();
  // All fields together: a page that is there may bring several of them late, and none is awaited after the others were.
  const end = Date.now() + PAGE_MS;
  const put = async (job: Job): Promise<boolean> => {
    const values = { field: job.label };
    const slow = setTimeout(() => host.say({ code: 'waiting-for-field', values }), FIELD_MS);
    try {
      return await job.write(signal, end - Date.now());
    } finally {
      clearTimeout(slow);
    }
  };
  for (const job of jobs) {
    signal.throwIfAborted();
    if (!(await put(job))) missed.add(job.label);
  }
  // A page may take a value back when the next one is written: read everything once more at the end.
  await delay();
  for (const job of jobs) {
    if (missed.has(job.label) || (await job.holds())) continue;
    if (!(job.isGone?.() && (await put(job)) && (await job.holds()))) missed.add(job.label);
  }
  signal.throwIfAborted();
  const done = labelsOf(jobs).filter((label) => !missed.has(label));
  if (missed.size === 0 && screen.filled) report(screen.filled(work, session));
  const button = leaves(screen);
  if (button) host.next(button);
  if (button && screen.commit) {
    lightUp(button, host.visit);
    scrollToCheck(button, controls('textbox')[0]);
  }
  const filled = { ok: missed.size === 0, screen, done, missed: [...missed], work, jobs };
  host.filled(screen, filled);
  return { ...filled, said: cameOf(screen, filled, button) };
}

const labelsOf = (jobs: readonly Job[]): string[] => jobs.map(({ label }) => label);

/** What came of it. The page's button is named as the page names it. */
function cameOf({ title, commit }: Screen, { ok, done, missed }: Came, button?: HTMLElement): CardSaid {
  const values = { screen: title, done: list(done), missed: list(missed) };
  if (!ok) return { code: done.length > 0 ? 'missed-some' : 'missed', values };
  if (done.length === 0) return { code: 'nothing-to-fill', values };
  return commit
    ? { code: 'filled-to-commit', values: { ...values, commit: (button && caption(button)) || commit.label } }
    : { code: 'filled', values };
}

const list = (names: readonly string[]): string => names.join(', ');

/** At this moment: does the page hold it? */
const holdsNow = (job: Job): unknown => (job.holdsNow ?? job.holds)();

const lost = (page: Page, { screen, done, jobs }: Came): Job[] =>
  screen && screenOf(page) === screen
    ? jobs.filter((job) => done.includes(job.label) && holdsNow(job) === false)
    : [];

/** What the page no longer holds of what was filled, by the names of the fields. Empty where it shows another screen. */
export const takenBack = (page: Page, came: Came): string[] => labelsOf(lost(page, came));

/** Writes once more what went with what it was written into: a page may build its form anew while it settles. */
export async function mend(page: Page, came: Came, signal: AbortSignal): Promise<void> {
  for (const job of lost(page, came)) if (job.isGone?.()) await job.write(signal, FIELD_MS);
}

/** How it stands now, where more is right than was said: the page took a value late, or the person put it in. */
export function cameRight(page: Page, came: Came): Filled | undefined {
  const { screen, jobs } = came;
  if (!screen || screenOf(page) !== screen) return undefined;
  const missed = labelsOf(jobs.filter((job) => came.missed.includes(job.label) && holdsNow(job) !== true));
  if (missed.length === came.missed.length) return undefined;
  const done = labelsOf(jobs).filter((label) => !missed.includes(label));
  const now = { ...came, ok: missed.length === 0, done, missed };
  return { ...now, said: cameOf(screen, now, leaves(screen)) };
}

/** Fills screen after screen, pressing Next and nothing else, up to the one whose button commits. */
export async function fillWizard(page: Page, host: Host): Promise<Filled> {
  for (let screens = 0; ; screens += 1) {
    const filled = await fillScreen(page, host);
    const { screen } = filled;
    if (!filled.ok || !screen || screen.commit || screens >= page.screens.length) return filled;
    host.say(filled.said);
    const stuck = await goOn(page, { ...filled, screen }, host);
    if (stuck) return { ...filled, ok: false, said: stuck };
  }
}

/** Presses Next and waits for another screen. Answers what keeps the console from going on, if anything does. */
async function goOn(
  page: Page,
  filled: Filled & { screen: Screen },
  { signal, report }: Host,
): Promise<CardSaid | undefined> {
  const { screen } = filled;
  if (screen.needs.includes('rolePolicy')) await delay(EDITOR_MS);
  signal.throwIfAborted();
  const next = await until(
    () => {
      const button = locate(FIELDS.next);
      return button && isEnabled(button) ? button : undefined;
    },
    { signal },
  );
  // Waiting gave the page time to take something back.
  await mend(page, filled, signal);
  const fields = takenBack(page, filled);
  if (fields.length > 0) {
    if (screen.lost) report(screen.lost());
    return { code: 'taken-back', values: { fields: list(fields) } };
  }
  // A button of an unknown language goes on only where the page's own list of steps shows a further one.
  const known = next && (labels(nameOf(next), words('next')) || hasLaterStep() === true);
  if (!next || !known || !press(next)) return { code: 'next-missed', values: { screen: screen.title } };
  const left = (): boolean => {
    const now = screenOf(page);
    return now !== undefined && now !== screen;
  };
  const gone = await until(() => left() || complaint(), { signal, ms: PAGE_MS });
  if (gone === true) return undefined;
  const values = { screen: screen.title };
  if (!gone) return { code: 'aws-stays', values };
  const { said } = gone;
  return said ? { code: 'aws-complains', values: { ...values, said } } : { code: 'aws-marks', values };
}
