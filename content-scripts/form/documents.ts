import { readEditor } from './editor';
import type { Piece } from './labelled';
import { shown } from './shown';

/** A text that looks like a policy, and where it is drawn. */
export interface ShownPolicy {
  value: string;
  element: Element;
  kind: Piece['kind'];
  /** It stands in an open dialog. */
  inDialog: boolean;
}

const EDITOR = '.ace_editor,.monaco-editor,.cm-editor';
const INPUT = 'textarea,.native-edit-context,.cm-content';

const textOf = (element: Element): string =>
  (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
    ? element.value
    : element instanceof HTMLElement
      ? element.innerText
      : ''
  ).trim();

/** One whole JSON object, perhaps with a line number in front; a part of one, or one with other text around it, is none. */
function isWhole(text: string): boolean {
  return (
    /^(?:\d+\s*)?\{/.test(text) &&
    /\}$/.test(text) &&
    text.split('{').length === text.split('}').length &&
    /Statement/.test(text)
  );
}

/** The smallest part of the page around a piece of a policy that holds all of it: colours, lines and numbers cut it into many. */
function wholeAround(piece: Element): Element | undefined {
  let part: Element | null = piece;
  for (let up = 0; part && part !== document.body && up < 14; up += 1, part = part.parentElement)
    if (isWhole(textOf(part))) return part;
  return undefined;
}

const DIALOG = '[role=dialog],dialog[open],[aria-modal=true]';

const shownIn = (element: Element, value: string): ShownPolicy => ({
  value,
  element,
  kind: 'text',
  inDialog: element.closest(DIALOG) !== null,
});

/** The policies that the page shows. Editors draw only the lines in view, so they are asked for their text. */
export async function shownPolicies(all: readonly Piece[]): Promise<ShownPolicy[]> {
  const found: ShownPolicy[] = [];
  const inEditors = [...document.querySelectorAll(EDITOR)].filter(shown);
  for (const element of inEditors) {
    const input = element.querySelector<HTMLElement>(INPUT);
    const told = input ? (await readEditor(input)).trim() : '';
    const value = isWhole(told)
      ? told
      : textOf(element.querySelector('.ace_text-layer,.view-lines,.cm-content') ?? element);
    if (isWhole(value)) found.push(shownIn(element, value));
  }
  const elements = new Set<Element>();
  for (const { text, element, kind } of all) {
    if (!/Statement/.test(text) || element.closest(EDITOR)) continue;
    const whole = kind === 'copy' ? undefined : wholeAround(element);
    if (whole) elements.add(whole);
  }
  for (const element of elements) found.push(shownIn(element, textOf(element)));
  return found;
}
