import type { Column, Kind } from '../connector/labels';
import type { Problem } from '../iam/codes';
import type { Said } from '../iam/said';
import type { Reasons } from './failure/reasons';

type None = undefined;

/** What is wrong with, or telling about, the external IDs of a migration. */
export interface Traps {
  'old-published': None;
  'old-sample': None;
  'old-doubled': None;
  'old-prefix-only': None;
  'old-is-arn': None;
  'old-placeholder': None;
  'old-space': { where: 'start' | 'end' | 'inside' };
  'old-around': None;
  'old-character': { position: number; character: string };
  'old-refused': { problem: Problem };
  'old-made-up': None;
  'new-refused': { problem: Problem };
  'new-around': None;
  'new-capitals': None;
  'new-unlike': None;
  'ids-same': None;
  'ids-differ-in-case': None;
}

/** What has to be said before going on. */
export interface Warnings extends Traps {
  /** A tab goes on for the connector that it was filled for, while another one is current. */
  'for-another': { name: string; current: string };
  'partition-useless': { partition: string };
  'account-is-vendors': { account: string };
  /** What is said of Account ID (`vendors/whose-account`). */
  'account-note': { problem: Problem };
  'external-id-changed': { now: string; before?: string | undefined };
  'policy-other-bucket': { buckets: string[]; bucket?: string | undefined };
  'policy-edited': None;
  'policy-outdated': None;
  'policy-exists': { name: string };
  'policy-renamed': { name: string; here: string };
  'trust-unseen': { role: string };
  'role-exists': { role: string };
  /** A value was filled in that is another one now; `role` where one was created with it. */
  'trust-other': {
    what: 'accountId' | 'externalId';
    role?: string | undefined;
    filled: string;
    now?: string | undefined;
  };
  'role-other-account': { policy: string; home: string; account: string };
  'signed-in-elsewhere': { policy: string; home: string; here: string };
  'attach-unseen': { policy: string; role: string };
  'arn-older': None;
  'role-renamed': { name: string; here: string };
  'role-read-other': { name: string; here: string };
  'arn-partition': { partition: string };
  'arn-vendors': { account: string };
  'arn-of-other': { name: string; here: string };
  /** A role of the right name in another AWS account or partition than the connector's: not taken by itself. */
  'arn-elsewhere': { arn: string; account: string; home: string; given: boolean };
  /** The ARN that was given is of another account than the one that AWS is signed in to. */
  'arn-not-signed-in': { account: string; here: string };
  'save-refused': { name?: string; message: string };
  'save-unknown': { name?: string; message: string };
  reason: { first: boolean; reason: Said<Reasons> };
  'old-role-partition': { role: string; partition: string };
  'old-role-vendors': None;
  'prefer-new-roles': { role: string; accounts: number };
  'prefer-same-role': { role: string };
  'do-not-delete': { name: string; missing: Column[] };
  'no-prefix': None;
  'one-archive': None;
  'gap-ahead': None;
  gap: { kind: Kind; seconds: number; over: boolean };
  'arrive-twice': None;
  'old-role-elsewhere': { role?: string | undefined; account: string; here: string };
  'others-stop': { names: string[] };
  /** Nobody looked whether the account's archive comes with the role's old external ID. */
  'archive-unseen': { account?: string | undefined };
  'this-stops': { name: string };
  'stored-other': { meant: readonly string[]; stored: readonly string[] };
  'not-working': { names: string[] };
  'several-accounts': { accounts: number; names: string[] };
  'stop-without-old': { names: string[] };
  'new-role-elsewhere': { account: string; old: string; bucket: string };
  'new-role-policy': { bucket: string };
}
