// Brings a fresh clone to where everything runs. Plain Node: it must work before any package is installed.
//   node scripts/setup.mjs                   packages, then a Chromium
//   node scripts/setup.mjs --firefox         and a Firefox, where one can be had
//   node scripts/setup.mjs --packages-only   packages
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = path.join(root, 'node_modules', '.rolebridge-stamp');

/**
 * Ends the set-up with a sentence for a person.
 *
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(`\nSet-up stopped: ${sentence}`);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Node 20.19 or newer is needed, this is ${process.versions.node}. Install a newer one from nodejs.org.`,
  );
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the packages (npm ci), about a minute the first time …');
  const result = spawnSync('npm ci', { cwd: root, shell: true, stdio: 'inherit' });
  if (result.status !== 0)
    stop(
      'npm ci failed. Its message is above; a missing network is the usual reason. Then run the same command again.',
    );
  writeFileSync(stamp, lock);
}

checkNode();
installPackages();
if (!process.argv.includes('--packages-only')) {
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const script = path.join(root, 'scripts', 'install-browsers.ts');
  const result = spawnSync(process.execPath, [tsx, script, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
