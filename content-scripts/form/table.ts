import { isOn, turn } from './fill';
import { mains } from './locate';
import { visible } from './name';

const ROWS = 'tbody tr,[role=row],[data-item-id]';

const rows = (): HTMLElement[] => [...mains().querySelectorAll<HTMLElement>(ROWS)].filter(visible);
const box = (row: Element | undefined): HTMLElement | undefined =>
  row?.querySelector<HTMLElement>('input[type=checkbox],[role=checkbox]') ?? undefined;

/** Is a table shown whose rows can be ticked? */
export const hasTickableRows = (): boolean => rows().some((row) => box(row) !== undefined);

export const rowCount = (): number => rows().length;

/** Does the page say that something is still loading? */
export const loading = (): boolean =>
  mains().querySelector('[aria-busy=true],[class*="awsui_loading"],[class*=spinner]') !== null;

/** The one tickable row with a cell of exactly this text, in exactly this case: a search for `logs` finds `logs-2` too. */
export function rowOf(name: string): HTMLElement | undefined {
  const is = (element: Element): boolean => element.textContent?.trim() === name;
  const found = rows().filter(
    (row) => box(row) && [...row.querySelectorAll('td,th,a,span,[role=cell],[role=gridcell]')].some(is),
  );
  // A row within a row (expanded tables) is the same thing.
  const innermost = found.filter((row) => !found.some((other) => other !== row && row.contains(other)));
  return innermost.length === 1 ? innermost[0] : undefined;
}

/** Is that row ticked? */
export function isTicked(name: string): boolean {
  const tick = box(rowOf(name));
  return tick !== undefined && isOn(tick);
}

/** Ticks that row, and nothing else. True when it is ticked afterwards. */
export async function tick(row: HTMLElement): Promise<boolean> {
  const control = box(row);
  return control !== undefined && turn(control, true);
}
