import { attributesOf } from './attributes';
import { labelsSaying } from './beside';
import { titled } from './labelled';
import { chosenIn, type Dropdown, dropdownsIn, namesOf } from './select';

/** How one drop-down list of a form is known. */
export interface DropdownLocator {
  labels: readonly string[];
  /** The labels of the other fields: one of them between a label and a list parts the two. */
  others: readonly string[];
  /** What developers call it. */
  called: RegExp;
}

const ATTRIBUTES = [
  'id',
  'name',
  'data-testid',
  'data-test-id',
  'formcontrolname',
  'ng-model',
  'aria-label',
  'placeholder',
];

const isCalled = ({ control, face }: Dropdown, pattern: RegExp): boolean =>
  [control, face].some((element) => attributesOf(element, ATTRIBUTES).some((name) => pattern.test(name)));

const follows = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const labelsIn = (area: Element, words: readonly string[]): Element[] =>
  labelsSaying(words, area).filter((label) => titled(label.textContent ?? '', words));

/** The first list after a text that is one of the labels, unless another field's label stands between. */
function behindLabel(all: Dropdown[], area: Element, { labels, others }: DropdownLocator): Dropdown[] {
  return labelsIn(area, labels).flatMap((label) => {
    const next = all.find(({ face }) => follows(label, face) && !label.contains(face));
    const between =
      next &&
      labelsIn(area, others).some(
        (other) => follows(label, other) && follows(other, next.face) && !next.face.contains(other),
      );
    return next && !between ? [next] : [];
  });
}

/** Names like "Bucket region us-east-1": the value is a part of it. */
function isNamedWithValue(name: string, one: Dropdown, labels: readonly string[]): boolean {
  const value = chosenIn(one).find((word) => name.toLowerCase().endsWith(word.toLowerCase()));
  return value !== undefined && titled(name.slice(0, -value.length), labels);
}

/**
 * The one drop-down list of a part of the page that fits: by its name, by the text in front of it, by what developers call it. The first
 * of these ways that finds any decides; undefined where it finds two.
 */
export function findDropdown(area: Element, locator: DropdownLocator): Dropdown | undefined {
  const all = dropdownsIn(area);
  const { labels, called } = locator;
  const ways = [
    () =>
      all.filter((one) =>
        namesOf(one).some((name) => titled(name, labels) || isNamedWithValue(name, one, labels)),
      ),
    () => [...new Set(behindLabel(all, area, locator))],
    () => all.filter((one) => isCalled(one, called)),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}
