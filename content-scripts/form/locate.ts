import { nameOf, plain, says, visible } from './name';

/** What a control is for a person; a role that a console may build from several kinds of elements. */
const ROLES = {
  textbox:
    'input:not([type]),input[type=text],input[type=search],input[type=tel],input[type=number],textarea:not(.ace_text-input):not(.inputarea),[role=textbox]:not(.cm-content)',
  radio: 'input[type=radio],[role=radio]',
  checkbox: 'input[type=checkbox],[role=checkbox],[role=switch]',
  button: 'button,[role=button],input[type=submit],input[type=button]',
  toggle: 'button,[role=button],[role=tab],[role=radio],input[type=radio],a[href^="#"]',
  /** Tabs and links that look like buttons: consoles build both from either. */
  pressable: 'button,[role=button],[role=tab],[role=link],a[href],a:not([href])',
  listbox: 'select,button[aria-haspopup=listbox],[role=combobox]',
} as const;
export type Role = keyof typeof ROLES;

/** One way to find a field. `how` is shown in the report of a miss and held against the facts by a reader. */
export interface Way {
  how: string;
  find(): Element[];
}

/** A field of a page: its name as a person knows it, and at least two independent ways to find it, most trusted first. */
export interface Locator {
  label: string;
  ways: readonly [Way, Way, ...Way[]];
}

/** The part of the page that holds its forms: not the navigation around it. */
export function mains(): ParentNode {
  return document.querySelector('main,[role=main],#app,#iam-content') ?? document.body;
}

/** The drawn controls of a role; first in the page's main part, and where there is none, in the whole page (dialogs, odd layouts). */
export function controls(role: Role): Element[] {
  const found = (root: ParentNode): Element[] =>
    [...root.querySelectorAll(ROLES[role])].filter(
      (element) =>
        visible(element) && !element.closest('header,nav,[role=navigation],[role=banner],#awsc-navigation'),
    );
  const inMain = found(mains());
  return inMain.length > 0 ? inMain : found(document);
}

/** By accessible name: labels, aria, a button's text, in any of the console's languages. */
export const named = (role: Role, words: readonly string[]): Way => ({
  how: 'accessible name',
  find: () => controls(role).filter((element) => says(nameOf(element), words)),
});

/** By the words that stand in front of it, for labels that are not tied to their control. */
export const near = (role: Role, words: readonly string[]): Way => ({
  how: 'text in front of it',
  find() {
    const fields = controls(role);
    return labelsSaying(words).flatMap((label) => {
      for (let box: Element | null = label, up = 0; box && up < 5; box = box.parentElement, up += 1) {
        const inside = fields.filter((field) => box?.contains(field));
        const next = inside.find(
          (field) => label.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
        if (next) return [next];
        if (inside.length > 0) return [];
      }
      return [];
    });
  },
});

/** Elements whose whole text is one of the words, innermost only. */
export function labelsSaying(words: readonly string[], root: ParentNode = mains()): Element[] {
  const wanted = words.map(plain);
  const longest = Math.max(...wanted.map((word) => word.length)) + 12;
  const found = [...root.querySelectorAll('label,span,div,p,dt,th,td,legend,strong,b,h1,h2,h3,h4,h5')].filter(
    (element) =>
      (element.textContent?.length ?? 0) <= longest &&
      says(element.textContent ?? '', words) &&
      visible(element),
  );
  return found.filter((element) => !found.some((other) => other !== element && element.contains(other)));
}

/** By what developers call it: id, name, test id, value. */
export const called = (role: Role, pattern: RegExp): Way => ({
  how: `id, name or test id like ${pattern.source}`,
  find: () =>
    controls(role).filter((element) =>
      [
        'name',
        'id',
        'data-testid',
        'data-test-id',
        'data-analytics',
        'value',
        'ng-model',
        'placeholder',
      ].some((attribute) =>
        // A text box's value is what the person typed, not what the developers call it.
        attribute === 'value' && role === 'textbox'
          ? false
          : pattern.test(element.getAttribute(attribute) ?? ''),
      ),
    ),
});

/** By place: the first control of this role that follows another field. */
export const after = (role: Role, other: Locator): Way => ({
  how: `first after ${other.label}`,
  find() {
    const start = locate(other);
    if (!start) return [];
    const next = controls(role).find(
      (element) => start.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return next ? [next] : [];
  },
});

/** By a selector that only one build of the console is known for (class hashes of Cloudscape stay the same over releases). */
export const matching = (role: Role, selector: string): Way => ({
  how: selector,
  find: () =>
    controls(role).filter((element) => element.matches(selector) || element.closest(selector) !== null),
});

/**
 * Finds the field. Every way votes for the controls that it finds, an earlier way outweighing all later ones together; the field
 * is the control with the most votes, and none where two are equal: a field that is not certain is a miss, never a guess.
 */
export function locate({ ways }: Locator): HTMLElement | undefined {
  const votes = new Map<Element, number>();
  for (const [index, way] of ways.entries()) {
    for (const element of new Set(way.find())) {
      votes.set(element, (votes.get(element) ?? 0) + 2 ** (ways.length - index));
    }
    if (index === 0 && votes.size === 1) break;
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!first || (second && second[1] === first[1])) return undefined;
  return first[0] instanceof HTMLElement ? first[0] : undefined;
}
