import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMITTING } from '../../../content-scripts/form/press';
import { PAGES } from '../../../content-scripts/pages/aws';
import { FIELDS } from '../../../content-scripts/pages/aws/fields';
import { TRUST_FIELDS } from '../../../content-scripts/pages/aws/trust/fields';
import { COLUMNS, words } from '../../../content-scripts/pages/aws/words';
import { BOXES } from '../../../content-scripts/pages/logzio/fields';

const at = (path: string): URL => new URL(`../../../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(at(path), 'utf8');

/** What both sites' locators have in common. */
interface Located {
  label: string;
  ways: readonly { how: string }[];
}

const locators: [string, Located][] = Object.entries({ ...FIELDS, ...TRUST_FIELDS, ...BOXES });

describe('fields', () => {
  it.each(locators)('%s is found in at least two independent ways', (_name, { ways, label }) => {
    expect(label).not.toBe('');
    expect(new Set(ways.map(({ how }) => how)).size).toBeGreaterThanOrEqual(2);
  });
});

/** How docs/pages.md names each page of the route table, and where the practice console shows it. */
const SHOWN: Record<keyof typeof PAGES, { row: string; practice: RegExp } | undefined> = {
  'create-policy': { row: 'Create policy', practice: /policies\/create/ },
  'create-role': { row: 'Create role', practice: /roles\/create/ },
  policies: { row: 'Policies list', practice: /policies/ },
  roles: { row: 'Roles list', practice: /roles/ },
  role: { row: 'Role details', practice: /roles\/details/ },
  'trust-policy': { row: 'Edit trust policy', practice: /edit-trust-policy/ },
  other: undefined,
};

describe('pages', () => {
  const listed = read('docs/pages.md');
  const routes = read('practice/console/route.ts').replaceAll('\\/', '/');

  for (const [id, page] of Object.entries(PAGES)) {
    const shown = SHOWN[id as keyof typeof PAGES]; // Object.entries forgets the keys
    if (!shown) continue;
    it(`${id} has a practice screen`, () => expect(routes).toMatch(shown.practice));
    const rows =
      page.screens.length > 0
        ? page.screens.filter(({ needs }) => needs.length > 0).map(({ title }) => `${shown.row} · ${title}`)
        : [shown.row];
    it.each(rows)('docs/pages.md lists %s', (row) => expect(listed).toContain(`| ${row} |`));
  }
});

describe('words', () => {
  it.each(Object.entries(COLUMNS))('%s: what commits is known and never pressed', (_language, column) => {
    const { createRole = [], createPolicy = [], next = [] } = column;
    expect(createRole.length).toBeGreaterThan(0);
    expect(createPolicy.length).toBeGreaterThan(0);
    for (const word of [...createRole, ...createPolicy, ...(column.otherCommits ?? [])])
      expect(COMMITTING).toContain(word);
    for (const word of next) expect(COMMITTING).not.toContain(word);
  });

  it('no word for going on is one for committing in another language', () => {
    expect(words('next', 'refresh', 'nextPage').filter((word) => COMMITTING.includes(word))).toEqual([]);
  });
});

describe('the first part of the content script', () => {
  /** What a file brings along at run time, by following its imports. */
  function reached(path: string, seen = new Set<string>()): Set<string> {
    seen.add(path);
    for (const [, from = ''] of read(path).matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)'/gms)) {
      const next = from.startsWith('.')
        ? new URL(`${from}.ts`, at(path)).pathname.slice(at('.').pathname.length)
        : from;
      if (from.startsWith('.') && existsSync(at(next)) && !seen.has(next)) reached(next, seen);
      else if (!from.startsWith('.')) seen.add(from);
    }
    return seen;
  }

  it('brings no page handler, no card and no library along', () => {
    const files = [...reached('content-scripts/aws.ts')];
    expect(files).toContain('src/iam/console-url.ts');
    for (const file of files)
      expect(file).toMatch(
        /^(content-scripts\/(aws|shared)\.ts|src\/(iam\/(console-url|partition)|platform\/[\w-]+)\.ts)$/,
      );
  });
});

/** Every source file of the content scripts below a folder. */
const sources = (folder: string): string[] =>
  readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(at('.').pathname.length));

/** A file without its comments. */
const code = (path: string): string => read(path).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

describe('rooms', () => {
  it('nothing but form/press.ts presses, submits or plays the mouse', () => {
    const PRESSES =
      /\.click\(|\.submit\(|requestSubmit|new (?:Mouse|Pointer|Touch|Submit)Event\(|Event\(['"](?:click|mousedown|submit)/;
    const guilty = sources('content-scripts').filter((path) => PRESSES.test(code(path)));
    expect(guilty).toEqual(['content-scripts/form/press.ts']);
  });

  it.each(sources('content-scripts/pages'))('%s makes no DOM call', (path) => {
    const DOM =
      /querySelector|getElement|(?<![\w.])(?:document|window|location)\.|\.(?:matches|closest|focus|blur|click|scrollIntoView|getAttribute|setAttribute|dispatchEvent)\(|\.(?:isConnected|textContent|innerText|parentElement|tagName|attributes)\b|\.contains\(|compareDocumentPosition|instanceof HTML|\} = (?:document|window|location)\b/;
    expect(DOM.exec(code(path))?.[0]).toBeUndefined();
  });
});
