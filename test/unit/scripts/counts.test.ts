import { describe, expect, it } from 'vitest';
import { playwrightCounts, sum, vitestCounts } from '../../../scripts/counts';

const vitest = {
  numPassedTests: 7,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  numPendingTests: 1,
  numTodoTests: 1,
};

describe('counts of a test report', () => {
  it('reads vitest', () => {
    expect(vitestCounts(vitest)).toEqual({ passed: 7, failed: 0, skipped: 2 });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    expect(vitestCounts({ ...vitest, numFailedTestSuites: 1 }).failed).toBe(1);
    expect(vitestCounts({ ...vitest, numFailedTests: 3, numFailedTestSuites: 2 }).failed).toBe(3);
  });

  it('counts a browser test that passed when tried again as passed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts({ stats })).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('refuses a report of another shape rather than count zero failures', () => {
    expect(() => vitestCounts({})).toThrow('numPassedTests');
    expect(() => playwrightCounts({ stats: { expected: '4' } })).toThrow('stats.expected');
  });

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});
