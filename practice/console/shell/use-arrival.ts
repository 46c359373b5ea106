import { useEffect, useState } from 'react';
import { currentSession, type Session } from '../session';

/**
 * The session, asked again at each new place, and whether that place's page may be shown yet: the real console's
 * header is there at once, its pages mount later (`lateMountMs`).
 */
export function useArrival(written: Session, place: string): { session: Session; arrived: boolean } {
  const [session, setSession] = useState(written);
  const [shown, setShown] = useState<string>();

  useEffect(() => {
    const leaving = new AbortController();
    const arrive = async (): Promise<void> => {
      const now = await currentSession(written);
      await new Promise((resolve) => setTimeout(resolve, now.settings.lateMountMs));
      if (leaving.signal.aborted) return;
      setSession(now);
      setShown(place);
    };
    void arrive();
    return () => leaving.abort();
  }, [written, place]);

  return { session, arrived: shown === place };
}
