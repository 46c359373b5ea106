import type { Column, Kind } from '../connector/labels';
import type { Facts } from '../connector/schema';

/* What the checklist says, by code, with the values that each sentence needs; `undefined` for none. The sentences stand in `words/`. */

type None = undefined;
type Saved = NonNullable<Facts['saved']>;

/** The headings of the user guide's procedures. */
export interface Headings {
  'connect-logzio': None;
  'connect-role': None;
  'connect-policy': None;
  'connect-attach': None;
  'connect-finalize': None;
  'connect-arn': None;
  'migrate-delete': None;
  'migrate-delete-last': None;
  'migrate-replace': None;
  'migrate-trust': None;
  'migrate-save': None;
  'migrate-others': None;
  'migrate-remove': None;
  'set-up': None;
  'clean-up': None;
}

/** The lines of connecting a bucket. */
export interface ConnectLines {
  'logzio-open': None;
  'logzio-form': None;
  'logzio-ids': None;
  'logzio-bucket': { bucket?: string | undefined; prefix?: string | undefined };
  'logzio-policy': None;
  'logzio-keep': None;
  'policy-open': { inWizard: boolean };
  'policy-json': None;
  'policy-review': None;
  'policy-name': None;
  'policy-create': None;
  'policy-remember': { name?: string | undefined };
  'policy-close': { inWizard: boolean };
  'role-list': None;
  'role-new': None;
  'role-another': None;
  'role-account-id': None;
  'role-require': None;
  'role-external-id': None;
  'role-next': None;
  'attach-search': { policy?: string | undefined };
  'attach-tick': { policy?: string | undefined };
  'attach-next': None;
  'final-name': None;
  'final-create': None;
  'arn-search': { role?: string | undefined };
  'arn-open': { role?: string | undefined };
  'arn-copy': None;
  'arn-paste': None;
  'arn-save': None;
}

type Shown = { value?: string | undefined };

/** The lines of the two migrations. */
export interface MigrateLines {
  'migrate-choose': { kind?: Kind; name?: string };
  'migrate-bucket': Shown;
  'migrate-role-arn': Shown;
  'migrate-region': Shown;
  'migrate-prefix': { known: boolean; prefix?: string | undefined };
  'migrate-log-type': Shown;
  'migrate-look': None;
  'migrate-delete': None;
  'migrate-form': None;
  'migrate-recreate': None;
  'migrate-external-id': Shown;
  'migrate-save': { kind?: Kind };
  'migrate-success': None;
  'trust-roles': None;
  'trust-role': { role?: string | undefined };
  'trust-tab': None;
  'trust-edit': None;
  'trust-find': None;
  'trust-replace': { both: boolean };
  'trust-update': None;
  other: { name: string; account?: string | undefined };
  'other-rest': { count: number; left: string[] };
  'remove-old': None;
  'remove-update': None;
  'migrate-role-there': { role?: string | undefined };
  'migrate-new-arn': { arn?: string | undefined };
  'others-here': { role?: string | undefined; names: string[] };
  'others-elsewhere': { account?: string | undefined; names: string[] };
  'clean-up': { role: string; users: string[] };
}

export type Lines = ConnectLines & MigrateLines;

type Named = { name?: string | undefined };

/** What the step to do now is for. */
export interface Goals {
  'sign-in': None;
  capture: { bucket?: string | undefined };
  policy: Named & { bucket: string; kind: Kind };
  role: Named;
  'mend-role': Named;
  'read-arn': Named;
  return: Named & { kind: Kind };
  save: { name: string; outcome?: Saved['outcome'] | undefined };
  list: None;
  complete: { name: string; missing: Column[] };
  'read-id': None;
  recreate: { name: string; kind: Kind };
  trust: { role: string; both: boolean };
  /** `edited`: the editor was left with the change. */
  store: { role: string; edited: boolean };
  /** `first`: before the new one is saved. */
  delete: { name: string; first: boolean };
  'next-one': { name: string; roleReady: boolean };
  'next-account': { account?: string | undefined };
  'remove-old': { role: string; ready: boolean };
}

/** The next click. */
export interface Nexts {
  /** `here`: AWS's sign-in page is in front. */
  'sign-in': { here: boolean };
  'find-form': None;
  'add-bucket': None;
  'capture-form': None;
  'type-bucket': None;
  'get-policy': None;
  capture: None;
  'open-create-policy': None;
  'policy-edited': None;
  'fill-wizard': None;
  'create-policy': None;
  'back-to-create-role': None;
  'open-create-role': None;
  'mend-role': None;
  'mend-wizard': None;
  'policy-from-wizard': None;
  'create-role': None;
  'open-role': None;
  return: None;
  /** The role ARN was put together, not read. */
  'return-assembled': None;
  save: None;
  'look-whether-saved': None;
  'capture-list': None;
  'recreate-first': None;
  'capture-one': None;
  'look-archive': None;
  'look-fetcher': None;
  'complete-first': { kind?: Kind | undefined };
  delete: { name?: string; kind?: Kind | undefined };
  /** `opens`: and AWS after it. */
  'fill-form': { kind?: Kind | undefined; opens: boolean };
  'capture-open-form': None;
  'migrate-save': { kind?: Kind | undefined };
  'save-again': { kind?: Kind | undefined };
  'look-whether-migrated': { name: string };
  'edit-trust': None;
  'edit-here': { both: boolean };
  'update-policy': None;
  'look-stored': None;
  'migrate-other': { name: string };
  'migrate-next': None;
  'remove-old': None;
  'save-all-first': None;
  'remove-update': None;
  'fill-shared': None;
  'choose-other': { name?: string | undefined };
  'switch-account': { account?: string | undefined; name?: string | undefined };
}
