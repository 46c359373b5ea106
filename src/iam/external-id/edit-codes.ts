/** Every code with which an exact edit of a trust policy is refused, or which comes with it as a note. Stable. */
export type EditCode =
  // The document; see policy-tree.ts for the first five.
  | 'policy-not-json' // comments, byte order mark, trailing comma, text behind it …
  | 'policy-cut-off' // ends before its brackets do
  | 'policy-too-long' // over 131,072 UTF-16 units
  | 'policy-too-deep' // brackets nested deeper than any policy's
  | 'policy-not-object'
  | 'duplicate-key' // a name twice in one object, also in two capitalisations
  // What was asked for.
  | 'account-illegal' // not 12 digits
  | 'id-illegal' // STS would refuse the new external ID, or it is something else (an ARN, a placeholder …)
  // No value that may be changed.
  | 'no-external-id' // the document has no sts:ExternalId
  | 'not-found' // none has this value
  | 'deny' // it stands in a Deny statement
  | 'effect' // Effect is neither Allow nor Deny
  | 'principal' // the statement doesn't name the account
  | 'action' // the statement's Action doesn't cover sts:AssumeRole
  | 'operator-negated' // StringNotEquals, StringNotLike …
  | 'operator-null' // Null
  | 'operator-other' // no operator that compares text
  | 'value-not-text' // a number, an object …
  | 'not-editable' // several values, refused for several reasons
  // Not certain, or nothing to do.
  | 'ambiguous' // several values could be meant
  | 'unchanged' // the document already says it
  | 'already-there' // the new external ID stands beside the old one: remove the old one instead
  | 'last-value' // removing it would leave an empty list
  | 'blocked' // another condition of the document would keep the new external ID out
  | 'check-failed' // the result differed from what was meant; never seen
  // Adding a condition.
  | 'no-statement' // no statement lets the account in
  | 'has-external-id' // there is one already: replace it
  | 'condition-form' // Condition, or an operator in it, isn't an object
  // Undo and redo.
  | 'changed-meanwhile' // the text isn't the one that was read
  // Notes: the edit is made, and this is said with it.
  | 'not-required' // …IfExists, ForAllValues: callers who send no external ID are let in all the same
  | 'others-lose' // somebody else comes with the same external ID, and will not get in any more
  | 'too-large'; // over 2,048 characters without white space, AWS's quota unless raised
