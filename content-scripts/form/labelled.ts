import { textIn } from './fill';
import { nameOf, plain } from './name';
import { shown } from './shown';

/** One piece of what a page says, in the order of the document: a text, a text box, or what a copy button holds. */
export interface Piece {
  text: string;
  element: Element;
  kind: 'text' | 'box' | 'copy';
}

/** A value that stands under a label. */
export interface Labelled {
  value: string;
  element: Element;
  kind: Piece['kind'];
}

const SKIPPED = 'script,style,noscript,template,option,svg';
const BOX = 'input,textarea,[role=textbox]';

/** Values that an element carries without drawing them whole: copy buttons, cut-off texts. */
const carried = (element: Element): string[] =>
  [...element.attributes]
    .filter(({ name }) => /^data-|^title$|^value$/.test(name))
    .map(({ value }) => value.trim());

/** Everything that the page shows, piece by piece. Copy buttons hand out only what has a certain form. */
export function pieces(certain: RegExp): Piece[] {
  const found: Piece[] = [];
  const seen = new Map<Element, boolean>();
  const isShown = (element: Element): boolean => {
    const known = seen.get(element) ?? (!element.closest(SKIPPED) && shown(element));
    seen.set(element, known);
    return known;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.matches(BOX)) {
        if (isShown(node)) found.push({ text: textIn(node).trim(), element: node, kind: 'box' });
      } else {
        const value =
          node.attributes.length > 0 ? carried(node).find((text) => certain.test(text)) : undefined;
        if (value && isShown(node)) found.push({ text: value, element: node, kind: 'copy' });
      }
    } else {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text && parent && !parent.closest(BOX) && isShown(parent))
        found.push({ text, element: parent, kind: 'text' });
    }
  }
  return found;
}

/** A label without what consoles write around it: a number in front, "(optional)", a colon, a question mark. */
const bare = (label: string): string =>
  plain(label.replace(/[(（[][^)）\]]*[)）\]]/g, ' '))
    .replace(/^(?:\d+[.)]\s*|your\s+|the\s+|logz\.io(?:[’']s)?\s+)+/, '')
    .replace(/(?:[^\p{L}\p{N}]+|\s(?:info|help|copy|copied|optional|required))+$/u, '');

/** Is the text one of these labels and nothing else? "Bucket region" is no "Bucket". */
export function titled(text: string, labels: readonly string[]): boolean {
  if (text.length > 60) return false;
  const label = bare(text);
  return label !== '' && labels.some((one) => bare(one) === label);
}

/** Text of the same block that stands before or after the label: then it is a word of a sentence. */
function inSentence(element: Element): boolean {
  const block = element.closest('p,li,dd,td,blockquote,article,section,div');
  if (!block || block === element) return false;
  const inline = /^(?:STRONG|B|EM|I|CODE|SPAN|A|U|MARK)$/;
  for (let at: Element = element; at !== block && at.parentElement; at = at.parentElement) {
    if (!inline.test(at.tagName)) return false;
    const before = at.previousSibling;
    if (before?.nodeType === Node.TEXT_NODE && /\p{L}/u.test(before.textContent ?? '')) return true;
    const after = at.nextSibling;
    if (after?.nodeType === Node.TEXT_NODE && /\p{L}{2,}.*\s.*\p{L}{2,}/u.test(after.textContent ?? ''))
      return true;
  }
  return false;
}

/** How far behind a label its value may stand, in pieces: an icon's word, a remark. */
const REACH = 8;

/** In a table whose heads are labels, the cell under the head. */
function under(label: Piece, all: readonly Piece[]): Piece[] {
  const cell = label.element.closest('th,td');
  const row = cell?.closest('tr');
  if (!(cell instanceof HTMLTableCellElement) || !row) return [];
  const below = row.closest('table')?.rows[row.rowIndex + 1]?.cells[cell.cellIndex];
  return below ? all.filter((piece) => below.contains(piece.element)) : [];
}

/** What to look for: a field's labels, the form of its values, and the labels of its neighbours, which end the search. */
export interface Wanted {
  labels: readonly string[];
  shape: RegExp;
  /** A form that only this field's values have: such a value goes before others. */
  certain: RegExp;
  others: readonly string[];
}

const NUMBERS = /^\d+[.)]?$/;

/** The value behind a label; a second one where the page shows another value than its copy button hands out. */
function valuesBehind(at: number, all: readonly Piece[], wanted: Wanted): Labelled[] {
  const label = all[at];
  if (!label) return [];
  const reach: Piece[] = [];
  for (const piece of all.slice(at + 1, at + 1 + REACH)) {
    if (piece.kind === 'text' && titled(piece.text, wanted.others)) break;
    if (piece.kind === 'box' && !titled(nameOf(piece.element), wanted.labels) && nameOf(piece.element)) break;
    reach.push(piece);
  }
  const best = (pieces: Piece[]): Labelled[] => {
    const joined = pieces.map((piece, index) => ({
      ...piece,
      // A value may be drawn in two parts, its fixed start apart.
      value: /:$/.test(piece.text) ? piece.text + (pieces[index + 1]?.text ?? '') : piece.text,
    }));
    const certain = joined.filter(({ value }) => wanted.certain.test(value));
    const [first] = certain;
    if (first) {
      const other = certain.find(
        ({ value, kind }) => value !== first.value && isCopy(kind) !== isCopy(first.kind),
      );
      return other ? [first, other] : [first];
    }
    const likely = joined.find(
      ({ value, kind }) =>
        value !== '' && (kind === 'box' || (wanted.shape.test(value) && !NUMBERS.test(value))),
    );
    return likely ? [likely] : [];
  };
  const behind = best(reach);
  return behind.length > 0 ? behind : best(under(label, all));
}

const isCopy = (kind: Piece['kind']): boolean => kind === 'copy';

/**
 * The values that the page shows under one of these labels: in boxes (also read-only ones), behind the label's text or under it in a
 * table, in a copy button, or in the same text ("Account ID: 4060…"). Words of running text are no labels: a label is a whole text.
 */
export function labelledValues(all: readonly Piece[], wanted: Wanted): Labelled[] {
  return all.flatMap((piece, index): Labelled[] => {
    const { text, element, kind } = piece;
    if (kind === 'box')
      return text && titled(nameOf(element), wanted.labels) ? [{ value: text, element, kind }] : [];
    if (kind !== 'text') return [];
    const [, label = '', value = ''] = /^([^:：=]{2,40})\s*[:：=]\s*(\S+)$/.exec(text) ?? [];
    if (titled(label, wanted.labels) && wanted.shape.test(value)) return [{ value, element, kind }];
    if (!titled(text, wanted.labels) || inSentence(element)) return [];
    return valuesBehind(index, all, wanted);
  });
}
