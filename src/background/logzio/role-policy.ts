import { connectorOf } from '../../connector/current';
import { readSnapshot } from '../../connector/form/read';
import { setValue } from '../../connector/state';
import type { Tab } from '../../platform/tabs';
import type { Said } from '../../words/outcomes';
import { stateNow, store } from '../store';
import { problemsSaid, readLogzio } from './tab';

/**
 * A new role needs the role policy that Logz.io shows for the bucket in its form: takes it into the connector. Where it shows none, the
 * one that the person gave stays.
 *
 * @returns what is wrong
 */
export async function takeRolePolicy(tab: Tab): Promise<Said[]> {
  const snapshot = await readLogzio(tab.id, { policy: true });
  const { values, problems } = snapshot
    ? readSnapshot({ ...snapshot, accountId: [], externalId: [], prefix: [], roleArn: [] })
    : { values: {}, problems: [] };
  if (problems.length > 0) return problemsSaid(problems);
  const { rolePolicy } = values;
  if (rolePolicy === undefined)
    return connectorOf(await stateNow()).values.rolePolicy ? [] : [{ code: 'no-role-policy' }];
  const source = { kind: 'captured', where: new URL(tab.url).host, at: Date.now() } as const;
  await store.update((state) => {
    const result = setValue(state, 'rolePolicy', rolePolicy, source);
    return result.ok ? result.value : state;
  });
  return [];
}
