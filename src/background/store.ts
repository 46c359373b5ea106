import type { State } from '../connector/schema';
import { applyFact, type Reported } from '../connector/state';
import { openStore } from '../connector/store';
import { Failed } from '../platform/failure';
import { localArea } from '../platform/storage';

/** The one store of the extension; only the background writes to it. */
export const store = openStore(localArea(), Date.now, (cause) =>
  cause instanceof Failed ? cause : new Failed('aside-not-kept', String(cause), { cause }),
);

/** Takes facts in, of this connector or of the one that is meant now; `undefined` and `null` take one back. */
export const note = (facts: Reported, connector?: string): Promise<State> =>
  store.update((state) => applyFact(state, facts, Date.now(), connector));

export const stateNow = async (): Promise<State> => (await store.load()).state;
