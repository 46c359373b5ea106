import { parseRoleArn } from '../../iam/arn';
import type { Migration, RoleTrust } from '../configuration';
import { effective } from '../known';
import type { State } from '../schema';
import { sameArn } from './list';
import { newRoleOf } from './names';

/* What can be read of a migration without changing it: light enough for the popup's first paint. */

/** What is known of a role's trust policy. */
export const trustOf = ({ roles }: Migration, roleArn: string | undefined): RoleTrust =>
  Object.entries(roles).find(([arn]) => sameArn(arn, roleArn))?.[1] ?? {};

/** The role that the connector has for this configuration, where it is not the old one. */
export function newRoleSeen(state: State, id: string): string | undefined {
  const one = state.migration.configurations.find((configuration) => configuration.id === id);
  if (!one) return undefined;
  const known = newRoleOf(state.migration.configurations, one);
  const { bucket, roleArn } = effective(state);
  if (known !== undefined) return known;
  return bucket === one.bucket && roleArn !== undefined && !sameArn(roleArn, one.roleArn)
    ? roleArn
    : undefined;
}

/** The name of a role, for sentences and addresses. */
export const roleNameOf = (arn: string | undefined): string | undefined => {
  const role = arn === undefined ? undefined : parseRoleArn(arn);
  return role?.ok ? role.value.name : undefined;
};
