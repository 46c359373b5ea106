import { useEffect, useState } from 'react';
import { useConsole } from './shell/console-context';

/** Pages that settle late: seen on slow machines, where parts came after others or were built twice. */

/** A key that changes once, `rebuildMs` after the component came: what bears it is built anew. */
export function useRebuilt(): string {
  const { rebuildMs } = useConsole().session.settings;
  const [key, setKey] = useState('first');
  useEffect(() => {
    if (rebuildMs === 0) return;
    const timer = setTimeout(() => setKey('rebuilt'), rebuildMs);
    return () => clearTimeout(timer);
  }, [rebuildMs]);
  return key;
}

/** Whether a conditional part is shown: `conditionalMs` after its condition came true, and not a moment longer than it is. */
export function useLate(isWanted: boolean): boolean {
  const { conditionalMs } = useConsole().session.settings;
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => setDue(true), conditionalMs);
    return () => {
      clearTimeout(timer);
      setDue(false);
    };
  }, [isWanted, conditionalMs]);
  return isWanted && (isDue || conditionalMs === 0);
}
