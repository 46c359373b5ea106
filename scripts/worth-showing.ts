// What a stage of `npm test` printed that is worth showing.

/** Lines that a test prints for people: figures, and what was skipped and why. They start with the word and a colon. */
export const figures = (output: string): string[] =>
  output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^(Figure|Skipped): /.test(line));

/** What Playwright says of tests that passed only when tried again, their first errors included: what they met, people may meet. */
export function flaky(output: string): string[] {
  if (!/^ +\d+ flaky$/m.test(output)) return [];
  return output
    .slice(output.search(/^ +1\) /m))
    .trimEnd()
    .split('\n');
}

/** What a failed stage printed, without the lines of the tests that passed: where only a part of it is kept, that part is to name the failure. */
export const failures = (output: string): string[] =>
  output
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\s*✓ /.test(line));

/** Warnings of web-ext's JSON report, one line each. */
export function addOnWarnings(output: string): string[] {
  const report: unknown = JSON.parse(output.slice(output.indexOf('{')));
  const warnings = list(report, 'warnings');
  return warnings.map(
    (warning) => `warning ${text(warning, 'code')}: ${text(warning, 'message')} (${text(warning, 'file')})`,
  );
}

function list(from: unknown, key: string): unknown[] {
  const value = typeof from === 'object' && from !== null ? Reflect.get(from, key) : undefined;
  return Array.isArray(value) ? value : [];
}

const text = (from: unknown, key: string): string =>
  typeof from === 'object' && from !== null ? String(Reflect.get(from, key) ?? '') : '';
