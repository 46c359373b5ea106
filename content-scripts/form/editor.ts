import { mains, usable } from './controls';
import { setText, textIn } from './fill';
import { sendKey } from './keys';
import { nameOf } from './name';
import { delay } from './wait';

/** Where an editor takes the keyboard, by kind, most likely first (Ace is known from screenshots until 2026-08, pixel by pixel; its DOM was not seen). */
const INPUTS = [
  '.ace_editor textarea.ace_text-input',
  '.monaco-editor .native-edit-context,.monaco-editor textarea.inputarea',
  '.cm-editor .cm-content,.cm-content[contenteditable=true]',
  '.CodeMirror textarea',
  'textarea',
] as const;

/** What an editor is drawn in. */
const EDITORS = '.ace_editor,.monaco-editor,.cm-editor,.CodeMirror';

/** What an editor is drawn in, by the element that takes the keyboard. */
export const boxOf = (input: HTMLElement): HTMLElement => input.closest<HTMLElement>(EDITORS) ?? input;

/** Text areas that hold a remark, not a document. */
const DESCRIPTION = /descri|beschreib|説明|설명|描述|说明|comment/i;

const isTextArea = (input: HTMLElement): boolean =>
  input instanceof HTMLTextAreaElement && boxOf(input) === input;

const holdsObject = (input: HTMLElement): boolean => /^\s*\{/.test(textIn(input));

/** Text areas that are surely a document's, by what developers or labels call them. */
const DOCUMENT = /polic|json|document|editor|code|richtlinie|ポリシー|정책|策略|政策/i;

const called = (element: Element): string =>
  `${nameOf(element)} ${element.id} ${element.getAttribute('name')} ${element.getAttribute('data-testid')}`;

/**
 * The page's policy editor: the element that takes the keyboard. Read-only editors (a role's summary) are passed over. A bare text area
 * counts only where it holds a document or is called one, unless it is `known` that the page shows an editor.
 */
export function findEditor(known = false): HTMLElement | undefined {
  const all = [mains(), document].map((root) => [...root.querySelectorAll<HTMLElement>(INPUTS.join())]);
  for (const selector of INPUTS) {
    for (const inputs of all) {
      const found = inputs.filter(
        (element) =>
          element.matches(selector) &&
          !element.matches('[readonly],[disabled]') &&
          !DESCRIPTION.test(called(element)) &&
          (known || !isTextArea(element) || holdsObject(element) || DOCUMENT.test(called(element))) &&
          usable(boxOf(element)),
      );
      // Of several text areas, the policy is the one that already holds a document.
      const [one, second] =
        found.length > 1 && found.every(isTextArea) ? found.filter(holdsObject) : found.slice(0, 1);
      if (one && !second) return one;
    }
  }
  return undefined;
}

function selectAll(input: HTMLElement): void {
  const metaKey = /Mac/.test(navigator.platform);
  const untaken = sendKey(input, 'a', { metaKey, ctrlKey: !metaKey });
  // An editor that leaves the key to the browser has its text in the page: a synthetic key selects nothing there.
  if (untaken && input.isContentEditable) getSelection()?.selectAllChildren(input);
}

/** What a contenteditable shows, line by line. */
const drawnText = (input: HTMLElement): string => {
  const lines = [...input.querySelectorAll(':scope > .cm-line')];
  return lines.length > 0 ? lines.map((line) => line.textContent ?? '').join('\n') : input.innerText;
};

/** A paste that carries the text: Firefox drops a DataTransfer given to the constructor and has its own two members instead. */
function pasteOf(text: string): ClipboardEvent | undefined {
  const shared = { bubbles: true, cancelable: true, composed: true };
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return [
    { ...shared, clipboardData },
    { ...shared, dataType: 'text/plain', data: text },
  ]
    .map((init) => new ClipboardEvent('paste', init))
    .find((event) => event.clipboardData?.getData('text/plain') === text);
}

/** What the editor gives to a copy of ours. */
function copiedFrom(input: HTMLElement): string {
  const event = new ClipboardEvent('copy', {
    clipboardData: new DataTransfer(),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  input.dispatchEvent(event);
  return event.clipboardData?.getData('text/plain') ?? '';
}

/**
 * The editor's whole text at this moment; undefined where it gives it only later. Selects all. No clipboard permission: the editor answers
 * a copy event of ours.
 */
export function readNow(input: HTMLElement): string | undefined {
  if (isTextArea(input)) return textIn(input);
  input.focus({ preventScroll: true });
  selectAll(input);
  return copiedFrom(input) || undefined;
}

/** The editor's whole text. Selects all while it reads. */
export async function readEditor(input: HTMLElement): Promise<string> {
  const now = readNow(input);
  if (now !== undefined) return now;
  // Some hear of their selection a moment later.
  await delay();
  // Editors that leave the copying to the browser have put the selection where it can be copied from.
  return copiedFrom(input) || (input.isContentEditable ? drawnText(input) : textIn(input));
}

/** Equal but for line ends and what trails. */
export const sameText = (a: string, b: string): boolean =>
  a.replace(/\r\n?/g, '\n').trimEnd() === b.replace(/\r\n?/g, '\n').trimEnd();

/** Does the editor hold this text and nothing else? Line ends aside. */
export async function editorHolds(input: HTMLElement, text: string): Promise<boolean> {
  if (sameText(await readEditor(input), text)) return true;
  // Some hear of their selection, or of the text, a moment later.
  await delay(20);
  return sameText(await readEditor(input), text);
}

/**
 * What came of writing an editor's text. `written`: it holds exactly the text, line ends aside. `refused`: it does not take it, and holds
 * what our own writing left there. `disturbed`: somebody else changed it while it was written; it was let alone from then on.
 */
export type Replaced = 'written' | 'refused' | 'disturbed';

/**
 * Replaces the editor's whole text and reads it back. Tries a paste, then typing. The editor's own undo takes it back.
 *
 * @param before what the editor was read to hold, where the text follows from that
 */
export async function replaceInEditor(input: HTMLElement, text: string, before?: string): Promise<Replaced> {
  const paste = (): void => {
    const event = pasteOf(text);
    if (event) input.dispatchEvent(event);
  };
  const ways = isTextArea(input)
    ? [() => setText(input, text)]
    : [paste, () => document.execCommand('insertText', false, text)];
  for (const write of ways) {
    if (!isTextArea(input)) {
      input.focus({ preventScroll: true });
      selectAll(input);
    }
    write();
    const left = readNow(input);
    await delay();
    if (await editorHolds(input, text)) return 'written';
    const now = readNow(input);
    if (left !== undefined && now !== left && now !== before) return 'disturbed';
  }
  return 'refused';
}

/**
 * Calls back when the person changes the text of the editor by hand, from now on. `find` gives the editor that counts when it happens. Our
 * own events are not trusted and don't count.
 */
export function onHandEdit(
  find: () => HTMLElement | undefined,
  signal: AbortSignal,
  edited: () => void,
): void {
  const inEditor = (event: Event): boolean => {
    const input = find();
    return input !== undefined && event.composedPath().includes(boxOf(input));
  };
  const changes = (event: Event): boolean => {
    if (!event.isTrusted) return false;
    if (!(event instanceof KeyboardEvent)) return true;
    const combined = event.ctrlKey || event.metaKey;
    return combined
      ? /^[vxzy]$/i.test(event.key)
      : event.key.length === 1 || /^(Backspace|Delete|Enter)$/.test(event.key);
  };
  for (const type of ['keydown', 'paste', 'cut', 'drop']) {
    document.addEventListener(type, (event) => changes(event) && inEditor(event) && edited(), {
      signal,
      capture: true,
    });
  }
}
