import { describe, expect, it } from 'vitest';
import { ASIDE_KEY, KEY, openStore } from '../../../src/connector/store';
import { capturedForm } from '../connector/sample';
import { FakeArea } from './fake-browser';

/** How many stores: more with `FUZZ_STORES=100000`. */
const COUNT = Number(process.env.FUZZ_STORES ?? 5_000);

const at = 1_700_000_000_000;
const arn = (name: string): string => `arn:aws:iam::123456789012:role/${name}`;

/** A store with something in every room, as the extension itself keeps it. */
async function sample(): Promise<unknown> {
  const area = new FakeArea();
  await openStore(area, () => at).update(() => {
    const state = capturedForm();
    const roleCreated = { name: 'logzio-acme-logs', account: '123456789012', partition: 'aws', at };
    const seen = { roleCreated, roleRead: { arn: arn('logzio-acme-logs'), at } };
    const source = { kind: 'captured', where: 'app.logz.io', at } as const;
    const connectors = state.connectors.map((one) => ({ ...one, facts: { ...one.facts, ...seen } }));
    const migrated = connectors.map((one) => ({
      ...one,
      id: `${one.id}-migrated`,
      replaces: {
        externalId: { value: 'acme-made-up-id', source },
        roleArn: { value: arn('logzio-old-role'), source },
      },
    }));
    const stored = { externalIds: ['acme-made-up-id'], at };
    return {
      ...state,
      connectors: [...connectors, ...migrated],
      roles: { [arn('logzio-old-role')]: { stored } },
    };
  });
  return area.items[KEY];
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const next = random(11);
const any = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

const WRONG: readonly unknown[] = [
  null,
  true,
  -1,
  1e300,
  '',
  'garbage-text',
  'y'.repeat(140_000),
  [],
  ['garbage-item'],
  {},
  { value: 'garbage-value' },
  JSON.parse('{"__proto__":{"polluted":"garbage-proto"}}'),
];

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Every place in a store: its holder and its name there. */
function places(value: unknown): [Tree, string][] {
  if (!isTree(value)) return [];
  return Object.keys(value).flatMap((key): [Tree, string][] => [[value, key], ...places(value[key])]);
}

function mutated(raw: unknown): unknown {
  if (next() < 0.03) return structuredClone(any(WRONG));
  const copy: unknown = structuredClone(raw);
  for (let times = 1 + Math.floor(next() * 3); times > 0; times -= 1) {
    const [holder, key] = any(places(copy));
    if (next() < 0.3) delete holder[key];
    else holder[key] = structuredClone(any(WRONG));
    if (places(copy).length === 0) break; // nothing is left to change
  }
  return copy;
}

/** Every text in a store that is long enough to be told from others. */
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.length >= 8
      ? [value]
      : []
    : isTree(value)
      ? Object.values(value).flatMap(texts)
      : [];

describe('the store', () => {
  it(`loses nothing of ${COUNT.toLocaleString('en')} stores that something went wrong with`, {
    timeout: 600_000,
  }, async () => {
    const raw = await sample();
    const lost: string[] = [];
    let aside = 0;
    for (let count = 0; count < COUNT; count += 1) {
      const area = new FakeArea();
      area.items[KEY] = mutated(raw);
      const held = texts(area.items[KEY]);
      const store = openStore(area, () => at);
      await store.load();
      // The first thing that is stored afterwards must not be what loses it.
      await store.update((state) => ({ ...state }));
      const kept = new Set(texts([area.items[KEY], area.items[ASIDE_KEY]]));
      lost.push(...held.filter((text) => !kept.has(text)).map((text) => `${count}: ${text.slice(0, 60)}`));
      if (area.items[ASIDE_KEY] !== undefined) aside += 1;
    }
    expect(lost.slice(0, 10)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    console.info(
      `Figure: ${COUNT.toLocaleString('en')} mutated stores: ${lost.length} texts lost, ${aside} kept aside, the others read`,
    );
  });
});
