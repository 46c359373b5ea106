import { parseAccountId } from '../iam/account-id';
import { parseRoleArn } from '../iam/arn';
import { parsePolicyName, parseRoleName } from '../iam/names';
import { parseRolePolicy } from '../iam/policy/document';
import { err, ok, type Result } from '../iam/result';
import { parseBucketName, parsePrefix } from '../iam/s3';
import { INVISIBLE, ODD_SPACE } from '../iam/stray-characters';
import { adviseOnRolePolicy, checkExternalId } from '../vendors/logzio';
import type { Field } from './labels';

function roleArnText(text: string): Result<string> {
  const role = parseRoleArn(text);
  return role.ok ? ok(role.value.arn, role.cleaned) : role;
}

const LONGEST = 2_000;

/** The words of a page or a person that follow no rule of AWS's: a region by its name, a log type, an account. */
export function plainText(text: string): Result<string> {
  if (text.length > LONGEST) return err('long', { most: LONGEST });
  return ok(text.replace(INVISIBLE, '').replace(ODD_SPACE, ' ').replace(/\s+/g, ' ').trim());
}

const CHECKS: Record<Field, (text: string) => Result<string>> = {
  accountId: parseAccountId,
  externalId: checkExternalId,
  rolePolicy: (text) => adviseOnRolePolicy(text, parseRolePolicy(text)),
  bucket: parseBucketName,
  prefix: parsePrefix,
  region: plainText,
  logType: plainText,
  policyName: parsePolicyName,
  roleName: parseRoleName,
  roleArn: roleArnText,
};

/**
 * The one door for values of a connector, whether typed, pasted or captured: the value as it is stored, with what was
 * cleaned, or the reason why it isn't taken.
 */
export const checkField = (field: Field, text: string): Result<string> => CHECKS[field](text);
