import { regionName, regionOf } from '../../../src/iam/regions';
import { LOGZIO } from '../../../src/vendors/logzio';
import { type DropdownLocator, findDropdown } from '../../form/drop-downs';
import { choose, chosenIn, type Dropdown, type Fits } from '../../form/select';

/** The fields of the form that are drop-down lists. */
export const CHOICES = ['region', 'logType'] as const;
export type Choice = (typeof CHOICES)[number];

const { labels } = LOGZIO;
const located = (field: Choice, called: RegExp): DropdownLocator => ({
  labels: labels[field],
  others: Object.values(labels)
    .flat()
    .filter((label) => !labels[field].includes(label)),
  called,
});

const LISTS: Readonly<Record<Choice, DropdownLocator>> = {
  region: located('region', /region/i),
  logType: located('logType', /logs?.?type/i),
};

/** A drop-down list of the form. */
const dropdown = (area: Element, field: Choice): Dropdown | undefined => findDropdown(area, LISTS[field]);

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** How a value is told among the options, whichever way each side writes it. */
function fitting(field: Choice, value: string): Fits {
  const region = field === 'region' ? regionOf(value) : undefined;
  if (region) return (words) => words.some((word) => regionOf(word) === region);
  const wanted = letters(value);
  return (words) => words.some((word) => letters(word) === wanted);
}

/**
 * What the list shows as chosen, as a person reads it; a region by its code where it is one of AWS's. Empty where nothing is chosen yet,
 * undefined where the form has no such list.
 */
export function chosen(area: Element, field: Choice): string | undefined {
  const list = dropdown(area, field);
  if (!list) return undefined;
  const words = chosenIn(list);
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
