import { describe, expect, it } from 'vitest';
import type { PageSnapshot, SnapshotRow } from '../../../../src/connector/form/read';
import { rowOf } from '../../../../src/connector/inventory/row';
import {
  connectorFor,
  connectorSaved,
  noteListed,
  takeSnapshot,
} from '../../../../src/connector/inventory/snapshot';
import { noteFilled, noteSaved } from '../../../../src/connector/notes';
import type { State } from '../../../../src/connector/schema';
import { CONNECTED, counting, fetcher, migrating, REFUSED, ROLE, UNKNOWN } from './sample';

const from = { kind: 'captured', where: 'app.logz.io', at: 10 } as const;
const row = (name: string, more: Partial<SnapshotRow> = {}): SnapshotRow => ({
  bucket: `${name}-logs`,
  prefix: 'app/',
  roleArn: ROLE,
  ...more,
});
const page = (rows: SnapshotRow[], more: Partial<PageSnapshot> = {}): PageSnapshot => ({
  account: 'Production',
  kind: 's3-fetcher',
  rows,
  complete: true,
  existing: [],
  forms: [],
  ...more,
});
const gone = (state: State): string[] => state.connectors.filter((one) => one.facts.gone).map(({ id }) => id);
const asked = true;
const success = CONNECTED;

describe('what a page of Logz.io shows', () => {
  it('comes in once; what can’t be taken is named, and nothing else is lost with it', () => {
    const seen = page([
      row('a'),
      row('b', { roleArn: 'arn:aws:iam::12:role/x' }),
      row('c', { bucket: 'NOT A BUCKET' }),
    ]);
    const first = takeSnapshot(migrating([]), seen, from, counting());
    expect(first.added).toBe(2);
    expect(first.problems).toHaveLength(2);
    expect(first.problems).toMatchObject([
      { code: 'refused', values: { bucket: 'b-logs', column: 'roleArn' } },
      { code: 'refused', values: { bucket: 'NOT A BUCKET', column: 'bucket' } },
    ]);
    expect(first.shown.map(rowOf).map(({ bucket, roleArn, account }) => [bucket, roleArn, account])).toEqual([
      ['a-logs', ROLE, 'Production'],
      ['b-logs', undefined, 'Production'],
    ]);
    const again = takeSnapshot(first.state, seen, from, counting('other'));
    expect(again.added).toBe(0);
    expect(again.state.connectors).toHaveLength(2);
  });

  it('keeps the external ID of an archive’s settings as the old one; a form that is being filled is no further configuration', () => {
    const archive = page([], {
      kind: 'archive',
      existing: [
        { bucket: 'my-archive', region: 'us-west-2', roleArn: ROLE, prefix: 'x', externalId: ' odd id' },
      ],
    });
    const { shown } = takeSnapshot(migrating([]), archive, from, counting());
    expect(shown.map(rowOf)).toEqual([
      {
        kind: 'archive',
        bucket: 'my-archive',
        region: 'us-west-2',
        roleArn: ROLE,
        account: 'Production',
        oldExternalId: ' odd id',
      },
    ]);
    const known = migrating([fetcher('a')], 'migrate-new-roles');
    const filled = page([], { forms: [row('a', { roleArn: `${ROLE}-new` }), row('b')] });
    expect(takeSnapshot(known, filled, from, counting()).shown.map((one) => rowOf(one).bucket)).toEqual([
      'b-logs',
    ]);
  });
});

describe('what is not listed any more', () => {
  const start = migrating([fetcher('a'), fetcher('b'), fetcher('c', { account: 'Staging' })]);

  it('is gone, only where the list is whole and of its account and kind', () => {
    expect(gone(noteListed(start, page([row('a')]), 10, asked))).toEqual(['b']);
    for (const other of [
      page([row('a')], { complete: false }),
      page([row('a')], { kind: 'archive', complete: false }),
      page([row('x')], { account: 'Elsewhere' }),
      { rows: [row('a')], complete: true, existing: [], forms: [], account: 'Production' },
    ])
      expect(gone(noteListed(start, other, 10, asked))).toEqual([]);
  });

  it('is not believed where several vanish at once unasked', () => {
    expect(gone(noteListed(start, page([]), 10, false))).toEqual([]);
    expect(gone(noteListed(start, page([]), 10, asked))).toEqual(['a', 'b']);
  });

  it('is counted in the same role: saved again it stands there twice until the old one is deleted', () => {
    const saved = noteSaved(start, 'a', success, 5);
    expect(gone(noteListed(saved, page([row('a'), row('a'), row('b')]), 10, asked))).toEqual([]);
    expect(gone(noteListed(saved, page([row('a'), row('b')]), 10, asked))).toEqual(['a']);
  });

  it('is told by the role where there is a new one', () => {
    const moved = migrating([fetcher('a', { newRoleArn: `${ROLE}-new` }), fetcher('b')], 'migrate-new-roles');
    const saved = noteSaved(moved, 'a', success, 5);
    const fresh = row('a', { roleArn: `${ROLE}-new` });
    expect(gone(noteListed(saved, page([row('a'), fresh, row('b')]), 10, asked))).toEqual([]);
    expect(gone(noteListed(saved, page([fresh, row('b')]), 10, asked))).toEqual(['a']);
  });

  it('an archive is gone where only the form to start one is there', () => {
    const archive = fetcher('z', { kind: 'archive', prefix: undefined });
    const on = page([], {
      kind: 'archive',
      complete: false,
      existing: [{ bucket: 'z-logs', roleArn: ROLE }],
    });
    const off = page([], { kind: 'archive', complete: false, forms: [{ bucket: '' }] });
    expect(gone(noteListed(migrating([archive]), on, 10, asked))).toEqual([]);
    expect(gone(noteListed(migrating([archive]), off, 10, asked))).toEqual(['z']);
  });

  it('what was filled and is listed then was saved, unless Logz.io said that it was not', () => {
    const filled = noteFilled(start, 'a', 5);
    const twice = page([row('a'), row('a'), row('b')]);
    const saved = (state: State) => state.connectors.find(({ id }) => id === 'a')?.facts.saved;
    expect(saved(noteListed(filled, twice, 10, false))).toMatchObject({ outcome: 'connected', by: 'list' });
    expect(saved(noteListed(start, twice, 10, asked))).toBeUndefined();
    const failed = noteSaved(filled, 'a', REFUSED, 6);
    expect(saved(noteListed(failed, twice, 10, asked))).toMatchObject({ outcome: 'refused' });
    const unknown = noteSaved(filled, 'a', UNKNOWN, 6);
    expect(saved(noteListed(unknown, twice, 10, asked))).toMatchObject({ outcome: 'connected' });
  });
});

describe('which configuration is meant', () => {
  const archive = fetcher('z', { kind: 'archive' });
  const state = migrating([fetcher('a'), archive, fetcher('c', { account: 'Staging' })]);
  const here = { account: 'Production', kind: 's3-fetcher' } as const;

  it('on a page: the current one, never another than the one that was chosen', () => {
    expect(connectorFor(state, here)).toMatchObject({ one: { id: 'a' } });
    expect(connectorFor(state, { ...here, kind: 'archive' })).toMatchObject({ one: { id: 'z' } });
    expect(connectorFor({ ...state, current: 'c' }, here)).toMatchObject({ elsewhere: { id: 'c' } });
    expect(connectorFor({ ...state, connectors: [] }, here)).toEqual({ none: true });
  });

  it('one that is saved is not made twice', () => {
    const saved = noteSaved(migrating([fetcher('a')]), 'a', success, 5);
    expect(connectorFor(saved, here)).toMatchObject({ saved: { id: 'a' } });
  });

  it('by the form that was saved: bucket and prefix, in its account', () => {
    const form = { ...here, bucket: 'c-logs', prefix: 'app/', roleArn: ROLE };
    expect(connectorSaved(state, form)).toBeUndefined();
    expect(connectorSaved(state, { ...form, account: 'Staging' })?.id).toBe('c');
    expect(connectorSaved(state, undefined)?.id).toBe('a');
  });
});
