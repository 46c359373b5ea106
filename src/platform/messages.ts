import type { PageSnapshot, SavedForm, Snapshot } from '../connector/form/read';
import type { Facts, Field } from '../connector/schema';
import type { TrustEdit, TrustEdited, TrustFound } from '../connector/trust-document';
import type { ConsoleRoute } from '../iam/console-url';

/** What the card of an AWS page has to know: derived from the store, never stored. */
export interface Work {
  /** The connector's values, names suggested where the person gave none. */
  values: Partial<Record<Field, string>>;
  /** What was seen on the pages; what was created only where it belongs to this connector (`connector/held.ts`). */
  facts: Facts;
  /** What must be said before anything is filled: what is dangerous or of no use, then what to look at. */
  blockers: string[];
  warnings: string[];
  /** What is being granted, in plain words, as far as it concerns this page. */
  review: string[];
  /** Filling would be of no use here, or give away more than is meant: it waits until the person says "Fill anyway". */
  stop: boolean;
  /** The next click, where this page has nothing to fill. */
  hint?: string;
  /** What the person can go on to from here. */
  next: NextStep[];
}

export type NextStep = 'create-policy' | 'create-role' | 'role' | 'return';

/** Who is signed in on an AWS page, as far as the page tells. */
export interface Session {
  partition: string;
  /** 12 digits. */
  account?: string;
}

/** The role that a page is about. */
export interface TrustRole {
  /** Without path. */
  roleName: string;
  session: Session;
}

export interface TrustView extends TrustFound, TrustReview {
  /** Does a configuration of the inventory use this role? */
  ours: boolean;
}

/** Who a trust policy lets in, in plain words, and what is wrong with it. */
export interface TrustReview {
  review: string[];
  /** What is dangerous or can't work; what to look at. */
  blockers: string[];
  findings: string[];
}

/** What came of an action, in words. */
export interface Outcome {
  ok: boolean;
  message: string;
}

/** What a content script of an AWS page may ask of the background: name, what goes in, what comes out. */
export interface AwsRequests {
  /** A page of IAM was opened: is there anything to do on it? If so the background puts the second part in, unless that is `ready`. */
  page: {
    in: { page: ConsoleRoute['page']; ready: boolean; roleName?: string };
    out: { needed: boolean };
  };
  work: { in: { page: ConsoleRoute['page']; session: Session }; out: Work };
  report: { in: { facts: Facts }; out: Outcome };
  /** The address to go on to, in this tab. */
  address: {
    in: { of: Exclude<NextStep, 'return'>; session: Session; roleName?: string };
    out: { url: string };
  };
  return: { in: Record<string, never>; out: Outcome };
  /** What stands in a role's trust policy and what can be done with it; without `document`, what is known before it is seen. */
  'trust-find': { in: TrustRole & { document?: string }; out: TrustView };
  /** The exact edit. `at` is the offset of the value that the person chose. */
  'trust-edit': {
    in: TrustRole & { document: string; edit: TrustEdit; at?: number };
    out: TrustEdited & TrustReview;
  };
  /** Who the trust policy that is shown lets in. */
  'trust-review': { in: TrustRole & { document: string }; out: TrustReview };
  /** What the editor was left with, that it was taken back, or what AWS shows as stored (answered with how that compares). */
  'trust-note': {
    in: TrustRole & { what: 'meant' | 'undone' | 'stored'; document: string; edit?: TrustEdit };
    out: Outcome;
  };
}

/** What the background and the popup may ask of a content script. */
export interface PageRequests {
  /** AWS page: fill what is on the page now (the popup's `Fill this page`). */
  fill: { in: Record<string, never>; out: Outcome };
  /**
   * Logz.io page: what stands on it. Reads; with `policy`, presses `Get the role policy` where it is not shown yet. With `page`, also the
   * configurations that it shows; with `watch`, follows them from then on.
   */
  read: { in: { policy: boolean; page?: boolean; watch?: boolean }; out: Snapshot };
  /** Logz.io page: opens the form for a new bucket by the buttons that commit nothing. */
  open: { in: Record<string, never>; out: { opened: boolean; pressed: string[] } };
  /** Logz.io page: writes these fields of the form, reads them back. */
  write: { in: { values: Partial<Record<FormField, string>> }; out: Written };
}

/** What can be written into Logz.io's form. */
export type FormField = Field | 'region' | 'logType';

export interface Written {
  filled: FormField[];
  /** Fields that were not found or did not take their value. */
  missed: FormField[];
  /** The button that the person presses then, in the page's words. */
  commit?: string;
}

/** What a Logz.io page reports by itself. */
export interface LogzioRequests {
  /** A page was opened: is it to be followed? */
  watch: { in: Record<string, never>; out: { watch: boolean } };
  /** What it said when Save was pressed, and what was saved. */
  saved: { in: { ok: boolean; message: string; form?: SavedForm }; out: Outcome };
  /** While configurations are migrated: what the page lists now. */
  listed: { in: { page: PageSnapshot }; out: Outcome };
}

export type { SavedForm };

export type Requests = AwsRequests & LogzioRequests;
