import { describe, expect, it } from 'vitest';
import { DEPENDS, NO, YES } from '../../../../src/iam/answer';
import { readConditions } from '../../../../src/iam/policy/condition';
import { timeAnswer, timeOf } from '../../../../src/iam/policy/times';
import { readTree } from '../../../../src/iam/policy/tree';

const NOW = Date.parse('2026-06-15T12:00:00Z');

describe('times in policies', () => {
  it.each([
    ['2026-06-15T12:00:00Z', NOW],
    ['2026-06-15T14:00:00+02:00', NOW],
    ['1781524800', NOW],
    ['2026-06-15', Date.parse('2026-06-15')],
    ['2026', Date.parse('2026')],
  ])('%s', (text, time) => {
    expect(timeOf(text)).toBe(time);
  });

  it.each(['', 'tomorrow', '15.06.2026', '06/15/2026', '2026-13-01', '2026-06-15 12:00', '12:00'])(
    'not %s',
    (text) => {
      expect(timeOf(text)).toBeUndefined();
    },
  );

  it.each([
    ['DateLessThan', '2026-06-14', NO],
    ['DateLessThan', '2026-06-16', DEPENDS],
    ['DateGreaterThan', '2026-06-14', YES],
    ['DateGreaterThanEquals', '2026-06-16', DEPENDS],
    ['DateEquals', '2026-06-14', NO],
    ['NumericLessThan', '1000000000', NO],
  ])('%s %s', (operator, text, answer) => {
    const tree = readTree(JSON.stringify({ [operator]: { 'aws:CurrentTime': text } }));
    const [condition] = 'root' in tree ? readConditions(tree.root, true) : [];
    const [value] = condition?.values ?? [];
    expect(condition && value && timeAnswer(condition, value, NOW)).toBe(answer);
  });
});
