import type { Json } from '../../../iam/json';
import type { Joined, PolicyToMake, RoleToMake, TrustToChange } from '../../plan';

/*
 * What the AWS CLI is given with --cli-input-json, the same in both shells: so no value goes through the shell's or the CLI's own rules
 * for arguments, in which a text may begin like an option or like the address of a file.
 */

const tagsOf = ({ tags }: RoleToMake): Json => tags.map(({ key, value }) => ({ Key: key, Value: value }));

/** Of `aws iam create-policy`. */
export const createPolicyInput = (policy: PolicyToMake, role: RoleToMake): Json => ({
  PolicyName: policy.name,
  PolicyDocument: JSON.stringify(policy.document),
  Description: policy.description,
  ...(role.tags.length > 0 && { Tags: tagsOf(role) }),
});

/** Of `aws iam create-role`. */
export const createRoleInput = (role: RoleToMake): Json => ({
  Path: role.path,
  RoleName: role.name,
  AssumeRolePolicyDocument: JSON.stringify(role.trust),
  Description: role.description,
  ...(role.boundary !== undefined && { PermissionsBoundary: role.boundary }),
  ...(role.tags.length > 0 && { Tags: tagsOf(role) }),
});

/** Of `aws iam update-assume-role-policy`. */
export const updateTrustInput = ({ name }: TrustToChange, document: Json): Json => ({
  RoleName: name,
  PolicyDocument: JSON.stringify(document),
});

/** What Logz.io's form is to be given, beside the role ARN. */
export const joinedInput = ({ kind, bucket, prefix, region, logType }: Joined): Json => ({
  kind,
  bucket,
  ...(prefix !== undefined && { prefix }),
  ...(region !== undefined && { region }),
  ...(logType !== undefined && { logType }),
});
