import type { TrustReview, TrustRole } from '../../../../src/platform/messages';
import { told } from '../../../card/status';
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

/** Says how what is stored compares with what was meant. Answers false where it is something else, or nothing could be read. */
export async function compareStored(visit: Visit, role: TrustRole, document: string): Promise<boolean> {
  const { asMeant = true, said } = await visit.ask('trust-note', { ...role, what: 'stored', document });
  if (said && !visit.signal.aborted) visit.say(told(said, asMeant ? 'stored' : 'stored-otherwise'));
  return asMeant;
}

/** Who the stored trust policy lets in. */
export const reviewStored = ({ ask }: Visit, role: TrustRole, document: string): Promise<TrustReview> =>
  ask('trust-review', { ...role, document });
