import { allOf, ofState } from './look';

const known = new Map<string, string>();
const MOST_KNOWN = 4_000;

/** Text as a person reads it: one kind of space, no case, without the marks that consoles add to a label. */
export function plain(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const result = text
    .normalize('NFKC')
    .replace(/[\s\u200b\u00ad]+/g, ' ')
    .trim()
    .replace(/[\s*:：]+$/u, '')
    .replace(/^[\s*]+/u, '')
    .toLowerCase();
  if (known.size > MOST_KNOWN) known.clear();
  if (text.length < 200) known.set(text, result);
  return result;
}

/** The text of an element, its parts parted: a tile's heading and what stands below it are two texts. */
function textOf(element: Element | null): string {
  if (!element || element.childElementCount === 0) return element?.textContent ?? '';
  const texts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.nodeValue ?? '');
  return texts.join(' ');
}

const FIELD = 'input,textarea,select,[role=textbox],[role=searchbox],[role=combobox],[contenteditable=true]';

/**
 * The accessible name of a control, in the order that browsers use: aria-labelledby, aria-label, `<label>`, its own text
 * (buttons, options), title, placeholder. Not the whole of the accname rules: what consoles are built with.
 */
export const nameOf = (element: Element): string => ofState(element, () => readName(element));

function readName(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = ids.length > 0 && (element.getRootNode() as Document | ShadowRoot); // what is in neither is not drawn
  const labelled = root ? ids.map((id) => textOf(root.getElementById(id))).join(' ') : '';
  if (labelled.trim()) return labelled;
  const label = element.getAttribute('aria-label');
  if (label?.trim()) return label;
  const labels = labelsOf(element).map(textOf).join(' ');
  if (labels.trim()) return labels;
  if (element instanceof HTMLInputElement && /^(submit|button)$/.test(element.type)) return element.value;
  // What stands in a text box is its value, not its name.
  if (!element.matches(FIELD)) {
    const text = textOf(element);
    if (text.trim()) return text;
  }
  return element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '';
}

/**
 * The labels of a control: the one around it, and the one that points at it. The browser's own `labels` walks the whole page for each
 * control; here the page is walked once.
 */
export function labelsOf(element: Element): HTMLLabelElement[] {
  if (!(element instanceof HTMLElement && 'labels' in element)) return [];
  const root = element.getRootNode() as Document | ShadowRoot; // what is in neither is not drawn
  const all = allOf<HTMLLabelElement>(root, 'label[for]');
  const pointing = ofState(all, () => new Map(all.map((label) => [label.htmlFor, label])));
  const labels = new Set([pointing.get(element.id), element.closest('label')]);
  return [...labels].flatMap((label) => (label?.control === element ? label : []));
}

type Patterns = Record<'says' | 'is' | 'labels', RegExp>;
const patterns = new WeakMap<readonly string[], Patterns>();

/** Does a text begin with one of these words and go on like this? The patterns are made once for each list. */
function matches(how: keyof Patterns, text: string, words: readonly string[]): boolean {
  let made = patterns.get(words);
  if (!made) {
    const start = words.map((word) => plain(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    const like = (rest: string): RegExp => new RegExp(`^(?:${start || '(?!)'})${rest}`, 'u');
    made = {
      says: like('(?![\\p{L}\\p{N}])'),
      is: like('$'),
      labels: like('(\\s*[([（【\\-–—:：*?].*|\\s+(info|optional|required))?$'),
    };
    patterns.set(words, made);
  }
  return made[how].test(plain(text));
}

/** Does a text say one of these words: alone, or first, followed by something that is not a letter ("Require external ID (Best practice …)")? */
export const says = (text: string, words: readonly string[]): boolean => matches('says', text, words);

/** Is a text one of these words and nothing else? */
export const is = (text: string, words: readonly string[]): boolean => matches('is', text, words);

/** Is a text a label of one of these words, with at most a remark behind it? A sentence that begins with the word is none. */
export const labels = (text: string, words: readonly string[]): boolean => matches('labels', text, words);

const drawn = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;

/**
 * Is the element drawn? Native inputs that a console covers with its own drawing count as drawn; so do a radio button and a checkbox
 * that are hidden behind a drawn label.
 */
export function visible(element: Element): boolean {
  if (drawn(element)) return true;
  if (!(element instanceof HTMLInputElement) || !/^(radio|checkbox)$/.test(element.type)) return false;
  return labelsOf(element).some(drawn);
}
