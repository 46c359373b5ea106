import type { PageSnapshot, Seen, Snapshot, SnapshotRow } from '../../../src/connector/form/read';
import { belonging } from '../../form/belongs';
import { type ShownPolicy, shownPolicies } from '../../form/documents';
import { textIn } from '../../form/fill';
import { labelledValues, type Piece, pieces } from '../../form/labelled';
import { accountShown } from '../../form/switcher';
import { delay, FIELD_MS } from '../../form/wait';
import { areaOf, isExisting } from './area';
import { chosen } from './choices';
import { GIVEN } from './fields';
import { blockOf, type Form, findForms } from './forms';
import { kindShown } from './kind';
import { listingOf } from './listing';
import { lookAtPolicy } from './look';

/** Values that copy buttons may carry. */
const CERTAIN = new RegExp(`${GIVEN.accountId.certain.source}|${GIVEN.externalId.certain.source}`, 'i');

/** What the page shows, and its forms, at one moment. */
export function look(): { all: Piece[]; forms: Form[] } {
  const all = pieces(CERTAIN);
  return { all, forms: findForms(all) };
}

/** How often the page is looked at while the policy is on its way. */
const LOOK_MS = 40;

/** Is the policy for this bucket? */
const isFor = (bucket: string, policy: string): boolean =>
  bucket !== '' && new RegExp(`:s3:::${bucket.replace(/[^\w-]/g, '\\$&')}["/]`).test(policy);

const typedIn = (box: HTMLElement | undefined): string => (box ? textIn(box).trim() : '');

/** The form's policies; where one of them is for the typed bucket, that one: samples aren't. What opened in a dialog counts as the form's. */
function policiesOf(form: Form, forms: Form[], all: Piece[], found: ShownPolicy[]): string[] {
  const opened = found.filter(({ inDialog }) => inDialog);
  const own =
    opened.length > 0 && forms.length === 1
      ? opened
      : belonging(found, blockOf(form), forms.map(blockOf), all);
  const fitting = own.filter(({ value }) => isFor(typedIn(form.bucket), value));
  return [...new Set((fitting.length > 0 ? fitting : own).map(({ value }) => value))];
}

/** Where the form shows no policy for its bucket: asks for it, and answers what came; samples that stood there before are none. */
async function policyAskedFor(
  form: Form,
  shownNow: ShownPolicy[],
  own: string[],
  signal: AbortSignal,
): Promise<string[]> {
  const bucket = typedIn(form.bucket);
  if (bucket === '' || own.some((policy) => isFor(bucket, policy))) return [];
  const before = shownNow.map(({ value }) => value);
  if (!lookAtPolicy(form)) return [];
  // Code that is coloured or typed out piece by piece is whole only after a while.
  const deadline = Date.now() + FIELD_MS;
  let fresh: string[] = [];
  while (fresh.length === 0 && Date.now() < deadline) {
    await delay(LOOK_MS);
    if (signal.aborted) return [];
    const found = await shownPolicies(look().all);
    fresh = found.map(({ value }) => value).filter((value) => !before.includes(value));
  }
  const fitting = fresh.filter((policy) => isFor(bucket, policy));
  return fitting.length > 0 ? fitting : fresh;
}

type Given = Record<'accountId' | 'externalId', (form: Form) => string[]>;

/** What the page shows of values that the forms give. */
function givenOn(all: Piece[], forms: Form[]): Given {
  const of = (field: keyof Given): ((form: Form) => string[]) => {
    const found = labelledValues(all, GIVEN[field]);
    return (form) => belonging(found, blockOf(form), forms.map(blockOf), all).map(({ value }) => value);
  };
  return { accountId: of('accountId'), externalId: of('externalId') };
}

/** The forms in which a new configuration is made, and those that show one which is there already. */
function sorted(forms: Form[]): { fresh: Form[]; existing: Form[] } {
  const isOld = (form: Form): boolean => isExisting(form, areaOf(form, forms));
  return { fresh: forms.filter((form) => !isOld(form)), existing: forms.filter(isOld) };
}

/** What one form holds of a configuration. */
export function rowOf(form: Form, forms: readonly Form[]): SnapshotRow {
  const area = areaOf(form, forms);
  const [bucket, roleArn] = [typedIn(form.bucket), typedIn(form.roleArn)];
  const [region, logType] = [chosen(area, 'region'), chosen(area, 'logType')];
  return {
    bucket,
    ...(form.prefix && { prefix: typedIn(form.prefix) }),
    ...(region !== undefined && { region }),
    ...(logType !== undefined && { logType }),
    ...(roleArn && { roleArn }),
  };
}

/** What the page says of configurations: its list, the forms that show one, the account and kind that it is about. */
export function readPage(all: Piece[], forms: Form[]): PageSnapshot {
  const { fresh, existing } = sorted(forms);
  const given = givenOn(all, forms);
  const [account, kind] = [accountShown(), kindShown()];
  const { rows, complete } = listingOf(all);
  return {
    ...(account && { account }),
    ...(kind && { kind }),
    rows,
    complete,
    existing: existing.map((form) => {
      const [externalId, second] = [...new Set(given.externalId(form))];
      return { ...rowOf(form, forms), ...(externalId && !second && { externalId }) };
    }),
    forms: fresh.map((form) => rowOf(form, forms)),
  };
}

/**
 * Reads the connector form: only values that belong to a form that a person can reach, so that the samples in the documentation around
 * it are never taken for the account's own. A form of a configuration that is there already gives none. Decides nothing: that is
 * `connector/read-form.ts`. With `page`, also what the page says of configurations.
 */
export async function readForms(
  { policy, page }: { policy: boolean; page?: boolean },
  signal: AbortSignal,
): Promise<Snapshot> {
  const { all, forms: found } = look();
  const { fresh: forms } = sorted(found);
  const [only] = forms;
  const given = givenOn(all, found);
  const seen = (of: (form: Form) => string[]): Seen[] =>
    forms.flatMap((form, index) => [...new Set(of(form))].map((value) => ({ value, form: index })));
  const box = (field: 'bucket' | 'prefix' | 'roleArn'): Seen[] =>
    seen((form) => [typedIn(form[field])].filter(Boolean));
  const snapshot = {
    forms: forms.length,
    accountId: seen(given.accountId),
    externalId: seen(given.externalId),
    bucket: box('bucket'),
    prefix: box('prefix'),
    roleArn: box('roleArn'),
    ...(page && { page: readPage(all, found) }),
  };
  const texts = policy ? await shownPolicies(all) : [];
  const own = forms.map((form) => policiesOf(form, found, all, texts));
  const fresh =
    policy && only && forms.length === 1 ? await policyAskedFor(only, texts, own[0] ?? [], signal) : [];
  const policies = fresh.length > 0 ? [fresh] : own;
  return {
    ...snapshot,
    rolePolicy: policies.flatMap((texts, form) => texts.map((value) => ({ value, form }))),
  };
}

/** The forms in which a new configuration is made. */
export const newForms = (): { forms: Form[]; all: Form[] } => {
  const { forms } = look();
  return { forms: sorted(forms).fresh, all: forms };
};
