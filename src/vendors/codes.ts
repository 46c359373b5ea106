type None = undefined;

/** What is said of a vendor's values, by code. The sentences stand in `words/`. */
export interface VendorProblems {
  'external-id-published': None;
  'external-id-sample': None;
  'external-id-prefix-only': { prefix: string };
  'external-id-cut-off': { value: string };
  'external-id-doubled': { prefix: string; several: boolean; rest: string };
  'account-own': { account: string };
  /** `published`: the account that the vendor's documentation names. */
  'account-other-vendor': { account: string; published: string; name: string };
  'account-unpublished': { account: string; published: string };
  'account-unknown': { account: string; published: string };
}

declare module '../iam/codes' {
  interface Problems extends VendorProblems {}
}
