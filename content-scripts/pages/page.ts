import type { Facts, Field } from '../../src/connector/schema';
import type { TrustEdit } from '../../src/connector/trust-said';
import type { ConsoleRoute } from '../../src/iam/console-url';
import type { ask } from '../../src/platform/content';
import type { NextStep, SeenInAws, Session, ShownField, Work } from '../../src/platform/messages';
import type { CardSaid } from '../../src/words/card';
import type { Action, Value } from '../card/parts';
import type { Status } from '../card/status';
import type { Locator } from '../form/locate';

/** One thing to put on a page. */
export interface Job {
  /** The field's name, as the page shows it. */
  label: string;
  /** The value, where there is one that a person could copy by hand. */
  value?: string;
  /** What the person may show where the field is not found: its name, and which controls it may be. */
  shows?: { field: string; roles: readonly ShownField['role'][] };
  /** Finds the field, awaiting it for `ms` milliseconds where it mounts late, and writes it. False: not found, or not taken. */
  write(signal: AbortSignal, ms: number): Promise<boolean>;
  /** Read back: does the page hold it? */
  holds(): boolean | Promise<boolean>;
  /** The same at this moment, where `holds` takes a while. Undefined where it can't be told at once. */
  holdsNow?(): boolean | undefined;
  /** Is what was written into no longer a part of the page, which built its form anew? */
  isGone?(): boolean;
}

/** One screen of a page: what it is, what is put on it, what commits it. */
export interface Screen {
  title: string;
  /** Is this what the page shows now? */
  here(): boolean;
  /** Values without which there is nothing to put on it. */
  needs: readonly Field[];
  jobs(work: Work): Job[];
  /** What is true once every job held. */
  filled?(work: Work, session: Session): Facts;
  /** Takes those facts back, where the page turned out not to hold what was filled. */
  lost?(): SeenInAws;
  /** The button that commits: it is lit up, never pressed. A screen without one goes on with Next. */
  commit?: Locator;
  /** What has to exist before this screen can be filled; the run waits until the store knows of it. */
  waitsFor?(work: Work): CardSaid | undefined;
}

/** One page of the IAM console: its screens, and what can be learned from it. */
export interface Page {
  title: string;
  screens: readonly Screen[];
  /** Starts to follow the page; what it returns is called whenever the page has changed (at most ten times a second). */
  watch?(visit: Visit): () => void;
}

/** What a page handler gets of the visit to its page. */
export interface Visit {
  route: ConsoleRoute;
  /** What the address says at this moment, also after the visit ended. */
  now(): ConsoleRoute | undefined;
  session: Session;
  /** The edit of a trust policy that the person opened this page for. */
  edit: TrustEdit | undefined;
  /** Aborts when the person leaves the page. */
  signal: AbortSignal;
  work(): Work;
  /** Asks the background. */
  ask: typeof ask;
  /** Facts count for the connector that they were seen for: unless told, the present one. */
  report(facts: SeenInAws, connector?: string): void;
  /** Says in the card what the page told, e.g. why AWS refused. */
  say(said: CardSaid | Status): void;
  /** Puts a further button into the card. */
  offer(label: string, run: () => void): void;
  /** Replaces the part of the card that is the page's own. */
  show(panel: Panel): void;
  /** Runs work that a person asked for; says in the card where it fails. */
  attempt(work: () => Promise<void>): void;
  /** Calls back when what the extension keeps has changed. */
  onStored(changed: () => void): void;
  /** Goes on to the next place of the journey. */
  goOn(next: NextStep): void;
}

/** What a page puts into the card beside what every page has. */
export interface Panel {
  actions: Action[];
  values: Value[];
  /** The old and the new value of an edit, side by side. */
  change?: Value[];
  warnings: string[];
  /** What is being granted, in plain words. */
  review?: string[];
  /** What is dangerous or can't work: said first. */
  blockers?: string[];
  busy: boolean;
  /** What there was to do on the page is done: what comes next is the page's own button. */
  done?: boolean;
  /** The page's button that the person has to press next. */
  pressNext?: HTMLElement | undefined;
}
