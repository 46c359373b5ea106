import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { ACTION_LABELS } from '../../../src/words/actions';
import { CARD } from '../../../src/words/card';
import { COMMAND_LINE } from '../../../src/words/command-line';
import { EXPORT_PROBLEMS, TEMPLATE_DIFFERENCES, TEMPLATE_PROBLEMS } from '../../../src/words/export';
import { ADVICE, FILE_NOTES, FILE_PROBLEMS, INVENTORY, SNAPSHOT } from '../../../src/words/inventory';
import { OPTION_PROBLEMS } from '../../../src/words/options';
import { OUTCOMES } from '../../../src/words/outcomes';
import { NESTED_PROBLEMS } from '../../../src/words/problems';
import { EDIT_PROBLEMS } from '../../../src/words/problems/edits';
import { FIELD_PROBLEMS } from '../../../src/words/problems/fields';
import { GRAMMAR_PROBLEMS } from '../../../src/words/problems/grammar';
import { PASTE_PROBLEMS } from '../../../src/words/problems/paste';
import { PERMISSIONS_FINDINGS } from '../../../src/words/problems/permissions';
import { TEXT_PROBLEMS } from '../../../src/words/problems/text';
import { TRUST_FINDINGS } from '../../../src/words/problems/trust';
import { REASONS } from '../../../src/words/reasons';
import { WARNINGS } from '../../../src/words/warnings';
import { filesBelow, textOf } from './sources';

interface Node {
  type: string;
  [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** @returns a node and everything below it */
function below(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(below);
  if (!isNode(node)) return [];
  return [node, ...Object.values(node).flatMap(below)];
}

const textsIn = (node: unknown): string[] =>
  below(node).flatMap(({ type, value }) => (type === 'Literal' && typeof value === 'string' ? [value] : []));
const parse = (file: string): Node[] => below(parseSync(file, textOf(file)).program.body);

/** Tests that say something of the practice sites, or only draw every sentence, show nothing of what the product says. */
const TESTS = filesBelow('test').filter(
  (file) =>
    /\.tsx?$/.test(file) && !/practice|unit\/words\/(problem-samples|sentences)|unit\/rooms\//.test(file),
);

/** What the tests name: texts, without the weight of a finding before it, and names of members (tables by code). */
const NAMED = new Set(
  TESTS.flatMap(parse).flatMap(({ type, value, key }) => {
    if (type === 'Literal' && typeof value === 'string')
      return [value.replace(/^(?:error|danger|warning|note) /, '')];
    return type === 'Property' && isNode(key) && typeof key.name === 'string' ? [key.name] : [];
  }),
);

describe('every code is expected by a test', () => {
  const TABLES = {
    ADVICE,
    CARD: CARD.sentences,
    COMMAND_LINE,
    EDIT_PROBLEMS,
    EXPORT_PROBLEMS,
    FIELD_PROBLEMS,
    FILE_NOTES,
    FILE_PROBLEMS,
    GRAMMAR_PROBLEMS,
    INVENTORY,
    NESTED_PROBLEMS,
    OPTION_PROBLEMS,
    OUTCOMES,
    PASTE_PROBLEMS,
    PERMISSIONS_FINDINGS,
    REASONS,
    SNAPSHOT,
    TEMPLATE_DIFFERENCES,
    TEMPLATE_PROBLEMS,
    TEXT_PROBLEMS,
    TRUST_FINDINGS,
    WARNINGS,
  };

  it.each(Object.entries(TABLES))('of %s', (_name, table) => {
    expect(Object.keys(table).filter((code) => !NAMED.has(code))).toEqual([]);
  });
});

/** Functions of the browser tests that press, by name: those of Playwright, and ours that call one of these. */
function pressing(nodes: readonly Node[]): Set<string> {
  const names = new Set(['click', 'press']);
  const ours = nodes.flatMap(({ type, id, init, body, key, value }): [string, unknown][] => {
    const name = isNode(id) ? id.name : isNode(key) ? key.name : undefined;
    if (typeof name !== 'string') return [];
    if (type === 'FunctionDeclaration') return [[name, body]];
    if (type === 'MethodDefinition' || type === 'PropertyDefinition') return [[name, value]];
    return type === 'VariableDeclarator' && isNode(init) && init.type.includes('Function')
      ? [[name, init]]
      : [];
  });
  for (let before = -1; before !== names.size; ) {
    before = names.size;
    for (const [name, body] of ours) if (below(body).some((one) => names.has(calledBy(one)))) names.add(name);
  }
  return names;
}

/** @returns the name of the function that a node calls; none where it is no call */
function calledBy({ type, callee }: Node): string {
  if (type !== 'CallExpression' || !isNode(callee)) return '';
  const named = callee.type === 'MemberExpression' ? callee.property : callee;
  return isNode(named) && typeof named.name === 'string' ? named.name : '';
}

describe('docs/pages.md', () => {
  const rows = [...textOf('docs/pages.md').matchAll(/^\| (.+?) \| .+? \| `(.+?)`: (.+?) \|$/gm)];

  it('lists every page', () => expect(rows).toHaveLength(11));

  it.each(rows.map(([, page, file, title]) => [page, file, title]))(
    '%s is tested in both browsers',
    (_page, file = '', title = '') => {
      const tests = parse(file).filter((node) => calledBy(node) === 'test');
      const named = tests.find(({ arguments: given }) =>
        textsIn((given as unknown[])[0])[0]?.startsWith(title),
      );
      expect(below(named).some(({ type, name }) => type === 'Identifier' && name === 'BOTH')).toBe(true);
    },
  );
});

describe('every button is pressed by a test', () => {
  const files = TESTS.filter((file) => file.startsWith('test/browser/')).map(parse);
  const press = pressing(files.flat());

  /** Texts within calls that press; a constant stands for what it is made of. */
  const pressed = files.flatMap((nodes) => {
    const made = new Map(
      nodes.flatMap(({ type, id, init }): [unknown, string[]][] =>
        type === 'VariableDeclarator' && isNode(id) ? [[id.name, textsIn(init)]] : [],
      ),
    );
    return nodes
      .filter((node) => press.has(calledBy(node)))
      .flatMap((call) => [
        ...textsIn(call),
        ...below(call).flatMap(({ type, name }) => (type === 'Identifier' ? (made.get(name) ?? []) : [])),
      ]);
  });

  // Copy stands beside each value, with the field's name; Move is dragged, and moved by the arrow keys.
  const { copy: _copy, move: _move, ...cards } = CARD.buttons;
  const buttons = [...Object.values(ACTION_LABELS), ...Object.values(cards)].concat(
    'Copy External ID',
    'Options',
    'Forget everything',
    'Export …',
    'Migrate this one',
  );

  it.each([...new Set(buttons)])('%s', (name) => expect(pressed).toContain(name));

  it('a text that nobody presses is told from one', () => {
    expect(pressed.length).toBeGreaterThan(500);
    expect(pressed).not.toContain('Delete the kept copies of everything');
  });
});
