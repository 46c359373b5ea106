/**
 * What came of something, as a code with the values that its sentence needs. A room names its codes in an interface (`undefined` where a
 * sentence needs no values); the sentences stand in `words/`.
 */
export type Said<Codes> = {
  [Code in keyof Codes & string]: Codes[Code] extends undefined
    ? { code: Code; values?: undefined }
    : { code: Code; values: Codes[Code] };
}[keyof Codes & string];
