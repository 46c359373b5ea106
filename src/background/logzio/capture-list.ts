import { fieldOf, nameOf } from '../../connector/connector';
import { byId, nextToMigrate } from '../../connector/current';
import { listed } from '../../connector/labels';
import { type Advice, takeAdvice } from '../../journeys/which-procedure';
import type { Outcome } from '../../platform/client-types';
import type { Tab } from '../../platform/tabs';
import type { Said } from '../../words/outcomes';
import { store } from '../store';
import { takeRolePolicy } from './role-policy';
import { cards, idsIn, lookAt, take, withIds } from './snapshots';
import { failed } from './tab';

/** So many configurations are named one by one. */
const MOST = 8;

/** Reads the list, and the forms that are open, into the inventory. */
export async function captureConfigurations(tab: Tab): Promise<Outcome> {
  const look = await lookAt(tab);
  if (!look) return failed({ code: 'page-silent' });
  const { snapshot, page } = look;
  const { shown, added, problems } = await take(tab, page);
  let advice: Advice | undefined;
  await store.update((before) => {
    const { state, taken } = takeAdvice(before);
    advice = taken;
    return state;
  });
  const ids = idsIn(snapshot);
  const state = await store.update((before) => withIds(before, ids, page, new URL(tab.url).host, Date.now()));
  const current = nextToMigrate(state);
  const isCurrents =
    snapshot.forms === 1 && snapshot.bucket[0]?.value === (current && fieldOf(current, 'bucket'));
  const wantsPolicy = state.journey === 'migrate-new-roles' && current !== undefined && isCurrents;
  const details = [...problems, ...ids.problems, ...(wantsPolicy ? await takeRolePolicy(tab) : [])];
  const { account } = page;
  const said: Said[] = [];
  if (shown.length > 0)
    said.push({
      code: 'captured-list',
      values: { count: shown.length, account, added, names: listed(shown.map(nameOf), MOST) },
    });
  if (advice) said.push({ code: 'procedure-chosen', values: advice });
  if (ids.externalId) said.push({ code: 'new-external-id', values: { externalId: ids.externalId, account } });
  if (said.length === 0) return failed({ code: 'nothing-listed' }, details);
  const lost = cards(shown.flatMap(({ id }) => byId(state, id) ?? []));
  const more: Said[] =
    lost.length > MOST ? [{ code: 'and-more', values: { count: lost.length - MOST } }] : [];
  return { ok: details.length === 0, said, details: [...details, ...lost.slice(0, MOST), ...more] };
}
