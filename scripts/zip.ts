import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

// Zip holds local time without a zone: a fixed local date gives the same bytes everywhere.
const MTIME = new Date(2020, 0, 1);

/**
 * @param takes which files and folders go in, by their path in the folder, with `/`
 * @returns a zip of a folder, the same bytes from the same files
 */
export function zipFolder(folder: string, takes: (file: string) => boolean = () => true): Uint8Array {
  const files: Zippable = {};
  for (const file of filesIn(folder, '', takes))
    files[file] = new Uint8Array(readFileSync(path.join(folder, file)));
  return zipSync(files, { level: 9, mtime: MTIME, os: 3, attrs: 0o100644 << 16 });
}

/** Every file below a folder, in an order that hangs on the names alone; no links. */
function filesIn(folder: string, below: string, takes: (file: string) => boolean): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true })
    .map((entry) => ({ entry, file: path.posix.join(below, entry.name) }))
    .filter(({ file }) => takes(file))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ entry, file }) => {
      if (entry.isDirectory()) return filesIn(folder, file, takes);
      return entry.isFile() ? [file] : [];
    });
}
