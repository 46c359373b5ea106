import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOM = new URL('../../../src/iam/', import.meta.url);
const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'));

/** What a file imports at run time. */
const imports = (file: string): string[] =>
  [
    ...readFileSync(new URL(file, ROOM), 'utf8').matchAll(
      /^(?:import|export)(?! type)[^;]*? from '([^']+)'/gms,
    ),
  ].flatMap(([, from = '']) => from);

function reached(file: string, seen = new Set<string>()): Set<string> {
  for (const from of imports(file)) {
    if (seen.has(from)) continue;
    seen.add(from);
    if (from.startsWith('.'))
      reached(new URL(`${from}.ts`, new URL(file, ROOM)).pathname.slice(ROOM.pathname.length), seen);
  }
  return seen;
}

describe('src/iam', () => {
  it.each(files)('%s imports only its own room and jsonc-parser', (file) => {
    for (const from of imports(file))
      expect(from).toMatch(
        file.includes('/')
          ? /^(\.\/[\w-]+|\.\.\/(?:[\w-]+\/)?[\w-]+|jsonc-parser)$/
          : /^(\.\/(?:[\w-]+\/)?[\w-]+|jsonc-parser)$/,
      );
  });

  it.each(['account-id.ts', 'arn.ts', 'external-id/value.ts', 'names.ts', 's3.ts', 'partition.ts'])(
    '%s stays light enough for a content script: no JSON parser',
    (file) => {
      expect([...reached(file)]).not.toContain('jsonc-parser');
    },
  );

  it('console-url.ts, which every IAM page loads, reaches only the partitions', () => {
    expect([...reached('console-url.ts')]).toEqual(['./partition']);
  });
});
