import { isQuiet } from './changes';
import { memoizePass, once } from './look';
import { is, labels, nameOf, plain, says, visible } from './name';

/** What a control is for a person; a role that a console may build from several kinds of elements. */
const ROLES = {
  textbox:
    'input:not([type]),input[type=text],input[type=search],input[type=tel],input[type=number],textarea:not(.ace_text-input,.inputarea),[role=textbox]:not(.cm-content),[role=searchbox],[contenteditable]:not([contenteditable=false],.cm-content)',
  radio: 'input[type=radio],[role=radio]',
  checkbox: 'input[type=checkbox],[role=checkbox],[role=switch]',
  button: 'button,[role=button],input[type=submit],input[type=button]',
  toggle:
    'button,[role=button],[role=tab],[role=radio],input[type=radio],a[href^="#"],a:not([href]),label[ng-click]',
  tile: 'button,[role=button],[role=tab],[role=option],[role=menuitemradio],a[href^="#"],a:not([href]),[ng-click],[data-ng-click]',
  /** Tabs and links that look like buttons: consoles build both from either. */
  pressable: 'button,[role=button],[role=tab],[role=link],a[href],a:not([href])',
} as const;
export type Role = keyof typeof ROLES;

/** Everything that a person can put something into or press. */
const ANY = 'input,textarea,select,button,[role=button],[role=textbox],[role=radio],[role=checkbox]';

/** One way to find a field. `how` is shown in the report of a miss and held against the facts by a reader. */
export interface Way {
  how: string;
  role: Role;
  find(): Element[];
  /** By place alone: no sign of the field itself. Counts once the page is quiet, and never for what is known as another field. */
  weak?: true;
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
  const count = (root: ShadowRoot): number => root.querySelectorAll(ANY).length;
  return roots.filter(count).sort((a, b) => count(b) - count(a))[0];
}

/** Can a person see it, and does it belong to the page's forms? Asked only of what fits otherwise: it is the dearest question. */
const usable = (element: Element): boolean => !around(element) && visible(element);

/** The elements of a role; in the page's main part, and where none is usable there, in the whole page (dialogs, odd layouts). */
const ofRole = (role: Role): Element[] =>
  once(role, () => {
    const inMain = [...mains().querySelectorAll(ROLES[role])];
    return inMain.some(usable) ? inMain : [...document.querySelectorAll(ROLES[role])];
  });

/** The drawn controls of a role, in the order of the page. */
export const controls = (role: Role): Element[] =>
  memoizePass(() => once(`drawn ${role}`, () => ofRole(role).filter(usable)));

const drawnOf = (role: Role, fits: (element: Element) => boolean): Element[] =>
  ofRole(role).filter((element) => fits(element) && usable(element));

/** All ways that know a field by its words: what one of them finds is known as its field. */
const knowing: Way[] = [];

const byWords = (way: Way): Way => {
  knowing.push(way);
  return way;
};

/** Of what was found, what says the very word; all where nothing does. */
const best = (found: Element[], exact: (element: Element) => boolean): Element[] => {
  const better = found.filter(exact);
  return better.length > 0 ? better : found;
};

/** By accessible name: labels, aria, a button's text, in any of the console's languages. The very word goes before one with a remark. */
export const named = (role: Role, words: readonly string[]): Way =>
  byWords({
    role,
    how: 'name',
    find: () =>
      best(
        drawnOf(role, (element) => says(nameOf(element), words)),
        (element) => is(nameOf(element), words),
      ),
  });

/** By what its name mentions, for words that are the same in every language (MFA). */
export const mentions = (role: Role, pattern: RegExp): Way => ({
  role,
  how: `name like ${pattern.source}`,
  find: () => drawnOf(role, (element) => pattern.test(nameOf(element))),
});

/** How far a label's own boxes are followed outward. */
const OUTWARD = 5;

/** By the words that stand beside it, for labels that are not tied to their control. */
export const near = (role: Role, words: readonly string[]): Way =>
  byWords({
    role,
    how: 'text beside',
    find() {
      // What is ticked stands in front of its words; what is typed into, behind them.
      const behind = role === 'radio' || role === 'checkbox';
      const exact = new Set<Element>();
      const found = controls(role).filter((field, at, fields) => {
        const neighbours = [fields[at - 1], fields[at + 1]] as const;
        const texts = textsBeside(field, neighbours, behind).filter((text) => labels(text, words));
        if (texts.some((text) => is(text, words))) exact.add(field);
        return texts.length > 0;
      });
      return best(found, (field) => exact.has(field));
    },
  });

/** The texts between a control and its neighbours that may be its label: single ones, and what they are a part of. */
function textsBeside(
  field: Element,
  [before, next]: readonly [Element | undefined, Element | undefined],
  behind: boolean,
): string[] {
  /** Decided by the smallest box around a text that holds any control. */
  const isIts = (text: Node, close: boolean): boolean => {
    let box = text.parentElement;
    for (let up = 0; box && up < OUTWARD; box = box.parentElement, up += 1) {
      const alone = !before || !box.contains(before) ? !next || !box.contains(next) : false;
      if (box.contains(field)) return !behind || alone || close;
      if (!alone) return false;
    }
    return false;
  };
  const from = (step: 'previousNode' | 'nextNode', end: Element | undefined): Node[] => {
    const found: Node[] = [];
    const walker = document.createTreeWalker(mains(), NodeFilter.SHOW_TEXT);
    walker.currentNode = field;
    for (let node = walker[step](); node; node = walker[step]()) {
      if (end && (end.contains(node) || follows(node, end) === (step === 'nextNode'))) break;
      const parent = node.parentElement;
      if (node.nodeValue?.trim() && parent && !parent.closest('script,style,button,option')) found.push(node);
    }
    return found;
  };
  const above = from('previousNode', before);
  // Of two boxes that one text alone stands between, it belongs to the first.
  const parted = !before || above.length > 1;
  const its = [
    ...above.filter((text, at) => isIts(text, at === 0 && parted)),
    ...(behind ? from('nextNode', next).filter((text, at) => isIts(text, at === 0)) : []),
  ];
  return its.flatMap((text) => {
    const parent = text.parentElement;
    const parts = parent?.childNodes.length ?? 0;
    const whole = parts > 1 && parts <= 6 ? (parent?.textContent ?? '') : '';
    return parent && visible(parent) ? [text.nodeValue ?? '', whole].filter((one) => one.length <= 200) : [];
  });
}

const follows = (node: Node, before: Node): boolean =>
  (before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

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
  // In the order of the page, what an element holds comes right behind it.
  return found.filter((element, at) => !element.contains(found[at + 1] ?? null));
}

/** Where developers name things. */
const NAMES = /^(id|name|value|placeholder|formcontrolname|ng-model|data-.*)$/;

/** More than this in one box is a list, not the wrapper of a control: it is not searched for each of its controls. */
const WRAPPED = 8;

/** The control, and the wrappers that hold nothing but it: consoles of custom elements put the id there. */
function climb(control: Element): Element[] {
  const found = [control];
  for (let box = control.parentElement; box && found.length < 4; box = box.parentElement) {
    if (box.matches('main,form,body,[role=main]') || box.childElementCount > WRAPPED) break;
    if (box.querySelectorAll(ANY).length > 1) break;
    found.push(box);
  }
  return found;
}

/** By what developers call it: id, name, test id, value; its own or that of a wrapper around it alone. */
export const called = (role: Role, pattern: RegExp): Way => {
  const fits = (element: Element): boolean =>
    [...element.attributes].some(
      // A text box's value is what the person typed, not what the developers call it.
      ({ name, value }) =>
        NAMES.test(name) && !(name === 'value' && role === 'textbox') && pattern.test(value),
    );
  return {
    role,
    how: `called like ${pattern.source}`,
    find() {
      const own = drawnOf(role, fits);
      return own.length > 0 ? own : drawnOf(role, (element) => climb(element).some(fits));
    },
  };
};

/** By the rule that stands beside it: characters and lengths are the same in every language. */
export const described = (role: Role, pattern: RegExp): Way => ({
  role,
  how: `described like ${pattern.source}`,
  weak: true,
  find: () =>
    controls(role).filter((element) => {
      const ids = element.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
      const said = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      return pattern.test(said || (climb(element).at(-1)?.textContent ?? ''));
    }),
});

/** By place: the first control of this role that follows another field. */
export const after = (role: Role, other: Locator): Way => ({
  role,
  how: `after ${other.label}`,
  weak: true,
  find() {
    const start = locate(other);
    const next = start && ofRole(role).find((element) => follows(element, start) && usable(element));
    return next ? [next] : [];
  },
});

/** By a selector that only one build of the console is known for (class hashes of Cloudscape stay the same over releases). */
export const matching = (role: Role, selector: string): Way => ({
  role,
  how: selector,
  find: () => drawnOf(role, (element) => element.closest(selector) !== null),
});

/** By its only neighbour: in a group of two radio buttons, the one that stands beside the one whose name fits. */
export const otherOfTwo = (pattern: RegExp): Way => ({
  role: 'radio',
  weak: true,
  how: `beside ${pattern.source}`,
  find() {
    const groups = new Map<unknown, Element[]>();
    for (const radio of controls('radio')) {
      const group = radio.closest('[role=radiogroup],fieldset') ?? radio.getAttribute('name');
      if (group)
        groups
          .set(group, groups.get(group) ?? [])
          .get(group)
          ?.push(radio);
    }
    const fits = (element: Element): boolean =>
      pattern.test(nameOf(element) || (climb(element).at(-1)?.textContent ?? ''));
    return [...groups.values()].flatMap((group) =>
      group.length === 2 && group.some(fits) ? group.filter((one) => !fits(one)) : [],
    );
  },
});

/** Can a person write into it? */
const writable = (element: Element): boolean =>
  !(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) ||
  /^(radio|checkbox|button|submit)$/.test(element.type) ||
  !(element.readOnly || element.disabled);

const foundBy = (way: Way): Element[] => once(way, () => way.find());

/** Is the element known, by its words, as a field of the page that these ways don't look for? */
const isAnothers = (element: Element, role: Role, ways: readonly Way[]): boolean =>
  knowing.some((way) => way.role === role && !ways.includes(way) && foundBy(way).includes(element));

/**
 * Finds the field. Every way votes for the controls that it finds, an earlier way outweighing all later ones together; the field
 * is the control with the most votes. None where two are equal, and none where one way alone speaks against two others: a field
 * that is not certain is a miss, never a guess. What only its place speaks for is waited for until the page is quiet.
 */
export const locate = (locator: Locator): HTMLElement | undefined =>
  memoizePass(() => once(locator, () => elect(locator)));

function elect({ ways }: Locator): HTMLElement | undefined {
  const votes = new Map<Element, { element: Element; weight: number; ways: number; sure: boolean }>();
  const ranked = () => [...votes.values()].sort((a, b) => b.weight - a.weight);
  for (const [index, way] of ways.entries()) {
    const weight = 2 ** -index;
    for (const element of new Set(foundBy(way))) {
      if (!writable(element) || (way.weak && isAnothers(element, way.role, ways))) continue;
      const vote = votes.get(element) ?? { element, weight: 0, ways: 0, sure: false };
      vote.weight += weight;
      vote.ways += 1;
      vote.sure ||= !way.weak;
      votes.set(element, vote);
    }
    // What all later ways weigh together changes nothing any more.
    const [first, second] = ranked();
    if (first && first.ways > 1 && first.weight - (second?.weight ?? 0) >= weight) break;
  }
  const [first, ...others] = ranked();
  const contested = others.some(
    ({ weight, ways: count }) => weight === first?.weight || (first?.ways === 1 && count > 1),
  );
  if (!first || contested || !(first.sure || isQuiet())) return undefined;
  return first.element instanceof HTMLElement ? first.element : undefined;
}
