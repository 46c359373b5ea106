import type { Configuration } from '../../configuration';
import { checkConfiguration } from '../check';
import { CONFIGURATION_FIELDS, CONFIGURATION_LABELS, type Given, KIND_LABELS } from '../labels';
import { sorted } from '../list';
import { PROGRESS_LABELS, progressOf } from '../state';
import { type FileReading, fieldOf, sentenceOf } from './columns';
import { type Row, readCsv, unguarded, writeCsv } from './csv';
import { readJson } from './json';

const STATE = 'State';

/** The inventory as CSV for a spreadsheet, with how far each has come. What was seen of them (facts) is in the JSON file only. */
export function exportCsv(configurations: readonly Configuration[]): string {
  const header = [...CONFIGURATION_FIELDS.map((field) => CONFIGURATION_LABELS[field]), STATE];
  const rows = sorted(configurations).map((one) => [
    ...CONFIGURATION_FIELDS.map((field) => (field === 'kind' ? KIND_LABELS[one.kind] : (one[field] ?? ''))),
    PROGRESS_LABELS[progressOf(one)],
  ]);
  return writeCsv([header, ...rows]);
}

export { writeJson as exportJson } from './json';

/**
 * Reads a file, CSV or JSON by what stands in it. A row that can't be used is given back with its line and the reason.
 *
 * @param from the file's name and the time of the import
 */
export const readFile = (text: string, from: Configuration['from']): FileReading =>
  /^\ufeff?\s*[[{]/.test(text) ? readJson(text, from) : readTable(text, from);

function readTable(text: string, from: Configuration['from']): FileReading {
  const [header, ...rows] = readCsv(text);
  const reading: FileReading = { incoming: [], rejected: [], notes: [] };
  if (!header) return { ...reading, rejected: [{ line: 1, message: 'The file is empty.', raw: text }] };
  const columns = header.cells.map((name) => fieldOf(name));
  const twice = columns.find((field, index) => field && columns.indexOf(field) !== index);
  if (header.open || !columns.includes('bucket') || twice) {
    const message = twice
      ? `Two columns are named ${CONFIGURATION_LABELS[twice]}. Nothing was imported.`
      : `The first line has to name the columns, and one of them has to be ${CONFIGURATION_LABELS.bucket}. Nothing was imported.`;
    return { ...reading, rejected: [{ line: header.line, message, raw: text }] };
  }
  header.cells.forEach((name, index) => {
    if (!columns[index] && name.trim() !== '' && name.trim().toLowerCase() !== STATE.toLowerCase())
      reading.notes.push(`The column “${name.trim()}” is not a value of a configuration and was left out.`);
  });
  for (const row of rows) readRow(row, columns, from, reading);
  return reading;
}

function readRow(
  { line, cells, raw, open }: Row,
  columns: ReturnType<typeof fieldOf>[],
  from: Configuration['from'],
  reading: FileReading,
): void {
  const given: Given = {};
  columns.forEach((field, index) => {
    const cell = cells[index];
    if (field && cell !== undefined) given[field] = unguarded(cell);
  });
  const { values, problems, cleaned } = checkConfiguration(given);
  const message = open
    ? 'A quotation mark is opened here and never closed, so the rest of the file could not be read.'
    : cells.slice(columns.length).some((cell) => cell.trim() !== '')
      ? `This row has ${cells.length} cells, the first line has ${columns.length}. A value with a comma has to stand in quotation marks.`
      : sentenceOf(problems);
  if (!values || message !== '') {
    reading.rejected.push({ line, message, raw });
    return;
  }
  reading.incoming.push({ values, from, line });
  for (const sentence of cleaned) reading.notes.push(`Line ${line}: ${sentence}`);
}
