import { LOGZIO } from '../../../src/vendors/logzio';
import { type Grid, gridsShown, hasMore, isLoading } from '../../form/grids';
import { labelledValues, type Piece, titled } from '../../form/labelled';

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

const EXPLAINS =
  'aside,blockquote,figure,[role=note],[role=complementary],[role=tooltip],[class*=example i],[class*=sample i],nav,header';

/** Does the element stand in a part that explains? What is named after an example that it holds beside other things is a layout. */
function explains(element: Element): boolean {
  for (let box = element.closest(EXPLAINS); box; box = box.parentElement?.closest(EXPLAINS) ?? null)
    if (!box.querySelector(EXPLAINS)) return true;
  return false;
}
const ARN = /arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+/;
const NOTHING = /^(?:[-–—.…]*|n\/?a|none|null|undefined|not set|empty)$/i;
const BUCKET = /^(?:s3:\/\/)?[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]\/?$/;

/** What a cell says; a cut-off ARN stands whole in a title or a copy button. */
function textOf(cell: HTMLElement, column: Column): string {
  const box = cell.querySelector<HTMLInputElement>('input:not([type=checkbox]):not([type=radio]),select');
  const text = (box ? box.value : cell.innerText)
    .replace(/[\u200b\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (column !== 'roleArn') return text;
  const carried = [cell, ...cell.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  );
  const whole = [text.replace(/\s/g, ''), ...carried].flatMap((one) => ARN.exec(one)?.[0] ?? []);
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

function rowsOf({ heads, rows }: Grid): Row[] {
  const columns = heads.map((head) => columnOf(head.innerText));
  if (!columns.includes('bucket')) return [];
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

/** The most that one card says, in characters; more is a page. */
const CARD = 1_200;

/** Cards: parts of the page that name one role or bucket each, with labels for the rest. */
function cards(all: readonly Piece[]): Row[] {
  const texts = all.filter(
    ({ element, kind }) =>
      kind !== 'box' && !element.closest('table,[role=grid],[role=table]') && !explains(element),
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
    let card: Element = anchor.element;
    const fits = (box: Element): boolean =>
      box.tagName !== 'BODY' &&
      (box.textContent?.length ?? 0) <= CARD &&
      !anchors.some((other) => other !== anchor && box.contains(other.element)) &&
      !box.querySelector('input:not([type=checkbox]):not([type=radio]):not([type=hidden]),textarea');
    if (!fits(card)) continue;
    while (card.parentElement && fits(card.parentElement)) card = card.parentElement;
    const inside = Object.fromEntries(
      COLUMNS.flatMap((column) => {
        const [only, second] = found[column].filter(({ element }) => card.contains(element));
        return only && !second ? [[column, only.value]] : [];
      }),
    ) as Partial<Record<Column, string>>;
    inside.bucket ??= titleOf(card);
    const labelled = Object.keys(inside).length;
    const row = labelled > 1 ? rowFrom(inside) : undefined;
    if (row) rows.push(row);
  }
  return rows;
}

/** A card's title, where it is a bucket's name. */
function titleOf(card: Element): string {
  const titles = [
    ...card.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6,[role=heading],strong,b,a,[class*=title i]'),
  ];
  const names = titles.map(({ innerText }) => innerText.trim()).filter((text) => BUCKET.test(text));
  return names[0] ?? '';
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
