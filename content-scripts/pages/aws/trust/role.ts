import type { TrustReview, TrustView } from '../../../../src/platform/messages';
import type { Action } from '../../../card/parts';
import { labelOf } from '../../../card/status';
import type { Visit } from '../../page';
import { followEditor } from './policy';
import { compareStored, readStored, reviewStored } from './stored';
import { readUpdated } from './updated';
import { trustValues } from './values';
import { trustWay } from './way';

/**
 * The trust policy on the role's own page: says who can use the role as it is stored. Where the role belongs to a migration it offers the
 * edits and leads to the editor, which may open within this page, and compares what AWS stored with what was meant.
 */
export function watchTrust(visit: Visit): () => void {
  const { route, session, work } = visit;
  if (route.roleName === undefined) return () => undefined;
  const role = { roleName: route.roleName, session };
  const edited = followEditor(visit, { take: (view) => trustWay.take(visit, view) });
  let view: TrustView | undefined;
  let asked = false;
  let asMeant = false;
  let reviewed: TrustReview = { review: [], blockers: [], findings: [], danger: false };

  const draw = (): void => {
    if (visit.signal.aborted) return;
    const busy = trustWay.underWay(visit);
    const edits = (view?.offers ?? []).map(
      (offer, index): Action => ({
        label: labelOf(offer),
        primary: index === 0 && !asMeant,
        run() {
          trustWay.start(visit, offer);
          trustWay.step(visit);
          draw();
        },
      }),
    );
    const stop: Action = {
      label: labelOf('stop'),
      run() {
        trustWay.stop();
        visit.say({ code: 'way-stopped' });
        draw();
      },
    };
    const back: Action = { label: labelOf('return'), primary: true, run: () => visit.goOn('return') };
    const goOn = asMeant && !work().next.includes('return') ? [back] : [];
    visit.show({
      actions: busy ? [stop] : work().stop ? [] : [...goOn, ...edits],
      ...(view ? trustValues(view) : { values: [] }),
      warnings: [...(view?.warnings ?? []), ...reviewed.findings],
      review: reviewed.review,
      blockers: reviewed.blockers,
      busy,
    });
  };

  const refresh = async (): Promise<void> => {
    const seen = await visit.ask('trust-find', role);
    if (edited()) return;
    view = seen.ours ? seen : undefined;
    draw();
  };

  const stored = readStored(visit, async (document) => {
    if (view) asMeant = await compareStored(visit, role, document);
    reviewed = await reviewStored(visit, role, document);
    await refresh();
  });
  // What is saved and deleted in Logz.io meanwhile decides what can be done here.
  visit.onStored(() => visit.attempt(refresh));
  const look = (): void => {
    if (edited()) return;
    readUpdated(visit, role);
    trustWay.step(visit);
    if (asked && !trustWay.underWay(visit)) stored();
  };
  visit.attempt(async () => {
    await refresh();
    asked = true;
    look();
  });
  trustWay.begin(visit);
  return look;
}
