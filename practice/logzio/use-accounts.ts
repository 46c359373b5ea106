import { useCallback, useEffect, useRef, useState } from 'react';
import { type Accounts, loadAccounts, switchAccount } from './api';
import { parseRoute } from './route';

export interface AccountsState {
  /** Absent until the server has answered. */
  accounts?: Accounts;
  /** Another account is being made the current one: `accounts.current` is about to change. */
  switching: boolean;
  /** Why the accounts could not be read or changed. */
  problem?: string;
  switchTo(id: string): void;
}

/** Takes the request to switch out of the address: a reload or a later switch by hand must not undo the person's choice. */
function forgetRequest(): void {
  const { path } = parseRoute(location.hash);
  history.replaceState(null, '', `#${path}`);
}

/**
 * The person's Logz.io accounts. `requested` is the account that the address asks for; it is changed to before anything
 * is shown, so that no other account's external ID stands on the page even for a moment.
 */
export function useAccounts(requested: string | undefined): AccountsState {
  const [accounts, setAccounts] = useState<Accounts>();
  const [problem, setProblem] = useState<string>();
  const [switching, setSwitching] = useState(false);
  const latest = useRef(0);

  const load = useCallback(async (switchTo?: string): Promise<void> => {
    const turn = ++latest.current;
    let refused: string | undefined;
    if (switchTo !== undefined) {
      setSwitching(true);
      const switched = await switchAccount(switchTo);
      if (!switched.ok) refused = switched.message;
    }
    const answer = await loadAccounts();
    // A later switch has begun: its answer counts, not this one.
    if (turn !== latest.current) return;
    if (answer.ok) setAccounts(answer.value);
    setSwitching(false);
    setProblem(refused ?? (answer.ok ? undefined : answer.message));
  }, []);

  const loaded = useRef(false);
  useEffect(() => {
    if (requested === undefined) {
      if (!loaded.current) void load();
    } else {
      forgetRequest();
      void load(requested);
    }
    loaded.current = true;
  }, [requested, load]);

  return {
    ...(accounts ? { accounts } : {}),
    switching,
    ...(problem ? { problem } : {}),
    switchTo: (id) => void load(id),
  };
}
