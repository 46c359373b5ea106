import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

// Zip holds local time without a zone: a fixed local date gives the same bytes everywhere.
const MTIME = new Date(2020, 0, 1);

/**
 * @param skip names of files and folders, at any depth, that stay out
 * @returns a zip of a folder, the same bytes from the same files
 */
export function zipFolder(folder: string, skip: readonly RegExp[] = []): Uint8Array {
  const files: Zippable = {};
  for (const file of filesIn(folder, skip))
    files[path.relative(folder, file).split(path.sep).join('/')] = new Uint8Array(readFileSync(file));
  return zipSync(files, { level: 9, mtime: MTIME, os: 3, attrs: 0o100644 << 16 });
}

/** Every file below a folder, in an order that hangs on the names alone. */
function filesIn(folder: string, skip: readonly RegExp[]): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !skip.some((one) => one.test(name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(file, skip);
      return entry.isFile() ? [file] : []; // no link
    });
}
