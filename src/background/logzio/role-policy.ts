import { readSnapshot } from '../../connector/form/read';
import { setValue } from '../../connector/state';
import type { Tab } from '../../platform/tabs';
import { stateNow, store } from '../store';
import { readLogzio } from './tab';

/**
 * A new role needs the role policy that Logz.io shows for the bucket in its form: takes it into the connector. Where it shows none, the
 * one that the person gave stays.
 *
 * @returns what is wrong, in words
 */
export async function takeRolePolicy(tab: Tab): Promise<string[]> {
  const snapshot = await readLogzio(tab.id, { policy: true });
  const { values, problems } = snapshot
    ? readSnapshot({ ...snapshot, accountId: [], externalId: [], prefix: [], roleArn: [] })
    : { values: {}, problems: [] };
  const said = problems.map(({ message }) => message);
  const { rolePolicy } = values;
  if (rolePolicy !== undefined && said.length === 0) {
    const source = { kind: 'captured', where: new URL(tab.url).host, at: Date.now() } as const;
    await store.update((state) => {
      const result = setValue(state, 'rolePolicy', rolePolicy, source);
      return result.ok ? result.value : state;
    });
    return [];
  }
  if (said.length > 0) return said;
  return (await stateNow()).values.rolePolicy
    ? []
    : [
        'The form shows no role policy. Press Get the role policy there and then Fill this page again, or paste the policy into Role policy: the new role needs it.',
      ];
}
