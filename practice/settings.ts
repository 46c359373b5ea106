import { type ConsoleSettings, defaultConsoleSettings } from './console-settings';
import type { Iam } from './iam/state';
import type { LogzioState } from './vendor/state';
import type { HistoryEntry } from './vendor/watch';

/** How the practice sites behave: each setting is one thing seen (or feared) on the real sites. Changeable during a run. */
export interface Settings extends ConsoleSettings {
  /** The account that a console request acts in when neither the host nor a cookie names one. */
  account: string;
  signedIn: boolean;
  /** Whether the sign-in page gives the hash route back to the page that asked for it. */
  signInKeepsHash: boolean;
  /** Read at the start only: each gets its external ID then. */
  logzioAccounts: { id: string; name: string }[];
  /** Account ID and External ID as read-only inputs, or as plain text with copy buttons. */
  logzioLabels: 'inputs' | 'text';
  /**
   * What `Bucket region` and `Log type` are: `custom`, a button whose list opens on mousedown at the end of the page;
   * `combobox`, a box to type in that filters such a list and takes nothing that is not in it; `native`, a select.
   */
  logzioSelects: 'custom' | 'native' | 'combobox';
  /**
   * The headings of the list of buckets: the form's own words, or shorter ones (Bucket, Path, Region, Type, Role); `arn` shows bucket and
   * role ARN alone, which is the least that tells two configurations apart.
   */
  logzioList: 'form' | 'short' | 'arn';
  /** What `Bucket region` and `Log type` begin with: a choice made beforehand, or nothing, and then Save asks for both. */
  logzioChoices: 'preset' | 'empty';
  /**
   * How the header names the current account: `select`, the browser's own list with a label; `menu`, a button that shows the account's
   * name and opens a list, beside another such button that switches apps.
   */
  logzioSwitcher: 'select' | 'menu';
  /** Whether the settings of a running archive show the external ID that it was made with. */
  archiveShowsExternalId: boolean;
  /** The longest trust policy that can be saved, without white space. Roles made in advance may be longer. */
  trustPolicyQuota: number;
}

/** What the pages are told: everything, there are no secrets here. */
export type PublicSettings = Settings;

export const defaultSettings = (): Settings => ({
  ...defaultConsoleSettings(),
  account: '123456789012',
  signedIn: true,
  signInKeepsHash: true,
  logzioAccounts: [
    { id: '1001', name: 'Production' },
    { id: '1002', name: 'Staging' },
  ],
  logzioLabels: 'inputs',
  logzioSelects: 'custom',
  logzioList: 'form',
  logzioChoices: 'preset',
  logzioSwitcher: 'select',
  archiveShowsExternalId: true,
  trustPolicyQuota: 2048,
});

export type CommitAction =
  | 'CreatePolicy'
  | 'CreateRole'
  | 'DeleteRole'
  | 'UpdateAssumeRolePolicy'
  | 'Save'
  | 'StartArchiving'
  | 'Delete';

/** One press of a button that commits. `isTrusted` false proves that a script pressed it. */
export interface Commit {
  /** Milliseconds since 1970. */
  at: number;
  host: string;
  /** AWS account, or Logz.io account for `Save`, `StartArchiving` and `Delete`. */
  account: string;
  action: CommitAction;
  isTrusted: boolean;
  /** The text of the button that was pressed. */
  label: string;
  /** The policy, role or bucket. */
  name: string;
  ok: boolean;
  /** Why it was refused. */
  message?: string;
}

/** A CONNECT proxy to the practice hosts, for a browser without host mapping. */
export interface PracticeProxy {
  port: number;
  close(): Promise<void>;
}

/** Where practice sites run: one port, behind which one run after the other can stand. */
export interface Site {
  port: number;
  /** Value for Chromium's `--host-resolver-rules`: practice hosts come here, all others fail. */
  hostRules: string;
  openProxy(): Promise<PracticeProxy>;
  /** Puts a new run behind the port; the one before is gone. */
  begin(options?: Partial<Settings>): Run;
  close(): Promise<void>;
}

/** One run: an IAM and a Logz.io of its own. */
export interface Run {
  settings: Settings;
  iam: Iam;
  logzio: LogzioState;
  commits: Commit[];
  /** When each configuration in Logz.io began to work and when it ceased to, changes only. Await `settled` before reading. */
  history: readonly HistoryEntry[];
  /** Until all that has happened so far is judged. Whoever came over the network need not ask: answers wait for it. */
  settled(): Promise<void>;
}

/** The running practice sites. */
export type Practice = Omit<Site, 'begin'> & Run;
