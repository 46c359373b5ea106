type None = undefined;

/** Whom a person's policy lets in beside one account. */
export interface OtherPrincipal {
  /** 12 digits, where the principal is of an AWS account. */
  account?: string;
  /** As written: an ARN, an id, a service, `*`. */
  principal: string;
}

/** Places of external IDs: the first ones, and how many more there are. */
export interface ToldPlaces {
  places: { line: number; statement: number; operator: string; value: string }[];
  more: number;
}

/** Why an exact edit of a trust policy is refused (also `policy-…`, `duplicate-key`, `effect` and `principal`), or what is to be known with it. */
export interface EditProblems {
  // No value that may be changed.
  'no-external-id': None;
  'not-found':
    | ({ how: 'others'; from: string } & ToldPlaces)
    | { how: 'near'; from: string; line: number; value: string }
    | { how: 'gone' };
  deny: None;
  action: None;
  'operator-negated': { name: string };
  'operator-null': None;
  'operator-other': { name: string };
  'value-not-text': None;
  'not-editable': ToldPlaces;
  // Not certain, or nothing to do.
  ambiguous: ({ how: 'values' } & ToldPlaces) | { how: 'statements'; account: string; statements: number[] };
  unchanged: { both: boolean };
  'already-there': None;
  'last-value': None;
  blocked: { statement: number; change: boolean };
  'check-failed': None;
  // Adding a condition.
  'no-statement': { account: string };
  'has-external-id': { statement: number };
  'condition-form': None;
  // Undo and redo.
  'changed-meanwhile': None;
  // The edit is made, and this is said with it.
  'not-required': { operator: string };
  'others-lose': { statement: number; others: OtherPrincipal[] };
  'too-large': { size: number };
}
