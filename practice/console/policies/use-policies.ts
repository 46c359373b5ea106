import { useCallback, useEffect, useRef, useState } from 'react';
import { listPolicies, type PolicyRow } from '../api';
import { useConsole } from '../shell/console-context';

export interface Policies {
  rows: readonly PolicyRow[];
  loading: boolean;
  /** Why the list could not be loaded. */
  error: string | undefined;
  refresh(): void;
  /** To be called when a search begins: unless `policiesStale`, the table asks the server again then. */
  searched(): void;
}

/**
 * All policies, alphabetically, asked for once they are `wanted`. With `policiesStale` the list changes only through `refresh()`; else also with each
 * new search and when the window gets the focus back, so that a policy made in another tab is seen.
 */
export function usePolicies(wanted = true): Policies {
  const { policiesStale } = useConsole().session.settings;
  const [rows, setRows] = useState<readonly PolicyRow[]>([]);
  const [loading, setLoading] = useState(true);
  const [error, setError] = useState<string>();
  const latest = useRef(0);

  const load = useCallback(async (quietly: boolean): Promise<void> => {
    latest.current += 1;
    const mine = latest.current;
    if (!quietly) setLoading(true);
    const answer = await listPolicies().catch((reason: unknown) => String(reason));
    if (mine !== latest.current) return;
    if (typeof answer !== 'string') setRows(answer);
    setError(typeof answer === 'string' ? answer : undefined);
    setLoading(false);
  }, []);

  const searched = useCallback(() => {
    if (!policiesStale) void load(true);
  }, [load, policiesStale]);

  useEffect(() => {
    if (!wanted) return;
    void load(false);
    window.addEventListener('focus', searched);
    return () => window.removeEventListener('focus', searched);
  }, [wanted, load, searched]);

  const refresh = useCallback(() => void load(false), [load]);
  return { rows, loading, error, refresh, searched };
}
