import { noteSaved } from '../../connector/inventory/progress';
import { newRoleSeen } from '../../connector/inventory/seen';
import { configurationSaved, noteListed } from '../../connector/inventory/snapshot';
import { applyFact } from '../../connector/state';
import type { In } from '../../platform/messages';
import { stateNow, store } from '../store';

/** Is a page of Logz.io to be followed? Only while configurations are migrated. */
export async function isFollowed(): Promise<{ watch: boolean }> {
  const { journey, migration } = await stateNow();
  return { watch: journey !== 'connect' && migration.configurations.length > 0 };
}

/**
 * What came of Save. Only an answer with a proof counts as connected; what is not known is kept as that. In a migration it is of the
 * configuration that the saved form was for.
 */
export async function wasSaved({
  form,
  answer,
  proof,
  message,
}: In<'saved'>): Promise<Record<string, never>> {
  const at = Date.now();
  const outcome = answer === 'connected' && proof === 'none' ? 'unknown' : answer;
  const said = { ok: outcome === 'connected', outcome, message };
  await store.update((before) => {
    const state = applyFact(before, { saved: { ...said, at } }, at);
    if (state.journey === 'connect' || outcome === 'unknown') return state;
    const one = configurationSaved(state.migration, form);
    return one ? noteSaved(state, one.id, said, at) : state;
  });
  return {};
}

/** What a followed page lists now. */
export async function wasListed({ page }: In<'listed'>): Promise<Record<string, never>> {
  await store.update((state) =>
    state.journey === 'connect'
      ? state
      : noteListed(state, page, Date.now(), {
          asked: false,
          newRoleArn: (one) => newRoleSeen(state, one.id),
        }),
  );
  return {};
}
