import { describe, expect, it } from 'vitest';
import { laidOut } from '../../../src/connector/parts';
import { emptyState } from '../../../src/connector/schema';
import { KEY } from '../../../src/connector/store';
import { LONGEST_FILE, readEverything } from '../../../src/options/everything';
import { exportEverything } from '../../../src/options/export-everything';
import { fetcher } from '../connector/inventory/sample';

const aside = { reason: 'corrupt', at: 5, raw: { version: 2, values: 'broken' } };
const options = { theme: 'dark', values: { tags: 'team=logs' } };
const stored = { rolebridge: emptyState(), 'rolebridge-aside': [aside], 'rolebridge-options': options };
const file = exportEverything(stored, 0);
const changed = (change: object): string => JSON.stringify({ ...JSON.parse(file), ...change });

describe('a file with everything', () => {
  it('loses nothing on its way out and in', () => {
    expect(readEverything(file)).toEqual({
      ok: true,
      contents: { state: emptyState(), aside: [aside], options },
    });
    expect(JSON.parse(file)).toMatchObject({ exported: '1970-01-01T00:00:00.000Z', stored });
  });

  it('holds a long list, which stands in the store in parts', () => {
    const state = {
      ...emptyState(),
      connectors: Array.from({ length: 1_000 }, (_, at) => fetcher(`c${at}`)),
    };
    const { items } = laidOut(state, KEY);
    const read = readEverything(exportEverything(items, 0));
    expect(read).toMatchObject({ ok: true, contents: { state } });
    const [damaged] = Object.keys(items);
    expect(readEverything(exportEverything({ ...items, [`${damaged}`]: 'x' }, 0))).toEqual({
      ok: false,
      code: 'corrupt',
    });
  });

  it('may come from a browser in which nothing was done', () => {
    expect(readEverything(exportEverything({}, 0))).toEqual({
      ok: true,
      contents: { aside: [], options: { theme: 'system', values: {} } },
    });
  });

  it.each([
    ['not-json', file.slice(0, 40)],
    ['not-ours', '[]'],
    ['not-ours', '{"configurations":[]}'],
    ['not-ours', changed({ stored: [] })],
    ['newer', changed({ version: 2 })],
    ['newer', changed({ stored: { rolebridge: { version: 99 } } })],
    ['corrupt', changed({ stored: { rolebridge: { ...emptyState(), journey: 'x' } } })],
    ['options', changed({ stored: { 'rolebridge-options': { values: { path: 'x' } } } })],
    ['too-long', ' '.repeat(LONGEST_FILE + 1)],
  ])('is refused whole: %s', (code, text) => {
    expect(readEverything(text)).toEqual({ ok: false, code });
  });
});
