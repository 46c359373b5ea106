import { once } from './look';

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
export const nameOf = (element: Element): string => once(element, () => readName(element));

function readName(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labelled = ids.map((id) => textOf(root.getElementById(id))).join(' ');
  if (labelled.trim()) return labelled;
  const label = element.getAttribute('aria-label');
  if (label?.trim()) return label;
  if ('labels' in element) {
    const labels = [...((element as HTMLInputElement).labels ?? [])].map(textOf).join(' ');
    if (labels.trim()) return labels;
  }
  if (element instanceof HTMLInputElement && /^(submit|button)$/.test(element.type)) return element.value;
  // What stands in a text box is its value, not its name.
  if (!element.matches(FIELD) && textOf(element).trim()) return textOf(element);
  return element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '';
}

/** Does a text say one of these words: alone, or first, followed by something that is not a letter ("Require external ID (Best practice …)")? */
export function says(text: string, words: readonly string[]): boolean {
  const name = plain(text);
  return words.some((word) => {
    const wanted = plain(word);
    return name === wanted || (name.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(name.slice(wanted.length)));
  });
}

/** Is a text one of these words and nothing else? */
export function is(text: string, words: readonly string[]): boolean {
  const name = plain(text);
  return words.some((word) => plain(word) === name);
}

/** Is a text a label of one of these words, with at most a remark behind it? A sentence that begins with the word is none. */
export function labels(text: string, words: readonly string[]): boolean {
  const name = plain(text);
  return words.some((word) => {
    const wanted = plain(word);
    if (!name.startsWith(wanted)) return false;
    return /^(\s*[([（【\-–—:：*?].*|\s+(info|optional|required))?$/u.test(name.slice(wanted.length));
  });
}

const drawn = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;

/**
 * Is the element drawn? Native inputs that a console covers with its own drawing count as drawn; so do a radio button and a checkbox
 * that are hidden behind a drawn label.
 */
export function visible(element: Element): boolean {
  if (drawn(element)) return true;
  if (!(element instanceof HTMLInputElement) || !/^(radio|checkbox)$/.test(element.type)) return false;
  return [...(element.labels ?? [])].some(drawn);
}
