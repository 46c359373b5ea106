import type { ConditionSaid } from './conditions';

/** Somebody who asks for the role. */
export type Caller =
  /**
   * `arn` where it is one certain role or user; else anybody of that account. Without `partition`, of any. `anybody`: the account stands for
   * all that the policy doesn't name.
   */
  | { kind: 'aws'; account: string; partition?: string | undefined; arn?: string; anybody?: true }
  | { kind: 'service'; name: string }
  | { kind: 'federation'; name: string };

/** An account, and the person's own, where it is known. */
export interface Account {
  account: string;
  own?: string | undefined;
}

/** Somebody who can use a role; `vendor` and `own` tell whose account it is. */
export interface Someone {
  caller: Caller;
  vendor: string;
  own?: string | undefined;
}

/** Somebody with what limits them; `organisations`: all accounts of these. */
export interface OtherSaid extends Someone {
  organisations: string[] | undefined;
  only: ConditionSaid[];
}
