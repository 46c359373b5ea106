import type { OtherPrincipal, Problem } from '../iam/codes';

/** The exact edits of a role's trust policy. */
export const TRUST_EDITS = ['replace', 'accept-both', 'remove', 'add'] as const;
export type TrustEdit = (typeof TRUST_EDITS)[number];

/** What is to be said of a role's trust policy and of an edit of it, by code; `words/trust` has the sentences. Lines count from 1. */
export type TrustSaid =
  // What stands in the document.
  | { code: 'not-seen' }
  | { code: 'id-unknown' }
  | { code: 'not-readable'; problem: Problem }
  | { code: 'both-accepted'; lines: number[] }
  | { code: 'new-accepted'; lines: number[] }
  | { code: 'ids-there'; lines: number[] }
  | { code: 'ids-elsewhere'; lines: number[]; account: string }
  | { code: 'none-there'; account: string }
  | { code: 'none-and-not-added'; problem: Problem }
  // What must be said before an edit.
  | { code: 'others-use-it'; names: string[] }
  | { code: 'others-stop'; names: string[] }
  | { code: 'others-lose'; others: OtherPrincipal[] }
  | { code: 'old-needed'; names: string[] }
  | { code: 'old-removable' }
  | { code: 'other-account'; account: string | undefined; name: string; arn: string | undefined }
  | { code: 'role-of-none'; roleName: string }
  | { code: 'several-accounts'; names: string[] }
  // What came of an edit.
  | { code: 'edited'; edit: TrustEdit; lines: number[] }
  | { code: 'note'; problem: Problem }
  | { code: 'refused'; edit: TrustEdit; why: TrustRefusal }
  | { code: 'choose-line' };

/** Why an edit was not made: our own reasons, and those of the exact edits. */
export type TrustRefusal =
  | { code: 'id-unknown' | 'old-unknown' | 'new-missing' }
  | { code: 'old-needed'; names: string[] }
  | { code: 'edit'; problem: Problem };

/** How what AWS stored compares with what was meant. `asMeant` is absent where nothing was meant. */
export interface StoredTrust {
  asMeant?: boolean;
  stored: readonly string[];
  meant?: readonly string[];
  from?: string;
  to?: string;
  /** Both are stored, and nothing needs the old one any more. */
  removable: boolean;
}
