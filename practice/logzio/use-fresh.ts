import { useCallback, useEffect, useState } from 'react';
import type { Answer } from './api';

export interface Fresh<T> {
  /** Absent until the first answer. */
  value?: T;
  /** Why the last question was not answered. */
  problem?: string;
  reload(): Promise<void>;
}

/** What `load` gives, asked again each time the person comes back to this tab. `load` must keep its identity. */
export function useFresh<T>(load: () => Promise<Answer<T>>): Fresh<T> {
  const [state, setState] = useState<Omit<Fresh<T>, 'reload'>>({});
  const reload = useCallback(async (): Promise<void> => {
    const answer = await load();
    setState((before) => (answer.ok ? { value: answer.value } : { ...before, problem: answer.message }));
  }, [load]);
  useEffect(() => {
    void reload();
    const back = (): void => {
      if (document.visibilityState === 'visible') void reload();
    };
    document.addEventListener('visibilitychange', back);
    window.addEventListener('focus', back);
    return () => {
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('focus', back);
    };
  }, [reload]);
  return { ...state, reload };
}
