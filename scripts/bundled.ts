// What of other people's work is in the packages, and under which terms.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run';

export interface Bundled {
  name: string;
  version: string;
  /** SPDX identifier. */
  license: string;
  /** The licence's own text. */
  text: string;
  /** Where the source of this version stands. */
  source: string;
  /** SHA-512 of the archive that npm installs, in hexadecimal. */
  sha512: string;
}

interface Locked {
  version: string;
  license: string;
  integrity: string;
  dev?: boolean;
}

/** The bundler adds a few lines of its own: the helper that lets modules of the old kind be imported. */
const BUNDLER = 'node_modules/rolldown';

/**
 * @returns the packages whose code is in what ships, by name: what is no development dependency, and the bundler
 * @throws where one of them lacks a licence text
 */
export function bundledPackages(): Bundled[] {
  const lock: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'));
  return Object.entries(lock.packages)
    .filter(([folder, { dev }]) => folder === BUNDLER || (folder !== '' && !dev))
    .map(([folder, { version, license, integrity }]) => {
      const name = folder.replace('node_modules/', '');
      return {
        name,
        version,
        license,
        text: licenceText(folder),
        source: sourceAddress(folder, version),
        sha512: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
      };
    });
}

/** @returns LICENSES.txt: each package with its terms, and where its source is (MPL-2.0, section 3.2, asks for that) */
export const licencesText = (): string =>
  [
    'Rolebridge is under the MIT licence (LICENSE). It contains these packages:',
    ...bundledPackages().map(
      ({ name, version, license, source, text }) =>
        `${'='.repeat(80)}\n${name} ${version} (${license})\nSource: ${source}\n\n${text.trim()}\n`,
    ),
  ].join('\n\n');

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8').replaceAll('\r\n', '\n');

function licenceText(folder: string): string {
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].find((name) =>
    existsSync(path.join(ROOT, folder, name)),
  );
  if (!file) throw new Error(`${folder} has no licence text.`);
  return read(path.join(folder, file));
}

function sourceAddress(folder: string, version: string): string {
  const { repository }: { repository: string | { url: string } } = JSON.parse(read(`${folder}/package.json`));
  const url = typeof repository === 'string' ? repository : repository.url;
  return `${url.replace(/^git\+|\.git$/g, '')} (version ${version})`;
}
