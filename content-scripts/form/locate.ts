import { memoizePass, once } from './look';
import { is, labels, nameOf, plain, says, visible } from './name';

/** What a control is for a person; a role that a console may build from several kinds of elements. */
const ROLES = {
  textbox:
    'input:not([type]),input[type=text],input[type=search],input[type=tel],input[type=number],textarea:not(.ace_text-input):not(.inputarea),[role=textbox]:not(.cm-content),[role=searchbox],[contenteditable=""]:not(.cm-content),[contenteditable=true]:not(.cm-content),[contenteditable=plaintext-only]',
  radio: 'input[type=radio],[role=radio]',
  checkbox: 'input[type=checkbox],[role=checkbox],[role=switch]',
  button: 'button,[role=button],input[type=submit],input[type=button]',
  toggle:
    'button,[role=button],[role=tab],[role=radio],input[type=radio],a[href^="#"],a:not([href]),label[ng-click]',
  tile: 'button,[role=button],[role=tab],[role=option],[role=menuitemradio],a[href^="#"],a:not([href]),[ng-click],[data-ng-click]',
  /** Tabs and links that look like buttons: consoles build both from either. */
  pressable: 'button,[role=button],[role=tab],[role=link],a[href],a:not([href])',
  listbox: 'select,button[aria-haspopup=listbox],[role=combobox]',
} as const;
export type Role = keyof typeof ROLES;

/** Everything that a person can put something into or press. */
const ANY = 'input,textarea,select,button,[role=button],[role=textbox],[role=radio],[role=checkbox]';

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

const AROUND =
  'nav,[role=navigation],[role=banner],aside,[role=complementary],[role=contentinfo],[inert],#awsc-navigation,rolebridge-card';

/** Is it in what stands around the page's forms: navigation, help panel, the console's own header? A section's header is part of it. */
function around(element: Element): boolean {
  if (element.closest(AROUND)) return true;
  const header = element.closest('header');
  return header !== null && !header.parentElement?.closest('main,[role=main],section,article,form');
}

/** The part of the page that holds its forms: not the navigation around it. Where that is drawn in a shadow root, the root. */
export function mains(): Element | ShadowRoot {
  return once('mains', () => {
    const all = [...document.querySelectorAll('main,[role=main],#app,#iam-content')];
    const main = all.find(visible) ?? all[0] ?? document.body;
    const filled = [...main.querySelectorAll(ANY)].some((element) => !around(element));
    return filled ? main : (shadow() ?? main);
  });
}

/** The open shadow root with the most controls. */
function shadow(): ShadowRoot | undefined {
  const roots: ShadowRoot[] = [];
  const collect = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (!element.shadowRoot || around(element)) continue;
      roots.push(element.shadowRoot);
      collect(element.shadowRoot);
    }
  };
  collect(document);
  const counted = roots.map((root) => ({ root, count: root.querySelectorAll(ANY).length }));
  return counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0]?.root;
}

/** The drawn controls of a role; first in the page's main part, and where there is none, in the whole page (dialogs, odd layouts). */
export const controls = (role: Role): Element[] =>
  memoizePass(() =>
    once(`controls ${role}`, () => {
      const found = (root: ParentNode): Element[] =>
        [...root.querySelectorAll(ROLES[role])].filter((element) => !around(element) && visible(element));
      const inMain = found(mains());
      return inMain.length > 0 ? inMain : found(document);
    }),
  );

/** By accessible name: labels, aria, a button's text, in any of the console's languages. The very word goes before one with a remark. */
export const named = (role: Role, words: readonly string[]): Way => ({
  how: 'accessible name',
  find() {
    const found = controls(role).filter((element) => says(nameOf(element), words));
    const exact = found.filter((element) => is(nameOf(element), words));
    return exact.length > 0 ? exact : found;
  },
});

/** By what its name mentions, for words that are the same in every language (MFA). */
export const mentions = (role: Role, pattern: RegExp): Way => ({
  how: `name that mentions ${pattern.source}`,
  find: () => controls(role).filter((element) => pattern.test(nameOf(element))),
});

/** By the words that stand beside it, for labels that are not tied to their control. */
export const near = (role: Role, words: readonly string[]): Way => ({
  how: 'text beside it',
  find() {
    const fields = controls(role);
    const behind = role === 'radio' || role === 'checkbox';
    return labelTexts(words).flatMap((label) => {
      for (let box = label.parentElement, up = 0; box && up < 5; box = box.parentElement, up += 1) {
        const inside = fields.filter((field) => box?.contains(field));
        const [only] = inside;
        if (!only) continue;
        // What is ticked stands in front of its words; what is typed into, behind them.
        if (behind && inside.length === 1) return [only];
        const following = inside.find((field) => follows(field, label));
        const preceding = inside.findLast((field) => !follows(field, label));
        if (behind) return tightest(label, preceding, following);
        return following ? [following] : [];
      }
      return [];
    });
  },
});

const follows = (node: Node, before: Node): boolean =>
  (before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The one of two controls that no other text parts from the label. */
function tightest(label: Node, preceding?: Element, following?: Element): Element[] {
  const parted = (from: Node, to: Node): boolean => {
    const range = document.createRange();
    range.setStartAfter(from);
    range.setEndBefore(to);
    return range.toString().trim() !== '';
  };
  const close = [
    ...(preceding && !parted(preceding, label) ? [preceding] : []),
    ...(following && !parted(label, following) ? [following] : []),
  ];
  return close.slice(0, 1);
}

/** Texts of the page that may be labels, with their plain form: single texts, and small elements that a label is put together in. */
const shortTexts = (): [Node, string][] =>
  once('short texts', () => {
    const found = new Map<Node, string>();
    const walker = document.createTreeWalker(mains(), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (text.length > 200 || !text.trim()) continue;
      found.set(node, plain(text));
      const parent = node.parentElement;
      if (!parent || found.has(parent) || parent.childNodes.length < 2 || parent.childNodes.length > 6)
        continue;
      const whole = parent.textContent ?? '';
      if (whole.length <= 200) found.set(parent, plain(whole));
    }
    return [...found];
  });

function labelTexts(words: readonly string[]): Node[] {
  const drawn = (node: Node): boolean => {
    const element = node instanceof Element ? node : node.parentElement;
    return element !== null && !element.closest('script,style,button,option') && visible(element);
  };
  const found = shortTexts()
    .filter(([, text]) => labels(text, words))
    .filter(([node]) => drawn(node));
  const exact = found.filter(([, text]) => is(text, words));
  const nodes = (exact.length > 0 ? exact : found).map(([node]) => node);
  return nodes.filter((node) => !nodes.some((other) => other !== node && node.contains(other)));
}

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

const NAMES = [
  'name',
  'id',
  'data-testid',
  'data-test-id',
  'data-test',
  'data-cy',
  'data-qa',
  'data-analytics',
  'ng-model',
  'formcontrolname',
  'value',
  'data-value',
];

/** The control, and the wrappers that hold nothing but it: consoles of custom elements put the id there. */
function climb(control: Element): Element[] {
  const found = [control];
  for (let box = control.parentElement; box && found.length < 4; box = box.parentElement) {
    if (box.matches('main,form,body,[role=main]') || box.querySelectorAll(ANY).length > 1) break;
    found.push(box);
  }
  return found;
}

/** By what developers call it: id, name, test id, value; its own or that of a wrapper around it alone. */
export const called = (role: Role, pattern: RegExp): Way => {
  const fits = (element: Element): boolean =>
    [...NAMES, 'placeholder'].some((attribute) =>
      // A text box's value is what the person typed, not what the developers call it.
      attribute === 'value' && role === 'textbox'
        ? false
        : pattern.test(element.getAttribute(attribute) ?? ''),
    );
  return {
    how: `id, name or test id like ${pattern.source}`,
    find() {
      const own = controls(role).filter(fits);
      return own.length > 0 ? own : controls(role).filter((element) => climb(element).some(fits));
    },
  };
};

/** By the rule that stands beside it: characters and lengths are the same in every language. */
export const described = (role: Role, pattern: RegExp): Way => ({
  how: `description like ${pattern.source}`,
  find: () =>
    controls(role).filter((element) => {
      const ids = element.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
      const said = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      return pattern.test(said || (climb(element).at(-1)?.textContent ?? ''));
    }),
});

/** By place: the first control of this role that follows another field. */
export const after = (role: Role, other: Locator): Way => ({
  how: `first after ${other.label}`,
  find() {
    const start = locate(other);
    const next = start && controls(role).find((element) => follows(element, start));
    return next ? [next] : [];
  },
});

/** By a selector that only one build of the console is known for (class hashes of Cloudscape stay the same over releases). */
export const matching = (role: Role, selector: string): Way => ({
  how: selector,
  find: () =>
    controls(role).filter((element) => element.matches(selector) || element.closest(selector) !== null),
});

/** By its only neighbour: in a group of two radio buttons, the one that stands beside the one whose name fits. */
export const otherOfTwo = (pattern: RegExp): Way => ({
  how: `the other one beside a name like ${pattern.source}`,
  find: () =>
    controls('radio')
      .filter((element) => pattern.test(nameOf(element) || (climb(element).at(-1)?.textContent ?? '')))
      .flatMap((element) => {
        const group = element.closest('[role=radiogroup],fieldset');
        const name = element.getAttribute('name');
        const peers = controls('radio').filter((one) =>
          group ? group.contains(one) : name !== null && one.getAttribute('name') === name,
        );
        return peers.length === 2 ? peers.filter((one) => one !== element) : [];
      }),
});

/** Can a person write into it? */
const writable = (element: Element): boolean =>
  !(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) ||
  /^(radio|checkbox|button|submit)$/.test(element.type) ||
  !(element.readOnly || element.disabled);

/**
 * Finds the field. Every way votes for the controls that it finds, an earlier way outweighing all later ones together; the field
 * is the control with the most votes. None where two are equal, and none where one way alone speaks against two others: a field
 * that is not certain is a miss, never a guess.
 */
export const locate = (locator: Locator): HTMLElement | undefined =>
  memoizePass(() => once(locator, () => elect(locator)));

function elect({ ways }: Locator): HTMLElement | undefined {
  const votes = new Map<Element, { weight: number; ways: number }>();
  for (const [index, way] of ways.entries()) {
    for (const element of new Set(way.find().filter(writable))) {
      const { weight, ways: count } = votes.get(element) ?? { weight: 0, ways: 0 };
      votes.set(element, { weight: weight + 2 ** (ways.length - index), ways: count + 1 });
    }
  }
  const [first, ...others] = [...votes].sort((a, b) => b[1].weight - a[1].weight);
  if (!first) return undefined;
  const contested = others.some(
    ([, vote]) => vote.weight === first[1].weight || (first[1].ways === 1 && vote.ways > 1),
  );
  return !contested && first[0] instanceof HTMLElement ? first[0] : undefined;
}
