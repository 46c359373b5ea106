import { mains } from './controls';
import { boxOf, type Replaced, readEditor, readNow, replaceInEditor, sameText } from './editor';
import { sendKey } from './keys';
import { shows } from './line/light-up';
import { visible } from './name';

/** The element that has the keyboard, also within open shadow roots (our card's). */
function focused(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}

function giveBack(input: HTMLElement, before: HTMLElement | undefined): void {
  // Reading has selected everything: the next key would replace it all.
  sendKey(input, 'ArrowLeft');
  if (before === input) return;
  input.blur();
  before?.focus({ preventScroll: true });
}

/** Does something with an editor that needs the keyboard there, and gives the keyboard back. */
async function borrowing<T>(input: HTMLElement, work: () => Promise<T>): Promise<T> {
  if (boxOf(input) === input) return work();
  const before = focused();
  try {
    return await work();
  } finally {
    giveBack(input, before);
  }
}

/** The editor's whole text, exactly; selection and keyboard are left as a person expects them. */
export const readWhole = (input: HTMLElement): Promise<string> => borrowing(input, () => readEditor(input));

/**
 * Replaces the whole text `before`, which must be what the editor was read to hold a moment ago, with nothing awaited since.
 *
 * @returns `written` only when the editor, read back, holds exactly this, line ends included
 */
export const writeWhole = (input: HTMLElement, text: string, before: string): Promise<Replaced> =>
  borrowing(input, async () => {
    const came = await replaceInEditor(input, text, before);
    return came === 'written' && (await readEditor(input)) !== text ? 'refused' : came;
  });

/**
 * Does it hold this text at this moment, line ends aside? While the person works in it, only what it draws is looked at: reading would take
 * their selection away. Undefined where it can't be told.
 */
export function holdsNow(input: HTMLElement, text: string): boolean | undefined {
  const plain = boxOf(input) === input;
  if (!plain && isFocused(input)) return shows(input, text);
  const before = focused();
  const now = readNow(input);
  if (!plain) giveBack(input, before);
  return now === undefined ? shows(input, text) : sameText(now, text);
}

/** Is the keyboard in this editor? */
export function isFocused(input: HTMLElement): boolean {
  const active = focused();
  return active !== undefined && boxOf(input).contains(active);
}

/** Does it hold any text yet? Editors are drawn empty before their document comes. */
export const holdsText = (input: HTMLElement): boolean =>
  boxOf(input) === input
    ? (input as HTMLTextAreaElement).value.trim() !== ''
    : /[{[]/.test(boxOf(input).textContent ?? '');

const VIEWERS =
  '.ace_editor textarea,.monaco-editor textarea,.monaco-editor .native-edit-context,.cm-content,textarea[readonly],pre,code';

/** A trust policy that is shown to be read: a read-only editor, or plain text. What it shows of it now comes along. */
export function findTrustView(): { element: HTMLElement; drawn: string } | undefined {
  for (const element of mains().querySelectorAll<HTMLElement>(VIEWERS)) {
    const box = boxOf(element);
    const drawn = element instanceof HTMLTextAreaElement && box === element ? element.value : box.textContent;
    if (drawn && visible(box) && /"(Not)?Principal"|sts:AssumeRole/i.test(drawn)) return { element, drawn };
  }
  return undefined;
}

/** The whole text of what `findTrustView` found. */
export async function readTrustView({ element }: { element: HTMLElement }): Promise<string> {
  const plain = element.matches('pre,code');
  return plain ? (element.textContent ?? '') : readWhole(element);
}
