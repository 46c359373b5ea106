import type { Progress } from '../connector/connector';
import type { InventorySaid } from '../connector/inventory/change';
import type { Tidied } from '../connector/inventory/check';
import type { FileNotes, FileProblems } from '../connector/inventory/file/columns';
import type { SnapshotProblems } from '../connector/inventory/snapshot';
import { LABELS, listed } from '../connector/labels';
import type { State } from '../connector/schema';
import type { AdviceReasons } from '../journeys/which-procedure';
import { labelsOf } from './names';
import { CLEANED } from './problems/cleaned';
import { fieldProblem } from './problems/fields';
import { type SentencesFor, sentencesOf } from './say';

/** How far a connector has come: in the popup and in exported files. */
export const PROGRESS_LABELS: Readonly<Record<Progress, string>> = {
  'to-do': 'To do',
  filled: 'Filled',
  failed: 'Not connected',
  unknown: 'Not known whether saved',
  saved: 'Saved',
  deleted: 'Deleted',
  migrated: 'Migrated',
};

export const ORDER_WORDS: Readonly<Record<State['order'], string>> = {
  'recreate-first': 'Recreate first: some logs may arrive twice.',
  'delete-first': 'Delete first: what is written until you save is never fetched.',
};

/** What came of a change of the inventory. */
export const INVENTORY: SentencesFor<InventorySaid> = {
  current: ({ name }) => `${name} is being migrated now.`,
  order: ({ order }) => ORDER_WORDS[order],
  gone: 'That configuration is not in the inventory any more.',
  refused: 'Nothing was stored: something has to be mended first.',
  stored: ({ name }) => `Stored: ${name}.`,
  added: ({ name }) => `Added: ${name}.`,
  known: ({ name }) => `${name} was there already and is up to date now.`,
  unsure: ({ name }) =>
    `Several configurations are for ${name}. Give the Role ARN and the Logz.io account, so that it is clear which one is meant.`,
  removed: ({ name }) => `Removed from the inventory: ${name}. Undo puts it back.`,
  'put-back': ({ name }) => `Put back: ${name}.`,
  'nothing-to-put-back': 'There is nothing to put back.',
  imported: ({ file, added, updated, same, out }) => {
    const told = [
      `${added} added`,
      ...(updated > 0 ? [`${updated} brought up to date`] : []),
      ...(same > 0 ? [`${same} already there`] : []),
      ...(out > 0 ? [`${out} not taken`] : []),
    ];
    return `${file}: ${told.join(', ')}.`;
  },
};

/** @returns what was taken off the value of a column */
export const tidiedWords = ({ column, what }: Tidied): string => `${LABELS[column]}: ${CLEANED[what]}`;

export const FILE_PROBLEMS: SentencesFor<FileProblems> = {
  values: ({ problems }) =>
    problems.map(({ column, problem }) => `${LABELS[column]}: ${fieldProblem(problem)}`).join(' '),
  columns: ({ columns }) => `Not taken as it is: ${labelsOf(columns)}.`,
  'open-quote':
    'A quotation mark is opened here and never closed, so the rest of the file could not be read.',
  cells: ({ has, wants }) =>
    `This row has ${has} cells, the first line has ${wants}. A value with a comma has to stand in quotation marks.`,
  unsure: ({ name }) =>
    `Several configurations are for ${name}, and this does not say which one is meant. Give the Role ARN and the Logz.io account.`,
  'no-object': 'This is no configuration: an object is needed.',
  empty: 'The file is empty.',
  'no-header': `The first line has to name the columns, and one of them has to be ${LABELS.bucket}. Nothing was imported.`,
  'column-twice': ({ column }) => `Two columns are named ${LABELS[column]}. Nothing was imported.`,
  'not-json': 'This is not valid JSON from this line on. Nothing was imported.',
  nested: 'This JSON is nested deeper than any list of configurations. Nothing was imported.',
  'no-list': 'There is no list of configurations in this file. Nothing was imported.',
  newer: 'A newer version of Rolebridge wrote this file. Nothing was imported.',
};

export const FILE_NOTES: SentencesFor<FileNotes> = {
  'left-out': ({ name, what }) =>
    `${what === 'column' ? 'The column ' : ''}“${name}” is not a value of a configuration and was left out.`,
  cleaned: ({ line, tidied }) => `Line ${line}: ${tidiedWords(tidied)}`,
};

/** What of a page's list was refused or is not certain. */
export const SNAPSHOT: SentencesFor<SnapshotProblems> = {
  refused: ({ bucket, column, problem }) => `${bucket}: ${LABELS[column]}: ${fieldProblem(problem)}`,
  unsure: ({ name }) => `${name}: several configurations in the inventory fit, so none was changed.`,
};

const unsureWords = (names: readonly string[]): string =>
  names.length > 0
    ? ` The account of ${listed(names, 3)} is not known; if it is another one, choose new roles.`
    : '';

/** Why a procedure fits. */
export const ADVICE: SentencesFor<AdviceReasons> = {
  'several-accounts': ({ role, accounts, unsure }) =>
    `The role ${role} is used in ${accounts.length} Logz.io accounts (${listed(accounts)}). Each account has its own external ID, so each gets a role of its own.${unsureWords(unsure)}`,
  'one-account': ({ role, account, unsure }) =>
    `The role ${role} is used in one Logz.io account${account === undefined ? ', as far as is known' : ` (${account})`}, so it can stay and only its external ID changes.${unsureWords(unsure)}`,
};

export const inventoryWords = sentencesOf(INVENTORY);
export const fileProblemWords = sentencesOf(FILE_PROBLEMS);
export const fileNoteWords = sentencesOf(FILE_NOTES);
export const snapshotWords = sentencesOf(SNAPSHOT);
export const adviceWords = sentencesOf(ADVICE);
