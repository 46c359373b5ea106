import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState, State } from '../../../src/connector/schema';
import { ASIDE_KEY, KEY, openStore, type StorageArea } from '../../../src/connector/store';
import { MIGRATIONS, readStored, VERSION } from '../../../src/connector/upgrades';
import { capturedForm } from './sample';

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
    ['a fact of another shape', 'corrupt', { ...emptyState(), facts: { policyCreated: 'yes' } }],
    ['a newer version', 'newer', { version: VERSION + 1, connectors: [] }],
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

describe('update', () => {
  it('puts changes in order, so that none is lost', async () => {
    const area = fakeArea();
    const store = open(area);
    const add = (at: number): Promise<State> =>
      store.update((state) => ({
        ...state,
        facts: { ...state.facts, policyEdited: { at: (state.facts.policyEdited?.at ?? 0) + at } },
      }));
    await Promise.all([add(1), add(10), store.load(), add(100)]);
    expect((await store.load()).state.facts.policyEdited).toEqual({ at: 111 });
  });

  it('writes nothing where the change fails or could not be read again, and goes on after that', async () => {
    const area = fakeArea();
    const store = open(area);
    const fails = store.update(() => {
      throw new Error('no');
    });
    const unreadable = store.update((state) => ({ ...state, facts: { policyEdited: { at: Number.NaN } } }));
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

describe('migrations', () => {
  const steps = [
    { from: -1, up: (raw: Record<string, unknown>) => ({ ...raw, values: {} }) },
    { from: 0, up: (raw: Record<string, unknown>) => ({ ...raw, facts: {} }) },
    ...MIGRATIONS,
  ];

  it('go from version to version, in order, without touching what was read', () => {
    const raw = { version: -1, journey: 'connect' };
    expect(readStored(raw, steps)).toEqual({ ok: true, state: emptyState() });
    expect(raw).toEqual({ version: -1, journey: 'connect' });
  });

  it('bring what version 1 stored here, with an empty inventory', () => {
    const { migration, ...one } = capturedForm();
    expect(readStored({ ...one, version: 1 })).toEqual({
      ok: true,
      state: { ...one, migration, version: 2 },
    });
  });

  it('that fail leave the value to be kept aside', () => {
    const failing = [{ from: 0, up: (): Record<string, unknown> => JSON.parse('{') }];
    expect(readStored({ version: 0 }, failing)).toEqual({ ok: false, reason: 'corrupt' });
  });
});
