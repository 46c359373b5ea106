import { parseAccountId } from '../iam/account-id';
import type { Weight } from '../iam/judgement';
import type { Problem } from '../iam/result';
import { knownAccount } from './known-accounts';
import type { Vendor } from './vendor';

/** Something to say about an account ID; an `error` is one that must not be used. */
export interface AccountNote extends Problem {
  weight: Weight;
}

/**
 * Whether an account ID is the vendor's: compared with what the vendor's documentation publishes and with other vendors'
 * public accounts. The person's own account is refused; another vendor's is named; an unknown one asks for a look.
 * Undefined where it is the published one.
 */
export function whoseAccount(
  account: string,
  own: string | undefined,
  vendor: Vendor,
): AccountNote | undefined {
  const parsed = parseAccountId(account);
  if (!parsed.ok) return { weight: 'error', ...parsed.problem };
  if (parsed.value === own)
    return {
      weight: 'error',
      code: 'account-own',
      message: `${account} is your own AWS account. A role that lets in your own account gives ${vendor.name} nothing: copy Account ID from the form in ${vendor.name}.`,
    };
  if (parsed.value === vendor.awsAccount) return undefined;
  const name = knownAccount(parsed.value)?.name;
  if (name !== undefined && name !== vendor.name)
    return {
      weight: 'warning',
      code: 'account-other-vendor',
      message: `${account} is ${name}’s AWS account, not the one that ${vendor.name} publishes (${vendor.awsAccount}). Compare it with Account ID in ${vendor.name}.`,
    };
  return {
    weight: 'warning',
    code: 'account-unknown',
    message: `${account} isn’t the AWS account that ${vendor.name} publishes (${vendor.awsAccount}). Make sure that the form in ${vendor.name} shows it.`,
  };
}
