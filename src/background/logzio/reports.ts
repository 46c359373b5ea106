import { noteSaved } from '../../connector/inventory/progress';
import { newRoleSeen } from '../../connector/inventory/seen';
import { configurationSaved, noteListed } from '../../connector/inventory/snapshot';
import { applyFact } from '../../connector/state';
import type { LogzioRequests, Outcome } from '../../platform/messages';
import { stateNow, store } from '../store';

const DONE: Outcome = { ok: true, message: '' };

/** Is a page of Logz.io to be followed? Only while configurations are migrated. */
export async function isFollowed(): Promise<{ watch: boolean }> {
  const { journey, migration } = await stateNow();
  return { watch: journey !== 'connect' && migration.configurations.length > 0 };
}

/** What Logz.io said to Save. In a migration it is of the configuration that the saved form was for. */
export async function wasSaved({ form, ...said }: LogzioRequests['saved']['in']): Promise<Outcome> {
  const at = Date.now();
  await store.update((before) => {
    const state = applyFact(before, { saved: { ...said, at } }, at);
    if (state.journey === 'connect') return state;
    const one = configurationSaved(state.migration, form);
    return one ? noteSaved(state, one.id, said, at) : state;
  });
  return DONE;
}

/** What a followed page lists now. */
export async function wasListed({ page }: LogzioRequests['listed']['in']): Promise<Outcome> {
  await store.update((state) =>
    state.journey === 'connect'
      ? state
      : noteListed(state, page, Date.now(), {
          asked: false,
          newRoleArn: (one) => newRoleSeen(state, one.id),
        }),
  );
  return DONE;
}
