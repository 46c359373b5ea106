import { fieldOf, sameArn } from '../../connector/connector';
import { connectorOf, inventoryOf } from '../../connector/current';
import { connectorSaved, noteListed } from '../../connector/inventory/snapshot';
import { effective } from '../../connector/known';
import { noteNotReturned, noteSaved } from '../../connector/notes';
import type { Connector, State } from '../../connector/schema';
import type { In, Out } from '../../platform/messages';
import type { Sender } from '../../platform/messages/listen';
import { dropTold } from '../memory';
import { stateNow, store } from '../store';
import { taughtOn } from '../taught';
import { failed } from './tab';
import { tell } from './told';

/**
 * Is a page of Logz.io to be followed? Every form of it while configurations are migrated; else the one that the role ARN was put into,
 * until Logz.io is known to be connected. A page may be older than this copy of the extension.
 */
export async function isFollowed(): Promise<Out<'watch'>> {
  const state = await stateNow();
  const taught = await taughtOn('logzio');
  if (state.journey !== 'connect') return { watch: inventoryOf(state).length > 0, taught };
  const { returned, saved } = connectorOf(state).facts;
  const { bucket } = effective(state);
  const waits = returned && bucket && !(saved?.outcome === 'connected' && saved.at >= returned.at);
  return { watch: false, taught, filled: waits ? { bucket, roleArn: returned.arn } : undefined };
}

/** The connection that a saved form is of: the one whose role ARN was put into it, the current one first. */
function connectionSaved(state: State, form: In<'saved'>['form']): Connector | undefined {
  const current = connectorOf(state);
  const isOf = (one: Connector): boolean => {
    const [bucket, { returned }] = [fieldOf(one, 'bucket'), one.facts];
    return (
      form === undefined ||
      ((!bucket || form.bucket === '' || form.bucket === bucket) &&
        (!returned || !form.roleArn || sameArn(form.roleArn, returned.arn)))
    );
  };
  const others = state.connectors.filter(({ replaces, facts }) => !replaces && facts.returned);
  return [current, ...others].find(isOf);
}

/**
 * What came of Save. Only an answer with a proof counts as connected; what is not known is kept as that. In a migration it is of the
 * configuration that the saved form was for.
 */
export async function wasSaved({ form, answer, message, proof }: In<'saved'>): Promise<void> {
  await dropTold();
  const at = Date.now();
  const outcome = answer === 'connected' && proof === 'none' ? 'unknown' : answer;
  const said = { outcome, by: proof === 'listed' ? 'list' : 'page', message } as const;
  await store.update((before) => {
    const one = before.journey === 'connect' ? connectionSaved(before, form) : connectorSaved(before, form);
    return one ? noteSaved(before, one.id, said, at) : before;
  });
}

/** A form put back what was filled in: it is said where the person is, and the role ARN does not count as returned. */
export async function wasNotKept({ fields }: In<'not-kept'>, { tabId }: Sender): Promise<void> {
  // Said first: what is stored makes the popup ask what there is to say.
  await tell(tabId, failed({ code: 'not-kept', values: { fields } }));
  if (fields.includes('roleArn')) await store.update((state) => noteNotReturned(state, Date.now()));
}

/** What a followed page lists now. */
export async function wasListed({ page }: In<'listed'>): Promise<void> {
  await store.update((state) =>
    state.journey === 'connect' ? state : noteListed(state, page, Date.now(), false),
  );
}
