import type { InventoryResult, InventorySaid, Refused } from '../connector/inventory/change';
import type { Tidied } from '../connector/inventory/check';
import type { FileNote, FileProblem } from '../connector/inventory/file/columns';
import type { SnapshotProblem } from '../connector/inventory/snapshot';
import type { Said } from '../iam/said';
import { fileNoteWords, fileProblemWords, inventoryWords, snapshotWords, tidiedWords } from './inventory';
import type { Sentences } from './say';

/** What came of changes of the inventory, among the outcomes of actions. */
export const INVENTORY_OUTCOMES = {
  inventory: (said: Said<InventorySaid>) => inventoryWords(said),
  'file-problem': ({ line, why }: { line: number; why: FileProblem }) =>
    `Line ${line}: ${fileProblemWords(why)}`,
  'file-note': (note: FileNote) => fileNoteWords(note),
  snapshot: (problem: SnapshotProblem) => snapshotWords(problem),
  cleaned: tidiedWords,
  'more-of-file': ({ count }: { count: number }) => `… and ${count} more sentences of this kind.`,
} as const satisfies Sentences;

/** So many sentences about a file are shown; the rest is in the copy of what was not taken. */
const MOST = 30;

const byLine = (refused: readonly Refused[]): { line: number; raw: string; why: FileProblem }[] =>
  refused
    .flatMap(({ why, rows }) => rows.map((row) => ({ ...row, why })))
    .sort((one, other) => one.line - other.line);

/** What a change of the inventory has to say besides, each on a line of its own. */
export function detailsOf({ cleaned = [], refused = [], notes = [] }: InventoryResult): Detail[] {
  const all: Detail[] = [
    ...byLine(refused).map(({ line, why }) => ({ code: 'file-problem', values: { line, why } }) as const),
    ...notes.map((values) => ({ code: 'file-note', values }) as const),
    ...cleaned.map((values) => ({ code: 'cleaned', values }) as const),
  ];
  const count = all.length - MOST;
  return count <= 0 ? all : [...all.slice(0, MOST), { code: 'more-of-file', values: { count } }];
}

type Detail =
  | { code: 'file-problem'; values: { line: number; why: FileProblem } }
  | { code: 'file-note'; values: FileNote }
  | { code: 'cleaned'; values: Tidied }
  | { code: 'more-of-file'; values: { count: number } };

/** What of a file was not taken, word for word, as a text to keep. */
export const notTaken = (refused: readonly Refused[]): string =>
  byLine(refused)
    .map(({ line, why, raw }) => `Line ${line}: ${fileProblemWords(why)}\n${raw}\n`)
    .join('\n');
