// Everything that says whether the checkout is right. Prints what fails, and one closing line `N passed, N failed`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFirefox } from './browsers';
import { type Counts, playwrightCounts, readReport, sum, vitestCounts } from './counts';
import { type RunResult, run } from './run';
import { addOnWarnings, failures, figures, flaky } from './worth-showing';

const reports = mkdtempSync(path.join(tmpdir(), 'rolebridge-test-'));
const unitReport = path.join(reports, 'unit.json');
const browserReport = path.join(reports, 'browser.json');

const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED: Counts = { passed: 0, failed: 0, skipped: 1 };

interface Stage {
  name: string;
  command: string;
  env?: Record<string, string>;
  /** Reads the stage's own report; a stage without one counts as one test. */
  counts?: () => Counts;
  /** Lines of its output that are worth showing though nothing failed. */
  show?: (output: string) => string[];
}

const BUILDS: Stage[] = [
  { name: 'build, Chrome and Edge', command: 'vite build' },
  { name: 'build, Firefox', command: 'vite build --mode firefox' },
  { name: 'build, practice sites', command: 'vite build practice' },
];
const CHECKS: Stage[] = [
  { name: 'types', command: 'tsc --noEmit' },
  { name: 'types of the practice sites', command: 'tsc --noEmit -p practice' },
  { name: 'lint', command: 'biome check .' },
  {
    name: 'unit tests',
    command: `vitest run --allowOnly=false --reporter=default --reporter=json --outputFile.json="${unitReport}"`,
    counts: () => vitestCounts(readReport(unitReport)),
    show: figures,
  },
];
const ADD_ON: Stage = {
  name: 'Firefox add-on check',
  command:
    'web-ext lint --source-dir dist/firefox --no-config-discovery --warnings-as-errors --output=json --pretty',
  show: addOnWarnings,
};
const REPRODUCIBLE: Stage = {
  name: 'packages from two folders',
  command: 'tsx scripts/reproducible.ts',
};
const BROWSER: Stage = {
  name: 'browser tests',
  command: 'playwright test --forbid-only --reporter=list,json',
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
  counts: () => playwrightCounts(readReport(browserReport)),
  show: (output) => [...flaky(output), ...figures(output)],
};

const results: Counts[] = [];

/** Runs stages one after the other and says how each went; what a failed one printed is shown, but for the tests that passed. */
async function runAll(stages: readonly Stage[]): Promise<boolean> {
  let ok = true;
  for (const stage of stages) {
    const result = await run(stage.command, undefined, { NO_COLOR: '1', ...stage.env });
    const counts = countsOf(stage, result);
    results.push(counts);
    print(stage, result, counts);
    ok &&= counts.failed === 0;
  }
  return ok;
}

/** A stage that stopped without naming a failed test (a crash, no report) is a failure nevertheless. */
function countsOf(stage: Stage, result: RunResult): Counts {
  if (!stage.counts) return result.ok ? PASSED : FAILED;
  try {
    const counts = stage.counts();
    return result.ok || counts.failed ? counts : sum([counts, FAILED]);
  } catch (error) {
    console.log(`No report of the ${stage.name}: ${error instanceof Error ? error.message : String(error)}`);
    return FAILED;
  }
}

function print(stage: Stage, result: RunResult, { passed, failed, skipped }: Counts): void {
  const numbers = stage.counts ? `${passed} passed, ${failed} failed, ${skipped} skipped` : '';
  const seconds = `${result.seconds.toFixed(1).padStart(6)} s`;
  console.log(`${failed ? 'FAIL' : 'ok  '}  ${stage.name.padEnd(24)} ${seconds}  ${numbers}`.trimEnd());
  const lines = failed ? failures(result.output) : (stage.show?.(result.output) ?? []);
  for (const line of lines) console.log(`      ${line}`);
}

const start = performance.now();
try {
  // Two cores: builds beside checks. The browser tests come after, beside two short checks of what was built.
  const [built] = await Promise.all([runAll(BUILDS), runAll(CHECKS)]);
  if (!findFirefox()) {
    console.log('skip  Firefox: none was found or could be installed (FIREFOX=/path/to/firefox names one).');
    console.log('      The journeys ran in Chromium alone.');
    results.push(SKIPPED);
  }
  if (built) await Promise.all([runAll([ADD_ON, REPRODUCIBLE]), runAll([BROWSER])]);
  else {
    console.log('FAIL  browser tests, add-on check and packages: not run, because a build failed');
    results.push(FAILED, FAILED, FAILED);
  }
} catch (error) {
  console.error(error);
  results.push(FAILED);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
const { passed, failed, skipped } = sum(results);
if (failed) process.exitCode = 1;
console.log(`\nIn ${((performance.now() - start) / 1000).toFixed(0)} s:`);
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
