import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findObjects, tokens } from '../../../../src/iam/policy/json-scan';
import { rolePolicy } from '../policy-samples';

const texts = (text: string): string[] => findObjects(text).map(({ offset, end }) => text.slice(offset, end));

describe('findObjects', () => {
  it('finds objects among prose, in order', () => {
    expect(texts(`Policy: {"a": {"b": 1}} and {'c': 2}, not {this} or \${that}.`)).toEqual([
      '{"a": {"b": 1}}',
      "{'c': 2}",
    ]);
  });

  it('is not misled by braces in strings and comments', () => {
    const text = '{"a": "}", // }\n "b": “}”, # }\n "c": 1 /* } */ }';
    expect(texts(`${text} rest`)).toEqual([text]);
  });

  it('sees through line numbers', () => {
    expect(texts('1  {\n2    "a": 1\n3  }')).toHaveLength(1);
  });

  it('says when one isn’t closed', () => {
    expect(findObjects('x {"a": [1')).toEqual([{ offset: 2, end: 10, closed: false }]);
  });

  it('finds each policy whole, whatever prose stands around it', () => {
    const prose = fc.string({ unit: fc.constantFrom(...'abc .:\n-é') });
    fc.assert(
      fc.property(prose, prose, prose, (before, between, after) => {
        const [one, other] = [rolePolicy('bucket-1'), rolePolicy('bucket-2')];
        expect(texts(before + one + between + other + after)).toEqual([one, other]);
      }),
    );
  });
});

it('tokens cover the text without gaps', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"“”\'‘’#/*\\ \n a1\u00a0') }), (text) => {
      let at = 0;
      for (const token of tokens(text)) {
        expect(token.offset).toBe(at);
        expect(token.end).toBeGreaterThan(at);
        at = token.end;
      }
      expect(at).toBe(text.length);
    }),
  );
});
