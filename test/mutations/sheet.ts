/** Runs in a page: a page of the console as plain mark-up that can be broken, and what is known of it beforehand. */

/** The attribute by which the test marks controls before the mark-up is taken; gone before anybody looks for a field. */
export const MARK = 'data-the-field';

/** So many rows of a table are enough here. */
const ROWS = 30;

export const CONTROL =
  'input,textarea,select,button,a[href],a:not([href]),[role=button],[role=radio],[role=checkbox],[role=tab],[role=combobox]';

/** A control that the page is known to have. */
export interface Part {
  /** The field's name, as the extension calls it. */
  name: string;
  control: Element;
  /** What names it on the page, where that is an element of its own. */
  label: Element | undefined;
  /** The part of the page that is about this control alone. */
  zone: Element;
}

export interface Sheet {
  root: HTMLElement;
  parts: Part[];
}

/** The page's mark-up as it is now, with what its style sheets hide hidden in it, and nothing filled in or chosen. Marks are gone after it. */
export function takeSheet(): HTMLElement {
  const hidden = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (element) => getComputedStyle(element).display === 'none',
  );
  for (const element of hidden) element.style?.setProperty('display', 'none');
  const root = document.createElement('div');
  root.append(...[...document.body.cloneNode(true).childNodes]);
  for (const script of root.querySelectorAll('script,iframe')) script.remove();
  // Looking at a thousand rows, again and again, is another test's matter.
  for (const row of [...root.querySelectorAll('tbody tr')].slice(ROWS))
    if (!row.querySelector(`[${MARK}]`)) row.remove();
  for (const input of root.querySelectorAll('input,textarea')) {
    for (const attribute of ['checked', 'value'])
      if (attribute === 'checked' || !input.matches('[type=radio],[type=checkbox]'))
        input.removeAttribute(attribute);
    if (input instanceof HTMLTextAreaElement) input.textContent = '';
  }
  for (const control of root.querySelectorAll(`[${MARK}]`)) turnOff(control, root);
  for (const control of document.querySelectorAll(`[${MARK}]`)) control.removeAttribute(MARK);
  return root;
}

/** As the page was before anybody chose anything: of radio buttons another one is on. */
function turnOff(control: Element, root: Element): void {
  for (const name of ['aria-pressed', 'aria-selected', 'aria-checked'])
    if (control.hasAttribute(name)) control.setAttribute(name, 'false');
  if (!control.matches('[type=radio]')) return;
  const group = root.querySelectorAll(`[type=radio][name="${control.getAttribute('name')}"]`);
  [...group].find((one) => !one.hasAttribute(MARK))?.setAttribute('checked', '');
}

/** A copy of the sheet to break. */
export function copyOf(original: HTMLElement): Sheet {
  const root = original.cloneNode(true) as HTMLElement; // a copy of an element of this kind
  const marked = [...root.querySelectorAll(`[${MARK}]`)];
  const parts = marked.map((control) => ({
    name: control.getAttribute(MARK) ?? '',
    control,
    label: labelOf(control, root),
    zone: zoneOf(control),
  }));
  for (const element of marked) element.removeAttribute(MARK);
  return { root, parts };
}

/** What names a control: its label, what it says it is labelled by, else the text next to it. */
function labelOf(control: Element, root: Element): Element | undefined {
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const byId = ids.map((id) => root.querySelector(`[id="${CSS.escape(id)}"]`)).find(Boolean);
  const byFor = control.id ? root.querySelector(`label[for="${CSS.escape(control.id)}"]`) : null;
  const around = control.closest('label');
  return byId ?? byFor ?? around ?? headOf(control);
}

/** The head of a cell's column. */
function headOf(cell: Element): Element | undefined {
  const table = cell instanceof HTMLTableCellElement ? cell.closest('table') : null;
  return table && cell instanceof HTMLTableCellElement ? table.rows[0]?.cells[cell.cellIndex] : undefined;
}

/** The largest part of the page with this control and no other. */
function zoneOf(control: Element): Element {
  let zone = control;
  while (zone.parentElement && zone.parentElement.querySelectorAll(CONTROL).length === 1)
    zone = zone.parentElement;
  return zone;
}

/** The texts of a part of the page. */
export function textsIn(part: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts.filter(({ data }) => /\p{L}{2}/u.test(data));
}
