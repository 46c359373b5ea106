/** Runs in a page: reads Logz.io's list of configurations with the extension's own code. */

import { look, readPage } from '../../content-scripts/pages/logzio/read';
import { COLUMNS, LISTED } from './listed';
import type { Said } from './screen';

/** What is read of the first configuration; a value that belongs to no configuration as it is, in the place of that one's. */
export function visitList(): Said {
  const { all, forms } = look();
  const { rows } = readPage(all, forms);
  const read: Record<string, string> = {};
  for (const row of rows) {
    const one = LISTED.find(({ bucket }) => bucket === row.bucket);
    for (const [column, key] of Object.entries(COLUMNS)) {
      const value = row[key];
      if (value !== undefined && (one === LISTED[0] || one?.[key] !== value)) read[column] = value;
    }
  }
  const done = Object.keys(read);
  return { done, missed: Object.keys(COLUMNS).filter((column) => !done.includes(column)), read };
}
