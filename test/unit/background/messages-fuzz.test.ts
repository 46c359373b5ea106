import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LONGEST_FILE } from '../../../src/options/everything';
import type { Handlers } from '../../../src/platform/messages/listen';
import type { Name } from '../../../src/platform/messages/table';
import { FakeBrowser, type FakeTab } from './fake-browser';
import { IAM, LOGZIO } from './start';

/** How many messages: more with `FUZZ=1000000`. */
const COUNT = Number(process.env.FUZZ ?? 100_000);

interface Sample {
  from: 'popup' | 'aws' | 'logzio';
  /** Every field here has to be there. */
  needs: Record<string, unknown>;
  /** These may be left out. */
  may?: Record<string, unknown>;
}

const session = { partition: 'aws', account: '123456789012' };
const role = { roleName: 'logzio-logs', session };
const at = 1_700_000_000_000;
const taughtKey = { page: 'create-role', field: 'Account ID', language: 'en' };
const row = { bucket: 'acme-logs' };

/** One good message of each kind. */
const SAMPLES: Record<Name, Sample> = {
  view: { from: 'popup', needs: {} },
  set: { from: 'popup', needs: { field: 'bucket', text: 'acme-logs' } },
  paste: { from: 'popup', needs: { text: 'Account ID: 406095609952' } },
  journey: { from: 'popup', needs: { id: 'connect' } },
  inventory: { from: 'popup', needs: { change: { do: 'update', id: 'a', given: { bucket: 'acme-logs' } } } },
  configurations: { from: 'popup', needs: { search: 'logs', from: 0, count: 50, roles: 50 } },
  'migration-map': { from: 'popup', needs: {} },
  'all-configurations': { from: 'popup', needs: {} },
  export: { from: 'popup', needs: { format: 'terraform', all: false, confirmed: false } },
  capture: { from: 'popup', needs: {} },
  'capture-and-open': { from: 'popup', needs: { values: { bucket: 'acme-logs' } } },
  'recreate-and-open': { from: 'popup', needs: {} },
  fill: { from: 'popup', needs: {} },
  'show-field': { from: 'popup', needs: { field: 'bucket' } },
  open: { from: 'popup', needs: { what: 'create-policy' } },
  'go-to': { from: 'popup', needs: { place: 'logzio' } },
  'return-from-popup': { from: 'popup', needs: {}, may: { anyway: true } },
  choose: { from: 'popup', needs: { values: { bucket: 'acme-logs' } } },
  current: { from: 'popup', needs: { id: 'a' } },
  confirm: { from: 'popup', needs: {} },
  'import-everything': { from: 'popup', needs: { text: '{}' } },
  locators: { from: 'popup', needs: {} },
  'take-locators': { from: 'popup', needs: { text: '{}' } },
  'drop-locators': { from: 'popup', needs: {} },
  taught: { from: 'popup', needs: {} },
  unteach: { from: 'popup', needs: taughtKey },
  point: { from: 'aws', needs: {} },
  teach: {
    from: 'aws',
    needs: { ...taughtKey, role: 'textbox', name: 'account id', path: 'input:nth-of-type(1)' },
  },
  diagnostics: { from: 'popup', needs: {} },
  forget: { from: 'popup', needs: {} },
  'retry-aside': { from: 'popup', needs: {} },
  'dismiss-aside': { from: 'popup', needs: {} },
  page: { from: 'aws', needs: { page: 'roles', ready: true }, may: { roleName: 'logzio-logs' } },
  work: { from: 'aws', needs: { page: 'create-role', session } },
  report: {
    from: 'aws',
    needs: { facts: { roleCreated: { name: 'logzio-logs', partition: 'aws', at }, policyEdited: { at } } },
    may: { connector: 'current' },
  },
  address: { from: 'aws', needs: { of: 'role', session }, may: { beside: true } },
  arrive: { from: 'aws', needs: { page: 'create-role', session }, may: { roleName: 'logzio-logs' } },
  words: { from: 'aws', needs: {} },
  card: { from: 'aws', needs: {}, may: { keep: { folded: true, spot: { x: 0, y: 0.5 } } } },
  return: { from: 'aws', needs: {} },
  'trust-find': { from: 'aws', needs: role, may: { document: '{}' } },
  'trust-edit': { from: 'aws', needs: { ...role, document: '{}', edit: 'replace' }, may: { at: 12 } },
  'trust-review': { from: 'aws', needs: { ...role, document: '{}' } },
  'trust-note': {
    from: 'aws',
    needs: { ...role, what: 'stored' },
    may: { document: '{}', edit: 'replace' },
  },
  watch: { from: 'logzio', needs: {} },
  saved: {
    from: 'logzio',
    needs: { answer: 'connected', proof: 'listed', message: 'Saved' },
    may: { form: { bucket: 'acme-logs', account: 'Production' } },
  },
  'not-kept': { from: 'logzio', needs: { fields: ['roleArn'] } },
  pointed: {
    from: 'logzio',
    needs: { field: 'roleArn' },
    may: {
      shown: { role: 'textbox', name: 'role arn', path: 'input:nth-of-type(1)', language: 'en' },
      commits: false,
    },
  },
  listed: {
    from: 'logzio',
    needs: { page: { rows: [row], complete: true, existing: [], forms: [row] } },
  },
};
const NAMES = Object.keys(SAMPLES) as Name[];

/** A small generator of numbers that look random and are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const next = random(7);
const any = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

/** More than any row takes: the file with everything is the longest. */
const HUGE = 'x'.repeat(LONGEST_FILE + 1);

/** Values of other kinds than the one given. Names from lists and texts are both strings; a text is only refused for its length. */
const others = (value: unknown): unknown[] =>
  typeof value === 'string'
    ? [42, true, ['acme'], { length: 3 }, HUGE, null]
    : typeof value === 'number'
      ? ['12', true, null, {}, [1]]
      : typeof value === 'boolean'
        ? ['true', 1, null, {}]
        : Array.isArray(value)
          ? ['[]', {}, null, 3, { length: 0 }]
          : ['{}', 7, null, true];

type Path = (string | number)[];

function paths(value: unknown, path: Path = []): Path[] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) =>
          paths(one, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return path.length > 0 ? [path, ...below] : below;
}

// biome-ignore lint/suspicious/noExplicitAny: a message of any shape is what this is about
type Anything = any;

function spoiled(
  message: Anything,
  { from: _from, needs }: Sample,
): { message: unknown; how: string } | undefined {
  const copy: Anything = structuredClone(message);
  const all = paths(message).filter(([first]) => first !== 'type');
  const required = Object.keys(needs);
  const kind = next();
  if (kind < 0.25 && required.length > 0) {
    const left = any(required);
    delete copy[left];
    return { message: copy, how: `without ${left}` };
  }
  if (kind < 0.35 && required.length > 0) {
    // What is only inherited is not there.
    const inherited = any(required);
    const proto = { [inherited]: copy[inherited] };
    delete copy[inherited];
    return {
      message: JSON.parse(JSON.stringify(copy).replace(/\{/, `{"__proto__":${JSON.stringify(proto)},`)),
      how: 'prototype',
    };
  }
  if (kind < 0.9 && all.length > 0) {
    const path = any(all);
    const last = path.at(-1);
    const holder = path.slice(0, -1).reduce((one, key) => one[key], copy);
    const value = any(others(holder[last as string]));
    // A fact that is null is one taken back.
    if (value === null && path[0] === 'facts' && path.length === 2) return undefined;
    holder[last as string] = value;
    return { message: copy, how: `${path.join('.')} is ${String(value).slice(0, 20)}` };
  }
  const type = any([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    'View',
    3,
    null,
    {},
    undefined,
  ]);
  return { message: any([{ ...copy, type }, null, 'view', 3, [], undefined, [copy]]), how: 'type' };
}

describe('the table of messages', () => {
  const browser = new FakeBrowser();
  let handled: { name: Name; message: object }[] = [];
  const tabs: Record<'aws' | 'logzio', FakeTab> = {
    aws: browser.open(`${IAM}roles`),
    logzio: browser.open(LOGZIO),
  };
  const sender = (from: Sample['from']): object =>
    from === 'popup' ? browser.popup : browser.from(tabs[from]);

  /** Anybody but those three. */
  const strangers: object[] = [
    {},
    { ...browser.popup, id: 'another-extension' },
    { ...browser.popup, url: undefined },
    { ...browser.popup, url: 'chrome-extension://rolebridge/_generated_background_page.html' },
    { ...browser.popup, url: 'https://popup/' },
    browser.from(tabs.aws, { id: 'another-extension' }),
    browser.from(tabs.aws, { frameId: 4 }),
    browser.from(tabs.aws, { frameId: undefined }),
    browser.from(tabs.aws, { tab: undefined }),
    browser.from(tabs.aws, { url: 'http://us-east-1.console.aws.amazon.com/iam/home' }),
    browser.from(tabs.aws, { url: 'https://us-east-1.console.aws.amazon.com.example.org/iam/home' }),
    browser.from(tabs.aws, { url: 'https://us-east-1.console.aws.amazon.com/ec2/home' }),
    browser.from(tabs.logzio, { url: 'https://app.logz.io.example.org/' }),
    browser.from(tabs.logzio, { url: 'https://notlogz.io/' }),
    browser.from(tabs.logzio, { url: 'http://app.logz.io/' }),
    browser.from(tabs.logzio, { url: 'not an address' }),
  ];

  beforeAll(async () => {
    vi.resetModules();
    vi.doMock('../../../src/platform/extension', () => ({ browser: browser.api }));
    const { listen } = await import('../../../src/platform/messages/listen');
    const handlers = Object.fromEntries(
      NAMES.map((name) => [
        name,
        async (message: object) => {
          handled.push({ name, message });
          return {};
        },
      ]),
    );
    listen(handlers as unknown as Handlers); // what they answer is not looked at here
  });

  it('lets each good message through to its handler, with no field more than it has', async () => {
    for (const name of NAMES) {
      const { from, needs, may = {} } = SAMPLES[name];
      for (const message of [needs, { ...needs, ...may }]) {
        handled = [];
        expect(await browser.send({ ...message, type: name, more: 1 }, sender(from)), name).toEqual({
          value: {},
        });
        expect(handled).toEqual([{ name, message }]);
      }
    }
  });

  it(`accepts none of ${COUNT.toLocaleString('en')} bad messages, and none makes it throw`, {
    timeout: 600_000,
  }, async () => {
    handled = [];
    let count = 0;
    const wrong: string[] = [];
    while (count < COUNT) {
      const name = any(NAMES);
      const sample = SAMPLES[name];
      const good = { ...sample.needs, ...(next() < 0.5 ? sample.may : {}), type: name };
      const foreign = next() < 0.4;
      const bad = foreign ? { message: good, how: 'sender' } : spoiled(good, sample);
      if (!bad) continue;
      count += 1;
      const kinds = (['popup', 'aws', 'logzio'] as const).filter((kind) => kind !== sample.from);
      const from = foreign ? (next() < 0.5 ? any(strangers) : sender(any(kinds))) : sender(sample.from);
      const reply = await browser
        .send(bad.message, from)
        .catch((error: unknown) => ({ thrown: String(error) }));
      const refused =
        reply === undefined || (!foreign && (reply as Anything)?.failed?.code === 'wrong-shape');
      if (!refused || handled.length > 0) wrong.push(`${name}: ${bad.how}`);
      handled = [];
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(({} as Record<string, unknown>).text).toBeUndefined();
    console.info(
      `Figure: ${count.toLocaleString('en')} bad messages: ${wrong.length} accepted, 0 exceptions`,
    );
  });
});
