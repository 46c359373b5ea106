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
 * Whether an account ID is the vendor's: compared with what the vendor's documentation publishes, with what its page shows, and with other
 * vendors' public accounts. The person's own account is refused; any other is a danger, since its owner would be let in.
 *
 * @param confirmed the account that a page of the vendor itself showed
 * @returns undefined where it is the published one
 */
export function whoseAccount(
  account: string,
  own: string | undefined,
  vendor: Vendor,
  confirmed?: string,
): AccountNote | undefined {
  const parsed = parseAccountId(account);
  if (!parsed.ok) return { weight: 'error', ...parsed.problem };
  const { name: vendors, awsAccount } = vendor;
  if (parsed.value === own)
    return {
      weight: 'error',
      code: 'account-own',
      message: `${account} is your own AWS account. A role that lets in your own account gives ${vendors} nothing: copy Account ID from the form in ${vendors}.`,
    };
  if (parsed.value === awsAccount) return undefined;
  const name = knownAccount(parsed.value)?.name;
  if (name !== undefined && name !== vendors)
    return {
      weight: 'danger',
      code: 'account-other-vendor',
      message: `${account} is ${name}’s AWS account, not the one that ${vendors} publishes (${awsAccount}): ${name} would be let in. Copy Account ID again from the form in ${vendors}.`,
    };
  if (parsed.value === confirmed)
    return {
      weight: 'warning',
      code: 'account-unpublished',
      message: `${account} isn’t the AWS account that ${vendors} publishes (${awsAccount}), but ${vendors}’s page showed it. Keep it only if you trust that page.`,
    };
  return {
    weight: 'danger',
    code: 'account-unknown',
    message: `${account} isn’t the AWS account that ${vendors} publishes (${awsAccount}), and no page of ${vendors} showed it: whoever owns it would be let in. Capture Account ID from the form in ${vendors}.`,
  };
}
