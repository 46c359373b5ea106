import { mains } from './controls';
import { isOn, turn } from './fill';
import { allOf, memoizePass } from './look';
import { nameOf, visible } from './name';

const ROWS = 'tbody tr,[role=row],[data-item-id]';
const BOX = 'input[type=checkbox],[role=checkbox]';
/** Boxes that tick every row. */
const ALL = 'thead,th,[role=columnheader],[data-selection-item=all]';

const rows = (): readonly HTMLElement[] => allOf(mains(), ROWS);
const boxIn = (row: Element): HTMLElement | undefined =>
  visible(row)
    ? [...row.querySelectorAll<HTMLElement>(BOX)].find((box) => !box.closest(ALL) && visible(box))
    : undefined;

const firstTickable = (): HTMLElement | undefined => memoizePass(() => rows().find(boxIn));

/** Is a table shown whose rows can be ticked? */
export const hasTickableRows = (): boolean => firstTickable() !== undefined;

export const rowCount = (): number => memoizePass(() => rows().length);

/** What the first row says: it changes when another page of the table is shown. */
export const firstRow = (): string => firstTickable()?.textContent ?? '';

/** Does the page say that something is still loading? */
export const loading = (): boolean =>
  mains().querySelector('[aria-busy=true],[class*="awsui_loading"],[class*=spinner]') !== null;

/** Rows of tables: those with a cell of exactly this text. Names are never shortened, and a match may be marked inside them. */
const ofTables = (name: string): HTMLElement[] =>
  rows()
    .filter(
      (row) =>
        row.textContent?.includes(name) &&
        [...row.querySelectorAll('*')].some((part) => part.textContent?.trim() === name),
    )
    .flatMap((row) => boxIn(row) ?? []);

/** What is larger than a row. */
const LARGER = 'table,tbody,[role=table],[role=grid],[role=listbox],ul,ol,form,main,body,[role=main]';

/** Rows that are built of anything: from the name outward, the first part of the page with a box, if it has that one alone. */
function ofAnything(name: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  const walker = document.createTreeWalker(mains(), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.trim() !== name) continue;
    for (let part = node.parentElement, up = 0; part && up < 8; part = part.parentElement, up += 1) {
      if (part.matches(LARGER) || part.querySelector('input[type=text],input[type=search],input:not([type])'))
        break;
      const boxes = [...part.querySelectorAll<HTMLElement>(BOX)].filter(visible);
      const [box] = boxes;
      if (!box) continue;
      // A box behind the name, or one that says another name, belongs to something else ("Select all").
      const before = box.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
      const said = nameOf(box);
      const own = said.trim() === '' || said.includes(name);
      if (boxes.length === 1 && before && own && !box.closest(ALL)) found.push(box);
      break;
    }
  }
  return found;
}

/**
 * The box of the one row with exactly this name, in exactly this case: a search for `logs` finds `logs-2` too. Undefined where two
 * rows have it.
 */
export function boxOf(name: string): HTMLElement | undefined {
  return memoizePass(() => {
    if (!mains().textContent?.includes(name)) return undefined;
    const inTables = ofTables(name);
    const [box, ...others] = new Set(inTables.length > 0 ? inTables : ofAnything(name));
    return others.length > 0 ? undefined : box;
  });
}

/** Is that row ticked? Undefined where it is not drawn: a table shows a page of its rows. */
export function isTicked(name: string): boolean | undefined {
  const box = boxOf(name);
  return box && isOn(box);
}

/** Ticks the row of this name, and nothing else. True when it is ticked afterwards. */
export const tick = async (name: string, signal: AbortSignal): Promise<boolean> =>
  (await turn(() => boxOf(name), true, signal)) && isTicked(name) === true;

/** The text boxes that stand closest to the rows that can be ticked: in the smallest part of the page that holds both. */
export function besideRows(boxes: readonly Element[]): Element[] {
  for (let part = firstTickable()?.parentElement; part; part = part.parentElement) {
    const inside = boxes.filter((box) => part?.contains(box) && !box.closest(ROWS));
    if (inside.length > 0) return inside;
  }
  return [];
}
