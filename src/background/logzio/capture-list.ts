import { listed, nameOf } from '../../connector/inventory/labels';
import { currentOf } from '../../connector/inventory/state';
import type { ActResult } from '../../platform/client-types';
import type { Tab } from '../../platform/tabs';
import { store } from '../store';
import { takeRolePolicy } from './role-policy';
import { ANEW, bad, cards, idsIn, lookAt, take, withIds } from './snapshots';

/** So many configurations are named one by one. */
const MOST = 8;

/** Reads the list, and the forms that are open, into the inventory. */
export async function captureConfigurations(tab: Tab): Promise<ActResult> {
  const look = await lookAt(tab);
  if (!look) return bad(ANEW);
  const { snapshot, page } = look;
  const { shown, added, problems } = await take(tab, page);
  const ids = idsIn(snapshot);
  const state = await store.update((before) => withIds(before, ids, page, new URL(tab.url).host, Date.now()));
  const current = currentOf(state.migration);
  const isCurrents = snapshot.forms === 1 && snapshot.bucket[0]?.value === current?.bucket;
  const wantsPolicy = state.journey === 'migrate-new-roles' && current !== undefined && isCurrents;
  const details = [...problems, ...ids.problems, ...(wantsPolicy ? await takeRolePolicy(tab) : [])];
  const where = page.account ? ` of ${page.account}` : '';
  const told = [
    ...(shown.length > 0
      ? [
          `Captured ${count(shown.length)}${where}${added < shown.length ? ` (${added} new)` : ''}: ${listed(shown.map(nameOf), MOST)}.`,
        ]
      : []),
    ...(ids.externalId ? [`New external ID${where}: ${ids.externalId}.`] : []),
  ];
  if (told.length === 0)
    return bad(
      'There is no list of configurations and no form on this page. Go to the S3 bucket page or to Archive & restore in Logz.io, then capture again.',
      details,
    );
  const now = shown.map(({ id }) => state.migration.configurations.find((one) => one.id === id) ?? undefined);
  const lost = cards(now.flatMap((one) => one ?? []));
  const more = lost.length > MOST ? [`And ${lost.length - MOST} more.`] : [];
  return {
    ok: details.length === 0,
    message: told.join(' '),
    details: [...details, ...lost.slice(0, MOST), ...more],
  };
}

const count = (number: number): string => `${number} ${number === 1 ? 'configuration' : 'configurations'}`;
