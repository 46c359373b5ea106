import { LOGZIO } from '../../../src/vendors/logzio';
import { cardAround, isInTable, titlesIn } from '../../form/cards';
import { attributeValues, cellText, isButtons } from '../../form/cells';
import { explains } from '../../form/explains';
import { type Grid, gridsShown, hasMore, isLoading } from '../../form/grids';
import { labelledValues, type Piece, titled } from '../../form/labelled';
import { holds } from '../../form/parts';

/** What a list or a form shows of one configuration, as it stands there. */
export interface Row {
  bucket: string;
  prefix?: string;
  region?: string;
  logType?: string;
  roleArn?: string;
  externalId?: string;
}

/** The configurations that a page lists. */
export interface Listing {
  rows: Row[];
  /** All of them are here: the list has no further pages, is not searched, and says so where it is empty. */
  complete: boolean;
}

type Column = keyof Row;
const { labels } = LOGZIO;

/** Heads of columns and labels of cards: the form's own words of every era, and shorter ones. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
  bucket: [...labels.bucket, 'S3 bucket names', 'Bucket names'],
  prefix: [...labels.prefix, 'Path', 'Bucket prefix', 'Bucket path', 'Folder'],
  region: [...labels.region, 'AWS region', 'S3 region'],
  logType: [...labels.logType, 'Logs type', 'Type', 'Log types', 'Data type'],
  roleArn: [...labels.roleArn, 'Role', 'IAM role', 'AWS role', 'AWS role ARN'],
  externalId: labels.externalId,
};
const COLUMNS = Object.keys(HEADS) as Column[];
const columnOf = (text: string): Column | undefined => COLUMNS.find((column) => titled(text, HEADS[column]));

const ARN = /arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+/;
const NOTHING = /^(?:[-–—.…]*|n\/?a|none|null|undefined|not set|empty)$/i;
const BUCKET = /^(?:s3:\/\/)?[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]\/?$/;

/** What a cell says; a cut-off ARN stands whole in a title or a copy button. */
function textOf(cell: HTMLElement, column: Column): string {
  const text = cellText(cell);
  if (column !== 'roleArn') return text;
  const whole = [text.replace(/\s/g, ''), ...attributeValues(cell)].flatMap(
    (one) => ARN.exec(one)?.[0] ?? [],
  );
  return whole.sort((one, other) => other.length - one.length)[0] ?? text;
}

function rowFrom(found: Partial<Record<Column, string>>): Row | undefined {
  const bucket = found.bucket ?? '';
  if (!BUCKET.test(bucket)) return undefined;
  const known = Object.entries(found).filter(([column, text]) => column === 'prefix' || !NOTHING.test(text));
  // A prefix that is shown as a dash is known to be empty; a column that is not there is not known.
  const clean = known.map(([column, text]) => [column, NOTHING.test(text) ? '' : text]);
  const row = { ...Object.fromEntries(clean), bucket } as Row;
  if (row.roleArn !== undefined && !ARN.test(row.roleArn)) delete row.roleArn;
  return row;
}

/**
 * Does a row stand under these heads, cell by cell? Else values would change their columns. Buttons at its end often have no head of their own, and
 * what is unfolded below a row is one cell.
 */
function isUnder(heads: readonly string[], cells: readonly HTMLElement[]): boolean {
  const ofValues = heads.length - (/^(?:actions?)?$/i.test(heads.at(-1)?.trim() ?? '') ? 1 : 0);
  return (
    cells.length <= 1 ||
    cells.length === heads.length ||
    (isButtons(cells.at(-1)) && cells.length - 1 === ofValues)
  );
}

function rowsOf({ heads, rows }: Grid): Row[] {
  const columns = heads.map(columnOf);
  if (rows.some((cells) => !isUnder(heads, cells)) || !columns.includes('bucket')) return [];
  return rows.flatMap((cells) => {
    const found: Partial<Record<Column, string>> = {};
    for (const [index, column] of columns.entries()) {
      const cell = cells[index];
      if (column && cell && found[column] === undefined) found[column] = textOf(cell, column);
    }
    const row = rowFrom(found);
    return row ? [row] : [];
  });
}

/** Cards: parts of the page that name one role or bucket each, with labels for the rest. */
function cards(all: readonly Piece[]): Row[] {
  const texts = all.filter(
    ({ element, kind }) => kind !== 'box' && !isInTable(element) && !explains(element),
  );
  const values = (column: Column): { value: string; element: Element }[] => {
    const wanted = {
      labels: HEADS[column],
      shape: column === 'roleArn' ? ARN : column === 'bucket' ? BUCKET : /^\S.{0,199}$/,
      certain: column === 'roleArn' ? ARN : column === 'bucket' ? BUCKET : /(?!)/,
      others: COLUMNS.filter((other) => other !== column).flatMap((other) => HEADS[other]),
    };
    return labelledValues(texts, wanted).filter(({ value }) => column !== 'roleArn' || ARN.test(value));
  };
  const found = Object.fromEntries(COLUMNS.map((column) => [column, values(column)])) as Record<
    Column,
    { value: string; element: Element }[]
  >;
  const anchors = found.roleArn.length >= found.bucket.length ? found.roleArn : found.bucket;
  const rows: Row[] = [];
  for (const anchor of anchors) {
    const others = anchors.filter((other) => other !== anchor).map(({ element }) => element);
    const card = cardAround(anchor.element, others);
    if (!card) continue;
    const inside = Object.fromEntries(
      COLUMNS.flatMap((column) => {
        const [only, second] = found[column].filter(({ element }) => holds(card, element));
        return only && !second ? [[column, only.value]] : [];
      }),
    ) as Partial<Record<Column, string>>;
    // A card's title may be the bucket's name.
    inside.bucket ??= titlesIn(card).find((text) => BUCKET.test(text)) ?? '';
    const labelled = Object.keys(inside).length;
    const row = labelled > 1 ? rowFrom(inside) : undefined;
    if (row) rows.push(row);
  }
  return rows;
}

const EMPTY =
  /\bno (?:s3 |aws |active |connected )?(?:buckets?|connectors?|configurations?|fetchers?|data|results?|items?|records?)\b|\b(?:nothing|none) (?:here|yet|found)\b|\barchiving is off\b/i;
/** The configurations that the page lists, in tables or in cards; what documentation beside them shows is none. `all` is what the page shows. */
export function listingOf(all: readonly Piece[]): Listing {
  const tables = gridsShown((text) => columnOf(text) !== undefined).filter(
    ({ element }) => !explains(element),
  );
  const grid = tables.find((one) => rowsOf(one).length > 0);
  const rows = grid ? tables.flatMap(rowsOf) : cards(all);
  const empty = all.some(({ text, kind }) => kind === 'text' && text.length < 120 && EMPTY.test(text));
  const busy = isLoading() || all.some(({ text }) => /^loading\b/i.test(text));
  return { rows, complete: !busy && !hasMore(grid) && (rows.length > 0 || empty) };
}
