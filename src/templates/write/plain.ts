/** Characters that end a line somewhere, that are not printed, or that no text in UTF-8 holds. */
const UNPRINTED = /[\p{C}\p{Z}]/gu;

/**
 * @param by what stands in the place of such a character: in a comment it could end it, in a value it becomes an escape
 * @returns the text with blanks and with characters beyond 16 bits as they were
 */
export const withoutUnprinted = (text: string, by: (character: string) => string): string =>
  text.replace(UNPRINTED, (found) => (found === ' ' || found.length === 2 ? found : by(found)));

/** The escape that JSON, YAML and HCL have in common. */
export const unicodeEscape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Is it free of halves of characters, which no file in UTF-8 can hold? */
export const isText = (text: string): boolean => !/[\ud800-\udfff]/u.test(text);

/** @returns lines of a comment, which all four languages begin with `#`. What could end a line is a blank there */
export const comment = (lines: readonly string[]): string =>
  lines
    .map((line) => `# ${withoutUnprinted(line, () => ' ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
