import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, draftOf, positionAt } from '../../../../src/iam/policy/draft';

describe('a draft', () => {
  it('knows after cuts where each character stood', () => {
    const draft = cut(draftOf('# note\n“a”'), [
      { offset: 9, length: 1, by: '"' },
      { offset: 0, length: 7 },
      { offset: 7, length: 1, by: '"' },
    ]);
    expect(draft.text).toBe('"a"');
    expect(draft.from).toEqual([7, 8, 9, 10]);
  });

  it('stays right through several rounds', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.nat(), { maxLength: 8 }), (text, places) => {
        let draft = draftOf(text);
        for (const place of places)
          if (draft.text !== '') draft = cut(draft, [{ offset: place % draft.text.length, length: 1 }]);
        expect(
          [...draft.text].length === 0 ||
            draft.text ===
              draft.from
                .slice(0, -1)
                .map((at) => text.charAt(at))
                .join(''),
        ).toBe(true);
        expect(draft.from.at(-1)).toBe(text.length);
      }),
    );
  });

  it('positionAt counts lines however they end', () => {
    expect(positionAt('a\r\nb\rc\nd', 7)).toEqual({ line: 4, column: 1 });
    expect(positionAt('ab', 1)).toEqual({ line: 1, column: 2 });
  });
});
