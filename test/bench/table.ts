import { type Figure, PARTS, type PartName, type Result } from './figures';

const DIGITS: Record<Figure['unit'], number> = { s: 1, ms: 1, kB: 1, '×': 3, '': 0 };

const HEAD = ['figure', 'measured', 'bound', ''] as const;

/** What a reader sees at once: a figure that misses its bound. */
const MISSED = 'missed';

function line(figure: Figure, result: Result): string[] {
  const measured = result.get(figure.figure);
  if (!measured) throw new Error(`Nothing was measured for "${figure.figure}".`);
  const { unit, note } = figure;
  const number = (value: number): string => {
    const text = value.toFixed(DIGITS[unit]);
    return unit === '×' ? `×${text}` : unit ? `${text} ${unit}` : text;
  };
  const { value, more } = measured;
  const most = measured.most ?? figure.most;
  return [
    figure.figure,
    more ? `${number(value)} (${more})` : number(value),
    most === undefined ? '' : `≤ ${number(most)}${note ? ` (${note})` : ''}`,
    most === undefined ? '' : value <= most ? 'holds' : MISSED,
  ];
}

const markdown = (rows: readonly (readonly string[])[]): string => {
  const widths = HEAD.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const put = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [put(HEAD), put(widths.map((width) => '-'.repeat(width))), ...rows.map(put)].join('\n');
};

/**
 * The table of one part, in Markdown: its figures, then what else was measured beside them.
 *
 * @throws where one of its figures was not measured
 */
export function tableOf(name: PartName, result: Result): string {
  const { title, figures }: { title: string; figures: readonly Figure[] } = PARTS[name];
  const own = new Set(figures.map(({ figure }) => figure));
  const others = [...result].filter(([figure]) => !own.has(figure));
  const rows = [
    ...figures.map((figure) => line(figure, result)),
    ...others.map(([figure, { unit = '' }]) => line({ figure, unit }, result)),
  ];
  return `## ${title}\n\n${markdown(rows)}\n`;
}

/** The figures' names in tables of this kind, in their order. */
export const figuresIn = (text: string): string[] =>
  [...text.matchAll(/^\| (.+?) +\|/gm)].flatMap(([, cell = '']) =>
    cell === HEAD[0] || /^-+$/.test(cell) ? [] : [cell],
  );
