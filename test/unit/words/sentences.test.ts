import { describe, expect, it } from 'vitest';
import { ACTION_LABELS } from '../../../src/words/actions';
import {
  ADVICE,
  FILE_NOTES,
  FILE_PROBLEMS,
  INVENTORY,
  ORDER_WORDS,
  PROGRESS_LABELS,
  SNAPSHOT,
} from '../../../src/words/inventory';
import { HEADINGS, LINES } from '../../../src/words/lines';
import { MILESTONE_LABELS } from '../../../src/words/milestones';
import { JOURNEY_LABELS } from '../../../src/words/names';
import { NEXTS } from '../../../src/words/nexts';
import { REASONS } from '../../../src/words/reasons';
import { WARNINGS } from '../../../src/words/warnings';

const TABLES = {
  ACTION_LABELS,
  ADVICE,
  FILE_NOTES,
  FILE_PROBLEMS,
  HEADINGS,
  INVENTORY,
  JOURNEY_LABELS,
  LINES,
  MILESTONE_LABELS,
  NEXTS,
  ORDER_WORDS,
  PROGRESS_LABELS,
  REASONS,
  SNAPSHOT,
  WARNINGS,
};

/** Values for any sentence: each by its own name, lists of two. */
const LISTS = ['names', 'buckets', 'users', 'left', 'accounts', 'unsure'];
const KNOWN: Record<string, unknown> = {
  ...Object.fromEntries(LISTS.map((name) => [name, [`{${name} 1}`, `{${name} 2}`]])),
  columns: ['bucket', 'region'],
  missing: ['bucket', 'region'],
  meant: ['{meant}'],
  stored: ['{stored}'],
  problems: [{ column: 'bucket', problem: { code: 'x', message: '{message}' } }],
  lacks: [{ action: '{action}', on: '{on}' }],
  difference: { how: 'characters', count: 2 },
  compared: { one: '{one}', other: '{other}', marks: '^' },
  reason: { code: 'not-stored' },
  kind: 's3-fetcher',
  order: 'delete-first',
  column: 'prefix',
  seconds: 42,
  count: 3,
  added: 1,
  updated: 2,
  same: 3,
  out: 4,
  where: 'end',
  what: 'externalId',
  partition: 'aws-cn',
  prefix: '{prefix}',
};
const values = new Proxy(KNOWN, {
  get: (known, name) => (typeof name === 'string' ? (known[name] ?? `{${name}}`) : undefined),
});
/** Two codes use a name for something else. */
const OWN: Record<string, object> = {
  'prefer-new-roles': { role: '{role}', accounts: 2 },
  'WARNINGS several-accounts': { accounts: 2, names: ['{name}'] },
  'arn-other': { what: 'account', compared: KNOWN.compared },
  'left-out': { what: 'column', name: '{name}' },
};

describe('every sentence', () => {
  it('is as it was: a change is one line here', async () => {
    const all = Object.entries(TABLES).flatMap(([table, rows]) =>
      Object.entries(rows as Record<string, string | ((given: unknown) => string)>).map(([code, row]) => {
        const given = OWN[`${table} ${code}`] ?? OWN[code] ?? values;
        return `${table} ${code}: ${typeof row === 'string' ? row : row(given)}`;
      }),
    );
    await expect(all.join('\n')).toMatchFileSnapshot('./sentences.txt');
    for (const one of all) expect(one).not.toMatch(/undefined|\[object|NaN/);
  });
});
