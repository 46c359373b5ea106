// Builds the same sources in another folder and compares what would be released, byte for byte. Both builds must stand under dist.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packages, sourceOf } from './packages';
import { ROOT, run } from './run';

const elsewhere = path.join(mkdtempSync(path.join(tmpdir(), 'rolebridge-elsewhere-')), 'another', 'folder');
const isSource = sourceOf(ROOT);
try {
  cpSync(ROOT, elsewhere, {
    recursive: true,
    filter: (file) => isSource(path.relative(ROOT, file).split(path.sep).join('/')),
  });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(elsewhere, 'node_modules'), 'junction');
  const built = await run(`cd "${elsewhere}" && vite build && vite build --mode firefox`);
  if (!built.ok) throw new Error(built.output);
  const there = packages(elsewhere);
  const differ = [...packages(ROOT)].filter(
    ([name, bytes]) => !Buffer.from(bytes).equals(there.get(name) ?? Buffer.of()),
  );
  if (differ.length > 0)
    throw new Error(`Other bytes from another folder: ${differ.map(([name]) => name).join(', ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(path.resolve(elsewhere, '..', '..'), { recursive: true, force: true });
}
