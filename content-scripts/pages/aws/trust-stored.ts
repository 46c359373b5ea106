import type { TrustRole } from '../../../src/platform/messages';
import { findTrustView, readTrustView } from '../../form/whole-text';
import type { Visit } from '../page';

/** Reads the trust policy that a role's page shows as stored, again whenever it shows another, and says how it compares with what was meant. */
export function readStored(visit: Visit, role: TrustRole, read: (matches: boolean) => void): () => void {
  let last = '';
  let busy = false;
  return () => {
    const view = findTrustView();
    if (!view || busy || view.drawn === last) return;
    last = view.drawn;
    busy = true;
    visit.attempt(async () => {
      try {
        const document = await readTrustView(view);
        const { ok, message } = await visit.ask('trust-note', { ...role, what: 'stored', document });
        if (visit.signal.aborted) return;
        if (message) visit.say(message);
        read(ok);
      } finally {
        busy = false;
      }
    });
  };
}
