import type { Seen, Sighting } from '../../../src/connector/read-form';
import { type ShownPolicy, shownPolicies } from '../../form/documents';
import { textIn } from '../../form/fill';
import { labelledValues, type Piece, pieces } from '../../form/labelled';
import { FIELD_MS, settle } from '../../form/wait';
import { belonging } from './belongs';
import { GIVEN } from './fields';
import { type Form, findForms } from './forms';
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
  const opened = found.filter(({ element }) =>
    element.closest('[role=dialog],dialog[open],[aria-modal=true]'),
  );
  const own = opened.length > 0 && forms.length === 1 ? opened : belonging(found, form, forms, all);
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
    await settle(LOOK_MS);
    if (signal.aborted) return [];
    const found = await shownPolicies(look().all);
    fresh = found.map(({ value }) => value).filter((value) => !before.includes(value));
  }
  const fitting = fresh.filter((policy) => isFor(bucket, policy));
  return fitting.length > 0 ? fitting : fresh;
}

/**
 * Reads the connector form: only values that belong to a form that a person can reach, so that the samples in the documentation around
 * it are never taken for the account's own. Decides nothing: that is `connector/read-form.ts`.
 */
export async function readForms(policy: boolean, signal: AbortSignal): Promise<Sighting> {
  const { all, forms } = look();
  const [only] = forms;
  const values = {
    accountId: labelledValues(all, GIVEN.accountId),
    externalId: labelledValues(all, GIVEN.externalId),
  };
  const seen = (of: (form: Form) => string[]): Seen[] =>
    forms.flatMap((form, index) => [...new Set(of(form))].map((value) => ({ value, form: index })));
  const given = (field: keyof typeof values): Seen[] =>
    seen((form) => belonging(values[field], form, forms, all).map(({ value }) => value));
  const box = (field: 'bucket' | 'prefix' | 'roleArn'): Seen[] =>
    seen((form) => [typedIn(form[field])].filter(Boolean));
  const sighting = {
    forms: forms.length,
    accountId: given('accountId'),
    externalId: given('externalId'),
    bucket: box('bucket'),
    prefix: box('prefix'),
    roleArn: box('roleArn'),
  };
  const found = policy ? await shownPolicies(all) : [];
  const own = forms.map((form) => policiesOf(form, forms, all, found));
  const fresh =
    policy && only && forms.length === 1 ? await policyAskedFor(only, found, own[0] ?? [], signal) : [];
  const policies = fresh.length > 0 ? [fresh] : own;
  return {
    ...sighting,
    rolePolicy: policies.flatMap((texts, form) => texts.map((value) => ({ value, form }))),
  };
}
