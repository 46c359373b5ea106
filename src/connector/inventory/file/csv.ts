/*
 * CSV after RFC 4180: cells with a comma, quotation mark or line break stand in quotation marks, which are doubled inside. Read are also
 * the semicolons and tabs that spreadsheets write in some countries, and any line ends.
 */

/** One row of a CSV file. */
export interface Row {
  /** Line of the file that it begins on, from 1. */
  line: number;
  cells: string[];
  /** As it stands in the file, so that a row which can't be used is not lost. */
  raw: string;
  /** A quotation mark was opened and never closed. */
  open?: boolean;
}

/** A spreadsheet runs what begins like this as a formula. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet runs: an apostrophe goes in front of what it would. `unguarded` takes it off again, so nothing changes. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;

/**
 * The rows as the text of a file: commas, CRLF, a line end at the end. Every cell stands in quotation marks: where a spreadsheet splits at
 * semicolons, part of a bare cell would begin a cell of its own, and might be run as a formula.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('');

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** All rows with something in them. Cells are as they stand in the file, quotation marks taken off, the guard not. */
export function readCsv(text: string): Row[] {
  const source = text.replace(/^\ufeff/, '');
  const separator = separatorOf(source);
  const rows: Row[] = [];
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const begin = { at, line };
    const cells: string[] = [];
    let open = false;
    for (let ended = false; !ended; ) {
      let cell = '';
      if (source[at] === '"') {
        const close = closing(source, at + 1);
        open = close === undefined;
        const end = close ?? source.length;
        cell = source.slice(at + 1, end).replaceAll('""', '"');
        at = Math.min(end + 1, source.length);
      }
      const rest = at;
      while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r')
        at += 1;
      cells.push(cell + source.slice(rest, at));
      ended = source[at] !== separator || at >= source.length;
      if (!ended) at += 1;
    }
    const raw = source.slice(begin.at, at);
    line += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (at < source.length) {
      at += source.startsWith('\r\n', at) ? 2 : 1;
      line += 1;
    }
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: begin.line, cells, raw, open });
  }
  return rows;
}

/** Where the quotation mark is that closes a cell: one that is not doubled. */
function closing(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return undefined;
}

/** What stands most often in the first line, outside of quotation marks. */
function separatorOf(text: string): string {
  const first = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1)[0] ?? '';
  const count = (one: string): number => first.split(one).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
