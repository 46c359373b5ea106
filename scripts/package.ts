// A zip for each store out of dist/chrome and dist/firefox, the same bytes from the same files.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { version } from '../package.json';
import { ROOT } from './run';

// Zip holds local time without a zone: a fixed local date gives the same bytes everywhere.
const MTIME = new Date(2020, 0, 1);

function zipFolder(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const files: Zippable = {};
  for (const name of names) files[name] = new Uint8Array(readFileSync(path.join(folder, name)));
  return zipSync(files, { level: 9, mtime: MTIME, os: 3, attrs: 0o100644 << 16 });
}

for (const target of ['chrome', 'firefox']) {
  const zip = zipFolder(path.join(ROOT, 'dist', target));
  const file = path.join('dist', `rolebridge-${target}-${version}.zip`);
  writeFileSync(path.join(ROOT, file), zip);
  console.log(`${file}  ${zip.length.toLocaleString('en')} bytes`);
}
