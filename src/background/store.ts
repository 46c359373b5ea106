import type { Facts, State } from '../connector/schema';
import { applyFact } from '../connector/state';
import { openStore } from '../connector/store';
import { localArea } from '../platform/storage';

/** The one store of the extension; only the background writes to it. */
export const store = openStore(localArea(), Date.now);

/** Takes facts in; `undefined` takes one back. */
export const note = (facts: Partial<Facts>): Promise<State> =>
  store.update((state) => applyFact(state, facts, Date.now()));

export const stateNow = async (): Promise<State> => (await store.load()).state;
