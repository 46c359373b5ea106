import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scripts } from '../../../package.json';
import { exists, filesBelow, SOURCES, textOf } from './sources';

const DOCS = [
  ...['README', 'ARCHITECTURE', 'CONTRIBUTING', 'SECURITY', 'PRIVACY', 'CHANGELOG'].map(
    (name) => `${name}.md`,
  ),
  ...['docs', 'store'].flatMap(filesBelow).filter((file) => file.endsWith('.md')),
];
/** Without the examples in fences. */
const prose = (file: string): string => textOf(file).replace(/```.*?```/gs, '');

/** What a person reads on the screens: sources of the extension, and what the two sites call things. */
const SHOWN = SOURCES.filter((file) =>
  /^(src\/(words|vendors|connector)|popup|options|content-scripts)\//.test(file),
)
  .map(textOf)
  .join('\n');
/** Names of browsers, of the AWS console and of GitHub. */
const THEIRS =
  /^(Developer mode|Load (unpacked|Temporary Add-on…)|Create (policy|role)|Update policy|Save|Report a vulnerability)$/;

describe('documents', () => {
  it.each(DOCS)('%s: what it links to is there', (file) => {
    const links = [...prose(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => to);
    const lost = links.filter((to) => !exists(path.join(path.dirname(file), to)));
    expect(lost).toEqual([]);
  });

  it.each(DOCS)('%s: the files and commands that it names are there', (file) => {
    const quoted = [...prose(file).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
    const files = quoted.filter((text) =>
      /^(src|test|scripts|docs|store|content-scripts|popup|options)\/[\w./-]+$/.test(text),
    );
    expect(files.filter((one) => !exists(one))).toEqual([]);
    const commands = quoted.flatMap((text) => /^npm (?:run (?:--silent )?)?([a-z:]+)/.exec(text)?.[1] ?? []);
    expect(commands.filter((name) => !(name in scripts) && !['ci', 'install'].includes(name))).toEqual([]);
  });

  // What is written for whoever uses it, where bold stands for what is on a screen.
  const guides = DOCS.filter((file) => /^(README|PRIVACY|docs\/(?!judge|command-line).*)\.md$/.test(file));

  it.each(guides)('%s: the buttons that it names are called so', (file) => {
    const bold = [...prose(file).matchAll(/\*\*([A-Z][^*]+)\*\*/g)].map(([, text = '']) =>
      text.replace(/\s+/g, ' '),
    );
    expect(bold.filter((text) => !SHOWN.includes(text) && !THEIRS.test(text))).toEqual([]);
  });

  it('the pictures that the stores are given are there', () => {
    const named = [...textOf('store/README.md').matchAll(/`([\w-]+\.png)`/g)].map(
      ([, name]) => `store/${name}`,
    );
    expect(named.length).toBeGreaterThan(4);
    expect(filesBelow('store').filter((file) => file.endsWith('.png'))).toEqual([...named].sort());
  });
});

describe('workflows', () => {
  const workflows = filesBelow('.github/workflows');

  it.each(workflows)(
    '%s names jobs whose steps are commands of this repository or pinned actions',
    (file) => {
      const { jobs } = parse(textOf(file)) as {
        jobs: Record<string, { steps: { run?: string; uses?: string }[] }>;
      };
      const steps = Object.values(jobs).flatMap((job) => job.steps);
      expect(steps.length).toBeGreaterThan(2);
      for (const { run, uses } of steps) {
        if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
        else expect(run).toMatch(/\S/);
        for (const [, name = ''] of run?.matchAll(/npm (?:run )?([a-z:]+)/g) ?? [])
          expect(name in scripts || name === 'ci').toBe(true);
      }
    },
  );
});
