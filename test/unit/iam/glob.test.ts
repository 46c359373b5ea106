import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glob } from '../../../src/iam/glob';

describe('glob', () => {
  it('agrees with a regular expression', () => {
    const letters = fc.stringMatching(/^[ab.]{0,8}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[ab.*?]{0,7}$/), letters, (pattern, text) => {
        const same = pattern.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');
        expect(glob(pattern, text)).toBe(new RegExp(`^${same}$`).test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays quick with a pattern full of stars', () => {
    expect(glob(`${'*a'.repeat(300)}*b`, 'a'.repeat(1224))).toBe(false);
  });
});
