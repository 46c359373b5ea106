/**
 * Whether IAM's wildcards match the whole text: `*` any run of characters, `?` exactly one. Goes back to the last `*`
 * only, so that a pattern full of stars costs no more than its length times the text's.
 */
export function glob(pattern: string, text: string): boolean {
  let at = 0;
  let from = 0;
  let star = -1;
  let resume = 0;
  while (from < text.length) {
    const one = pattern[at];
    if (one === '*') {
      star = at;
      resume = from;
      at += 1;
    } else if (one === '?' || one === text[from]) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      resume += 1;
      from = resume;
      at = star + 1;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
