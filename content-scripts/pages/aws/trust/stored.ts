import type { TrustReview, TrustRole } from '../../../../src/platform/messages';
import { findTrustView, readTrustView } from '../../../form/whole-text';
import type { Visit } from '../../page';

/** Reads the trust policy that a role's page shows as stored, again whenever it shows another. */
export function readStored(visit: Visit, read: (document: string) => Promise<void>): () => void {
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
        if (!visit.signal.aborted) await read(document);
      } finally {
        busy = false;
      }
    });
  };
}

/** Says how what is stored compares with what was meant. Answers whether it does as it was meant. */
export async function compareStored(visit: Visit, role: TrustRole, document: string): Promise<boolean> {
  const { ok, message } = await visit.ask('trust-note', { ...role, what: 'stored', document });
  if (message && !visit.signal.aborted) visit.say(message);
  return ok;
}

/** Who the stored trust policy lets in. */
export const reviewStored = ({ ask }: Visit, role: TrustRole, document: string): Promise<TrustReview> =>
  ask('trust-review', { ...role, document });
