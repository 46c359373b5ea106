import type { Diagnosis } from '../../src/platform/messages';
import { controls, type Role } from './controls';
import { type Locator, locate } from './locate';

/*
 * Reads what a page is built of, to be handed to whoever mends a locator. Nothing that the page says gets out: only names of elements that
 * HTML or AWS's library has, class hashes, counts. What has another form is left out.
 */

/** Elements of HTML and of AWS's older library have names that say nothing of anybody; all others are `custom`. */
const nameOfElement = (element: Element): string => {
  const name = element.localName;
  const known = !name.includes('-') && document.createElement(name).constructor !== HTMLUnknownElement;
  return known || /^awsui-[a-z]+(-[a-z]+)?$/.test(name) ? name : 'custom';
};

const counted = (elements: readonly Element[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const element of elements) {
    const name = nameOfElement(element);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

const rounded = (ms: number): number => Math.round(ms * 10) / 10;

/** One way to find a field: what it is called, and what it finds. */
interface Way {
  how: string;
  find(): readonly Element[];
}

/** Asks every way to find a field by itself. */
export const diagnoseWays = (
  field: string,
  chosen: boolean,
  ways: readonly Way[],
): Diagnosis['fields'][number] => ({
  field,
  chosen,
  ways: ways.map(({ how, find }) => {
    const start = performance.now();
    const found = find();
    return { how, found: found.length, elements: counted(found), ms: rounded(performance.now() - start) };
  }),
});

/** The same of a locator. */
export const diagnose = (locator: Locator): Diagnosis['fields'][number] =>
  diagnoseWays(locator.label, locate(locator) !== undefined, locator.ways);

/** Parts of Cloudscape that a wizard has, by the name in their classes: `awsui_wizard_1xupv_ia7rj_41`. */
const PARTS =
  /\bawsui_(wizard|root|tiles|radio|checkbox|input|textarea|table|button|pagination)_([a-z0-9]{5})_([a-z0-9]{5})_\d+\b/g;

function cloudscape(): Diagnosis['cloudscape'] {
  const found: Record<string, string[]> = {};
  for (const element of document.querySelectorAll('[class*="awsui_"]'))
    for (const [, part = '', own, version] of (element.getAttribute('class') ?? '').matchAll(PARTS)) {
      const hashes = new Set(found[part]).add(`${own}_${version}`);
      found[part] = [...hashes].slice(0, 4);
    }
  return found;
}

const EDITORS = {
  ace: '.ace_editor',
  monaco: '.monaco-editor',
  codemirror: '.cm-editor,.CodeMirror',
} as const;

function editor(): Diagnosis['editor'] {
  const drawn = Object.entries(EDITORS).find(([, selector]) => document.querySelector(selector) !== null);
  if (drawn) return drawn[0] as keyof typeof EDITORS; // Object.entries forgets the keys
  return document.querySelector('textarea') ? 'textarea' : 'none';
}

const ROLES: readonly Role[] = ['textbox', 'radio', 'checkbox', 'button', 'tile'];

const browser = (): string => /(?:Firefox|Edg|Chrome)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? 'other';

/** What the page as a whole is built of, and what shows it. */
export function diagnosePage(): Pick<
  Diagnosis,
  'browser' | 'language' | 'translated' | 'generation' | 'cloudscape' | 'editor' | 'controls'
> {
  const { lang } = document.documentElement;
  const old = document.querySelector('awsui-button,awsui-input,awsui-textfield,awsui-form-field');
  const parts = cloudscape();
  return {
    browser: browser(),
    ...(/^[a-z]{2}(-[A-Z]{2})?$/.test(lang) && { language: lang }),
    translated: document.documentElement.matches('.translated-ltr,.translated-rtl'),
    generation: old ? 'awsui' : Object.keys(parts).length > 0 ? 'cloudscape' : 'other',
    cloudscape: parts,
    editor: editor(),
    controls: Object.fromEntries(ROLES.map((role) => [role, controls(role).length])),
  };
}

/** Milliseconds since the page was loaded. */
export const ageOfPage = (): number => Math.round(performance.now());
