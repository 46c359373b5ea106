import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What runs in the broken pages, in one script: the extension's code that fills, and the trials. */
export async function trialScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome120',
      lib: {
        entry: fileURLToPath(new URL('page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'mutations',
      },
    },
  });
  const [first] = [result].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The trials were not built.');
  return chunk.code;
}
