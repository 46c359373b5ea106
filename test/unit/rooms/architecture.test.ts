import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json';
import { LOGZIO } from '../../../src/vendors/logzio';
import { exists, SOURCES, textOf } from './sources';

const ARCHITECTURE = textOf('ARCHITECTURE.md');

/** What stands between single backticks; the drawing in three backticks apart. */
const quoted = [...ARCHITECTURE.replace(/```.*?```/gs, '').matchAll(/`([^`]+)`/g)].map(
  ([, text = '']) => text,
);

const isPath = (text: string): boolean =>
  /^[\w.-]+(\/[\w.-]+)*$/.test(text) && /\/|\.(md|json|ts)$/.test(text);

describe('ARCHITECTURE.md', () => {
  it.each([...new Set(quoted.filter(isPath))])('%s is there', (path) => expect(exists(path)).toBe(true));

  /** Each "`name` in `path`". */
  const claims = [...ARCHITECTURE.matchAll(/`([\w.]+)` in\s+`([^`]+)`/g)].map(([, name, path]) => [
    name,
    path,
  ]);

  it.each(claims)('%s is in %s', (name = '', path = '') => {
    expect(textOf(path)).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it('names every room of the sources', () => {
    const rooms = new Set(SOURCES.map((file) => /^(src\/[a-z]+(?=\/)|[a-z-]+(?=\/))/.exec(file)?.[0]));
    for (const room of rooms) if (room && room !== 'src') expect(ARCHITECTURE).toContain(`| \`${room}\` |`);
  });

  it('has six recipes', () => {
    expect(ARCHITECTURE.match(/^### .*$/gm)).toHaveLength(6);
  });
});

describe('SECURITY.md', () => {
  /** The last column of the table: a file, and the words by which the proof is found in it. */
  const proofs = [...textOf('SECURITY.md').matchAll(/`([^`]+)`: (.+) \|$/gm)].map(([, file, words]) => [
    words,
    file,
  ]);

  it.each(proofs)('%s: stands in %s', (words = '', file = '') => expect(textOf(file)).toContain(words));

  it('has a proof for every threat', () => {
    const [, ...rows] = textOf('SECURITY.md').match(/^\| (?!---).*\|$/gm) ?? [];
    expect(rows.length).toBeGreaterThan(10);
    expect(proofs).toHaveLength(rows.length);
  });
});

describe('facts about the vendor', () => {
  const shipped = SOURCES.filter((file) => /^(src\/(?!vendors\/)|content-scripts\/|popup\/)/.test(file));

  // A sentence may name it; a value that something is decided by may not stand twice.
  it.each([LOGZIO.awsAccount, LOGZIO.externalIdPrefix, ...LOGZIO.appHosts])(
    '%s is a value in src/vendors only',
    (fact) => {
      const value = new RegExp(`['"\`]${fact.replaceAll('.', '\\.')}['"\`]`);
      expect(shipped.filter((file) => value.test(textOf(file)))).toEqual([]);
    },
  );

  it.each(LOGZIO.appHosts)('the manifest covers %s', (host) => {
    const covers = (pattern: string): boolean => {
      const [, wanted = ''] = /^https:\/\/([^/]+)\//.exec(pattern) ?? [];
      return wanted === host || (wanted.startsWith('*.') && host.endsWith(wanted.slice(1)));
    };
    expect(manifest.host_permissions.some(covers)).toBe(true);
    expect(manifest.content_scripts.some(({ matches }) => matches.some(covers))).toBe(true);
  });
});
