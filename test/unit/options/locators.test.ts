import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestPack, readPack } from '../../../src/options/locators';

const pack = (more: object = {}): string =>
  JSON.stringify({
    rolebridge: 'locators',
    version: 7,
    fields: {
      accountId: {
        labels: ['Tilin tunnus'],
        names: ['trusted-account'],
        selectors: ['input[data-x="acct"]'],
      },
    },
    commits: ['Luo rooli'],
    ...more,
  });

describe('a locator pack', () => {
  it('is read whole where it fits', () => {
    expect(readPack(pack())).toEqual({
      ok: true,
      dropped: [],
      pack: {
        version: 7,
        fields: {
          accountId: {
            labels: ['Tilin tunnus'],
            names: ['trusted-account'],
            selectors: ['input[data-x="acct"]'],
          },
        },
        commits: ['Luo rooli'],
      },
    });
  });

  it('loses what does not fit, and keeps the rest', () => {
    const fields = {
      externalId: { labels: ['Ulkoinen tunnus'] },
      deleteEverything: { labels: ['Next'] },
      roleName: { selectors: ['*:has(input)'] },
      policyName: { labels: 'Name' },
    };
    expect(readPack(pack({ fields }))).toMatchObject({
      ok: true,
      dropped: ['deleteEverything', 'roleName', 'policyName'],
      pack: { fields: { externalId: { labels: ['Ulkoinen tunnus'] } } },
    });
  });

  it.each([
    ['too-long', `"${'x'.repeat(200_001)}"`],
    ['not-json', '{'],
    ['not-a-pack', '{"version":7}'],
    ['not-a-pack', pack({ version: 'new' })],
    ['not-a-pack', pack({ commits: 'Create' })],
    ['older', pack({ version: 1 })],
  ])('is refused: %s', (code, text) => {
    expect(readPack(text)).toEqual({ ok: false, code });
  });

  it('is refused or read, whatever the text, and never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readPack(text)));
    fc.assert(fc.property(fc.jsonValue(), (fields) => void readPack(pack({ fields }))));
  });

  it('of two the newer counts, and none where none can be read', () => {
    expect(newestPack(pack(), pack({ version: 9 }))?.version).toBe(9);
    expect(newestPack(undefined, '{', 7)).toBeUndefined();
  });
});
