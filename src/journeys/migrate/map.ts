import { fieldOf, isSaved, nameOf, oldIdOf, oldRoleOf, roleNameOf } from '../../connector/connector';
import { acceptedBy, inventoryOf, trustOf } from '../../connector/current';
import type { Connector, State } from '../../connector/schema';

/** Which external IDs the role of a configuration takes of those that the configuration comes with. */
export type IdState = 'old' | 'both' | 'new' | 'unknown';

export interface MapRole {
  /** Tells roles apart; the empty one stands for "role not known". */
  id: string;
  name: string;
}

export interface MapConfiguration {
  /** Bucket and prefix. */
  name: string;
  /** The `id` of the role that it uses now. */
  role: string;
  state: IdState;
}

/** The configurations of one role in one state. */
export interface MapGroup {
  state: IdState;
  /** The first of them. */
  names: string[];
  count: number;
}

export interface MapRow {
  role: MapRole;
  groups: MapGroup[];
  /** Of all its groups. */
  count: number;
}

/** A migration at a glance: the roles that most configurations hang on, each with its configurations by state; and how much is left out. */
export interface MigrationMap {
  rows: MapRow[];
  left: { roles: number; configurations: number };
}

/** Roles, and names of each group, at most: so much is taken in at a glance, and fits beside a list. */
const ROLES = 8;
export const NAMES = 10;
/** What needs the person comes first. */
const STATES: readonly IdState[] = ['unknown', 'old', 'both', 'new'];

export function mapOf(roles: readonly MapRole[], configurations: readonly MapConfiguration[]): MigrationMap {
  const byRole = new Map(
    roles.map((role) => [role.id, { role, groups: new Map<IdState, MapGroup>(), count: 0 }]),
  );
  for (const { role, state, name } of configurations) {
    const row = byRole.get(role);
    if (!row) continue;
    const group = row.groups.get(state) ?? { state, names: [], count: 0 };
    if (group.count < NAMES) group.names.push(name);
    group.count += 1;
    row.count += 1;
    row.groups.set(state, group);
  }
  const all = [...byRole.values()].map(({ role, groups, count }) => ({
    role,
    count,
    groups: STATES.flatMap((state) => groups.get(state) ?? []),
  }));
  if (all.length <= ROLES) return { rows: all, left: { roles: 0, configurations: 0 } };
  const most = new Set(all.toSorted((a, b) => b.count - a.count).slice(0, ROLES - 1));
  const left = all.filter((row) => !most.has(row));
  return {
    rows: all.filter((row) => most.has(row)),
    left: { roles: left.length, configurations: left.reduce((sum, { count }) => sum + count, 0) },
  };
}

/** How far each configuration of the inventory has come, by the role that it uses now. */
export function migrationMap(state: State): MigrationMap {
  const roles = new Map<string, MapRole>();
  const configurations = inventoryOf(state).map((one): MapConfiguration => {
    const role = roleNow(state, one);
    const id = role?.toLowerCase() ?? '';
    if (!roles.has(id)) roles.set(id, { id, name: roleNameOf(role) ?? role ?? '' });
    return { name: nameOf(one), role: id, state: idState(state, one, role) };
  });
  return mapOf([...roles.values()], configurations);
}

/** Once Logz.io connected it again with a new role, that one is the role that it uses. */
const roleNow = (state: State, one: Connector): string | undefined =>
  (state.journey === 'migrate-new-roles' && isSaved(one) && fieldOf(one, 'roleArn')) || oldRoleOf(one);

function idState(state: State, one: Connector, role: string | undefined): IdState {
  const accepted = acceptedBy(trustOf(state, role));
  const [before, now] = [oldIdOf(one), fieldOf(one, 'externalId')];
  const takes = (id: string | undefined): boolean => id !== undefined && (accepted?.includes(id) ?? false);
  if (takes(before) && takes(now) && before !== now) return 'both';
  // Logz.io came in with the new one: so the role lets it.
  if (takes(now) || isSaved(one)) return 'new';
  return takes(before) ? 'old' : 'unknown';
}
