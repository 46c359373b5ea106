import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { version } from '../package.json';
import { sbom } from './sbom';
import { zipFolder } from './zip';

/** @returns whether a path from the top of the checkout is source: neither git's own nor what git ignores */
export function sourceOf(root: string): (file: string) => boolean {
  const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8').split(/\r?\n/).filter(Boolean);
  const patterns = ['.git', ...ignored].map((line) => {
    const name = line
      .replace(/^\/|\/$/g, '')
      .replaceAll('.', '\\.')
      .replaceAll('*', '[^/]*');
    return new RegExp(`${line.startsWith('/') ? '^' : '(^|/)'}${name}(/|$)`);
  });
  return (file) => !patterns.some((pattern) => pattern.test(file));
}

/**
 * Everything that a release consists of.
 *
 * @param root a checkout in which both browsers' builds stand under dist
 * @returns the files' names and bytes; the last one, SHA256SUMS, is over all others. The same sources give the same bytes.
 */
export function packages(root: string): Map<string, Uint8Array> {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const files = new Map([
    [`rolebridge-chrome-${version}.zip`, zipFolder(path.join(root, 'dist', 'chrome'))],
    [`rolebridge-firefox-${version}.zip`, zipFolder(path.join(root, 'dist', 'firefox'))],
    [`rolebridge-source-${version}.zip`, zipFolder(root, sourceOf(root))],
    [`rolebridge-${version}.cdx.json`, text(sbom())],
  ]);
  const sums = [...files].map(
    ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`,
  );
  return files.set('SHA256SUMS', text(sums.join('')));
}
