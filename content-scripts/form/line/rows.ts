import { visible } from '../name';

/** One drawn line of an editor; editors draw only those in view. Top and bottom in pixels of the window. */
export interface Row {
  /** From 1. */
  line: number;
  top: number;
  bottom: number;
  /** What is drawn of it, without white space; absent where a part of the line is folded away. */
  text?: string;
}

/** Ace's cells have another class where its icons are drawings, as in the console's editors since 2024. */
const NUMBERS =
  '[class*="ace_gutter-cell"],.monaco-editor .line-numbers,.cm-lineNumbers .cm-gutterElement,.CodeMirror-linenumber';
const LINES = '.ace_line_group,.ace_line,.view-line,.cm-line,.CodeMirror-line';
const FOLDS = '.ace_fold,.inline-folded,.cm-foldPlaceholder,.CodeMirror-foldmarker';

/** Editors draw blanks as other characters; whether one is there is asked of the text itself, never of the drawing. */
const bare = (text: string): string => text.replace(/[\s\u200b-\u200d\ufeff]/g, '');

/** The document's lines, without white space. */
export const bareLines = (text: string): string[] => text.split(/\r\n|\r|\n/).map(bare);

interface Drawn {
  top: number;
  bottom: number;
  element: Element;
}

function drawn(box: Element, selector: string): Drawn[] {
  return [...box.querySelectorAll(selector)]
    .filter((element) => !element.parentElement?.closest(LINES) && visible(element))
    .map((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom, element };
    })
    .filter(({ top, bottom }) => bottom - top > 1)
    .sort((a, b) => a.top - b.top);
}

const textOf = ({ element }: Drawn): string | undefined =>
  element.querySelector(FOLDS) ? undefined : bare(element.textContent ?? '');

/** Rows by the numbers in the gutter. A wrapped line reaches to where the next number stands. */
function byNumber(numbers: readonly Drawn[], lines: readonly Drawn[]): Row[] {
  return numbers.flatMap(({ top, bottom, element }) => {
    const line = Number.parseInt(element.textContent ?? '', 10);
    if (!Number.isFinite(line)) return [];
    const own = lines.find((one) => Math.abs(one.top - top) < 4);
    const text = own && textOf(own);
    return [{ line, top, bottom: Math.max(bottom, own?.bottom ?? bottom), text }];
  });
}

/** Rows by their texts, where there is no gutter: only if the drawn lines stand at one place of the document alone. */
function byText(lines: readonly Drawn[], document: readonly string[]): Row[] {
  const texts = lines.map(textOf);
  const fits = (start: number): boolean =>
    texts.every((text, index) => text === undefined || document[start + index] === text);
  const [start, another] = document.flatMap((_, index) => (fits(index) ? [index] : []));
  if (start === undefined || another !== undefined || lines.length === 0) return [];
  return lines.map(({ top, bottom }, index) => {
    const text = texts[index];
    return { line: start + index + 1, top, bottom, text };
  });
}

/** The drawn lines of a code editor, top to bottom. `document` is its whole text, line by line, without white space. */
export function rowsOf(box: Element, document: readonly string[]): Row[] {
  const lines = drawn(box, LINES);
  const rows = byNumber(drawn(box, NUMBERS), lines);
  return rows.length > 0 ? rows : byText(lines, document);
}

/** The drawn line whose upper edge is here, in pixels of the window. */
export const lineAt = (box: Element, top: number): Element | undefined =>
  drawn(box, LINES).find((one) => Math.abs(one.top - top) < 4)?.element;

/** The row of a line; for one that is folded away, the row that it is folded into. Undefined while it is out of view. */
export function rowAt(rows: readonly Row[], line: number): Row | undefined {
  const index = rows.findLastIndex((row) => row.line <= line);
  const row = rows[index];
  const last = index === rows.length - 1;
  return row && (row.line === line || !last) ? row : undefined;
}
