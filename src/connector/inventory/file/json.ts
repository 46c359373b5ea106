import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import * as z from 'zod/mini';
import { Configuration } from '../../configuration';
import { checkConfiguration } from '../check';
import type { ConfigurationField, Given } from '../labels';
import type { Incoming } from '../list';
import { type FileReading, fieldOf, type Rejected, sentenceOf } from './columns';

/** What says that a file is ours, and how to read it. */
const FORMAT = 'rolebridge-configurations';

/** The inventory as a file that comes back exactly as it was, facts included. */
export const writeJson = (configurations: readonly Configuration[]): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, configurations }, null, 2)}\n`;

/**
 * Reads a file of ours, or any list of objects whose keys are names of columns or those of Logz.io's API (`arn`, `logsType`).
 *
 * @param from where it comes from, for what the file itself does not say it of
 */
export function readJson(text: string, from: Configuration['from']): FileReading {
  const source = text.replace(/^\ufeff/, '');
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { disallowComments: true });
  const lineAt = lines(source);
  const [error] = errors;
  if (!root || error)
    return refused(
      source,
      lineAt(error?.offset ?? 0),
      'This is not valid JSON from this line on. Nothing was imported.',
    );
  const list = listIn(root);
  if (!list)
    return refused(source, 1, 'There is no list of configurations in this file. Nothing was imported.');
  const version = memberOf(root, 'version')?.value;
  if (memberOf(root, 'format')?.value === FORMAT && version !== 1)
    return refused(source, 1, 'A newer version of Rolebridge wrote this file. Nothing was imported.');
  const reading: FileReading = { incoming: [], rejected: [], notes: [] };
  for (const node of list) {
    const line = lineAt(node.offset);
    const read = readOne(getNodeValue(node), from);
    if ('problem' in read)
      reading.rejected.push({
        line,
        message: read.problem,
        raw: source.slice(node.offset, node.offset + node.length),
      });
    else {
      reading.incoming.push({ line, ...read.incoming });
      for (const note of read.notes) reading.notes.push(`Line ${line}: ${note}`);
    }
  }
  return reading;
}

const refused = (raw: string, line: number, message: string): FileReading => ({
  incoming: [],
  rejected: [{ line, message, raw } satisfies Rejected],
  notes: [],
});

/** One entry: one of ours as it is, where its values would be taken; anything else by its keys. */
function readOne(
  value: unknown,
  from: Configuration['from'],
): { incoming: Incoming; notes: string[] } | { problem: string } {
  const own = Configuration.safeParse(value);
  const record = z.record(z.string(), z.unknown()).safeParse(value);
  if (!record.success) return { problem: 'This is no configuration: an object is needed.' };
  const given: Given = {};
  const notes: string[] = [];
  for (const [key, entry] of Object.entries(record.data)) {
    const field = fieldOf(key);
    if (field && typeof entry === 'string') given[field] = entry;
    else if (!own.success && entry !== null && !['id', 'from', 'facts', 'state'].includes(key))
      notes.push(`“${key}” is not a value of a configuration and was left out.`);
  }
  const { values, problems, cleaned } = checkConfiguration(given);
  if (!values) return { problem: sentenceOf(problems) };
  if (!own.success) return { incoming: { values, from }, notes: [...notes, ...cleaned] };
  const { id, from: before, facts, ...exact } = own.data;
  const changed = (Object.keys(exact) as ConfigurationField[]).some(
    (field) => exact[field] !== values[field],
  );
  return { incoming: { values: changed ? values : exact, from: before, id, facts }, notes: cleaned };
}

function listIn(root: Node): Node[] | undefined {
  if (root.type === 'array') return root.children ?? [];
  const list = memberOf(root, 'configurations');
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
