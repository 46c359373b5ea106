import { follows, textsBeside } from './beside';
import { ANY, controls, drawnOf, type Role } from './controls';
import { byWords, type Locator, locate, type Way } from './locate';
import { once } from './look';
import { is, labels, nameOf, says } from './name';

/** Of what was found, what says the very word; all where nothing does. */
const best = (found: Element[], exact: (element: Element) => boolean): Element[] => {
  const better = found.filter(exact);
  return better.length > 0 ? better : found;
};

/**
 * By accessible name: labels, aria, a button's text, in any of the console's languages. The very word goes before one with a remark.
 * `fits`: what may stand behind the word.
 */
export function named(role: Role, words: readonly string[], fits = says): Way {
  const isNamed = (element: Element): boolean => fits(nameOf(element), words);
  return byWords({
    role,
    how: 'name',
    find: () => best(drawnOf(role, isNamed), (element) => is(nameOf(element), words)),
  });
}

/** By what its name mentions, for words that are the same in every language (MFA). */
export function mentions(role: Role, pattern: RegExp): Way {
  const fits = (element: Element): boolean => pattern.test(nameOf(element));
  return byWords({ role, how: `name like ${pattern.source}`, find: () => drawnOf(role, fits) });
}

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
  const fitsAround = (element: Element): boolean => climb(element).some(fits);
  return {
    role,
    how: `called like ${pattern.source}`,
    find() {
      const own = drawnOf(role, fits);
      return own.length > 0 ? own : drawnOf(role, fitsAround);
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

/** The controls that the forms of the consoles are made of. */
const FIELDS = ['textbox', 'radio', 'checkbox'] as const;

/**
 * By place: the controls of this role that follow another field, up to one of another role. Two that stand there are a tie.
 * `kind`: which elements may be the field.
 */
export const after = (role: (typeof FIELDS)[number], other: Locator, kind = '*'): Way => ({
  role,
  how: `after ${other.label}`,
  weak: true,
  find() {
    const start = locate(other);
    const found = controls(role).filter((one) => start && follows(one, start) && one.matches(kind));
    const [first] = found;
    const ends = FIELDS.flatMap((other) =>
      first && other !== role ? (controls(other).find((one) => follows(one, first)) ?? []) : [],
    );
    return found.filter((one) => !ends.some((end) => follows(one, end)));
  },
});

/** By a selector that only one build of the console is known for (class hashes of Cloudscape stay the same over releases). */
export function matching(role: Role, selector: string): Way {
  const fits = (element: Element): boolean => element.closest(selector) !== null;
  return { role, how: selector, find: () => drawnOf(role, fits) };
}

/** The radio buttons of the page in their groups. */
const groups = (): Element[][] =>
  once('groups', () => {
    const found = new Map<unknown, Element[]>();
    for (const radio of controls('radio')) {
      const group = radio.closest('[role=radiogroup],fieldset') ?? radio.getAttribute('name');
      if (group)
        found
          .set(group, found.get(group) ?? [])
          .get(group)
          ?.push(radio);
    }
    return [...found.values()];
  });

const radioName = (radio: Element): string => nameOf(radio) || (climb(radio).at(-1)?.textContent ?? '');

/** By its only neighbour: in a group of two radio buttons, the one that stands beside the one whose name fits. */
export const otherOfTwo = (pattern: RegExp): Way => ({
  role: 'radio',
  weak: true,
  how: `beside ${pattern.source}`,
  find: () =>
    groups().flatMap((group) => {
      const others = group.filter((one) => !pattern.test(radioName(one)));
      return group.length === 2 && others.length === 1 ? others : [];
    }),
});

/** By shape: in a group of so many radio buttons, the one at this place, where the one at another place has a name that fits. */
export const inGroupOf = (count: number, place: number, [at, pattern]: readonly [number, RegExp]): Way => ({
  role: 'radio',
  weak: true,
  how: `place ${place} of ${count}`,
  find: () =>
    groups().flatMap((group) => {
      const [one, known] = [group[place], group[at]];
      return one && known && group.length === count && pattern.test(radioName(known)) ? [one] : [];
    }),
});
