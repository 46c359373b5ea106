import { parseAccountId } from '../iam/account-id';
import type { Weight } from '../iam/judgement';
import { type Problem, withCode } from '../iam/result';
import { knownAccount } from './known-accounts';
import type { Vendor } from './vendor';

/** Something to say about an account ID; an `error` is one that must not be used. */
export interface AccountNote {
  weight: Weight;
  problem: Problem;
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
  if (!parsed.ok) return { weight: 'error', problem: parsed.problem };
  const { awsAccount: published } = vendor;
  if (parsed.value === own) return { weight: 'error', problem: withCode('account-own', { account }) };
  if (parsed.value === published) return undefined;
  const name = knownAccount(parsed.value)?.name;
  if (name !== undefined && name !== vendor.name)
    return { weight: 'danger', problem: withCode('account-other-vendor', { account, published, name }) };
  const values = { account, published };
  if (parsed.value === confirmed)
    return { weight: 'warning', problem: withCode('account-unpublished', values) };
  return { weight: 'danger', problem: withCode('account-unknown', values) };
}
