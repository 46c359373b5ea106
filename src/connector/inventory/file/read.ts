import { type Progress, progressOf } from '../../connector';
import { COLUMNS, KIND_LABELS, LABELS } from '../../labels';
import type { Connector, Source } from '../../schema';
import { checkRow } from '../check';
import { sorted } from '../list';
import { type Given, rowOf } from '../row';
import { columnOf, type FileProblem, type FileReading, refusedFile, valuesRefused } from './columns';
import { type Row as CsvRow, readCsv, unguarded, writeCsv } from './csv';
import { readJson } from './json';

export { writeJson as exportJson } from './json';

const STATE = 'State';

/**
 * The inventory as CSV for a spreadsheet, with how far each has come, in the words given. What was seen of them (facts) is in the JSON
 * file only.
 */
export function exportCsv(
  connectors: readonly Connector[],
  progressWords: Readonly<Record<Progress, string>>,
): string {
  const header = [...COLUMNS.map((column) => LABELS[column]), STATE];
  const rows = sorted(connectors).map((one) => {
    const row = { ...rowOf(one), kind: KIND_LABELS[one.kind] };
    return [...COLUMNS.map((column) => row[column] ?? ''), progressWords[progressOf(one)]];
  });
  return writeCsv([header, ...rows]);
}

/**
 * Reads a file, CSV or JSON by what stands in it. A row that can't be used is given back with its line and the reason.
 *
 * @param source the file's name and the time of the import
 */
export const readFile = (text: string, source: Source): FileReading =>
  /^\ufeff?\s*[[{]/.test(text) ? readJson(text, source) : readTable(text, source);

function readTable(text: string, source: Source): FileReading {
  const [header, ...rows] = readCsv(text);
  if (!header) return refusedFile(text, 1, { code: 'empty' });
  const columns = header.cells.map((name) => columnOf(name));
  const twice = columns.find((column, index) => column && columns.indexOf(column) !== index);
  if (twice) return refusedFile(text, header.line, { code: 'column-twice', values: { column: twice } });
  if (header.open || !columns.includes('bucket'))
    return refusedFile(text, header.line, { code: 'no-header' });
  const reading: FileReading = { incoming: [], rejected: [], notes: [] };
  header.cells.forEach((name, index) => {
    if (!columns[index] && name.trim() !== '' && name.trim().toLowerCase() !== STATE.toLowerCase())
      reading.notes.push({ code: 'left-out', values: { name: name.trim(), what: 'column' } });
  });
  for (const row of rows) readRow(row, columns, source, reading);
  return reading;
}

function readRow(
  { line, cells, raw, open }: CsvRow,
  columns: ReturnType<typeof columnOf>[],
  source: Source,
  reading: FileReading,
): void {
  const given: Given = {};
  columns.forEach((column, index) => {
    const cell = cells[index];
    if (column && cell !== undefined) given[column] = unguarded(cell);
  });
  const { row, problems, cleaned } = checkRow(given);
  const tooMany = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  const why: FileProblem | undefined = open
    ? { code: 'open-quote' }
    : tooMany
      ? { code: 'cells', values: { has: cells.length, wants: columns.length } }
      : row
        ? undefined
        : valuesRefused(problems);
  if (!row || why) {
    reading.rejected.push({ line, why: why ?? valuesRefused(problems), raw });
    return;
  }
  reading.incoming.push({ row, source, line, raw });
  for (const tidied of cleaned) reading.notes.push({ code: 'cleaned', values: { line, tidied } });
}
