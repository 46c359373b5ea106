import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXTENSION } from '../browser/launch';

/** Bytes of a built file after gzip at its best, as a store or a browser's tool would count them. */
function gzipBytes(file: string): number {
  return gzipSync(readFileSync(path.join(EXTENSION, file)), { level: 9 }).length;
}

interface BuiltManifest {
  content_scripts: { matches: string[]; js: string[] }[];
  background: { service_worker: string };
}

/** What the content script of the IAM pages weighs: the part on every IAM page, and the one that is put in where there is something to do. */
export function contentScriptBytes(): { first: number; second: number } {
  const manifest: BuiltManifest = JSON.parse(readFileSync(path.join(EXTENSION, 'manifest.json'), 'utf8'));
  const isIam = (script: BuiltManifest['content_scripts'][number]): boolean =>
    script.matches.some((match) => match.includes('/iam/'));
  const first = manifest.content_scripts.filter(isIam).flatMap((script) => script.js);
  const background = scriptsFrom(manifest.background.service_worker);
  const named = background.flatMap((file) => injected(readFileSync(path.join(EXTENSION, file), 'utf8')));
  const second = [...new Set(named)].filter((file) => !first.includes(file));
  if (first.length !== 1 || second.length !== 1)
    throw new Error('dist/chrome has not the two parts that were expected.');
  return { first: total(first), second: total(second) };
}

/** Script that the popup loads before it first paints: the page's module and everything it imports statically. */
export function popupBytes(): number {
  const html = readFileSync(path.join(EXTENSION, 'popup/index.html'), 'utf8');
  const entries = [...html.matchAll(/<script[^>]*\ssrc="\/?([^"]+)"/g)].map((match) => `${match[1]}`);
  if (!entries.length) throw new Error('dist/chrome/popup/index.html loads no script.');
  return total([...new Set(entries.flatMap((entry) => scriptsFrom(entry)))]);
}

const total = (files: readonly string[]): number => files.reduce((sum, file) => sum + gzipBytes(file), 0);

/** A module and all that it imports statically, as paths inside dist/chrome. */
function scriptsFrom(entry: string, seen: Set<string> = new Set()): string[] {
  if (seen.has(entry)) return [];
  seen.add(entry);
  const source = readFileSync(path.join(EXTENSION, entry), 'utf8');
  for (const [, specifier = ''] of source.matchAll(
    /(?:^|[;}\s])(?:import|export)(?:[^"'()]*?from)?\s*["'](\.[^"']+)["']/g,
  ))
    scriptsFrom(path.posix.join(path.posix.dirname(entry), specifier), seen);
  return [...seen];
}

/** Files that the background puts into pages: named in its code by their path from the extension's root. */
const injected = (source: string): string[] =>
  [...source.matchAll(/["'`]\/?((?:content-scripts|assets)\/[\w./-]*page[\w./-]*\.js)["'`]/g)].map(
    (match) => `${match[1]}`,
  );
