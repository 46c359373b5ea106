import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import * as z from 'zod/mini';
import { COLUMNS } from '../../labels';
import { Connector, type Source } from '../../schema';
import { connectorOfConfiguration } from '../../upgrades/configuration';
import { checkRow } from '../check';
import type { Incoming } from '../merge';
import { type Given, rowOf } from '../row';
import {
  columnOf,
  type FileNote,
  type FileProblem,
  type FileReading,
  refusedFile,
  valuesRefused,
} from './columns';

/** What says that a file is ours, and how to read it. Version 1 held `configurations`, as the store's version 2 did. */
const FORMAT = 'rolebridge-configurations';
const VERSION = 2;

/** Deeper than any list of configurations; the parser goes down one call for each level. */
const DEEPEST = 50;

/** The inventory as a file that comes back exactly as it was, facts included. */
export const writeJson = (connectors: readonly Connector[]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, connectors }, null, 2)}\n`;

/**
 * Reads a file of ours, or any list of objects whose keys are names of columns or those of Logz.io's API (`arn`, `logsType`).
 *
 * @param source where it comes from, for what the file itself does not say it of
 */
export function readJson(given: string, source: Source): FileReading {
  const text = given.replace(/^\ufeff/, '');
  if (isNestedDeep(text)) return refusedFile(text, 1, { code: 'nested' });
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const lineAt = lines(text);
  const [error] = errors;
  if (!root || error) return refusedFile(text, lineAt(error?.offset ?? 0), { code: 'not-json' });
  const list = listIn(root);
  if (!list) return refusedFile(text, 1, { code: 'no-list' });
  const version: unknown = memberOf(root, 'version')?.value;
  const ours = memberOf(root, 'format')?.value === FORMAT;
  if (ours && version !== 1 && version !== VERSION) return refusedFile(text, 1, { code: 'newer' });
  const reading: FileReading = { incoming: [], rejected: [], notes: [] };
  for (const node of list) {
    const line = lineAt(node.offset);
    const raw = text.slice(node.offset, node.offset + node.length);
    const read = readOne(getNodeValue(node), source, line);
    if ('why' in read) reading.rejected.push({ line, raw, why: read.why });
    else {
      reading.incoming.push({ line, raw, ...read.incoming });
      reading.notes.push(...read.notes);
    }
  }
  return reading;
}

/** Is the text nested deeper than the parser should go? Brackets in strings do not count. */
function isNestedDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[{]|[\]}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

type Read = { incoming: Incoming; notes: FileNote[] } | { why: FileProblem };

/** One entry: one of ours as it is, where its values would be taken; anything else by its keys. */
function readOne(value: unknown, source: Source, line: number): Read {
  const own = Connector.safeParse(value);
  const whole = own.success ? own.data : connectorOfConfiguration(value);
  const record = z.record(z.string(), z.unknown()).safeParse(value);
  if (!record.success) return { why: { code: 'no-object' } };
  const { given, notes } = whole ? { given: rowOf(whole), notes: [] } : givenBy(record.data);
  const { row, problems, cleaned } = checkRow(given);
  if (!row) return { why: valuesRefused(problems) };
  const cleanings = cleaned.map((tidied): FileNote => ({ code: 'cleaned', values: { line, tidied } }));
  // What this version would write otherwise was written by hand, or by another one: its words are kept where they pass.
  const exact = whole && COLUMNS.every((column) => (row[column] ?? '') === (given[column] ?? ''));
  return {
    incoming: { row: exact && whole ? rowOf(whole) : row, source, ...(whole && { whole }) },
    notes: [...notes, ...cleanings],
  };
}

function givenBy(record: Record<string, unknown>): { given: Given; notes: FileNote[] } {
  const given: Given = {};
  const notes: FileNote[] = [];
  for (const [key, entry] of Object.entries(record)) {
    const column = columnOf(key);
    if (column && typeof entry === 'string') given[column] = entry;
    else if (entry !== null && !['id', 'from', 'facts', 'state'].includes(key))
      notes.push({ code: 'left-out', values: { name: key, what: 'key' } });
  }
  return { given, notes };
}

function listIn(root: Node): Node[] | undefined {
  if (root.type === 'array') return root.children ?? [];
  const list = memberOf(root, 'connectors') ?? memberOf(root, 'configurations');
  return list?.type === 'array' ? (list.children ?? []) : undefined;
}

const memberOf = (node: Node, name: string): Node | undefined =>
  node.type === 'object'
    ? node.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1]
    : undefined;

/** Line of the file, from 1, by offset; asked in rising order, so each part of the text is counted once. */
function lines(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    if (offset < at) [line, at] = [1, 0];
    for (; at < offset; at += 1)
      if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line += 1;
    return line;
  };
}
