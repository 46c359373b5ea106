import { nameOf, oldRoleOf, roleNameOf } from '../connector/connector';
import { connectorOf, inventoryOf, nextToMigrate } from '../connector/current';
import { byAccount, usersOfRole } from '../connector/inventory/list';
import type { Said } from '../connector/said';
import type { Connector, JourneyId, State } from '../connector/schema';
import type { Warning } from './step';

/** Why a procedure fits. `unsure` names those whose account is not known. */
export interface AdviceReasons {
  'several-accounts': { role: string; accounts: string[]; unsure: string[] };
  'one-account': { role: string; account?: string | undefined; unsure: string[] };
}

export interface Advice {
  journey: Exclude<JourneyId, 'connect'>;
  reason: Said<AdviceReasons>;
  /** What it means to take the other one all the same. */
  otherwise: Warning;
}

/**
 * Which of the two procedures fits a role: in one Logz.io account the same role, in several a new role for each account (the user guide's
 * rule). Undefined where no connector of the inventory uses the role.
 */
export function adviceFor(inventory: readonly Connector[], roleArn: string): Advice | undefined {
  const users = usersOfRole(inventory, roleArn);
  if (users.length === 0) return undefined;
  const accounts = byAccount(users);
  const named = [...accounts.keys()].filter(Boolean);
  const role = roleNameOf(roleArn) ?? roleArn;
  const unsure = users.length > 1 ? (accounts.get('') ?? []).map(nameOf) : [];
  if (named.length > 1)
    return {
      journey: 'migrate-new-roles',
      reason: { code: 'several-accounts', values: { role, accounts: named, unsure } },
      otherwise: { code: 'prefer-new-roles', values: { role, accounts: named.length } },
    };
  return {
    journey: 'migrate-same-role',
    reason: { code: 'one-account', values: { role, account: named[0], unsure } },
    otherwise: { code: 'prefer-same-role', values: { role } },
  };
}

/**
 * The state with the procedure that fits what was captured, where the person has not chosen one and nothing was begun: no connection that is
 * under way, no configuration that was filled, saved or deleted.
 *
 * @returns `taken`: the advice, where it changed the procedure
 */
export function takeAdvice(state: State): { state: State; taken?: Advice } {
  const connecting = connectorOf(state);
  const isBegun =
    state.journey === 'connect'
      ? Object.keys(connecting.values).length > 0 && connecting.facts.saved?.outcome !== 'connected'
      : inventoryOf(state).some(({ facts }) => facts.filled ?? facts.saved ?? facts.gone);
  const fits = state.chosen || isBegun ? undefined : advice(state);
  return fits && fits.journey !== state.journey
    ? { state: { ...state, journey: fits.journey }, taken: fits }
    : { state };
}

/** The advice for the connector that is being migrated. Undefined where its role is not known. */
export function advice(state: State): Advice | undefined {
  const current = nextToMigrate(state);
  const roleArn = current && oldRoleOf(current);
  return roleArn === undefined ? undefined : adviceFor(inventoryOf(state), roleArn);
}
