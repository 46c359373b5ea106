import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One document per practice site, each built to dist/practice/<site>/index.html. */
const documents = ['console', 'logzio', 'signin'].map((site) => here(`./${site}/index.html`));

export default defineConfig({
  root: here('.'),
  // Every practice host serves the built files under this path, so that it never meets one of its own routes.
  base: '/__practice/',
  publicDir: false,
  // The practice sites are React; the extension beside them is Preact.
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  build: {
    outDir: here('../dist/practice'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    // Workers and fonts need URLs of their own: the pages' content security policy refuses data: scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: documents.filter((path) => existsSync(path)),
      // 'use client' stands in every Cloudscape file and means nothing in a browser bundle.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
