import { sameArn } from '../../connector/inventory/list';
import { noteSaved } from '../../connector/inventory/progress';
import { newRoleSeen } from '../../connector/inventory/seen';
import { configurationSaved, noteListed } from '../../connector/inventory/snapshot';
import type { State } from '../../connector/schema';
import { applyFact, effective } from '../../connector/state';
import type { In, Out } from '../../platform/messages';
import { stateNow, store } from '../store';

/**
 * Is a page of Logz.io to be followed? Every form of it while configurations are migrated; else the one that the role ARN was put into,
 * until Logz.io is known to be connected. A page may be older than this copy of the extension.
 */
export async function isFollowed(): Promise<Out<'watch'>> {
  const state = await stateNow();
  const { journey, migration, facts } = state;
  if (journey !== 'connect') return { watch: migration.configurations.length > 0 };
  const { returned, saved } = facts;
  const { bucket } = effective(state);
  const waits = returned && bucket && !(saved?.ok && saved.at >= returned.at);
  return { watch: false, ...(waits && { filled: { bucket, roleArn: returned.arn } }) };
}

/** Is the saved form the one that the connector's role ARN was put into? */
function isConnectors(state: State, form: In<'saved'>['form']): boolean {
  const { bucket } = effective(state);
  const { returned } = state.facts;
  return (
    form === undefined ||
    ((!bucket || form.bucket === '' || form.bucket === bucket) &&
      (!returned || !form.roleArn || sameArn(form.roleArn, returned.arn)))
  );
}

/**
 * What came of Save. Only an answer with a proof counts as connected; what is not known is kept as that. In a migration it is of the
 * configuration that the saved form was for.
 */
export async function wasSaved({
  form,
  answer,
  message,
  proof,
}: In<'saved'>): Promise<Record<string, never>> {
  const at = Date.now();
  const outcome = answer === 'connected' && proof === 'none' ? 'unknown' : answer;
  const said = {
    ok: outcome === 'connected',
    outcome,
    message: message || (proof === 'listed' ? 'Logz.io lists it.' : ''),
  };
  await store.update((before) => {
    const migrates = before.journey !== 'connect';
    if (!migrates && !isConnectors(before, form)) return before;
    const one = migrates ? configurationSaved(before.migration, form) : undefined;
    if (migrates && !one) return before;
    const state = applyFact(before, { saved: { ...said, at } }, at);
    return one && outcome !== 'unknown' ? noteSaved(state, one.id, said, at) : state;
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
