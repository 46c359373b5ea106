import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import source from './manifest.json' with { type: 'json' };
import { licencesText } from './scripts/bundled';
import { noMarkup } from './scripts/no-markup';

type Target = 'chrome' | 'firefox';
type Manifest = Record<string, unknown> & typeof source;

/** One source manifest, in Chrome's shape; Firefox's is derived from it. */
function manifestFor(target: Target): object {
  const manifest: Record<string, unknown> & Manifest = structuredClone(source);
  const { browser_specific_settings, side_panel, storage, minimum_chrome_version, background, ...shared } =
    manifest;
  if (target === 'chrome') return { ...shared, side_panel, storage, minimum_chrome_version, background };
  return {
    ...shared,
    browser_specific_settings,
    background: { scripts: [background.service_worker], type: 'module' },
    permissions: shared.permissions.filter((permission) => permission !== 'sidePanel'),
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: shared.name,
      open_at_install: false,
    },
  };
}

const isManifest = (value: object): value is ManifestV3Export =>
  'manifest_version' in value && value.manifest_version === 3;

function checked(manifest: object): ManifestV3Export {
  if (!isManifest(manifest)) throw new Error('manifest.json is not a manifest of version 3.');
  return manifest;
}

/**
 * The second part of the AWS content script is put in by `scripting.executeScript`, which needs no web-accessible file: what `?iife` adds
 * to the manifest is dropped, and so is the chunk that nothing loads.
 */
const onlyPutIn: Plugin & { renderCrxManifest(manifest: Record<string, unknown>): unknown } = {
  name: 'only-put-in',
  enforce: 'post',
  renderCrxManifest(manifest) {
    const { web_accessible_resources: _dropped, ...rest } = manifest;
    return rest;
  },
  generateBundle(_options, bundle) {
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type === 'chunk' && chunk.facadeModuleId?.includes('content-scripts/')) delete bundle[file];
    }
  },
};

/** The terms of everything that is inside travel with it. */
const terms: Plugin = {
  name: 'terms',
  generateBundle() {
    const own = readFileSync(new URL('LICENSE', import.meta.url), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'LICENSE', source: own });
    this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: licencesText() });
  },
};

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    // `--mode firefox` is still a production build.
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      noMarkup,
      preact(),
      crx({
        manifest: checked(manifestFor(target)),
        browser: target,
        // Self-contained files: no loader, nothing that a web page could fetch.
        contentScripts: { standaloneFiles: source.content_scripts.flatMap((script) => script.js) },
      }),
      onlyPutIn,
      terms,
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'chrome' ? 'chrome120' : 'firefox142',
      modulePreload: false,
      sourcemap: false,
      // Hashes in names serve caches of the web; here they would hang on where the checkout stands.
      rolldownOptions: {
        output: {
          entryFileNames: 'assets/[name].js',
          chunkFileNames: 'assets/[name].js',
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  };
});
