/** What a table's cell or a card's line says: the value of the box in it, or its text, without soft hyphens and doubled spaces. */
export function cellText(cell: HTMLElement): string {
  const box = cell.querySelector<HTMLInputElement>('input:not([type=checkbox]):not([type=radio]),select');
  return (box ? box.value : cell.innerText)
    .replace(/[\u200b\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Does a cell hold buttons and nothing else? */
export function isButtons(cell: HTMLElement | undefined): boolean {
  const buttons = [...(cell?.querySelectorAll<HTMLElement>('button,[role=button]') ?? [])];
  const said = bare(buttons.map(({ innerText }) => innerText).join(''));
  return cell !== undefined && buttons.length > 0 && bare(cell.innerText) === said;
}

/** Every attribute's value in a cell: what is cut off in its text stands whole in a title or a copy button. */
export const attributeValues = (cell: Element): string[] =>
  [cell, ...cell.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  );
