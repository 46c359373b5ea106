/** Are two texts the same but for how their lines end? A host page's editor may change those. */
export function sameText(one: string, other: string): boolean {
  const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
  return lines(one) === lines(other);
}
