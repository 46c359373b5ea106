import { describe, expect, it } from 'vitest';
import { lintsOf } from '../../../practice/console/editor/lint';
import { longTrustPolicy, trustPolicyOf, trustStatement } from '../../../practice/scenes';

describe('what the editor has to say about a policy', () => {
  it('a pin at the first condition key, with its place', () => {
    expect(lintsOf(trustPolicyOf([trustStatement('acme-prod')]))).toMatchObject([
      { kind: 'Suggestions', row: 12, column: 21, length: '"sts:ExternalId"'.length },
    ]);
  });

  it('one for each statement, and one for an empty Sid', () => {
    expect(lintsOf(longTrustPolicy('acme-prod', 5))).toHaveLength(5);
    const statement = { Sid: '', Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '*' } };
    expect(lintsOf(trustPolicyOf([statement]))).toMatchObject([{ kind: 'Suggestions', row: 5 }]);
  });

  it.each([
    ['StringEquals', ['Suggestions', 'Warnings']],
    ['StringLike', ['Suggestions']],
  ])('a wildcard under %s', (operator, kinds) => {
    const statement = { Effect: 'Allow', Condition: { [operator]: { 'sts:ExternalId': ['a', 'b*'] } } };
    expect(lintsOf(trustPolicyOf([statement])).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each(['', '{', '[]', '{"Statement":1}', '{"Statement":[1,{"Condition":{"StringEquals":1}}]}'])(
    'nothing about %j',
    (text) => {
      expect(lintsOf(text)).toEqual([]);
    },
  );
});
