import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectorOf } from '../../../src/connector/current';
import { emptyState, State } from '../../../src/connector/schema';
import { applyFact } from '../../../src/connector/state';
import { ASIDE_KEY, KEY, openStore, type StorageArea } from '../../../src/connector/store';
import { readStored, UPGRADES, VERSION } from '../../../src/connector/upgrades';
import { fetcher } from './inventory/sample';
import { capturedForm } from './sample';
import { stored } from './stored';

interface FakeArea extends StorageArea {
  items: Record<string, unknown>;
  /** Every write: its keys, in order. */
  writes: string[];
  /** Keys that can't be written: the quota is used up. */
  full: Set<string>;
}

function fakeArea(items: Record<string, unknown> = {}): FakeArea {
  const area: FakeArea = {
    items: structuredClone(items),
    writes: [],
    full: new Set(),
    async get(keys) {
      await Promise.resolve();
      return structuredClone(
        Object.fromEntries(Object.entries(area.items).filter(([key]) => keys === null || keys.includes(key))),
      );
    },
    async set(given) {
      await Promise.resolve();
      for (const key of Object.keys(given))
        if (area.full.has(key)) throw new Error('QUOTA_BYTES quota exceeded');
      Object.assign(area.items, structuredClone(given));
      area.writes.push(...Object.keys(given));
    },
    async remove(keys) {
      for (const key of keys) delete area.items[key];
    },
  };
  return area;
}

const NOW = 1_000;
const open = (area: StorageArea): ReturnType<typeof openStore> => openStore(area, () => NOW);

describe('load', () => {
  it('gives an empty state on first use, and writes nothing', async () => {
    const area = fakeArea();
    expect(await open(area).load()).toEqual({ state: emptyState(), aside: [] });
    expect(area.items).toEqual({});
  });

  it('gives back what was stored, also to a store that is opened later', async () => {
    const area = fakeArea();
    await open(area).update(() => capturedForm());
    expect(await open(area).load()).toEqual({ state: capturedForm(), aside: [] });
  });

  it.each([
    ['a text', 'corrupt', 'not a state'],
    ['null', 'corrupt', null],
    ['a list', 'corrupt', [1]],
    ['no version', 'corrupt', { journey: 'connect' }],
    ['a broken version', 'corrupt', { ...emptyState(), version: '1' }],
    ['an older version without a way here', 'corrupt', { version: 0 }],
    ['an unknown journey', 'corrupt', { ...emptyState(), journey: 'other' }],
    ['no list of connectors', 'corrupt', { ...emptyState(), connectors: 'yes' }],
    ['a newer version', 'newer', { version: VERSION + 1, other: [] }],
  ])('keeps aside %s (%s)', async (_what, reason, raw) => {
    const area = fakeArea({ [KEY]: raw });
    const expected = { state: emptyState(), aside: [{ reason, at: NOW, raw }] };
    expect(await open(area).load()).toEqual(expected);
    expect(area.writes).toEqual([ASIDE_KEY, KEY]);
    expect(await open(area).load()).toEqual(expected);
  });

  it('keeps nothing aside twice where the browser stopped between the two writes', async () => {
    const kept = { reason: 'corrupt', at: 5, raw: 'x' };
    const { aside } = await open(fakeArea({ [KEY]: 'x', [ASIDE_KEY]: [kept] })).load();
    expect(aside).toEqual([kept]);
  });

  it('hands out a kept-aside list that is itself damaged', async () => {
    const good = { reason: 'newer', at: 5, raw: 1 };
    const { aside } = await open(fakeArea({ [ASIDE_KEY]: [good, 'damaged'] })).load();
    expect(aside).toEqual([good, { reason: 'corrupt', at: NOW, raw: 'damaged' }]);
    expect((await open(fakeArea({ [ASIDE_KEY]: { a: 1 } })).load()).aside).toEqual([
      { reason: 'corrupt', at: NOW, raw: { a: 1 } },
    ]);
  });

  it('never loses anything, whatever stands in the two keys', async () => {
    const anything = fc.oneof(fc.jsonValue(), fc.record({ version: fc.integer(), values: fc.jsonValue() }));
    await fc.assert(
      fc.asyncProperty(anything, anything, async (raw, list) => {
        const area = fakeArea({ [KEY]: raw, [ASIDE_KEY]: list });
        await open(area).load();
        await open(area).update((state) => ({ ...state, journey: 'migrate-new-roles' }));
        const stored = JSON.stringify(area.items);
        for (const before of [raw, ...(Array.isArray(list) ? list : [list])])
          if (!State.safeParse(before).success) expect(stored).toContain(JSON.stringify(before));
      }),
    );
  });
});

describe('a store that is full', () => {
  it('leaves what it can’t read where it is, hands it out, and refuses to write over it', async () => {
    const area = fakeArea({ [KEY]: 'damaged' });
    area.full.add(ASIDE_KEY);
    expect((await open(area).load()).aside).toEqual([{ reason: 'corrupt', at: NOW, raw: 'damaged' }]);
    await expect(open(area).update(() => capturedForm())).rejects.toThrow(/can’t be read/);
    expect(area.items).toEqual({ [KEY]: 'damaged' });
  });

  it('can be used again once the person drops what could not be kept', async () => {
    const area = fakeArea({ [KEY]: 'damaged' });
    area.full.add(ASIDE_KEY);
    const store = open(area);
    await store.dropAside();
    await store.update(() => capturedForm());
    expect(await store.load()).toEqual({ state: capturedForm(), aside: [] });
  });
});

describe('a list of 10,000 connectors', () => {
  const MANY = 10_000;
  const source = { kind: 'imported', where: 'configurations.csv', at: 1_763_000_000_000 } as const;
  const many = (): State => ({
    ...emptyState(),
    journey: 'migrate-same-role',
    connectors: Array.from({ length: MANY }, (_, index) => {
      const one = fetcher(`c${index}`);
      for (const entry of [...Object.values(one.values), ...Object.values(one.replaces ?? {})])
        Object.assign(entry, { source });
      return one;
    }),
  });
  const bytes = (items: object): number => JSON.stringify(items).length;

  /** An area that notes how much each call moves. */
  function weighed(area: FakeArea): FakeArea & { moved: number } {
    const { get, set } = area;
    return Object.assign(area, {
      moved: 0,
      async get(keys: string[] | null) {
        const found = await get(keys);
        (area as FakeArea & { moved: number }).moved += bytes(found);
        return found;
      },
      async set(items: Record<string, unknown>) {
        (area as FakeArea & { moved: number }).moved += bytes(items);
        await set(items);
      },
    });
  }

  it('is read back as it was, and leaves room in what the browsers let an extension store', async () => {
    const area = fakeArea();
    await open(area).update(many);
    expect((await open(area).load()).state).toEqual(many());
    expect(bytes(area.items)).toBeLessThan(8_000_000);
  });

  it('is not moved as a whole where one connector changes', async () => {
    const area = weighed(fakeArea());
    const store = open(area);
    await store.update(many);
    for (const change of [
      (state: State) => applyFact(state, { policyEdited: { at: 0 } }, NOW, 'c777'),
      (state: State) => ({ ...state, connectors: state.connectors.filter(({ id }) => id !== 'c42') }),
      (state: State) => ({ ...state, connectors: [...state.connectors, fetcher('new')] }),
      (state: State) => ({ ...state, current: 'c9999' }),
    ]) {
      area.moved = 0;
      const changed = await store.update(change);
      expect((await store.load()).state).toBe(changed);
      expect(area.moved).toBeLessThan(200_000);
      expect((await open(area).load()).state).toEqual(changed);
    }
  });

  it('is read again where somebody else wrote', async () => {
    const area = fakeArea();
    const store = open(area);
    await store.update(many);
    await open(area).update((state) => ({ ...state, order: 'delete-first' }));
    expect((await store.load()).state.order).toBe('delete-first');
    area.items = { [KEY]: emptyState() };
    expect((await store.load()).state).toEqual(emptyState());
  });

  it('loses only the part that is damaged, and says so', async () => {
    const area = fakeArea();
    await open(area).update(many);
    const [key = ''] = Object.keys(area.items).filter((name) => name !== KEY);
    area.items[key] = `${String(area.items[key]).slice(0, -9)}x`;
    const { state, aside } = await open(area).load();
    expect(state.connectors.length).toBe(MANY - 100);
    expect(aside.map(({ reason }) => reason)).toEqual(['corrupt']);
    expect(JSON.stringify(aside[0]?.raw)).toContain('c0-logs');
  });

  it('goes back into one piece when it is short again, and leaves nothing behind', async () => {
    const area = fakeArea();
    const store = open(area);
    await store.update(many);
    await store.update((state) => ({ ...state, connectors: state.connectors.slice(0, 3) }));
    expect(Object.keys(area.items)).toEqual([KEY]);
    expect((await open(area).load()).state.connectors).toEqual(many().connectors.slice(0, 3));
  });
});

describe('update', () => {
  it('puts changes in order, so that none is lost', async () => {
    const area = fakeArea();
    const store = open(area);
    const add = (at: number): Promise<State> =>
      store.update((state) =>
        applyFact(state, { policyEdited: { at } }, at + (connectorOf(state).facts.policyEdited?.at ?? 0)),
      );
    await Promise.all([add(1), add(10), store.load(), add(100)]);
    expect(connectorOf((await store.load()).state).facts.policyEdited).toEqual({ at: 111 });
  });

  it('writes nothing where the change fails or could not be read again, and goes on after that', async () => {
    const area = fakeArea();
    const store = open(area);
    const fails = store.update(() => {
      throw new Error('no');
    });
    const unreadable = store.update((state) => applyFact(state, { policyEdited: { at: 0 } }, Number.NaN));
    await expect(fails).rejects.toThrow('no');
    await expect(unreadable).rejects.toThrow();
    expect(area.items).toEqual({});
    await expect(store.update(() => capturedForm())).resolves.toEqual(capturedForm());
  });
});

describe('forget and dropAside', () => {
  it('removes everything, also what stands under other names', async () => {
    const area = fakeArea({ [KEY]: 'x', [ASIDE_KEY]: [], other: 1 });
    await open(area).forget();
    expect(area.items).toEqual({});
  });

  it('is not undone by an update without anything new that was on its way', async () => {
    const area = fakeArea({ [KEY]: capturedForm() });
    const store = open(area);
    await Promise.all([store.forget(), store.update((state) => ({ ...state }))]);
    expect(area.items).toEqual({});
  });

  it('removes only what was kept aside', async () => {
    const area = fakeArea({ [KEY]: capturedForm(), [ASIDE_KEY]: ['x'] });
    await open(area).dropAside();
    expect(area.items).toEqual({ [KEY]: capturedForm() });
  });
});

describe('upgrades', () => {
  const steps = [
    { from: -1, up: (raw: Record<string, unknown>) => ({ ...raw, values: {} }) },
    { from: 0, up: (raw: Record<string, unknown>) => ({ ...raw, facts: {} }) },
    ...UPGRADES,
  ];

  it('go from version to version, in order, without touching what was read', () => {
    const raw = { version: -1, journey: 'connect' };
    expect(readStored(raw, steps)).toEqual({ ok: true, state: emptyState() });
    expect(raw).toEqual({ version: -1, journey: 'connect' });
  });

  it('that fail leave the value to be kept aside', () => {
    const failing = [{ from: 0, up: (): Record<string, unknown> => JSON.parse('{') }];
    expect(readStored({ version: 0 }, failing)).toEqual({ ok: false, reason: 'corrupt' });
  });
});

describe('a damaged store', () => {
  const damaged = (change: (raw: State) => unknown): unknown => {
    const raw = structuredClone({
      ...capturedForm(),
      connectors: [fetcher('a'), fetcher('b'), fetcher('c')],
      current: 'b',
      journey: 'migrate-same-role' as const,
    });
    change(raw);
    return raw;
  };

  it('gives back every connector and field that can be read; the whole of it is kept aside', async () => {
    const raw = damaged(({ connectors: [a, b] }) => {
      if (a?.values.bucket) a.values.region = { value: 7 } as never;
      if (b) b.facts = { filled: { at: 3 }, saved: { outcome: 'perhaps' } as never };
    });
    const area = fakeArea({ [KEY]: raw });
    const { state, aside } = await open(area).load();
    expect(aside).toEqual([{ reason: 'corrupt', at: NOW, raw }]);
    expect(state.connectors.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(state.current).toBe('b');
    expect(state.journey).toBe('migrate-same-role');
    expect(state.connectors[0]?.values).toMatchObject({
      bucket: { value: 'a-logs' },
      logType: { value: 'ELB' },
    });
    expect(state.connectors[0]?.values.region).toBeUndefined();
    expect(state.connectors[1]?.facts).toEqual({ filled: { at: 3 } });
    expect(state.connectors[2]).toEqual(fetcher('c'));
    expect((await open(area).load()).state).toEqual(state);
  });

  it('of an earlier version loses one bad configuration, not the others', async () => {
    const old = stored('2-same-role') as { migration: { configurations: { bucket: unknown }[] } };
    if (old.migration.configurations[1]) old.migration.configurations[1].bucket = 5;
    const { state, aside } = await open(fakeArea({ [KEY]: old })).load();
    expect(state.connectors.map(({ id }) => id)).toEqual(['id-4', 'id-7']);
    expect(aside).toHaveLength(1);
  });

  it('can be read again later, and what was read whole is kept aside no more', async () => {
    const newer = {
      version: VERSION + 1,
      journey: 'connect',
      connectors: [],
      removed: [],
      roles: {},
      order: 'recreate-first',
    };
    const good = capturedForm();
    const kept = [
      { reason: 'corrupt', at: 1, raw: good },
      { reason: 'newer', at: 2, raw: newer },
    ];
    const area = fakeArea({ [KEY]: { ...emptyState(), connectors: [fetcher('x')] }, [ASIDE_KEY]: kept });
    const store = open(area);
    expect(await store.retryAside()).toEqual({ back: 1, left: 1 });
    const { state, aside } = await store.load();
    expect(state.connectors).toEqual([fetcher('x'), connectorOf(good)]);
    expect(aside).toEqual([kept[1]]);
    expect(await store.retryAside()).toEqual({ back: 0, left: 1 });
  });

  it('puts back two things of one id beside each other', async () => {
    const [one, other] = [capturedForm('acme-logs'), capturedForm('b-logs')];
    const area = fakeArea({ [KEY]: one, [ASIDE_KEY]: [{ reason: 'corrupt', at: 1, raw: other }] });
    const store = open(area);
    expect(await store.retryAside()).toEqual({ back: 1, left: 0 });
    const { state } = await store.load();
    expect(state.connectors.map((each) => each.values.bucket?.value)).toEqual(['acme-logs', 'b-logs']);
    expect(new Set(state.connectors.map(({ id }) => id)).size).toBe(2);
  });
});
