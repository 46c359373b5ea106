import { describe, expect, it } from 'vitest';
import { emptyState } from '../../../src/connector/schema';
import { LONGEST_FILE, readEverything } from '../../../src/options/everything';
import { exportEverything } from '../../../src/options/export-everything';

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
