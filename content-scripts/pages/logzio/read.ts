import type { Seen, Sighting } from '../../../src/connector/read-form';
import { LOGZIO } from '../../../src/vendors/logzio';
import { press, textIn } from '../../form/fill';
import { dialogs, shownPolicies, shownValues } from '../../form/labelled';
import { controls } from '../../form/locate';
import { nameOf, says } from '../../form/name';
import { FIELD_MS, until } from '../../form/wait';
import { around, type Form, findForms } from './forms';

/** The values of the nearest part around the form that shows any. */
function nearest(form: Form, forms: Form[], look: (root: Element) => string[]): string[] {
  for (const root of around(form, forms)) {
    const found = look(root);
    if (found.length > 0) return found;
  }
  return [];
}

/** What a form's policy button opens may be drawn outside the form, in a dialog. */
const policies = (form: Form, forms: Form[]): string[] => {
  const inDialogs = dialogs().flatMap(shownPolicies);
  return inDialogs.length > 0 ? inDialogs : nearest(form, forms, shownPolicies);
};

/**
 * `Get the role policy` only shows something: it may be pressed for the person, where the form does not show a policy yet. Answers the
 * policies that came with it; samples that stood on the page before are none.
 */
async function askForPolicy(form: Form, signal: AbortSignal): Promise<string[]> {
  if (!form.bucket || textIn(form.bucket).trim() === '' || shownPolicies(form.root).length > 0) return [];
  const button = controls('button').find((one) => says(nameOf(one), LOGZIO.buttons.getPolicy));
  const before = shownPolicies();
  if (!(button instanceof HTMLElement) || !press(button, LOGZIO.buttons.save)) return [];
  const fresh = (): string[] => shownPolicies().filter((text) => !before.includes(text));
  await until(() => fresh().length > 0, { signal, ms: FIELD_MS });
  return fresh();
}

/**
 * Reads the connector form: only values that belong to a form that is shown, nearest part of the page first, so that the samples in the
 * documentation around it are never taken for the account's own. Decides nothing: that is `connector/read-form.ts`.
 */
export async function readForms(policy: boolean, signal: AbortSignal): Promise<Sighting> {
  const forms = findForms();
  const [only] = forms;
  const fresh = policy && only && forms.length === 1 ? await askForPolicy(only, signal) : [];
  const seen = (look: (form: Form) => string[]): Seen[] =>
    forms.flatMap((form, index) => look(form).map((value) => ({ value, form: index })));
  const box = (field: 'bucket' | 'prefix' | 'roleArn'): Seen[] =>
    seen((form) => [form[field] ? textIn(form[field]).trim() : ''].filter(Boolean));
  return {
    forms: forms.length,
    accountId: seen((form) => nearest(form, forms, (root) => shownValues(LOGZIO.labels.accountId, root))),
    externalId: seen((form) => nearest(form, forms, (root) => shownValues(LOGZIO.labels.externalId, root))),
    rolePolicy: seen((form) => (fresh.length > 0 ? fresh : policies(form, forms))),
    bucket: box('bucket'),
    prefix: box('prefix'),
    roleArn: box('roleArn'),
  };
}
