import { readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Adds counts up. */
export function sum(counts: readonly Counts[]): Counts {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const each of counts) {
    total.passed += each.passed;
    total.failed += each.failed;
    total.skipped += each.skipped;
  }
  return total;
}

/** A report file as it stands. Throws where there is none or where it is not JSON. */
export const readReport = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Counts of vitest's JSON report. A test file that could not be loaded is a failed suite without tests: one failure. */
export function vitestCounts(report: unknown): Counts {
  return {
    passed: number(report, 'numPassedTests'),
    failed: number(report, 'numFailedTests') || Math.min(number(report, 'numFailedTestSuites'), 1),
    skipped: number(report, 'numPendingTests') + number(report, 'numTodoTests'),
  };
}

/** Counts of Playwright's JSON report. A test that passed only when tried again counts as passed; `flaky` names it. */
export function playwrightCounts(report: unknown): Counts {
  return {
    passed: number(report, 'stats', 'expected') + number(report, 'stats', 'flaky'),
    failed: number(report, 'stats', 'unexpected'),
    skipped: number(report, 'stats', 'skipped'),
  };
}

/** A number out of a report. Refuses anything else: a report that changed its shape must not count as zero failures. */
function number(report: unknown, ...keys: string[]): number {
  let value = report;
  for (const key of keys) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  if (typeof value !== 'number') throw new Error(`it has no number ${keys.join('.')}`);
  return value;
}
