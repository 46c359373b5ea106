import { isQuiet } from './changes';
import { controls, type Role } from './controls';
import { isBox } from './fill';
import { memoizePass, once } from './look';
import { taughtControl } from './taught';

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

/** All ways that know a field by its words: what one of them finds is known as its field. */
const knowing: Way[] = [];

export const byWords = (way: Way): Way => {
  knowing.push(way);
  return way;
};

/** Can a person write into it? */
const writable = (element: Element): boolean =>
  !isBox(element) ||
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
  memoizePass(() => once(locator, () => taught(locator) ?? elect(locator)));

/** What the person showed counts before all ways. */
function taught({ label }: Locator): HTMLElement | undefined {
  const control = taughtControl(label, controls);
  return control instanceof HTMLElement && writable(control) ? control : undefined;
}

/** What was found for sure, or while the page rested. It stays the field when a translation takes its name away, unless another is. */
const held = new WeakMap<Locator, Element>();

function elect(locator: Locator): HTMLElement | undefined {
  const { ways } = locator;
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
  if (!first || contested) return undefined;
  if (first.sure || isQuiet()) held.set(locator, first.element);
  else if (held.get(locator) !== first.element) return undefined;
  return first.element instanceof HTMLElement ? first.element : undefined;
}
