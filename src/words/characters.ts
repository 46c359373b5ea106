/** A character as a sentence can show it: itself, or its code where it can't be seen. */
export function showCharacter(character: string): string {
  if (character === ' ') return 'a space';
  if (/[\n\r]/.test(character)) return 'a line break';
  if (character === '\t') return 'a tab';
  if (/[“”„‟‘’‚‛]/.test(character)) return `a curly quote (${character})`;
  if (character === '"') return 'a quotation mark';
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character)
    ? `“${character}”`
    : `a character that can’t be seen (U+${code})`;
}
