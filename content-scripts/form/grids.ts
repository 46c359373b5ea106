import { shown } from './shown';

/** A table, native or built from other elements. */
export interface Grid {
  element: HTMLElement;
  /** What its heads say, one for each column: nothing where one reaches over several. */
  heads: string[];
  /** Cells by row; none of the head's. */
  rows: HTMLElement[][];
}

const GRID = 'table,[role=table],[role=grid],[role=treegrid]';
const ROW = 'tr,[role=row]';
const CELL = 'td,th,[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]';

const cellsOf = (row: HTMLElement): HTMLElement[] =>
  [...row.querySelectorAll<HTMLElement>(CELL)].filter((cell) => cell.closest(ROW) === row);

/** Over how many columns a cell reaches. */
const spanOf = (cell: HTMLElement): number =>
  Number(cell.getAttribute('colspan') ?? cell.getAttribute('aria-colspan')) || 1;

function gridOf(element: HTMLElement, isHead: (text: string) => boolean): Grid | undefined {
  const rows = [...element.querySelectorAll<HTMLElement>(ROW)]
    .filter((row) => row.closest(GRID) === element && shown(row))
    .map(cellsOf);
  const at = rows.findIndex((cells) => cells.filter((cell) => isHead(cell.innerText)).length > 1);
  const heads = rows[at];
  return (
    heads && {
      element,
      heads: heads.flatMap((head) => [head.innerText, ...Array<string>(spanOf(head) - 1).fill('')]),
      rows: rows.slice(at + 1).filter((cells) => cells.length > 0),
    }
  );
}

/** The tables with at least two heads of the given names. Libraries draw the head in a table of its own, above the one with the rows. */
export function gridsShown(isHead: (text: string) => boolean): Grid[] {
  const all = [...document.querySelectorAll<HTMLElement>(GRID)].filter(shown);
  return all.flatMap((element, index) => {
    const grid = gridOf(element, isHead);
    const next = all[index + 1];
    if (!grid || grid.rows.length > 0 || !next || gridOf(next, isHead)) return grid ?? [];
    const rows = [...next.querySelectorAll<HTMLElement>(ROW)].filter(shown).map(cellsOf);
    return { ...grid, rows: rows.filter((cells) => cells.length === grid.heads.length) };
  });
}

const LOADING = '[aria-busy=true],[role=progressbar],[class*=spinner i],[class*=skeleton i]';
const SEARCH =
  'input[type=search],input[placeholder*=search i],input[placeholder*=filter i],[role=searchbox]';
const NEXT =
  '[aria-label*=next i],[title*=next i],[class*=pagination i] [class*=next i],[class*=pager i] [class*=next i],[rel=next]';

/** Does the page say that something is on its way? */
export const isLoading = (): boolean => [...document.querySelectorAll(LOADING)].some(shown);

/** Does the page say that a list goes on, or that it is searched? */
export function hasMore(grid?: Grid): boolean {
  const next = [...document.querySelectorAll(NEXT)].some(
    (button) => shown(button) && !button.closest('[disabled],[aria-disabled=true],[class*=disabled i]'),
  );
  const searched = [...document.querySelectorAll<HTMLInputElement>(SEARCH)].some(
    (box) => shown(box) && box.value !== '' && box.getAttribute('role') !== 'combobox',
  );
  return (
    next ||
    searched ||
    Number(grid?.element.getAttribute('aria-rowcount') ?? 0) > (grid?.rows.length ?? 0) + 1
  );
}
