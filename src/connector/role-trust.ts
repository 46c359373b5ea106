import { roleArn } from '../iam/arn';
import { LOGZIO } from '../vendors/logzio';
import { comesWithOld, fieldOf, fullName, oldIdOf, oldRoleOf, parsedRole, sameArn } from './connector';
import { byId, inventoryOf } from './current';
import { effective } from './known';
import type { Connector, State } from './schema';
import type { TrustSaid } from './trust-said';

/** A role as the console's page tells of it: its name without path, and who is signed in. */
export interface RoleAt {
  roleName: string;
  partition: string;
  /** 12 digits; absent where the page does not tell. */
  account?: string | undefined;
}

/** What is to become of one role's trust policy. */
export interface TrustTarget {
  /** Under which its facts are kept; absent where neither the inventory nor the page tells it. */
  arn?: string;
  /** The AWS account that is let in: the vendor's, 12 digits. */
  account: string;
  /** The external ID that the role asks for until now, where it is known. */
  from?: string;
  /** The external ID of the Logz.io account. */
  to?: string;
  /** The names of the other configurations that use this role and have not been saved with the new external ID. */
  others: string[];
  /** The names of all that would stop without the old external ID: the others, and the one that is being migrated. */
  waiting?: string[];
  /** The new external IDs of all that use this role: none of them is an old one. */
  inUse?: string[];
  /** What must be said first. */
  warnings: TrustSaid[];
}

/** Is this the ARN of the role whose page is shown? Names of roles have no case. */
function isOf(arn: string | undefined, { roleName, partition, account }: RoleAt): boolean {
  const role = parsedRole(arn);
  return (
    role !== undefined &&
    role.name.toLowerCase() === roleName.toLowerCase() &&
    role.partition === partition &&
    (account === undefined || role.account === account)
  );
}

/** The connectors of the inventory that use this role. */
export const usersOf = (state: State, role: RoleAt): Connector[] =>
  inventoryOf(state).filter((one) => isOf(oldRoleOf(one), role));

function warningsOn(state: State, role: RoleAt, users: readonly Connector[], to?: string): TrustSaid[] {
  const warnings: TrustSaid[] = [];
  const inventory = inventoryOf(state);
  const named = inventory.find((one) => isOf(oldRoleOf(one), { ...role, account: undefined }));
  if (users.length === 0 && named)
    warnings.push({
      code: 'other-account',
      account: role.account,
      name: fullName(named),
      arn: oldRoleOf(named),
    });
  else if (users.length === 0 && inventory.length > 0)
    warnings.push({ code: 'role-of-none', roleName: role.roleName });
  const foreign = users.filter((one) => ![undefined, to].includes(fieldOf(one, 'externalId')));
  if (to !== undefined && foreign.length > 0)
    warnings.push({ code: 'several-accounts', names: foreign.map(fullName) });
  return warnings;
}

/** What is to be done with the trust policy of the role whose page is shown. */
export function trustTarget(state: State, role: RoleAt): TrustTarget {
  const users = usersOf(state, role);
  const current = users.find(({ id }) => id === state.current) ?? users.find(comesWithOld) ?? users[0];
  const values = effective(state);
  const newIds = users.flatMap((one) => fieldOf(one, 'externalId') ?? []);
  const chosen = byId(state, state.current);
  const to =
    (current && fieldOf(current, 'externalId')) ??
    newIds[0] ??
    values.externalId ??
    (chosen && fieldOf(chosen, 'externalId'));
  const old = (current && oldIdOf(current)) ?? users.map(oldIdOf).find((id) => id !== undefined);
  const known = [current && oldRoleOf(current), values.roleArn].find((arn) => isOf(arn, role));
  const arn = known ?? (role.account && roleArn(role.partition, role.account, role.roleName));
  const waiting = users.filter(comesWithOld);
  return {
    account: values.accountId ?? LOGZIO.awsAccount,
    others: waiting.filter((one) => one !== current).map(fullName),
    waiting: waiting.map(fullName),
    inUse: [...new Set(newIds)],
    warnings: warningsOn(state, role, users, to),
    arn,
    from: old === to ? undefined : old,
    to,
  };
}

/**
 * Lists of configurations seldom show an external ID. Where a role accepts one that is no connector's new one, that is the old one of
 * all that use the role and are not saved again yet.
 */
export function noteOldIds(
  state: State,
  arn: string,
  { to, inUse = [] }: TrustTarget,
  stored: readonly string[],
  at: number,
): State {
  const old = stored.filter((id) => id !== to && !inUse.includes(id));
  const [only] = old;
  // Before a new external ID is known, whatever is there may be it.
  if (old.length !== 1 || only === undefined || to === undefined) return state;
  const externalId = { value: only, source: { kind: 'aws' as const, at } };
  const connectors = state.connectors.map((one) =>
    sameArn(oldRoleOf(one), arn) && oldIdOf(one) === undefined && comesWithOld(one)
      ? { ...one, replaces: { ...one.replaces, externalId } }
      : one,
  );
  return { ...state, connectors };
}
