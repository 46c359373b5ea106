import { connectorOf, inventoryOf } from '../../../src/connector/current';
import { changeInventory } from '../../../src/connector/inventory/change';
import { othersOf } from '../../../src/connector/inventory/page';
import { known } from '../../../src/connector/known';
import type { Field } from '../../../src/connector/labels';
import { chooseJourney, setCurrent } from '../../../src/connector/notes';
import { emptyState, type State } from '../../../src/connector/schema';
import { applyPaste, captureForm, setValue } from '../../../src/connector/state';
import type { Aside } from '../../../src/connector/store';
import { stepsOf } from '../../../src/journeys';
import { configurationsOf } from '../../../src/journeys/configurations';
import { mayConfirm } from '../../../src/journeys/connect/progress';
import { migrationMap } from '../../../src/journeys/migrate/map';
import type { Client, Outcome, View } from '../../../src/platform/client-types';
import type { Asked, In, NameFrom, Out } from '../../../src/platform/messages';
import { planOf } from '../../../src/templates/plan-of';
import { write } from '../../../src/templates/write';
import { detailsOf } from '../../../src/words/inventory-outcomes';
import { shownProblem } from '../../../src/words/problems';
import { cleanedSentence } from '../../../src/words/problems/paste';

type Name = NameFrom<'popup'>;
type Handlers = { [N in Name]: (message: In<N>) => Promise<Out<N>> };
type Action =
  | 'capture'
  | 'capture-and-open'
  | 'recreate-and-open'
  | 'fill'
  | 'show-field'
  | 'open'
  | 'go-to'
  | 'return-from-popup'
  | 'confirm'
  | 'retry-aside';

/** A background without a browser: real rules for values, everything else answers what a test has put there. */
export interface FakeClient extends Client {
  now: Omit<View, 'state' | 'count' | 'others' | 'steps' | 'mayConfirm' | 'connector' | 'known'> & {
    state: State;
  };
  calls: string[];
  answers: Partial<Record<Action, Outcome>>;
  /** What answers each message; a test may put its own there. */
  handlers: Handlers;
  /** Changes what the background knows and tells the popup. */
  change(now: Partial<FakeClient['now']>): void;
}

export function fakeClient(state: State = emptyState(), aside: Aside[] = []): FakeClient {
  const listeners = new Set<() => void>();
  const time = (): number => Date.now();
  let ids = 0;
  async function act(name: Action, what = ''): Promise<Outcome> {
    client.calls.push(`${name} ${what}`.trim());
    return client.answers[name] ?? { ok: true, said: [] };
  }
  const handlers: Handlers = {
    view: async () => ({
      ...client.now,
      count: client.now.state.connectors.length,
      others: othersOf(client.now.state),
      steps: stepsOf(client.now.state, client.now.context),
      mayConfirm: mayConfirm(client.now.state),
      connector: connectorOf(client.now.state),
      known: known(client.now.state),
    }),
    async set({ field, text }) {
      client.calls.push(`set ${field} ${text}`);
      const result = setValue(client.now.state, field, text, { kind: 'typed', at: time() });
      if (!result.ok) return { ok: false, problem: shownProblem(result.problem) };
      client.change({ state: result.value });
      return { ok: true, ...(result.cleaned ? { cleaned: result.cleaned.map(cleanedSentence) } : {}) };
    },
    async paste({ text }) {
      client.calls.push('paste');
      const { state: next, reading } = applyPaste(client.now.state, text, time());
      client.change({ state: next });
      return {
        found: Object.keys(reading.found) as Field[],
        cleaned: reading.cleaned.map(cleanedSentence),
        problems: reading.problems.map(shownProblem),
      };
    },
    async journey({ id }) {
      client.calls.push(`journey ${id}`);
      client.change({ state: chooseJourney(client.now.state, id) });
    },
    async inventory({ change }) {
      client.calls.push(`inventory ${change.do}`);
      ids += 1;
      const { state: next, result } = changeInventory(client.now.state, change, time(), () => `new-${ids++}`);
      client.change({ state: next });
      const { said, notes: _notes, cleaned: _cleaned, ...rest } = result;
      return { ...rest, said: [{ code: 'inventory', values: said }], details: detailsOf(result) };
    },
    configurations: async (wanted) => configurationsOf(client.now.state, wanted),
    'migration-map': async () => migrationMap(client.now.state),
    'all-configurations': async () => inventoryOf(client.now.state),
    async export({ format, all, confirmed }) {
      const only = all ? undefined : connectorOf(client.now.state).id;
      const planned = planOf(client.now.state, { options: { values: {} }, only });
      return planned.ok ? write(planned.plan, format, confirmed) : planned;
    },
    capture: () => act('capture'),
    'capture-and-open': ({ values }) => act('capture-and-open', JSON.stringify(values)),
    'recreate-and-open': () => act('recreate-and-open'),
    async choose({ values }) {
      const at = { where: 'app.logz.io', origin: 'https://app.logz.io', at: time() };
      client.change({ state: captureForm(client.now.state, values, at) });
      return { ok: true, said: [{ code: 'taken', values: { fields: Object.keys(values) as Field[] } }] };
    },
    fill: () => act('fill'),
    'show-field': ({ field }) => act('show-field', field),
    open: ({ what }) => act('open', what),
    'go-to': ({ place }) => act('go-to', place),
    'return-from-popup': ({ anyway }) => act('return-from-popup', anyway ? 'anyway' : ''),
    async diagnostics() {
      client.calls.push('diagnostics');
      return { text: '{}' };
    },
    locators: async () => ({ version: 1, mine: false }),
    'take-locators': async () => ({ dropped: [] }),
    'drop-locators': async () => undefined,
    taught: async () => ({ fields: [] }),
    unteach: async () => undefined,
    async forget() {
      client.calls.push('forget');
      client.change({ state: emptyState(), aside: [] });
    },
    async current({ id }) {
      client.calls.push(`current ${id}`);
      client.change({ state: setCurrent(client.now.state, id) });
    },
    confirm: () => act('confirm'),
    'retry-aside': () => act('retry-aside'),
    async 'import-everything'() {
      client.calls.push('import-everything');
      return {};
    },
    async 'dismiss-aside'() {
      client.calls.push('dismiss-aside');
      client.change({ aside: [] });
    },
  };
  const client: FakeClient = {
    now: {
      state,
      aside,
      context: {},
      activeTab: 'logzio',
      asked: [],
      review: { findings: [], danger: false },
    },
    calls: [],
    answers: {},
    handlers,
    change(view) {
      client.now = { ...client.now, ...view };
      for (const listener of listeners) listener();
    },
    ask: <N extends Name>(name: N, ...[message]: Asked<N>): Promise<Out<N>> => {
      const handler: (message: In<N>) => Promise<Out<N>> = client.handlers[name];
      return handler(message ?? ({} as In<N>)); // only what takes nothing is asked without a message
    },
    async openOptions() {
      client.calls.push('options');
    },
    onChange(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  return client;
}
