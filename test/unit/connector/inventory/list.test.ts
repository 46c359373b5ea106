import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapSeconds, oldIdOf, oldRoleOf, progressOf } from '../../../../src/connector/connector';
import { nextToMigrate } from '../../../../src/connector/current';
import { changeInventory } from '../../../../src/connector/inventory/change';
import { checkRow } from '../../../../src/connector/inventory/check';
import {
  byAccount,
  first,
  groupByRole,
  search,
  sorted,
  usersOfRole,
} from '../../../../src/connector/inventory/list';
import { merge } from '../../../../src/connector/inventory/merge';
import { roleTable } from '../../../../src/connector/inventory/names';
import { rowOf } from '../../../../src/connector/inventory/row';
import { type Connector, type Facts, State } from '../../../../src/connector/schema';
import { detailsOf } from '../../../../src/words/inventory-outcomes';
import { ACCOUNT } from '../sample';
import {
  CONNECTED,
  counting,
  fetcher,
  migrating,
  NEW_ID,
  OLD_ID,
  REFUSED,
  ROLE,
  rowFor,
  UNKNOWN,
} from './sample';

const typed = { kind: 'typed', at: 5 } as const;
const captured = { kind: 'captured', where: 'app.logz.io', at: 9 } as const;
const having = (...connectors: Connector[]): State => migrating(connectors);
const another = `arn:aws:iam::${ACCOUNT}:role/another`;

describe('checking a configuration', () => {
  it('takes what the room takes, tidied, and says what was tidied', () => {
    const { row, cleaned } = checkRow({
      kind: 's3 Fetcher',
      bucket: 's3://acme-logs/',
      prefix: '/app/',
      roleArn: ` ${ROLE} `,
      newExternalId: `"${NEW_ID}"`,
      logType: 'ELB',
    });
    expect(row).toEqual({
      kind: 's3-fetcher',
      bucket: 'acme-logs',
      prefix: 'app/',
      roleArn: ROLE,
      newExternalId: NEW_ID,
      logType: 'ELB',
    });
    expect(cleaned).toContainEqual({ column: 'prefix', what: 'slash-in-front' });
  });

  it('names every field that is wrong', () => {
    const { row, problems } = checkRow({
      kind: 'queue',
      bucket: 'Acme Logs',
      prefix: 'app/*',
      roleArn: 'arn:aws:s3:::acme-logs',
      newExternalId: 'logzio:aws:extid:example0nktixxe8q',
    });
    expect(row).toBeUndefined();
    expect(Object.keys(problems).sort()).toEqual(['bucket', 'kind', 'newExternalId', 'prefix', 'roleArn']);
  });

  it('keeps the old external ID exactly, because that is what stands in the role', () => {
    const id = ' acme prod ';
    expect(checkRow({ kind: 'archive', bucket: 'acme-logs', oldExternalId: id }).row?.oldExternalId).toBe(id);
  });

  it('tells a prefix that is empty from one that was never seen', () => {
    expect(checkRow({ kind: 'archive', bucket: 'acme-logs', prefix: '' }).row).toHaveProperty('prefix', '');
    expect(checkRow({ kind: 'archive', bucket: 'acme-logs' }).row).not.toHaveProperty('prefix');
  });
});

describe('the inventory', () => {
  const change = (state: State, what: Parameters<typeof changeInventory>[1]): State =>
    changeInventory(state, what, 5, counting()).state;

  it('adds, changes, removes and puts back exactly', () => {
    const start = change(migrating([]), { do: 'add', given: rowFor('a') });
    expect(start.connectors).toEqual([fetcher('new-1', { ...rowFor('a'), source: typed })]);
    const made = { filled: { at: 3 } };
    const changed = change(
      { ...start, connectors: start.connectors.map((one) => ({ ...one, facts: made })) },
      { do: 'update', id: 'new-1', given: { kind: 'archive', bucket: 'b-logs' } },
    );
    expect(changed.connectors.map(rowOf)).toEqual([{ kind: 'archive', bucket: 'b-logs' }]);
    expect(changed.connectors[0]?.facts).toEqual(made);
    const two = having(fetcher('a'), fetcher('b'));
    const without = change({ ...two, current: 'a' }, { do: 'remove', id: 'a' });
    expect(without.connectors.map(({ id }) => id)).toEqual(['b']);
    expect(nextToMigrate(without)?.id).toBe('b');
    const back = change(without, { do: 'undo' });
    expect(sorted(back.connectors)).toEqual(sorted(two.connectors));
    expect(back.removed).toEqual([]);
    expect(nextToMigrate(back)?.id).toBe('a');
    const again = (state: State): object => changeInventory(state, { do: 'undo' }, 5, counting()).result;
    expect(again(without)).toMatchObject({ ok: true, said: { code: 'put-back' } });
    expect(again(back)).toEqual({ ok: false, said: { code: 'nothing-to-put-back' } });
  });

  it('gives the whole reason for the first 2,000 rows of a file that are refused, then the columns alone', () => {
    const text = `Kind,S3 bucket name\n${'S3 fetcher,BAD\n'.repeat(2_001)}`;
    const { result } = changeInventory(having(), { do: 'import', text, name: 'x.csv' }, 5, counting());
    expect(result.refused?.map(({ why, rows }) => [why.code, rows.length])).toEqual([
      ['values', 2_000],
      ['columns', 1],
    ]);
  });

  it('loses nothing in any row of removals and undos', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant('undo'), fc.integer({ min: 0, max: 9 })), { maxLength: 40 }),
        (steps) => {
          const all = Array.from({ length: 10 }, (_, index) => fetcher(`c${index}`));
          let now = having(...all);
          for (const step of steps)
            now = change(now, step === 'undo' ? { do: 'undo' } : { do: 'remove', id: `c${step}` });
          expect(sorted([...now.connectors, ...now.removed])).toEqual(sorted(all));
        },
      ),
    );
  });

  it('takes the same kind, bucket, prefix, account and role for the same connector', () => {
    const known = having(fetcher('a'));
    const again = merge(known, [{ row: rowFor('a', { region: 'eu-west-1' }), source: captured }], counting());
    expect(again.became).toEqual([{ how: 'updated', id: 'a' }]);
    const [one] = again.connectors;
    expect(one && rowOf(one)).toEqual(rowFor('a', { region: 'eu-west-1' }));
    expect(one?.values.region?.source).toEqual(captured);
    const same = merge(known, [{ row: rowFor('a'), source: captured }], counting());
    expect(same.became).toEqual([{ how: 'same', id: 'a' }]);
    expect(same.connectors).toEqual(known.connectors);
    for (const other of [
      { kind: 'archive' as const },
      { bucket: 'b-logs' },
      { prefix: '' },
      { account: 'Staging' },
      { roleArn: another },
    ]) {
      const { became } = merge(known, [{ row: rowFor('a', other), source: captured }], counting());
      expect(became[0]?.how).toBe('added');
    }
  });

  it('knows a connector from a list without account and role, takes nothing away, and asks where two would fit', () => {
    const row = { kind: 's3-fetcher', bucket: 'a-logs', prefix: 'app/', region: 'eu-west-1' } as const;
    const one = merge(having(fetcher('a')), [{ row, source: captured }], counting());
    expect(one.connectors.map(rowOf)).toEqual([rowFor('a', { region: 'eu-west-1' })]);
    const two = having(fetcher('a'), fetcher('a2', { bucket: 'a-logs', account: 'Staging' }));
    const unsure = merge(two, [{ row, source: captured }], counting());
    expect(unsure.became).toEqual([{ how: 'unsure' }]);
    expect(unsure.connectors).toEqual(two.connectors);
  });

  it('knows what became known a moment ago, in one and the same list', () => {
    const bare = fetcher('a', { account: undefined, roleArn: undefined });
    const rows = [rowFor('a'), rowFor('a'), rowFor('a', { account: 'Staging' })];
    const { became } = merge(
      having(bare),
      rows.map((row) => ({ row, source: captured })),
      counting(),
    );
    expect(became.map(({ how }) => how)).toEqual(['updated', 'same', 'added']);
  });

  it('knows a connector again in its new role, and keeps the old one', () => {
    const moved = fetcher('a', { newRoleArn: another });
    const { became, connectors } = merge(
      having(moved),
      [{ row: rowFor('a', { roleArn: another }), source: captured }],
      counting(),
    );
    expect(became[0]?.how).toBe('same');
    expect(connectors.map(oldRoleOf)).toEqual([ROLE]);
  });

  it('answers who else uses a role, whatever the case of its name', () => {
    const all = [
      fetcher('b'),
      fetcher('a'),
      fetcher('c', { roleArn: ROLE.replace('shared', 'SHARED') }),
      fetcher('d', { roleArn: another }),
    ];
    expect(usersOfRole(all, ROLE, 'a').map(({ id }) => id)).toEqual(['b', 'c']);
    expect(groupByRole(all).map((group) => group.connectors.map(({ id }) => id))).toEqual([
      ['d'],
      ['a', 'b', 'c'],
    ]);
    expect(first(all)?.id).toBe(sorted(all)[0]?.id);
    expect(usersOfRole([fetcher('x', { roleArn: undefined })], undefined)).toEqual([]);
    expect([...byAccount([fetcher('a'), fetcher('b', { account: undefined })]).keys()].sort()).toEqual([
      '',
      'Production',
    ]);
  });

  it('finds among 1,000 without a pause', () => {
    const all = Array.from({ length: 1_000 }, (_, index) =>
      fetcher(`c${index}`, { roleArn: `${ROLE}-${index % 40}` }),
    );
    const begun = performance.now();
    expect(search(all, 'C77-logs production')).toHaveLength(1);
    expect(groupByRole(search(all, 's3 fetcher'))).toHaveLength(40);
    const incoming = all.map((one) => ({ row: rowOf(one), source: captured }));
    expect(merge(having(...all), incoming, counting()).became.every(({ how }) => how === 'same')).toBe(true);
    const took = performance.now() - begun;
    console.info(`Figure: 1,000 configurations searched, grouped and merged in ${took.toFixed(1)} ms`);
  });
});

describe('how far a configuration has come', () => {
  it('follows from facts in both orders', () => {
    const steps = (facts: Facts): string => progressOf(fetcher('a', { facts }));
    const saved = { ...CONNECTED, at: 30 };
    const refused = { ...REFUSED, at: 30 };
    expect(steps({})).toBe('to-do');
    expect(steps({ filled: { at: 10 } })).toBe('filled');
    expect(steps({ filled: { at: 10 }, saved: refused })).toBe('failed');
    expect(steps({ filled: { at: 10 }, saved: { ...UNKNOWN, at: 30 } })).toBe('unknown');
    expect(steps({ filled: { at: 40 }, saved: refused })).toBe('filled');
    expect(steps({ filled: { at: 10 }, saved })).toBe('saved');
    expect(steps({ filled: { at: 40 }, saved })).toBe('saved');
    expect(steps({ filled: { at: 10 }, saved, gone: { at: 50 } })).toBe('migrated');
    expect(steps({ gone: { at: 5 } })).toBe('deleted');
    expect(steps({ gone: { at: 5 }, filled: { at: 10 } })).toBe('filled');
  });

  it('counts the gap in seconds, where there is one', () => {
    expect(gapSeconds(fetcher('a', { facts: { gone: { at: 1_000 } } }), 43_000)).toBe(42);
    const saved = { ...CONNECTED, at: 31_000 };
    expect(gapSeconds(fetcher('a', { facts: { gone: { at: 1_000 }, saved } }), 99_000)).toBe(30);
    expect(gapSeconds(fetcher('a', { facts: { gone: { at: 40_000 }, saved } }), 99_000)).toBeUndefined();
  });

  it('goes on to the next of the same role and account by itself', () => {
    const done = { saved: { ...CONNECTED, at: 2 }, gone: { at: 3 } };
    const all = [
      fetcher('z', { roleArn: another }),
      fetcher('a'),
      fetcher('b', { account: 'Staging' }),
      fetcher('c'),
    ];
    expect(nextToMigrate(having(...all))?.id).toBe('z');
    expect(nextToMigrate({ ...having(...all), current: 'a' })?.id).toBe('a');
    const after = all.map((one) => (one.id === 'a' ? { ...one, facts: done } : one));
    expect(nextToMigrate({ ...having(...after), current: 'a' })?.id).toBe('c');
    expect(
      nextToMigrate({ ...having(...after.map((one) => ({ ...one, facts: done }))), current: 'a' }),
    ).toBeUndefined();
  });
});

describe('old role → new role', () => {
  it('gives each account a role whose name nobody has', () => {
    const taken = `arn:aws:iam::${ACCOUNT}:role/LOGZIO-a-logs`;
    const rows = roleTable([
      fetcher('a', { roleArn: taken }),
      fetcher('a2', { bucket: 'a-logs', account: 'Staging', roleArn: taken }),
      fetcher('b', { account: 'Staging', roleArn: taken }),
    ]);
    expect(
      rows.map((row) => [row.account, row.newRoleName, row.newPolicyName, row.connectors.length]),
    ).toEqual([
      ['Production', 'logzio-a-logs-2', 'logzio-a-logs-app-2', 1],
      ['Staging', 'logzio-a-logs-3', 'logzio-a-logs-app-3', 2],
    ]);
  });

  it('never suggests a name twice or one that is too long', () => {
    const bucket = fc.constantFrom('a'.repeat(63), 'acme-logs', 'acme.logs', 'logzio-acme');
    const one = fc.record({
      bucket,
      account: fc.constantFrom('A', 'B', 'C'),
      role: fc.constantFrom('x', 'logzio-acme-logs'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (drafts) => {
        const all = drafts.map(({ bucket: name, account, role }, index) =>
          fetcher(`c${index}`, { bucket: name, account, roleArn: `arn:aws:iam::${ACCOUNT}:role/${role}` }),
        );
        const names = roleTable(all).map((row) => row.newRoleName.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(64);
          expect(name).not.toBe('x');
          expect(all.some((one) => oldRoleOf(one)?.endsWith(`/${name}`))).toBe(false);
        }
      }),
    );
  });
});

describe('what the person does', () => {
  const change = (state: State, what: Parameters<typeof changeInventory>[1]) =>
    changeInventory(state, what, 100, counting());

  it('stores a new connector or says what is wrong in which box', () => {
    const refused = change(migrating([]), { do: 'add', given: { kind: 's3-fetcher', bucket: 'NO' } });
    expect(refused.result).toMatchObject({ ok: false, said: { code: 'refused' } });
    expect(Object.keys(refused.result.problems ?? {})).toEqual(['bucket']);
    expect(refused.state.connectors).toEqual([]);
    const { state, result } = change(migrating([]), {
      do: 'add',
      given: { kind: 's3-fetcher', bucket: 'acme-logs', oldExternalId: OLD_ID },
    });
    expect(result).toMatchObject({ ok: true, id: 'new-1', said: { code: 'added' } });
    expect(state.connectors.map(oldIdOf)).toEqual([OLD_ID]);
    expect(State.safeParse(state).success).toBe(true);
    const twice = change(state, { do: 'add', given: { kind: 's3-fetcher', bucket: 'acme-logs' } });
    expect(twice.state.connectors).toHaveLength(1);
    expect(twice.result.said.code).toBe('known');
  });

  it('imports, and gives back word for word what it could not take', () => {
    const text = 'S3 bucket name,Kind\r\nacme-logs,S3 fetcher\r\nNO GOOD,S3 fetcher\r\n';
    const { state, result } = change(migrating([]), { do: 'import', text, name: 'mine.csv' });
    expect(state.connectors[0]?.values.bucket?.source).toEqual({
      kind: 'imported',
      where: 'mine.csv',
      at: 100,
    });
    expect(result.said).toMatchObject({ code: 'imported', values: { file: 'mine.csv', added: 1, out: 1 } });
    expect(result.refused).toMatchObject([
      { why: { code: 'values' }, rows: [{ line: 3, raw: 'NO GOOD,S3 fetcher' }] },
    ]);
    expect(detailsOf(result)).toMatchObject([{ code: 'file-problem', values: { line: 3 } }]);
  });

  it('gives back 170,000 refused rows in an answer that is no larger than the file by much', () => {
    const rows = Array.from({ length: 170_000 }, (_, index) => `BAD ${index},S3 fetcher`);
    const text = `S3 bucket name,Kind\r\n${rows.join('\r\n')}`;
    const { result } = change(migrating([]), { do: 'import', text, name: 'mine.csv' });
    expect(result.refused?.flatMap((one) => one.rows)).toHaveLength(170_000);
    expect(JSON.stringify(result).length).toBeLessThan(4 * text.length);
    expect(detailsOf(result).length).toBeLessThan(40);
  });
});
