import { parseAccountId } from '../iam/account-id';
import { parseRoleArn } from '../iam/arn';
import { parsePolicyName, parseRoleName } from '../iam/names';
import { parseRolePolicy } from '../iam/policy/document';
import { ok, type Result } from '../iam/result';
import { parseBucketName, parsePrefix } from '../iam/s3';
import { adviseOnRolePolicy, checkExternalId } from '../vendors/logzio';
import type { Field } from './labels';

function roleArnText(text: string): Result<string> {
  const role = parseRoleArn(text);
  return role.ok ? ok(role.value.arn, role.cleaned) : role;
}

const CHECKS: Record<Field, (text: string) => Result<string>> = {
  accountId: parseAccountId,
  externalId: checkExternalId,
  rolePolicy: (text) => adviseOnRolePolicy(text, parseRolePolicy(text)),
  bucket: parseBucketName,
  prefix: parsePrefix,
  policyName: parsePolicyName,
  roleName: parseRoleName,
  roleArn: roleArnText,
};

/**
 * The one door for values of a connector, whether typed, pasted or captured: the value as it is stored, with what was
 * cleaned, or the reason why it isn't taken.
 */
export const checkField = (field: Field, text: string): Result<string> => CHECKS[field](text);
