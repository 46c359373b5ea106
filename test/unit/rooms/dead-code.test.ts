import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json';
import { dependencies, devDependencies, scripts } from '../../../package.json';
import { exportsOf, filesBelow, IMPORTS, reachedFrom, SOURCES, textOf } from './sources';

/** Files that something else than an import starts. */
const ENTRIES: readonly string[] = [
  manifest.background.service_worker,
  ...manifest.content_scripts.flatMap(({ js }) => js),
  ...['popup', 'options', 'practice'].flatMap(filesBelow).flatMap(scriptsOf),
  ...SOURCES.filter((file) => [...Object.values(scripts), textOf('scripts/test.ts')].some(names(file))),
  ...SOURCES.filter((file) => /\.(test|spec|types|d)\.tsx?$|\.config\.ts$/.test(file)),
  'scripts/install-browsers.ts', // by setup.mjs
  ...['scripts/iam-actions.ts', 'scripts/locators.ts'], // by hand, as their first lines say
  'test/bench/judge-page.ts', // by judge-times.ts, which builds it for a page
];

function names(file: string): (text: string) => boolean {
  return (text) => text.includes(file);
}

/** The module scripts of a page, as paths from the top of the checkout; none of another file. */
function scriptsOf(page: string): string[] {
  if (!page.endsWith('.html')) return [];
  const folder = page.slice(0, page.lastIndexOf('/'));
  const tags = textOf(page).matchAll(/<script type="module" src="\.\/([^"]+)"/g);
  return [...tags].map(([, file]) => `${folder}/${file}`);
}

/** What is imported from a file by name; `*` where it can't be told. */
const TAKEN = new Map<string, string[]>();
for (const { to, names } of IMPORTS) TAKEN.set(to, [...(TAKEN.get(to) ?? []), ...names]);

/** The same, by others than tests. */
const IN_USE = new Set(
  IMPORTS.filter(({ from }) => !from.startsWith('test/')).flatMap(({ to, names }) =>
    names.map((name) => `${name} of ${to}`),
  ),
);

/** What ships: a test alone does not keep a thing in it alive, unless its own file uses it too. */
const SHIPPED = /^(src|content-scripts|popup|options)\//;

/**
 * Exports that nobody takes. A type may stand in the signature of what is exported beside it: it counts only where its own file names it
 * once.
 */
function deadExports(file: string): string[] {
  const taken = TAKEN.get(file) ?? [];
  const isKept = (name: string): boolean =>
    !SHIPPED.test(file) || IN_USE.has(`${name} of ${file}`) || IN_USE.has(`* of ${file}`) || named(name) > 1;
  if (ENTRIES.includes(file) || taken.includes('*')) return [];
  const named = (name: string): number => textOf(file).match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
  return exportsOf(file)
    .filter(({ name, isType }) => !(taken.includes(name) && isKept(name)) && !(isType && named(name) > 1))
    .map(({ name }) => `${name} of ${file}`);
}

/** Packages whose command has another name. */
const COMMANDS = new Map([
  ['@biomejs/biome', 'biome'],
  ['typescript', 'tsc'],
]);

describe('dead code', () => {
  it('no file that nothing reaches', () => {
    const reached = reachedFrom(ENTRIES);
    expect(SOURCES.filter((file) => !reached.has(file) && !ENTRIES.includes(file))).toEqual([]);
  });

  it('no export that nothing imports', () => {
    expect(SOURCES.flatMap(deadExports)).toEqual([]);
  });

  it('no package that nothing uses', () => {
    const imported = IMPORTS.filter(({ ours }) => !ours).map(({ to }) => to);
    const settings = ['vite.config.ts', 'vitest.config.ts', 'playwright.config.ts', 'tsconfig.json'];
    const texts = [...settings, 'scripts/test.ts'].map(textOf).concat(Object.values(scripts)).join('\n');
    const isUsed = (name: string): boolean =>
      imported.some((to) => to === name || to.startsWith(`${name}/`)) ||
      new RegExp(`(^|['"\` /])${COMMANDS.get(name) ?? name}['"\` ]`, 'm').test(texts);
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    // Types belong to the package, or the global, that they describe.
    expect(packages.filter((name) => !isUsed(name.replace('@types/', '')))).toEqual([]);
  });
});
