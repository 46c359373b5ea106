import { Account, DEFAULT_QUOTAS, type NewRole, type Quotas, type Role } from './account';
import type { PartitionId } from './partitions';
import type { World } from './principal';

const ROLE_ARN = /^arn:(?<partition>[a-z-]+):iam::(?<account>\d{12}):role\/(?:.+\/)?[\w+=,.@-]+$/;

/** An account number that belongs to nobody, to try IAM's refusal of such a principal. */
export const ACCOUNT_OF_NOBODY = '000000000000';

/**
 * The IAM of every account of one run, in memory. Accounts come into being when first asked for; the same number in
 * two partitions is two accounts, as in AWS.
 */
export class Iam {
  readonly #accounts = new Map<string, Account>();
  readonly #listeners: (() => void)[] = [];

  constructor(private readonly quotas: Quotas = DEFAULT_QUOTAS) {}

  /** Calls `listener` at once, in the same turn, after each change of a policy, a role or a trust policy. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  account(id: string, partition: PartitionId = 'aws'): Account {
    const key = `${partition}:${id}`;
    const known = this.#accounts.get(key);
    if (known) return known;
    const changed = (): void => {
      for (const listener of this.#listeners) listener();
    };
    const account = new Account(id, partition, this.#world(partition), { quotas: this.quotas, changed });
    this.#accounts.set(key, account);
    return account;
  }

  /** Puts a role into an account in advance, under the console's own rules but for the size of its trust policy. */
  createRole({ account, partition, ...role }: NewRole & { account: string; partition?: PartitionId }): Role {
    return this.account(account, partition).createRole(role, true);
  }

  /** The role behind an ARN and the account that it is in. Undefined unless it exists exactly so, path included. */
  find(arn: string): { role: Role; account: Account } | undefined {
    if (!ROLE_ARN.test(arn)) return undefined;
    for (const account of this.#accounts.values()) {
      const role = account.roles.find((one) => one.arn === arn);
      if (role) return { role, account };
    }
    return undefined;
  }

  /** In the commercial partition any number may be somebody's; elsewhere only the accounts seen in this run exist. */
  #world(partition: PartitionId): World {
    const accountExists = (id: string): boolean =>
      id !== ACCOUNT_OF_NOBODY && (partition === 'aws' || this.#accounts.has(`${partition}:${id}`));
    return {
      partition,
      accountExists,
      principalExists: (arn) => {
        const [, , , , id = '', resource = ''] = arn.split(':');
        const known = this.#accounts.get(`${partition}:${id}`);
        return !known || !resource.startsWith('role/') || known.roles.some((role) => role.arn === arn);
      },
    };
  }
}
