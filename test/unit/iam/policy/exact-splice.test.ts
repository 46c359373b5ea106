import { describe, expect, it } from 'vitest';
import { readAgain } from '../../../../src/iam/policy/exact-splice';
import { member, readTree } from '../../../../src/iam/policy/tree';

const TEXT = '{"Version":"2012-10-17","Statement":[{"Sid":"old","Effect":"Allow"}]}';

/** Reads a changed text again, where only the Sid may have become "new". */
function again(changed: string): ReturnType<typeof readAgain> {
  const tree = readTree(TEXT);
  if (!('root' in tree)) throw new Error('no tree');
  const statement = member(tree.root, 'Statement')?.children?.[0];
  const at = statement && member(statement, 'Sid');
  if (!at) throw new Error('no Sid');
  return readAgain(tree.root, changed, { at, fits: ({ value }) => value === 'new' });
}

describe('a changed text', () => {
  it('is taken where it differs as meant, in white space besides', () => {
    expect(again(TEXT.replace('"old"', ' "new" ')).ok).toBe(true);
  });

  it.each([
    ['the value is another one than meant', TEXT.replace('old', 'newer')],
    ['something else changed too', TEXT.replace('old', 'new').replace('Allow', 'Deny')],
    ['a member is gone', TEXT.replace('"Sid":"old",', '')],
    ['one is there more', TEXT.replace('"old"', '"new","Action":"*"')],
    [
      'the order is another one',
      TEXT.replace('"Sid":"old","Effect":"Allow"', '"Effect":"Allow","Sid":"new"'),
    ],
    ['it is no JSON', TEXT.replace('"old"', 'new')],
  ])('is refused where %s', (_what, changed) => {
    expect(again(changed)).toMatchObject({ ok: false, problem: { code: 'check-failed' } });
  });
});
