import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './run';

/** Preact's only use of `innerHTML`: for `dangerouslySetInnerHTML`, it compares the markup that stands there and sets the new one. */
const SINK =
  /(\w)\|\|(\w)&&\((\w)\.__html==\2\.__html\|\|\3\.__html==(\w)\.innerHTML\)\|\|\(\4\.innerHTML=\3\.__html\)/g;

/**
 * Writes a copy of Preact that can't set markup: where it would, it throws. Nothing here asks for it, and so no reader of what ships has to
 * prove that.
 *
 * @returns where the copy stands, for an alias: an alias also holds for content scripts, which are built without any plugin
 * @throws where Preact does not use `innerHTML` in just the way that is known
 */
export function preactWithoutMarkup(): string {
  const source = readFileSync(createRequire(import.meta.url).resolve('preact'), 'utf8');
  const copy = source.replace(SINK, '(()=>{throw Error("No markup is set here.")})()');
  if ([...source.matchAll(SINK)].length !== 1 || copy.includes('.innerHTML'))
    throw new Error('Preact sets markup in another way than before: see scripts/preact-without-markup.ts.');
  const file = path.join(ROOT, '.cache', 'preact.mjs');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, copy);
  return file;
}
