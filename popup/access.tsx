import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Access as Sites } from '../src/platform/client-types';
import { ALLOW, type Place, withheldWords } from '../src/words/access';

/** Asks for the sites that the browser withholds, where there are any: no button below could do anything without them. */
export function Access({ sites }: { sites: Sites }): JSX.Element | null {
  const missing = useSignal<Place[]>([]);
  useEffect(() => {
    const look = async (): Promise<void> => {
      missing.value = await sites.withheld();
    };
    void look();
    return sites.onChange(() => void look());
  }, [missing, sites]);
  const places = missing.value;
  if (places.length === 0) return null;
  return (
    <section class="danger-notice" aria-label="Access">
      <p>{withheldWords(places)}</p>
      <button type="button" class="primary" onClick={() => void sites.ask(places)}>
        {ALLOW}
      </button>
    </section>
  );
}
