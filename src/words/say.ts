/**
 * What is said to a person travels through the program as a code with its values and becomes a sentence only where it is shown. A table in
 * this room holds the sentence of each code; which codes there are, and which values each needs, follows from the table.
 */

/** A table of sentences by code. A row is a sentence, or makes one from values. */
export type Sentences = Readonly<Record<string, string | ((values: never) => string)>>;

/** One thing to say: a code of the table, with the values that its sentence needs. */
export type Said<Table extends Sentences> = {
  [Code in keyof Table & string]: Table[Code] extends (values: infer Values) => string
    ? { code: Code; values: Values }
    : { code: Code; values?: undefined };
}[keyof Table & string];

/** A table for codes that a room below has named with their values (`Said` in `iam/said.ts`): every code has its sentence. */
export type SentencesFor<Codes> = {
  readonly [Code in keyof Codes]: Codes[Code] extends undefined ? string : (values: Codes[Code]) => string;
};

/** @returns the sentence of one thing to say, out of a table that has one for every code */
export const sentencesOf =
  <Codes>(table: SentencesFor<Codes>) =>
  (said: { code: keyof Codes & string; values?: unknown }): string =>
    drawn(table[said.code], said);

/** @returns the sentence of one thing to say; a code that the table does not have (it came from another version) is shown as it is */
export const sentenceIn =
  <Table extends Sentences>(table: Table) =>
  (said: Said<Table>): string =>
    drawn(table[said.code], said);

function drawn(row: unknown, { code, values }: { code: string; values?: unknown }): string {
  if (typeof row === 'string') return row;
  // A row's parameter and the values of its code are one type.
  return row === undefined ? code : (row as (given: unknown) => string)(values);
}
