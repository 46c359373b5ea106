import { textIn } from './fill';
import { controls, labelsSaying } from './locate';
import { nameOf, plain, says, visible } from './name';

/** Text of one element, without its children's. */
const own = (element: Element): string =>
  [...element.childNodes]
    .map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''))
    .join('')
    .trim();

/** What a copy button would copy, where the value itself is not drawn. */
const copied = (element: Element): string =>
  ['data-clipboard-text', 'data-copy', 'data-value']
    .map((name) => element.getAttribute(name) ?? '')
    .find(Boolean) ?? '';

/** The value that stands behind a label in the same small part of the page: the next text that is one word with a digit or colon. */
function behind(label: Element, root: Element): string | undefined {
  for (
    let box = label.parentElement, up = 0;
    box && up < 4 && root.contains(box);
    box = box.parentElement, up += 1
  ) {
    const following = [...box.querySelectorAll('*')].filter(
      (element) =>
        label.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && visible(element),
    );
    for (const piece of following) {
      const value = piece.closest('button') ? copied(piece) : own(piece) || copied(piece);
      if (value && /^[\w+=,.@:/-]{2,1224}$/.test(value) && /\d|:/.test(value)) return value;
    }
  }
  return undefined;
}

/**
 * The values that this part of the page shows under one of these labels: in boxes (also read-only ones), behind the label's text, or
 * in the same text ("Account ID: 4060…"). Words of running text are no labels: a label is a whole text.
 */
export function shownValues(labels: readonly string[], root: Element): string[] {
  const boxes = controls('textbox')
    .filter((box) => root.contains(box) && says(nameOf(box), labels))
    .map((box) => textIn(box).trim())
    .filter(Boolean);
  // A box with a label says it surely; text counts where there is none.
  if (boxes.length > 0) return [...new Set(boxes)];
  const texts = labelsSaying(labels, root).map((label) => behind(label, root) ?? '');
  const together = [...root.querySelectorAll('span,div,p,li,td,dd')]
    .filter((element) => element.childElementCount === 0 && visible(element))
    .flatMap((element) => {
      const [label = '', ...value] = (element.textContent ?? '').split(/[:：]\s+/);
      return value.length === 1 && labels.some((one) => plain(one) === plain(label))
        ? [(value[0] ?? '').trim()]
        : [];
    });
  return [...new Set([...texts, ...together].filter(Boolean))];
}

const PIECES = 'textarea,pre,code,.ace_editor,[class*=code],[class*=policy]';

/** The JSON documents with statements that a part of the page shows, each as its own text. */
export function shownPolicies(root: ParentNode = document): string[] {
  const texts = [...root.querySelectorAll<HTMLElement>(PIECES)]
    .filter(visible)
    .map((piece) => (piece instanceof HTMLTextAreaElement ? piece.value : piece.innerText).trim());
  return [...new Set(texts.filter((text) => /^(\d+\s*)?\{/.test(text) && /"Statement"/.test(text)))];
}

/** Dialogs that are open: what a form's button opens may be drawn there, outside the form. */
export const dialogs = (): Element[] =>
  [...document.querySelectorAll('[role=dialog],dialog[open]')].filter(visible);
