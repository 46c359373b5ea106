import { createHash } from 'node:crypto';
import { license, name, version } from '../package.json';
import { bundledPackages } from './bundled';

/**
 * @returns the list of what is inside, as a CycloneDX 1.6 document. Its serial number comes from its content and it bears no time: the same
 *   sources give the same bytes.
 */
export function sbom(): string {
  const content = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': name,
        name,
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: bundledPackages().map((one) => ({
      type: 'library',
      'bom-ref': purl(one),
      name: one.name,
      version: one.version,
      purl: purl(one),
      licenses: [{ license: { id: one.license } }],
      hashes: [{ alg: 'SHA-512', content: one.sha512 }],
    })),
  };
  const [, a, b, c, d, e] =
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(
      createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    ) ?? [];
  return `${JSON.stringify({ ...content, serialNumber: `urn:uuid:${a}-${b}-8${c}-8${d}-${e}` }, null, 2)}\n`;
}

const purl = (one: { name: string; version: string }): string =>
  `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`;
