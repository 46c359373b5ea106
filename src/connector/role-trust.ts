import { parseRoleArn, roleArn } from '../iam/arn';
import { LOGZIO } from '../vendors/logzio';
import type { Configuration, Migration } from './configuration';
import { sameArn } from './inventory/list';
import type { State } from './schema';
import { effective } from './state';

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
  warnings: string[];
}

/** How a person knows a configuration: its bucket and prefix, and what it is. */
export function configurationName({ bucket, prefix, kind, account }: Configuration): string {
  const what = kind === 'archive' ? 'Archive & restore' : 'S3 fetcher';
  return `${bucket}${prefix ? `/${prefix.replace(/^\//, '')}` : ''} (${account ? `${what}, ${account}` : what})`;
}

/** Is this the ARN of the role whose page is shown? Names of roles have no case. */
function isOf(arn: string | undefined, { roleName, partition, account }: RoleAt): boolean {
  const role = arn === undefined ? undefined : parseRoleArn(arn);
  return (
    role?.ok === true &&
    role.value.name.toLowerCase() === roleName.toLowerCase() &&
    role.value.partition === partition &&
    (account === undefined || role.value.account === account)
  );
}

/** The configurations of the inventory that use this role. */
export const usersOf = ({ migration }: State, role: RoleAt): Configuration[] =>
  migration.configurations.filter((one) => isOf(one.roleArn, role));

/** Has it neither been saved with the new external ID nor been deleted in Logz.io? Then it still comes with the old one. */
const comesWithOld = ({ facts }: Configuration): boolean => !facts.saved?.ok && !facts.gone;

function noticesOn(state: State, role: RoleAt, users: readonly Configuration[], to?: string): string[] {
  const warnings: string[] = [];
  const { configurations } = state.migration;
  const named = configurations.find(({ roleArn: arn }) => isOf(arn, { ...role, account: undefined }));
  if (users.length === 0 && named)
    warnings.push(
      `You are signed in to AWS account ${role.account}. The role of this name that ${configurationName(named)} uses is in another one: ${named.roleArn}.`,
    );
  else if (users.length === 0 && configurations.length > 0)
    warnings.push(`None of your configurations uses the role ${role.roleName}. Is this the right one?`);
  const foreign = users.filter(({ newExternalId }) => newExternalId !== undefined && newExternalId !== to);
  if (to !== undefined && foreign.length > 0)
    warnings.push(
      `This role is used in several Logz.io accounts, each with an external ID of its own. ${foreign.map(configurationName).join(', ')}: make a new role for each account instead.`,
    );
  return warnings;
}

/** What is to be done with the trust policy of the role whose page is shown. */
export function trustTarget(state: State, role: RoleAt): TrustTarget {
  const users = usersOf(state, role);
  const { configurations, current: id } = state.migration;
  const chosen = configurations.find((one) => one.id === id);
  const current = users.find((one) => one.id === id) ?? users.find(comesWithOld) ?? users[0];
  const values = effective(state);
  const to =
    current?.newExternalId ??
    users.find(({ newExternalId }) => newExternalId)?.newExternalId ??
    values.externalId ??
    chosen?.newExternalId;
  const old = current?.oldExternalId ?? users.find(({ oldExternalId }) => oldExternalId)?.oldExternalId;
  const known = [current?.roleArn, values.roleArn].find((arn) => isOf(arn, role));
  const arn = known ?? (role.account && roleArn(role.partition, role.account, role.roleName));
  const waiting = users.filter(comesWithOld);
  const others = waiting.filter((one) => one !== current).map(configurationName);
  return {
    account: values.accountId ?? LOGZIO.awsAccount,
    others,
    waiting: waiting.map(configurationName),
    inUse: [...new Set(users.flatMap(({ newExternalId }) => newExternalId ?? []))],
    warnings: noticesOn(state, role, users, to),
    ...(arn && { arn }),
    ...(old !== undefined && old !== to && { from: old }),
    ...(to !== undefined && { to }),
  };
}

/**
 * Lists of configurations seldom show an external ID. Where a role accepts one that is no configuration's new one, that is the old one of
 * all that use the role and are not saved again yet.
 */
export function noteOldIds(
  migration: Migration,
  arn: string,
  { to, inUse = [] }: TrustTarget,
  stored: readonly string[],
): Migration {
  const old = stored.filter((id) => id !== to && !inUse.includes(id));
  const [only] = old;
  // Before a new external ID is known, whatever is there may be it.
  if (old.length !== 1 || only === undefined || to === undefined) return migration;
  const configurations = migration.configurations.map((one) =>
    sameArn(one.roleArn, arn) && one.oldExternalId === undefined && comesWithOld(one)
      ? { ...one, oldExternalId: only }
      : one,
  );
  return { ...migration, configurations };
}
