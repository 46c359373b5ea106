import { defineConfig } from '@playwright/test';
import { findFirefox } from './scripts/browsers';
import type { Shared } from './test/browser/fixtures';

// Asked once: the workers are told by the variable.
const firefox = findFirefox();
if (firefox) process.env.FIREFOX = firefox;

export default defineConfig<object, Shared>({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 3, // a test waits for a third of its time: two cores are busy with three
  retries: 1, // for a machine that stood still for a moment; `npm test` names every test that needed it
  // No wait decides on a machine that is four times slower.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: { actionTimeout: 60_000, navigationTimeout: 60_000 }, // what hangs is named where it hangs
  forbidOnly: Boolean(process.env.CI),
  projects: [
    { name: 'chromium', grepInvert: /@firefox/ },
    // `npm test` says so where no Firefox is.
    ...(firefox ? [{ name: 'firefox', grep: /@both|@firefox/, use: { engine: 'firefox' as const } }] : []),
  ],
  reporter: 'list',
  outputDir: 'test-results',
});
