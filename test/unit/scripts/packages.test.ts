import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundledPackages, licencesText } from '../../../scripts/bundled';
import { sourceOf } from '../../../scripts/packages';
import { ROOT } from '../../../scripts/run';
import { sbom } from '../../../scripts/sbom';
import { zipFolder } from '../../../scripts/zip';
import { IMPORTS } from '../rooms/sources';

const packageOf = (request: string): string =>
  request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/');

describe('what is inside', () => {
  const names = bundledPackages().map(({ name }) => name);

  it('names every package that shipped code imports', () => {
    const shipped = IMPORTS.filter(({ from }) => /^(src\/(?!policy-)|content-scripts\/|popup\/)/.test(from));
    const packages = new Set(shipped.filter(({ ours }) => !ours).map(({ to }) => packageOf(to)));
    for (const name of packages) expect(names).toContain(name);
  });

  it('carries the terms of each, and the source of what is under MPL-2.0', () => {
    const text = licencesText();
    for (const one of bundledPackages())
      expect(text).toContain(`${one.name} ${one.version} (${one.license})`);
    expect(text).toContain('https://github.com/mozilla/webextension-polyfill (version ');
  });

  it('holds nothing whose terms ask more than to be named', () => {
    const terms = new Set(bundledPackages().map(({ license }) => license));
    expect([...terms].sort()).toEqual(['ISC', 'MIT', 'MPL-2.0']);
  });

  it('is listed as CycloneDX wants it, the same each time', () => {
    expect(sbom()).toBe(sbom());
    const { components, ...head } = JSON.parse(sbom());
    expect(head).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(head.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(components.map(({ name }: { name: string }) => name)).toEqual(names);
    for (const { purl, hashes } of components) {
      expect(purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@[\d.]+$/);
      expect(hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
    }
  });
});

describe('the source', () => {
  const isSource = sourceOf(ROOT);

  it.each(['node_modules', 'dist/chrome/manifest.json', '.git', 'shots/a.png', 'a/b.log'])(
    'leaves out %s',
    (file) => expect(isSource(file)).toBe(false),
  );

  it.each([
    'src/iam/arn.ts',
    '.gitignore',
    '.github/workflows/test.yml',
    'scripts/shots/a.ts',
    'package.json',
  ])('holds %s', (file) => expect(isSource(file)).toBe(true));
});

describe('zipFolder', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  const folderOf = (...names: string[]): string => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rolebridge-zip-'));
    folders.push(folder);
    for (const name of names) writeFileSync(path.join(folder, name), name);
    return folder;
  };

  it('gives the same bytes from the same files, whenever and in which order they were written', () => {
    const one = zipFolder(folderOf('a.js', 'b.js', 'c.log'), (file) => !file.endsWith('.log'));
    expect(Buffer.from(one).equals(zipFolder(folderOf('b.js', 'a.js')))).toBe(true);
  });
});
