// Writes what a release consists of into dist: a zip for each store, the source for reviewers, what is inside, and checksums.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packages } from './packages';
import { ROOT } from './run';

for (const [name, bytes] of packages(ROOT)) {
  writeFileSync(path.join(ROOT, 'dist', name), bytes);
  console.log(`dist/${name}  ${bytes.length.toLocaleString('en')} bytes`);
}
