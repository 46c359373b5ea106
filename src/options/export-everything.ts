/** One file with everything that the extension keeps. `stored` is what stands in the browser's storage, word for word. */
interface File {
  rolebridge: 'everything';
  version: 1;
  /** When it was written, ISO 8601. */
  exported: string;
  stored: Record<string, unknown>;
}

/**
 * @param stored all of the browser's storage
 * @param at ms since 1970
 * @returns the text of the file
 */
export const exportEverything = (stored: Record<string, unknown>, at: number): string => {
  const file: File = { rolebridge: 'everything', version: 1, exported: new Date(at).toISOString(), stored };
  return `${JSON.stringify(file)}\n`;
};
