/**
 * What is said to a person travels through the program as a code with its values and becomes a sentence only where it is shown. A table in
 * this room holds the sentence of each code; which codes there are, and which values each needs, follows from the table.
 */

/** A table of sentences by code. A row is a sentence, or makes one from values. */
// biome-ignore lint/suspicious/noExplicitAny: each row's own parameter type is what counts; `any` lets every row fit.
export type Sentences = Readonly<Record<string, string | ((values: any) => string)>>;

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
  (said: { code: keyof Codes & string; values?: unknown }): string => {
    const row = table[said.code] as string | ((values: unknown) => string) | undefined; // the codes' own type holds them together
    if (row === undefined) return said.code;
    return typeof row === 'string' ? row : row(said.values);
  };

/** @returns the sentence of one thing to say; a code that the table does not have (it came from another version) is shown as it is */
export const sentenceIn =
  <Table extends Sentences>(table: Table) =>
  (said: Said<Table>): string => {
    const row = table[said.code];
    if (row === undefined) return said.code;
    return typeof row === 'string' ? row : row(said.values);
  };
