import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const DOCUMENT = read('../../../docs/judge.md');

/** Code and weight of each finding in the tables of the tests, which hold every finding that there is. */
const tested = (path: string): string[] =>
  [...read(path).matchAll(/^ {2}'?([a-z0-9-]+)'?: \[\s*'(error|danger|warning|note)'/gm)].map(
    ([, code, weight]) => `${weight} ${code}`,
  );

const listed = (heading: string): string[] => {
  const [, section = ''] = DOCUMENT.split(`## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| `([a-z0-9-]+)` \| (\w+) \|/gm)].map(
    ([, code, weight]) => `${weight} ${code}`,
  );
};

describe('docs/judge.md', () => {
  it.each([
    ['Trust policies', './trust-policy/findings.test.ts'],
    ['Permissions policies', './permissions-policy/findings.test.ts'],
  ])('%s: has every finding with its weight, and no other', (heading, path) => {
    expect(tested(path).length).toBeGreaterThan(40);
    expect(listed(heading).toSorted()).toEqual(tested(path).toSorted());
  });
});
