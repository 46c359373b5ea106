import { defineConfig } from 'vitest/config';

// Apart from vite.config.ts, so that building the extension never becomes part of a unit test.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node', // a file that needs a DOM says `// @vitest-environment jsdom`
    testTimeout: 20_000,
    isolate: false, // no test changes what another imports; a process for each file takes a quarter of the time
    maxWorkers: 2, // not one core less than there are: few machines have more than two to spare for this
  },
});
