import { describe, expect, it } from 'vitest';
import { emptyState } from '../../../src/connector/schema';
import { exportEverything } from '../../../src/options/export-everything';
import { startBackground } from './start';

const HERE = { reason: 'corrupt', at: 1, raw: 'kept here' } as const;
const THERE = { reason: 'newer', at: 2, raw: { version: 99 } } as const;

describe('importing everything', () => {
  it('puts a file in the place of what is here, and keeps what was kept aside on both sides', async () => {
    const background = await startBackground();
    const { items } = background.browser.local;
    items['rolebridge-aside'] = [HERE];
    await background.ask({ popup: 1 }, 'set', { field: 'bucket', text: 'before' });
    const stored = {
      rolebridge: { ...emptyState(), journey: 'migrate-new-roles' },
      'rolebridge-aside': [THERE, HERE],
      'rolebridge-options': { theme: 'dark', values: { account: '123456789012' } },
    };
    const text = exportEverything(stored, 0);
    expect(await background.ask({ popup: 1 }, 'import-everything', { text })).toEqual({});
    const { aside } = await background.ask({ popup: 1 }, 'view', {});
    expect(background.stored()).toEqual(stored.rolebridge);
    expect(aside).toEqual([HERE, THERE]);
    expect(background.browser.local.items['rolebridge-options']).toEqual(stored['rolebridge-options']);
  });

  it('changes nothing where the file can not be taken whole', async () => {
    const background = await startBackground();
    await background.ask({ popup: 1 }, 'set', { field: 'bucket', text: 'before' });
    const before = structuredClone(background.browser.local.items);
    const text = exportEverything({ rolebridge: { version: 2 } }, 0);
    expect(await background.ask({ popup: 1 }, 'import-everything', { text })).toEqual({ problem: 'corrupt' });
    expect(background.browser.local.items).toEqual(before);
  });

  it('takes no message from a page', async () => {
    const background = await startBackground();
    const tab = background.browser.open('https://app.logz.io/');
    const message = { type: 'import-everything', text: exportEverything({}, 0) };
    expect(await background.browser.send(message, background.browser.from(tab))).toBeUndefined();
  });
});
