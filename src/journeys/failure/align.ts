/** Longer texts are compared at their first difference only. */
const LONGEST = 200;

type Pair = readonly [one: string, other: string];

/** The fewest changes (one letter put in, left out or replaced) that turn one text into the other, letter beside letter. */
function pairs(one: string, other: string): Pair[] {
  const [a, b] = [[...one], [...other]];
  const cost: number[][] = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => cost[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1)
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const line = cost[row];
      if (line)
        line[column] = Math.min(
          at(row - 1, column - 1) + same,
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
        );
    }
  const found: Pair[] = [];
  let [row, column] = [a.length, b.length];
  while (row > 0 || column > 0) {
    const [mine, its] = [a[row - 1] ?? '', b[column - 1] ?? ''];
    const here = at(row, column);
    if (row > 0 && column > 0 && here === at(row - 1, column - 1) + (mine === its ? 0 : 1)) {
      found.push([mine, its]);
      row -= 1;
      column -= 1;
    } else if (row > 0 && here === at(row - 1, column) + 1) {
      found.push([mine, '']);
      row -= 1;
    } else {
      found.push(['', its]);
      column -= 1;
    }
  }
  return found.reverse();
}

/** How many letters must be put in, left out or replaced to make one text of the other; their lengths' sum for very long ones. */
export const distance = (one: string, other: string): number =>
  one.length > LONGEST || other.length > LONGEST
    ? one === other
      ? 0
      : one.length + other.length
    : pairs(one, other).filter(([mine, its]) => mine !== its).length;

/** A space is seen as one, and what is left out as a dot. */
const drawn = (letter: string): string => (letter === '' ? '·' : /\s/.test(letter) ? '␣' : letter);

/**
 * Two texts under each other, for a font of one width, and a line with `^` under each letter that differs. `·` stands for a letter that
 * the other text has more. Texts of over 200 letters are not aligned.
 */
export function aligned(one: string, other: string): [string, string, string] {
  if (one.length > LONGEST || other.length > LONGEST) {
    const first = [...one].findIndex((letter, index) => letter !== [...other][index]);
    return [one, other, `${' '.repeat(Math.max(first, 0))}^`];
  }
  const all = pairs(one, other);
  return [
    all.map(([mine]) => drawn(mine)).join(''),
    all.map(([, its]) => drawn(its)).join(''),
    all
      .map(([mine, its]) => (mine === its ? ' ' : '^'))
      .join('')
      .trimEnd(),
  ];
}
