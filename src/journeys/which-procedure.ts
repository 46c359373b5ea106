import type { Configuration, Migration } from '../connector/configuration';
import { listed, nameOf } from '../connector/inventory/labels';
import { byAccount, othersOnRole } from '../connector/inventory/list';
import { roleNameOf } from '../connector/inventory/seen';
import { currentOf } from '../connector/inventory/state';
import type { JourneyId } from '../connector/schema';

export type Procedure = Exclude<JourneyId, 'connect'>;

export interface Advice {
  journey: Procedure;
  /** Why, in a sentence. */
  reason: string;
  /** What it means to take the other one all the same. */
  otherwise: string;
}

export const PROCEDURE_LABELS: Readonly<Record<Procedure, string>> = {
  'migrate-same-role': 'Migrate the external ID in the same role',
  'migrate-new-roles': 'Migrate to new roles',
};

/**
 * Which of the two procedures fits a role: in one Logz.io account the same role, in several a new role for each account (the user guide's
 * rule). Undefined where no configuration in the inventory uses the role.
 */
export function adviceFor(configurations: readonly Configuration[], roleArn: string): Advice | undefined {
  const users = othersOnRole(configurations, roleArn);
  if (users.length === 0) return undefined;
  const accounts = byAccount(users);
  const unknown = accounts.get('') ?? [];
  const named = [...accounts.keys()].filter(Boolean);
  const role = roleNameOf(roleArn) ?? roleArn;
  const unsure =
    unknown.length > 0 && users.length > 1
      ? ` The account of ${listed(unknown.map(nameOf), 3)} is not known; if it is another one, choose new roles.`
      : '';
  if (named.length > 1)
    return {
      journey: 'migrate-new-roles',
      reason: `The role ${role} is used in ${named.length} Logz.io accounts (${listed(named)}). Each account has its own external ID, so each gets a role of its own.${unsure}`,
      otherwise: `Kept in the same role, ${role} would have to accept the external IDs of all ${named.length} accounts; with one of them alone, the configurations of the other accounts stop working.`,
    };
  const where =
    named[0] === undefined ? 'one Logz.io account, as far as is known' : `one Logz.io account (${named[0]})`;
  return {
    journey: 'migrate-same-role',
    reason: `The role ${role} is used in ${where}, so it can stay and only its external ID changes.${unsure}`,
    otherwise: `New roles work as well, but you make a policy and a role more than you need, and ${role} is left over with its old external ID until you delete it.`,
  };
}

/** The advice for the configuration that is being migrated. Undefined where its role is not known. */
export function advice(migration: Migration): Advice | undefined {
  const roleArn = currentOf(migration)?.roleArn;
  return roleArn === undefined ? undefined : adviceFor(migration.configurations, roleArn);
}
