import { describe, expect, it } from 'vitest';
import { isSaved, oldIdOf, oldRoleOf } from '../../../src/connector/connector';
import { connectorOf, currentOf, trustOf } from '../../../src/connector/current';
import { readFile } from '../../../src/connector/inventory/file/read';
import { merge } from '../../../src/connector/inventory/merge';
import { rowOf } from '../../../src/connector/inventory/row';
import { effective } from '../../../src/connector/known';
import { chooseJourney } from '../../../src/connector/notes';
import { emptyState, type State } from '../../../src/connector/schema';
import { readStored } from '../../../src/connector/upgrades';
import { stepsOf } from '../../../src/journeys';
import { counting } from './inventory/sample';
import { ACCOUNT, EXTERNAL_ID } from './sample';
import { stored } from './stored';

/** What is asked of the files in `stored/`: they were written by the versions that their names begin with. */
interface Old {
  values: Record<string, { value: string; source: object }>;
  facts: Record<string, object>;
  migration?: {
    configurations: OldConfiguration[];
    removed: OldConfiguration[];
    roles: object;
    order: string;
  };
}
type OldConfiguration = Record<string, string> & { facts: Record<string, object> };

function upgraded(name: string): State {
  const reading = readStored(stored(name));
  if (!reading.ok) throw new Error(`${name} is ${reading.reason}`);
  return reading.state;
}
const current = (state: State): string | undefined => stepsOf(state, {}).find((step) => step.current)?.id;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/logzio-shared`;

describe('what earlier versions stored', () => {
  it.each([
    '1-connected',
    '2-connected',
    '2-empty',
    '2-connecting-beside-an-inventory',
    '2-same-role',
    '2-same-role-refused',
    '2-new-roles',
    '2-new-roles-second',
  ])('%s: no value and no fact is lost', (name) => {
    const old = stored(name) as Old;
    const text = JSON.stringify(upgraded(name));
    for (const { value } of Object.values(old.values)) expect(text).toContain(JSON.stringify(value));
    for (const one of [...(old.migration?.configurations ?? []), ...(old.migration?.removed ?? [])]) {
      const now = [...upgraded(name).connectors, ...upgraded(name).removed].find(({ id }) => id === one.id);
      const { id: _id, from: _from, facts, ...row } = one;
      expect(now && rowOf(now)).toMatchObject(row);
      for (const fact of Object.keys(facts)) expect(now?.facts).toHaveProperty(fact);
    }
    const names = upgraded(name).connectors.flatMap(({ facts }) => Object.keys(facts));
    for (const fact of Object.keys(old.facts)) expect(names).toContain(fact);
    const trusts = Object.keys(old.migration?.roles ?? {}).map((arn) => arn.toLowerCase());
    expect(Object.keys(upgraded(name).roles).sort()).toEqual([...new Set(trusts)].sort());
  });

  it.each(['1-connected', '2-connected'])('%s: is connected still', (name) => {
    const state = upgraded(name);
    expect(state.connectors).toHaveLength(1);
    expect(stepsOf(state, {}).every(({ done }) => done)).toBe(true);
    expect(effective(state).roleArn).toBe(`arn:aws:iam::${ACCOUNT}:role/logzio-acme-logs`);
  });

  it('a connection stands beside the inventory, each in its journey', () => {
    const state = upgraded('2-connecting-beside-an-inventory');
    expect(current(state)).toBe('policy-review');
    expect(connectorOf(state).replaces).toBeUndefined();
    expect(state.connectors.filter(({ replaces }) => replaces)).toHaveLength(3);
    const migrating = chooseJourney(state, 'migrate-same-role');
    expect(effective(migrating).bucket).toBe('a-logs');
    expect(effective(chooseJourney(migrating, 'connect')).bucket).toBe('acme-logs');
  });

  it('a migration in the same role goes on at its line', () => {
    const state = upgraded('2-same-role');
    const one = currentOf(state);
    expect(one && [one.id, isSaved(one), oldIdOf(one), oldRoleOf(one)]).toEqual([
      'id-4',
      true,
      'acme-prod',
      ROLE,
    ]);
    expect(trustOf(state, ROLE)).toMatchObject({ meant: { edit: 'accept-both' }, stored: { at: 48 } });
    expect(effective(state)).toMatchObject({ roleArn: ROLE, externalId: EXTERNAL_ID, bucket: 'a-logs' });
    expect(current(state)).toBe('migrate-delete');
    expect(state.removed.map(({ id }) => id)).toHaveLength(1);
  });

  it('roles that were kept twice, in capitals and in small letters, become one with the later facts', () => {
    const state = upgraded('2-same-role-refused');
    expect(trustOf(state, ROLE)).toMatchObject({
      meant: { at: 47 },
      stored: { externalIds: [EXTERNAL_ID], at: 60 },
    });
    expect(currentOf(state)?.facts.saved).toMatchObject({ outcome: 'refused', message: 'Access denied' });
  });

  it('a migration to new roles keeps the role under way, and the account’s for the next', () => {
    const first = upgraded('2-new-roles');
    const made = `arn:aws:iam::${ACCOUNT}:role/logzio-a-logs`;
    expect(effective(first)).toMatchObject({ bucket: 'a-logs', roleArn: made });
    expect(first.order).toBe('delete-first');
    expect(connectorOf(first).facts).toMatchObject({ policyTicked: {}, roleRead: { arn: made }, filled: {} });
    const second = upgraded('2-new-roles-second');
    expect(effective(second)).toMatchObject({ bucket: 'b-logs', roleArn: made });
    expect(current(second)).toBe('migrate-form');
  });
});

describe('a file of an earlier version', () => {
  it('comes back whole, facts included', () => {
    const text = JSON.stringify(stored('file-1'));
    const old = stored('file-1') as { configurations: OldConfiguration[] };
    const { incoming, rejected } = readFile(text, { kind: 'imported', where: 'x.json', at: 99 });
    expect(rejected).toEqual([]);
    const { connectors } = merge(emptyState(), incoming, counting());
    expect(connectors.map(({ id }) => id)).toEqual(old.configurations.map(({ id }) => id));
    for (const [index, one] of old.configurations.entries())
      for (const fact of Object.keys(one.facts)) expect(connectors[index]?.facts).toHaveProperty(fact);
  });
});
