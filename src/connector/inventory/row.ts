import { fieldOf, oldIdOf, oldRoleOf } from '../connector';
import { COLUMNS, type Column, type Field, type Kind } from '../labels';
import type { Connector, Entry, Source, Values } from '../schema';

/** A connector of the inventory as one row of a table: what is typed, imported, exported, and read from Logz.io's lists. */
export type Row = { kind: Kind; bucket: string } & Partial<
  Record<Exclude<Column, 'kind' | 'bucket'>, string>
>;

/** Values as they were typed, imported or read, not checked yet. An empty text takes a value away. */
export type Given = Partial<Record<Column, string>>;

/** @returns the row of a connector; a column without a value is absent. `prefix` empty means the whole bucket, absent that it was never seen */
export function rowOf(one: Connector): Row {
  const row = {
    ...Object.fromEntries(Object.entries(VALUE_OF).map(([column, field]) => [column, fieldOf(one, field)])),
    kind: one.kind,
    bucket: fieldOf(one, 'bucket') ?? '',
    roleArn: oldRoleOf(one),
    account: one.account,
    oldExternalId: oldIdOf(one),
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row; // its kind and bucket are there
}

/** The columns that are values of the connector itself. */
export const VALUE_OF = {
  bucket: 'bucket',
  prefix: 'prefix',
  region: 'region',
  logType: 'logType',
  newExternalId: 'externalId',
  newRoleArn: 'roleArn',
} as const satisfies Partial<Record<Column, Field>>;
const isValue = (column: Column): column is keyof typeof VALUE_OF => Object.hasOwn(VALUE_OF, column);

/** @returns the connector with the columns of this row; what the row does not have stays. Values that are as before keep their source */
export function withRow(one: Connector, row: Given, source: Source): Connector {
  const entry = (before: Entry | undefined, value: string): Entry =>
    before?.value === value ? before : { value, source };
  let next: Connector = { ...one, replaces: one.replaces ?? {} };
  for (const column of COLUMNS) {
    const value = row[column];
    if (value === undefined) continue;
    if (column === 'kind')
      next = { ...next, kind: row.kind as Kind }; // checked by whoever made the row
    else if (column === 'account') next = { ...next, account: value };
    else if (isValue(column)) {
      const field = VALUE_OF[column];
      next = { ...next, values: { ...next.values, [field]: entry(next.values[field], value) } };
    } else {
      const old = column === 'roleArn' ? 'roleArn' : 'externalId';
      next = { ...next, replaces: { ...next.replaces, [old]: entry(next.replaces?.[old], value) } };
    }
  }
  return next;
}

/** @returns the connector with exactly the columns of this row; its other values, its facts and its id stay */
export function putRow(one: Connector, row: Row, source: Source): Connector {
  const { account: _account, ...rest } = one;
  const values: Values = { ...one.values };
  for (const column of COLUMNS)
    if (isValue(column) && row[column] === undefined) delete values[VALUE_OF[column]];
  const { externalId, roleArn } = one.replaces ?? {};
  const replaces = {
    ...(row.oldExternalId !== undefined && externalId && { externalId }),
    ...(row.roleArn !== undefined && roleArn && { roleArn }),
  };
  return withRow({ ...rest, values, replaces }, row, source);
}

/** @returns a new connector of the inventory */
export const fromRow = (id: string, row: Row, source: Source): Connector =>
  withRow({ id, kind: row.kind, values: {}, replaces: {}, facts: {} }, row, source);
