/** What a browser's translation made of two texts of the console (9.1; S 2025-01). */
const SEEN: Record<string, string> = { IAM: 'EU SOU', 'AWS account': 'Contagem da AWS' };

/** How long the text of a page stands before its translation comes. */
const DELAY_MS = 150;

/** Not translated; what a translation does within a code editor was not seen. */
const LEFT_ALONE = 'script,style,textarea,pre,[translate=no],.ace_editor';

/**
 * Translates the page as the browser's own translation does: `<html>` gets a class and a language, each text becomes a new one within two
 * `<font>`, later texts too. Attributes stay, and so do names of things: what has a digit, a mark or a capital within.
 */
export function translate(page: Document): void {
  page.documentElement.lang = 'pt';
  page.documentElement.classList.add('translated-ltr');
  bearLostTexts();
  let isDue = false;
  const soon = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      for (const text of textsOf(page.body)) translateOne(text);
    }, DELAY_MS);
  };
  new MutationObserver(soon).observe(page.body, { childList: true, subtree: true, characterData: true });
  soon();
}

function textsOf(root: Node): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (
      walker.currentNode instanceof Text &&
      !walker.currentNode.parentElement?.closest(`font,${LEFT_ALONE}`)
    )
      texts.push(walker.currentNode);
  return texts.filter(({ data }) => /[a-z]{2}|IAM/i.test(data));
}

function translateOne(text: Text): void {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  outer.dir = inner.dir = 'auto';
  inner.textContent = translated(text.data);
  outer.append(inner);
  originals.set(outer, text.data);
  text.replaceWith(outer);
}

const originals = new WeakMap<Element, string>();

/** A text as the page wrote it, before its translation. */
export const untranslated = (element: Element): string =>
  [...element.childNodes]
    .map((node) =>
      node instanceof Element ? (originals.get(node) ?? untranslated(node)) : (node.textContent ?? ''),
    )
    .join('');

/** No language's words: whatever finds a label by a table must not find it here. */
export function translated(text: string): string {
  const seen = SEEN[text.trim()];
  if (seen) return text.replace(text.trim(), seen);
  return text.replace(/\S+/g, (word) =>
    /^[("“]*[A-Z]?[a-z]+[)"”.,:;!?]*$/.test(word)
      ? word.replace(/[aeiou]/g, shifted).replace(/([a-z])(?=[^a-z]*$)/, '$1o')
      : word,
  );
}

const shifted = (vowel: string): string => 'eioua'['aeiou'.indexOf(vowel)] ?? vowel;

/** React keeps the texts that it made and asks for their removal later, when a translation has long put others in their place. */
function bearLostTexts(): void {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) removeChild.call(this, child);
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, child: T, before: Node | null): T {
    insertBefore.call(this, child, before?.parentNode === this ? before : null);
    return child;
  };
}
