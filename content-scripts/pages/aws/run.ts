import { FIELD_LABELS } from '../../../src/connector/labels';
import type { Facts } from '../../../src/connector/schema';
import type { Session, Work } from '../../../src/platform/messages';
import { lightUp } from '../../form/highlight';
import { locate } from '../../form/locate';
import { memoizePass } from '../../form/look';
import { nameOf, says } from '../../form/name';
import { isEnabled, press } from '../../form/press';
import { hasLaterStep } from '../../form/steps';
import { complaint } from '../../form/texts';
import { delay, PAGE_MS, until } from '../../form/wait';
import type { Page, Screen } from '../page';
import { FIELDS } from './fields';
import { words } from './words';

/** What a run needs of the card. */
export interface Host {
  work(): Work;
  session: Session;
  /** Aborts when the person leaves the page or presses Stop. */
  signal: AbortSignal;
  /** Aborts when the person leaves the page: what is lit up stays lit until then. */
  visit: AbortSignal;
  say(message: string): void;
  /** The button that is to be pressed next. */
  next(button: HTMLElement): void;
  report(facts: Facts): void;
}

/** How it went; `done` names what was filled and read back, `missed` what the person has to put in by hand. */
export interface Filled {
  ok: boolean;
  screen: Screen | undefined;
  done: string[];
  missed: string[];
  message: string;
}

/** The screen that the page shows now. */
export const screenOf = (page: Page): Screen | undefined =>
  memoizePass(() => page.screens.find((screen) => screen.here()));

const list = (names: string[]): string => names.join(', ');

/** Editors hand their text to the page a moment after it changed; Next pressed before would send the old one. */
const EDITOR_MS = 500;

/** Fills the screen that is shown, reads every field back and says what came of it. Waits for a page that mounts late. */
export async function fillScreen(page: Page, host: Host): Promise<Filled> {
  const { signal, say } = host;
  if (!screenOf(page)) say('Waiting for the page …');
  const screen = await until(() => screenOf(page), { signal, ms: PAGE_MS });
  const result = { screen, done: [], missed: [] };
  if (!screen) {
    return {
      ...result,
      ok: false,
      message: `${page.title}: this page is not as Rolebridge knows it. Copy the values below and paste them by hand.`,
    };
  }
  const lacking = screen.needs.filter((field) => !host.work().values[field]);
  if (lacking.length > 0) {
    return {
      ...result,
      ok: false,
      message: `Rolebridge does not have ${list(lacking.map((field) => FIELD_LABELS[field]))} yet. Open its popup on the Logz.io page and press Capture from this page.`,
    };
  }
  // Asked beforehand: what comes to exist during the first try was not looked for in it.
  const awaited = screen.waitsFor?.(host.work());
  const first = await write(screen, host);
  if (first.ok || !awaited) return first;
  say(`Waiting for ${awaited}. Make it in another tab; this page picks it up by itself.`);
  await untilExists(screen, host);
  return write(screen, host);
}

/** Waits, as long as the person stays, until what the screen waits for exists. */
function untilExists(screen: Screen, { work, signal }: Host): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (!screen.waitsFor?.(work())) end(resolve);
    }, 250);
    const end = (then: () => void): void => {
      clearInterval(timer);
      then();
    };
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true });
  });
}

async function write(screen: Screen, host: Host): Promise<Filled> {
  const { signal, work, session, report } = host;
  const jobs = screen.jobs(work());
  const missed = new Set<string>();
  for (const job of jobs) {
    signal.throwIfAborted();
    if (!(await job.write(signal))) missed.add(job.label);
  }
  // A page may take a value back when the next one is written: read everything once more at the end.
  await delay();
  for (const job of jobs) if (!missed.has(job.label) && !(await job.holds())) missed.add(job.label);
  const done = jobs.map(({ label }) => label).filter((label) => !missed.has(label));
  if (missed.size === 0 && screen.filled) report(screen.filled(work(), session));
  const button = locate(screen.commit ?? FIELDS.next);
  if (button) host.next(button);
  if (button && screen.commit) lightUp(button, host.visit);
  const press = screen.commit ? ` Check it, then press ${screen.commit.label}.` : '';
  const message =
    missed.size === 0
      ? `${screen.title}: filled and read back${done.length > 0 ? ` (${list(done)})` : ''}.${press}`
      : `${screen.title}: could not fill ${list([...missed])}. Copy ${missed.size > 1 ? 'them' : 'it'} below and paste by hand.${done.length > 0 ? ` Filled and read back: ${list(done)}.` : ''}`;
  return { ok: missed.size === 0, screen, done, missed: [...missed], message };
}

/**
 * What the page has taken back since: some check a value a moment after it was put in. Looks at boxes only; an editor can't be read
 * without touching its selection.
 */
export function takenBack(page: Page, { screen, done }: Filled, work: Work): string[] {
  if (!screen || screenOf(page) !== screen || screen.needs.includes('rolePolicy')) return [];
  return screen
    .jobs(work)
    .filter((job) => done.includes(job.label) && job.holds() === false)
    .map(({ label }) => label);
}

/** Fills screen after screen, pressing Next and nothing else, up to the one whose button commits. */
export async function fillWizard(page: Page, host: Host): Promise<Filled> {
  for (let screens = 0; ; screens += 1) {
    const filled = await fillScreen(page, host);
    const { screen } = filled;
    if (!filled.ok || !screen || screen.commit || screens >= page.screens.length) return filled;
    host.say(filled.message);
    const stuck = await goOn(page, screen, host);
    if (stuck) return { ...filled, ok: false, message: stuck };
  }
}

/** Presses Next and waits for another screen. Answers what keeps the console from going on, if anything does. */
async function goOn(page: Page, screen: Screen, { signal }: Host): Promise<string | undefined> {
  if (screen.needs.includes('rolePolicy')) await delay(EDITOR_MS);
  signal.throwIfAborted();
  const next = await until(
    () => {
      const button = locate(FIELDS.next);
      return button && isEnabled(button) ? button : undefined;
    },
    { signal },
  );
  // A button of an unknown language goes on only where the page's own list of steps shows a further one.
  const known = next && (says(nameOf(next), words('next')) || hasLaterStep() === true);
  if (!next || !known || !press(next))
    return `${screen.title}: filled and read back, but the Next button was not found. Press it yourself; then press Fill the wizard again.`;
  const left = (): boolean => {
    const now = screenOf(page);
    return now !== undefined && now !== screen;
  };
  const gone = await until(() => left() || complaint(), { signal, ms: PAGE_MS });
  if (gone === true) return undefined;
  return typeof gone === 'string'
    ? `${screen.title}: AWS does not go on. It says: ${gone}`
    : `${screen.title}: AWS did not go on to the next page. Look for its message, then press Fill the wizard again.`;
}
