/** Runs in a page: what can become of a page's mark-up from one release of a console to the next, one thing at a time. */
import { CONTROL, type Part, type Sheet, textsIn } from './sheet';

/** Changes the mark-up within a part of the page; `parts` are the known controls in it. */
type Break = (zone: Element, parts: readonly Part[], sheet: Sheet) => void;

const all = (zone: Element, selector = '*'): Element[] => [
  ...(zone.matches(selector) ? [zone] : []),
  ...zone.querySelectorAll(selector),
];

const drop = (zone: Element, ...names: string[]): void => {
  for (const name of names) for (const element of all(zone, `[${name}]`)) element.removeAttribute(name);
};

/** The same strange word for the same word, on every run. */
function opaque(text: string): string {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 60_466_176;
  return `k${hash.toString(36)}`;
}

/** What a release might call the fields instead: no word of the extension's own tables, and some that mislead. */
const OTHER_WORDS: Record<string, string> = {
  'AWS account': 'Someone with an account',
  'Another AWS account': 'A different one',
  'Account ID': 'Trusted number',
  'Require external ID': 'Protect against the confused deputy',
  'External ID': 'Shared secret',
  'Require MFA': 'Second factor needed',
  'Role name': 'Name of the role',
  'Policy name': 'Name of the policy',
  Description: 'What it is for',
  'Search for a policy': 'Look up',
  JSON: 'Code',
  Next: 'Go on',
  'Create role': 'Finish the role',
  'Create policy': 'Finish the policy',
  'S3 bucket name': 'Bucket to read',
  Prefix: 'Path in it',
  'Role ARN': 'ARN of the role',
};

const reword = (text: Text, words: string): void => {
  text.data = words;
};

/** A text that no table has: the letters of each word the other way round. */
const foreign = (text: string): string =>
  text.replace(/\p{L}{2,}/gu, (word) => [...word.toLowerCase()].reverse().join(''));

function renameTag(element: Element, tag: string): Element {
  const other = document.createElement(tag);
  for (const { name, value } of element.attributes) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

function wrap(node: ChildNode, ...tags: string[]): void {
  for (const tag of tags) {
    const box = document.createElement(tag);
    node.replaceWith(box);
    box.append(node);
  }
}

/** A field of the page that is none of ours, as a release may add one. */
function strangerBefore({ zone, name }: Part): void {
  if (zone.closest('table,[role=row]')) return;
  const box = document.createElement('div');
  const [label, input] = [document.createElement('label'), document.createElement('input')];
  input.type = 'text';
  input.id = `new-${opaque(name)}`;
  label.htmlFor = input.id;
  label.textContent = 'Alias';
  box.append(label, input);
  zone.before(box);
}

function copyBeside({ zone, control }: Part, change: (copy: Element) => void): void {
  if (control.matches('button,a,[type=radio]') || zone.closest('table,[role=row]')) return;
  const copy = zone.cloneNode(true);
  if (!(copy instanceof Element)) return;
  for (const element of all(copy, '[id],[for]')) {
    if (element.id) element.id = `${element.id}-copy`;
    if (element instanceof HTMLLabelElement && element.htmlFor) element.htmlFor = `${element.htmlFor}-copy`;
  }
  for (const element of all(copy, '[aria-labelledby]')) {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    element.setAttribute('aria-labelledby', ids.map((id) => `${id}-copy`).join(' '));
  }
  change(copy);
  zone.before(copy);
}

function swap({ zone }: Part): void {
  if (zone.closest('table,[role=row]')) return;
  let part: Element = zone;
  // Boxes that hold the zone alone move with it.
  while (part.parentElement?.childElementCount === 1 && !part.parentElement.matches('main,body'))
    part = part.parentElement;
  const { nextElementSibling: next, previousElementSibling: before } = part;
  if (next) next.after(part);
  else before?.before(part);
}

export const BREAKS: Record<string, Break> = {
  'classes renamed': (zone) => {
    for (const element of all(zone, '[class]'))
      element.setAttribute('class', [...element.classList].map(opaque).join(' '));
  },
  'ids dropped': (zone) => drop(zone, 'id'),
  'ids renamed': (zone, _parts, { root }) => {
    const ids = new Set(all(zone, '[id]').map(({ id }) => id));
    const renamed = (id: string): string => (ids.has(id) ? opaque(id) : id);
    for (const name of ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls'])
      for (const element of all(root, `[${name}]`)) {
        const value = element.getAttribute(name)?.split(/\s+/) ?? [];
        element.setAttribute(name, value.map(renamed).join(' '));
      }
  },
  'test ids changed': (zone) => {
    for (const element of all(zone))
      for (const { name, value } of [...element.attributes]) {
        const tells =
          name === 'name' || (name === 'value' && element.matches('[type=radio],[type=checkbox]'));
        if ((tells || name.startsWith('data-') || name.startsWith('ng-')) && value)
          element.setAttribute(name, opaque(value));
      }
  },
  'labels reworded': (_zone, parts) => {
    for (const { name, label, control } of parts) {
      const named = control.matches('button,a') ? control : label;
      const texts = named ? textsIn(named) : [];
      texts.forEach((text, index) => {
        const words = OTHER_WORDS[name] ?? foreign(text.data);
        reword(text, index === 0 ? words : foreign(text.data));
      });
      for (const attribute of ['aria-label', 'placeholder'])
        if (control.getAttribute(attribute)) control.setAttribute(attribute, OTHER_WORDS[name] ?? 'Other');
    }
  },
  'translated by the browser': (zone) => {
    for (const text of textsIn(zone)) {
      if (text.parentElement?.closest('textarea,script,style,option,[translate=no]')) continue;
      if (/[\d_]|logzio/.test(text.data) && !/\s/.test(text.data.trim())) continue;
      text.data = foreign(text.data);
      wrap(text, 'font', 'font');
    }
  },
  'in a language of its own': (zone) => {
    for (const text of textsIn(zone)) {
      if (text.parentElement?.closest('textarea,script,style')) continue;
      if (/[\d_]|logzio/.test(text.data) && !/\s/.test(text.data.trim())) continue;
      text.data = foreign(text.data);
    }
    for (const name of ['aria-label', 'placeholder', 'title'])
      for (const element of all(zone, `[${name}]`))
        if (!/logzio/.test(element.getAttribute(name) ?? ''))
          element.setAttribute(name, foreign(element.getAttribute(name) ?? ''));
  },
  'order changed': (_zone, parts) => {
    for (const part of parts) if (part.control.matches('input,textarea')) swap(part);
  },
  'controls in wrappers': (_zone, parts) => {
    for (const { control } of parts)
      if (!(control instanceof HTMLTableCellElement)) wrap(control, 'div', 'div', 'div');
  },
  'labels in wrappers': (_zone, parts) => {
    for (const { label, control } of parts) {
      const named = control.matches('button,a') ? control : label;
      for (const text of named ? textsIn(named) : []) wrap(text, 'b', 'span');
    }
  },
  'roles dropped': (zone) => drop(zone, 'role'),
  '`for` cut': (zone) => drop(zone, 'for', 'aria-labelledby'),
  'ARIA dropped': (zone) => drop(zone, 'aria-label', 'aria-labelledby', 'aria-describedby', 'aria-current'),
  'labels that are no labels': (zone, parts) => {
    for (const label of all(zone, 'label')) {
      const other = renameTag(label, 'span');
      for (const part of parts) if (part.label === label) part.label = other;
    }
  },
  'types dropped': (zone) => {
    for (const input of all(zone, 'input[type=text],input[type=search]')) input.removeAttribute('type');
  },
  'placeholders dropped': (zone) => drop(zone, 'placeholder'),
  'headings dropped': (zone) => {
    for (const heading of all(zone, 'h1,h2,h3,h4,legend')) renameTag(heading, 'div');
  },
  'hints reworded': (zone, parts, { root }) => {
    for (const { control } of parts)
      for (const id of control.getAttribute('aria-describedby')?.split(/\s+/) ?? [])
        for (const text of textsIn(root.querySelector(`[id="${CSS.escape(id)}"]`) ?? zone))
          if (text.length > 25) text.data = 'See the documentation.';
  },
  'a new field before it': (_zone, parts) => {
    for (const part of parts) if (!part.control.matches('button,a')) strangerBefore(part);
  },
  'a hidden copy': (_zone, parts) => {
    // `hidden` alone gives way to a style sheet that says how such boxes are drawn.
    for (const part of parts)
      copyBeside(part, (copy) => {
        if (copy instanceof HTMLElement) copy.style.setProperty('display', 'none', 'important');
      });
  },
  'a read-only copy': (_zone, parts) => {
    for (const part of parts)
      copyBeside(part, (copy) => {
        for (const control of all(copy, CONTROL)) {
          control.setAttribute('readonly', '');
          control.setAttribute('disabled', '');
        }
      });
  },
  'no main part': (zone) => {
    for (const main of all(zone, 'main,[role=main]')) {
      main.removeAttribute('role');
      if (main.matches('main')) renameTag(main, 'div');
    }
  },
};

/** Parts of the page that show a value: what is read is a text of its own. */
const valuesIn = (parts: readonly Part[]): Part[] =>
  parts.filter(({ control }) => /^arn:/.test(control.textContent ?? ''));

function textBefore({ zone }: Part, text: string): void {
  const box = document.createElement('div');
  box.textContent = text;
  zone.before(box);
}

/** What can become of a role's page and of an editor that holds a text already. */
export const OF_ROLES: Record<string, Break> = {
  'its text in pieces': (_zone, parts) => {
    for (const { control } of valuesIn(parts)) {
      const text = control.textContent ?? '';
      const rest = document.createElement('span');
      rest.textContent = text.slice(20);
      control.replaceChildren(text.slice(0, 20), rest);
    }
  },
  'its text cut off': (_zone, parts) => {
    for (const { control } of valuesIn(parts)) control.textContent = `${control.textContent?.slice(0, -4)}…`;
  },
  'another account’s before it': (_zone, parts) => {
    for (const part of valuesIn(parts))
      textBefore(part, (part.control.textContent ?? '').replace(/\d{12}/, '999988887777'));
  },
  'a role’s of a longer name before it': (_zone, parts) => {
    for (const part of valuesIn(parts)) textBefore(part, `${part.control.textContent}-2`);
  },
  'another partition’s before it': (_zone, parts) => {
    for (const part of valuesIn(parts))
      textBefore(part, (part.control.textContent ?? '').replace('arn:aws:', 'arn:aws-cn:'));
  },
  'another document before it': (_zone, parts) => {
    for (const { zone, control } of parts) {
      if (!control.matches('textarea')) continue;
      const other = document.createElement('textarea');
      other.textContent = control.textContent;
      zone.before(other);
    }
  },
  'a remark before it': (_zone, parts) => {
    for (const { zone, control } of parts)
      if (control.matches('textarea')) zone.before(document.createElement('textarea'));
  },
};

/** The cells of a column, from the head down. */
const columnOf = (cell: Element): HTMLTableCellElement[] =>
  cell instanceof HTMLTableCellElement
    ? [...(cell.closest('table')?.rows ?? [])].flatMap((row) => row.cells[cell.cellIndex] ?? [])
    : [];

/** What can become of a list. */
export const OF_LISTS: Record<string, Break> = {
  'a new column before it': (_zone, parts) => {
    for (const { control } of parts)
      for (const [at, cell] of columnOf(control).entries()) {
        const other = document.createElement(at === 0 ? 'th' : 'td');
        other.textContent = at === 0 ? 'Alias' : `alias-${at}`;
        cell.before(other);
      }
  },
  'a cell before it that no head is of': (_zone, parts) => {
    for (const { control } of parts)
      for (const cell of columnOf(control).slice(1)) {
        const other = document.createElement('td');
        other.textContent = 'other-thing';
        cell.before(other);
      }
  },
  'its column elsewhere': (_zone, parts) => {
    for (const { control } of parts) for (const cell of columnOf(control)) cell.parentElement?.append(cell);
  },
  'its head empty': (_zone, parts) => {
    for (const { label } of parts) label?.replaceChildren();
  },
  'no table by its tags': (zone, parts) => {
    for (const one of all(zone, 'table,thead,tbody,tr,th,td')) {
      const part = parts.find(({ control }) => control === one);
      const role = { TABLE: 'table', TR: 'row', TH: 'columnheader', TD: 'cell' }[one.tagName];
      const other = renameTag(one, 'div');
      if (role) other.setAttribute('role', role);
      if (part) part.control = other;
    }
  },
};

/** Breaks that say something only of the page as a whole. */
export const OF_PAGES = ['headings dropped', 'no main part', 'types dropped', 'no table by its tags'];
