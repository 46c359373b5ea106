/** What a table's cell or a card's line says: the value of the box in it, or its text, without soft hyphens and doubled spaces. */
export function cellText(cell: HTMLElement): string {
  const box = cell.querySelector<HTMLInputElement>('input:not([type=checkbox]):not([type=radio]),select');
  return (box ? box.value : cell.innerText)
    .replace(/[\u200b\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every attribute's value in a cell: what is cut off in its text stands whole in a title or a copy button. */
export const attributeValues = (cell: Element): string[] =>
  [cell, ...cell.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  );
