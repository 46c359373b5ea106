// Reads the tree as it stands: which files there are, and what each of them imports.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** One import of one file. */
export interface Import {
  /** The file that imports, as a path from the top of the checkout. */
  from: string;
  /** A path from the top of the checkout where it is a file of ours; else the name of a package, with its sub-path. */
  to: string;
  /** Is it a file of ours? */
  ours: boolean;
  /** Is nothing left of it once types are stripped? */
  typeOnly: boolean;
  /** The names that are taken from it; `*` where they can't be told. */
  names: readonly string[];
  /** What stands after the path: `iife` for a script that is built by itself, `inline` for a style sheet as text. */
  query?: string;
}

/** @returns whether there is a file or folder at a path from the top of the checkout */
export const exists = (file: string): boolean => existsSync(path.join(ROOT, file));

/** @returns the text of a file, by its path from the top of the checkout */
export const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** @returns every file below a folder, as paths from the top of the checkout */
export const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

/** The TypeScript files that are our own. */
export const SOURCES: readonly string[] = [
  ...['src', 'content-scripts', 'popup', 'options', 'practice', 'scripts', 'test'].flatMap(filesBelow),
  ...readdirSync(ROOT),
].filter((file) => /\.tsx?$/.test(file));

/** @returns what a file imports and re-exports, types and `import()` with a fixed path included */
function importsOf(file: string): Import[] {
  const source = textOf(file);
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module;
  const found = [
    ...staticImports.map(({ moduleRequest, entries }) => ({
      request: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
      names: entries.map(({ importName: { kind, name } }) =>
        kind === 'Default' ? 'default' : (name ?? '*'),
      ),
    })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType, importName: { name } }) =>
        moduleRequest ? [{ request: moduleRequest.value, typeOnly: isType, names: [name ?? '*'] }] : [],
      ),
    ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      request: source.slice(start + 1, end - 1),
      typeOnly: false,
      names: ['*'],
    })),
  ];
  return found.map(({ request, ...rest }) => {
    const [wanted = '', query] = request.split('?');
    const ours = wanted.startsWith('.');
    const to = ours ? resolved(path.posix.join(path.posix.dirname(file), wanted)) : wanted;
    return { from: file, to, ours, ...rest, ...(query && { query }) };
  });
}

/** @returns what a file exports under a name; of `export *` nothing, since each name is its own file's */
export const exportsOf = (file: string): { name: string; isType: boolean }[] =>
  parseSync(file, textOf(file)).module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName: { kind, name }, isType }) =>
      kind === 'None' ? [] : [{ name: name ?? 'default', isType }],
    ),
  );

/** @throws where there is no such file: an import that can't be followed can't be judged */
function resolved(wanted: string): string {
  const found = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((ending) => wanted + ending)
    .find((name) => exists(name) && path.posix.extname(name) !== '');
  if (!found) throw new Error(`No file stands at ${wanted}.`);
  return found;
}

const BY_FILE = new Map(SOURCES.map((file) => [file, importsOf(file)]));

/** Every import of our own code. */
export const IMPORTS: readonly Import[] = [...BY_FILE.values()].flat();

/**
 * @param follow which imports count; without it every one
 * @returns what the files import, and what those import, and so on: paths of files and names of packages, the files given only
 *   where something imports them
 */
export function reachedFrom(
  files: readonly string[],
  follow: (one: Import) => boolean = () => true,
): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    for (const one of BY_FILE.get(file) ?? []) {
      if (reached.has(one.to) || !follow(one)) continue;
      reached.add(one.to);
      visit(one.to);
    }
  };
  files.forEach(visit);
  return reached;
}
