import { regionName, regionOf } from '../../../src/iam/regions';
import { LOGZIO } from '../../../src/vendors/logzio';
import { titled } from '../../form/labelled';
import { labelsSaying } from '../../form/locate';
import { choose, chosenIn, type Dropdown, dropdownsIn, type Fits, namesOf } from '../../form/select';

/** The fields of the form that are drop-down lists. */
export const CHOICES = ['region', 'logType'] as const;
export type Choice = (typeof CHOICES)[number];

const { labels } = LOGZIO;
const CALLED: Readonly<Record<Choice, RegExp>> = {
  region: /region/i,
  logType: /logs?.?type/i,
};

const calledLike = ({ control, face }: Dropdown, pattern: RegExp): boolean =>
  [control, face].some((element) =>
    [
      'id',
      'name',
      'data-testid',
      'data-test-id',
      'formcontrolname',
      'ng-model',
      'aria-label',
      'placeholder',
    ].some((name) => pattern.test(element.getAttribute(name) ?? '')),
  );

/** The first list after a text that is one of the labels, unless another field's label stands between. */
function behindLabel(all: Dropdown[], area: Element, wanted: readonly string[]): Dropdown[] {
  const follows = (one: Node, other: Node): boolean =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return labelsSaying(wanted, area)
    .filter((label) => titled(label.textContent ?? '', wanted))
    .flatMap((label) => {
      const next = all.find(({ face }) => follows(label, face) && !label.contains(face));
      const others = Object.values(labels)
        .flat()
        .filter((one) => !wanted.includes(one));
      const between =
        next &&
        labelsSaying(others, area).some(
          (other) =>
            titled(other.textContent ?? '', others) &&
            follows(label, other) &&
            follows(other, next.face) &&
            !next.face.contains(other),
        );
      return next && !between ? [next] : [];
    });
}

/** A drop-down list of the form: by its name, by the text in front of it, by what developers call it. */
function dropdown(area: Element, field: Choice): Dropdown | undefined {
  const all = dropdownsIn(area);
  const wanted = labels[field];
  const ways = [
    () =>
      all.filter((one) => namesOf(one).some((name) => titled(name, wanted) || startsWith(name, one, wanted))),
    () => [...new Set(behindLabel(all, area, wanted))],
    () => all.filter((one) => calledLike(one, CALLED[field])),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** Names like "Bucket region us-east-1": the value is a part of it. */
function startsWith(name: string, one: Dropdown, wanted: readonly string[]): boolean {
  const value = chosenIn(one).find((word) => name.toLowerCase().endsWith(word.toLowerCase()));
  return value !== undefined && titled(name.slice(0, -value.length), wanted);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** How a value is told among the options, whichever way each side writes it. */
function fitting(field: Choice, value: string): Fits {
  const region = field === 'region' ? regionOf(value) : undefined;
  if (region) return (words) => words.some((word) => regionOf(word) === region);
  const wanted = letters(value);
  return (words) => words.some((word) => letters(word) === wanted);
}

/** What the list shows as chosen, as a person reads it; a region by its code where it is one of AWS's. */
export function chosen(area: Element, field: Choice): string {
  const list = dropdown(area, field);
  const words = list ? chosenIn(list) : [];
  const region = field === 'region' ? words.map(regionOf).find((code) => code !== undefined) : undefined;
  return region ?? words[0] ?? '';
}

/** Does the list show this value as chosen? */
export function isChosen(area: Element, field: Choice, value: string): boolean {
  const list = dropdown(area, field);
  const words = list ? chosenIn(list) : [];
  return words.length > 0 && fitting(field, value)(words);
}

/** Chooses a value and reads it back. False where there is no such list or no such option: nothing else is chosen then. */
export async function chooseValue(area: Element, field: Choice, value: string): Promise<boolean> {
  const list = dropdown(area, field);
  if (!list) return false;
  const region = field === 'region' ? regionOf(value) : undefined;
  const place = region && /\((?:N\. )?(.*)\)/.exec(regionName(region) ?? '')?.[1];
  const searches = [
    region ?? value,
    ...(region ? [region.replaceAll('-', '_').toUpperCase()] : []),
    ...(place ? [place] : []),
  ];
  return choose(list, fitting(field, value), searches);
}
