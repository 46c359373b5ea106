import type { Problem } from '../../../iam/result';
import type { Said } from '../../../iam/said';
import { COLUMNS, type Column, LABELS } from '../../labels';
import type { Tidied } from '../check';
import type { Incoming } from '../merge';

/** Why a part of a file was not taken. */
export interface FileProblems {
  /** Values that are refused, in the order of the columns. */
  values: { problems: { column: Column; problem: Problem }[] };
  /** The same, where thousands of rows are refused. */
  columns: { columns: Column[] };
  /** A quotation mark is opened and never closed. */
  'open-quote': undefined;
  cells: { has: number; wants: number };
  unsure: { name: string };
  'no-object': undefined;
  /** Of the whole file: nothing of it was imported. */
  empty: undefined;
  'no-header': undefined;
  'column-twice': { column: Column };
  'not-json': undefined;
  nested: undefined;
  'no-list': undefined;
  newer: undefined;
}
export type FileProblem = Said<FileProblems>;

/** What was tidied or left out. */
export interface FileNotes {
  'left-out': { name: string; what: 'column' | 'key' };
  cleaned: { line: number; tidied: Tidied };
}
export type FileNote = Said<FileNotes>;

/** A part of a file that was not taken, word for word, so that nothing is lost. `line` of the file, from 1. */
export interface Rejected {
  line: number;
  why: FileProblem;
  raw: string;
}

export interface FileReading {
  incoming: (Incoming & { line: number; raw: string })[];
  rejected: Rejected[];
  notes: FileNote[];
}

/** A file of which nothing can be used. */
export const refusedFile = (raw: string, line: number, why: FileProblem): FileReading => ({
  incoming: [],
  rejected: [{ line, why, raw }],
  notes: [],
});

/** Other names of the columns: of Logz.io's API, its Terraform provider, and what people write. */
const ALSO: Readonly<Record<string, Column>> = {
  type: 'kind',
  s3bucket: 'bucket',
  bucketname: 'bucket',
  pathprefix: 'prefix',
  awsregion: 'region',
  logstype: 'logType',
  arn: 'roleArn',
  awsarn: 'roleArn',
  iamrolearn: 'roleArn',
  oldrolearn: 'roleArn',
  accountname: 'account',
  externalid: 'oldExternalId',
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const BY_NAME = new Map<string, Column>([
  ...Object.entries(ALSO),
  ...COLUMNS.flatMap((column): [string, Column][] => [
    [plain(column), column],
    [plain(LABELS[column]), column],
  ]),
]);

/** Which value a column or key holds, whatever its case, spaces and punctuation. */
export const columnOf = (name: string): Column | undefined => BY_NAME.get(plain(name));

/** Refused values as one reason. */
export const valuesRefused = (problems: Partial<Record<Column, Problem>>): FileProblem => ({
  code: 'values',
  values: {
    problems: COLUMNS.flatMap((column) => {
      const problem = problems[column];
      return problem ? [{ column, problem }] : [];
    }),
  },
});
