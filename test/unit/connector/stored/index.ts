import { readFileSync } from 'node:fs';

/** What an earlier version of the extension really stored; the number in the name is the version. */
export const stored = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));
