import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMigration } from '../../../../src/connector/configuration';
import { changeInventory } from '../../../../src/connector/inventory/change';
import { checkConfiguration } from '../../../../src/connector/inventory/check';
import {
  add,
  byAccount,
  groupByRole,
  merge,
  othersOnRole,
  remove,
  search,
  sorted,
  undoRemove,
  update,
} from '../../../../src/connector/inventory/list';
import { roleTable } from '../../../../src/connector/inventory/names';
import { currentOf, gapSeconds, orderFor, progressOf } from '../../../../src/connector/inventory/state';
import { State } from '../../../../src/connector/schema';
import { ACCOUNT } from '../sample';
import { counting, fetcher, migrating, NEW_ID, OLD_ID, ROLE } from './sample';

const typed = { kind: 'typed', at: 5 } as const;
const captured = { kind: 'captured', where: 'app.logz.io', at: 9 } as const;
const having = (...configurations: ReturnType<typeof fetcher>[]) => ({ ...emptyMigration(), configurations });
const other = `arn:aws:iam::${ACCOUNT}:role/another`;

describe('checking a configuration', () => {
  it('takes what the room takes, tidied, and says what was tidied', () => {
    const { values, cleaned } = checkConfiguration({
      kind: 's3 Fetcher',
      bucket: 's3://acme-logs/',
      prefix: '/app/',
      roleArn: ` ${ROLE} `,
      newExternalId: `"${NEW_ID}"`,
      logType: 'ELB',
    });
    expect(values).toEqual({
      kind: 's3-fetcher',
      bucket: 'acme-logs',
      prefix: 'app/',
      roleArn: ROLE,
      newExternalId: NEW_ID,
      logType: 'ELB',
    });
    expect(cleaned.join(' ')).toContain('Prefix: Removed the slash in front.');
  });

  it('names every field that is wrong', () => {
    const { values, problems } = checkConfiguration({
      kind: 'queue',
      bucket: 'Acme Logs',
      prefix: 'app/*',
      roleArn: 'arn:aws:s3:::acme-logs',
      newExternalId: 'logzio:aws:extid:example0nktixxe8q',
    });
    expect(values).toBeUndefined();
    expect(Object.keys(problems).sort()).toEqual(['bucket', 'kind', 'newExternalId', 'prefix', 'roleArn']);
  });

  it('keeps the old external ID exactly, because that is what stands in the role', () => {
    const id = ' acme prod ';
    expect(
      checkConfiguration({ kind: 'archive', bucket: 'acme-logs', oldExternalId: id }).values?.oldExternalId,
    ).toBe(id);
  });

  it('tells a prefix that is empty from one that was never seen', () => {
    expect(checkConfiguration({ kind: 'archive', bucket: 'acme-logs', prefix: '' }).values).toHaveProperty(
      'prefix',
      '',
    );
    expect(checkConfiguration({ kind: 'archive', bucket: 'acme-logs' }).values).not.toHaveProperty('prefix');
  });
});

describe('the inventory', () => {
  it('adds, changes, removes and puts back exactly', () => {
    const start = add(emptyMigration(), { values: fetcher('a'), from: typed }, counting()).migration;
    expect(start.configurations[0]).toMatchObject({ id: 'new-1', bucket: 'a-logs', from: typed, facts: {} });
    const { values } = checkConfiguration({ kind: 'archive', bucket: 'b-logs' });
    if (!values) throw new Error('refused');
    const changed = update(start, 'new-1', values, typed);
    expect(changed.configurations).toEqual([
      { id: 'new-1', kind: 'archive', bucket: 'b-logs', from: typed, facts: {} },
    ]);
    const two = having(fetcher('a'), fetcher('b'));
    const without = remove({ ...two, current: 'a' }, 'a');
    expect(without.configurations.map(({ id }) => id)).toEqual(['b']);
    expect(currentOf(without)?.id).toBe('b');
    const back = undoRemove(without);
    expect(sorted(back.configurations)).toEqual(sorted(two.configurations));
    expect(back.removed).toEqual([]);
    expect(currentOf(back)?.id).toBe('a');
  });

  it('loses nothing in any row of removals and undos', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant('undo'), fc.integer({ min: 0, max: 9 })), { maxLength: 40 }),
        (steps) => {
          const all = Array.from({ length: 10 }, (_, index) => fetcher(`c${index}`));
          let now = having(...all);
          for (const step of steps) now = step === 'undo' ? undoRemove(now) : remove(now, `c${step}`);
          expect(sorted([...now.configurations, ...now.removed])).toEqual(sorted(all));
        },
      ),
    );
  });

  it('takes the same kind, bucket, prefix, account and role for the same configuration', () => {
    const known = having(fetcher('a'));
    const again = merge(
      known,
      [{ values: { ...fetcher('a'), region: 'eu-west-1' }, from: captured }],
      counting(),
    );
    expect(again.became).toEqual([{ how: 'updated', id: 'a' }]);
    expect(again.migration.configurations).toEqual([fetcher('a', { region: 'eu-west-1', from: captured })]);
    const same = merge(known, [{ values: fetcher('a'), from: captured }], counting());
    expect(same.became).toEqual([{ how: 'same', id: 'a' }]);
    expect(same.migration).toEqual(known);
    for (const change of [
      { kind: 'archive' as const },
      { bucket: 'b-logs' },
      { prefix: '' },
      { account: 'Staging' },
      { roleArn: other },
    ]) {
      const { became } = merge(
        known,
        [{ values: { ...fetcher('a'), ...change }, from: captured }],
        counting(),
      );
      expect(became[0]?.how).toBe('added');
    }
  });

  it('knows a configuration from a list without account and role, takes nothing away, and asks where two would fit', () => {
    const row = { kind: 's3-fetcher', bucket: 'a-logs', prefix: 'app/', region: 'eu-west-1' } as const;
    const one = merge(having(fetcher('a')), [{ values: row, from: captured }], counting());
    expect(one.migration.configurations).toEqual([fetcher('a', { region: 'eu-west-1', from: captured })]);
    const two = having(fetcher('a'), fetcher('a2', { bucket: 'a-logs', account: 'Staging' }));
    const unsure = merge(two, [{ values: row, from: captured }], counting());
    expect(unsure.became).toEqual([{ how: 'unsure' }]);
    expect(unsure.migration.configurations).toEqual(two.configurations);
  });

  it('knows a configuration again in its new role, and keeps the old one', () => {
    const moved = fetcher('a', { newRoleArn: other });
    const { became, migration } = merge(
      having(moved),
      [{ values: { ...fetcher('a'), roleArn: other }, from: captured }],
      counting(),
    );
    expect(became[0]?.how).toBe('same');
    expect(migration.configurations[0]?.roleArn).toBe(ROLE);
  });

  it('answers who else uses a role, whatever the case of its name', () => {
    const all = [
      fetcher('b'),
      fetcher('a'),
      fetcher('c', { roleArn: ROLE.replace('shared', 'SHARED') }),
      fetcher('d', { roleArn: other }),
    ];
    expect(othersOnRole(all, ROLE, 'a').map(({ id }) => id)).toEqual(['b', 'c']);
    expect(groupByRole(all).map((group) => group.configurations.map(({ id }) => id))).toEqual([
      ['d'],
      ['a', 'b', 'c'],
    ]);
    expect(othersOnRole([fetcher('x', { roleArn: undefined })], undefined)).toEqual([]);
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
    const { became } = merge(
      having(...all),
      all.map((values) => ({ values, from: captured })),
      counting(),
    );
    expect(became.every(({ how }) => how === 'same')).toBe(true);
    const took = performance.now() - begun;
    console.info(`Figure: 1,000 configurations searched, grouped and merged in ${took.toFixed(1)} ms`);
  });
});

describe('how far a configuration has come', () => {
  it('follows from facts in both orders', () => {
    const steps = (facts: ReturnType<typeof fetcher>['facts']) => progressOf(fetcher('a', { facts }));
    const saved = { ok: true, message: 'Success', at: 30 };
    expect(steps({})).toBe('to do');
    expect(steps({ filled: { at: 10 } })).toBe('filled');
    expect(steps({ filled: { at: 10 }, saved: { ...saved, ok: false } })).toBe('failed');
    expect(steps({ filled: { at: 40 }, saved: { ...saved, ok: false } })).toBe('filled');
    expect(steps({ filled: { at: 10 }, saved })).toBe('saved');
    expect(steps({ filled: { at: 40 }, saved })).toBe('saved');
    expect(steps({ filled: { at: 10 }, saved, gone: { at: 50 } })).toBe('migrated');
    expect(steps({ gone: { at: 5 } })).toBe('deleted');
    expect(steps({ gone: { at: 5 }, filled: { at: 10 } })).toBe('filled');
  });

  it('counts the gap in seconds, where there is one', () => {
    expect(gapSeconds(fetcher('a', { facts: { gone: { at: 1_000 } } }), 43_000)).toBe(42);
    const saved = { ok: true, message: '', at: 31_000 };
    expect(gapSeconds(fetcher('a', { facts: { gone: { at: 1_000 }, saved } }), 99_000)).toBe(30);
    expect(gapSeconds(fetcher('a', { facts: { gone: { at: 40_000 }, saved } }), 99_000)).toBeUndefined();
    expect(orderFor({ order: 'recreate-first' }, fetcher('a', { kind: 'archive' }))).toBe('delete-first');
  });

  it('goes on to the next of the same role and account by itself', () => {
    const done = { saved: { ok: true, message: '', at: 2 }, gone: { at: 3 } };
    const all = [
      fetcher('z', { roleArn: other }),
      fetcher('a'),
      fetcher('b', { account: 'Staging' }),
      fetcher('c'),
    ];
    expect(currentOf(having(...all))?.id).toBe('z');
    expect(currentOf({ ...having(...all), current: 'a' })?.id).toBe('a');
    const after = all.map((one) => (one.id === 'a' ? { ...one, facts: done } : one));
    expect(currentOf({ ...having(...after), current: 'a' })?.id).toBe('c');
    expect(
      currentOf({ ...having(...after.map((one) => ({ ...one, facts: done }))), current: 'a' }),
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
      rows.map((row) => [row.account, row.newRoleName, row.newPolicyName, row.configurations.length]),
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
          expect(all.some(({ roleArn }) => roleArn?.endsWith(`/${name}`))).toBe(false);
        }
      }),
    );
  });
});

describe('what the person does', () => {
  const change = (state: ReturnType<typeof migrating>, what: Parameters<typeof changeInventory>[1]) =>
    changeInventory(state, what, 100, counting());

  it('stores a new configuration or says what is wrong in which box', () => {
    const refused = change(migrating([]), { do: 'add', given: { kind: 's3-fetcher', bucket: 'NO' } });
    expect(refused.result.ok).toBe(false);
    expect(Object.keys(refused.result.problems ?? {})).toEqual(['bucket']);
    expect(refused.state.migration.configurations).toEqual([]);
    const { state, result } = change(migrating([]), {
      do: 'add',
      given: { kind: 's3-fetcher', bucket: 'acme-logs', oldExternalId: OLD_ID },
    });
    expect(result).toMatchObject({ ok: true, id: 'new-1' });
    expect(State.safeParse(state).success).toBe(true);
    const twice = change(state, { do: 'add', given: { kind: 's3-fetcher', bucket: 'acme-logs' } });
    expect(twice.state.migration.configurations).toHaveLength(1);
    expect(twice.result.message).toContain('was there already');
  });

  it('imports, and gives back word for word what it could not take', () => {
    const text = 'S3 bucket name,Kind\r\nacme-logs,S3 fetcher\r\nNO GOOD,S3 fetcher\r\n';
    const { state, result } = change(migrating([]), { do: 'import', text, name: 'mine.csv' });
    expect(state.migration.configurations[0]?.from).toEqual({ kind: 'imported', where: 'mine.csv', at: 100 });
    expect(result.message).toBe('mine.csv: 1 added, 1 not taken.');
    expect(result.rejected).toMatchObject([{ line: 3, raw: 'NO GOOD,S3 fetcher' }]);
    expect(result.details?.[0]).toMatch(/^Line 3: S3 bucket name: /);
  });
});
