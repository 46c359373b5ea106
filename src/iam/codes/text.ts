type None = undefined;

/** A text that is not one policy in JSON. */
export interface TextProblems {
  'policy-empty': { how: 'value' | 'text' };
  'policy-not-json':
    | { how: 'none' | 'two-commas' }
    | { how: 'other-text'; start: string }
    | { how: 'comma-before'; mark: string }
    | { how: 'comma-missing'; token: string; atLineEnd: boolean }
    | { how: 'control'; character: string }
    /** `kind` as the parser names it. */
    | { how: 'syntax'; kind: string; character: string };
  'policy-cut-off': { how: 'end' | 'statement' | 'part' };
  /** Without its length: the changed policy would be. */
  'policy-too-long': { length?: number };
  'policy-too-deep': None;
  'policy-not-object': { how: 'value'; shown: string } | { how: 'statements' | 'policies' | 'list' };
  'duplicate-key': { how: 'same'; name: string } | { how: 'capitals'; first: string; name: string };
}

/** Why an action or a resource is none, or no ARN. */
export type WrongForm =
  | 'not-text'
  | 'no-action'
  | 'no-service'
  | 'no-arn'
  | 'arn-start'
  | 'arn-without-partition'
  | 'arn-without-service'
  | 'no-bucket-arn'
  | 'iam-region'
  | 'iam-path';

/** A policy that IAM would not store. */
export interface GrammarProblems {
  'policy-character': { character: string };
  'policy-space': { shown: string };
  'policy-too-large': { length: number; most: number };
  'document-id': { shown: string };
  version: { version?: string };
  'element-name':
    | { how: 'spelling'; name: string; meant: string }
    | { how: 'unknown'; name: string; allowed: readonly string[] };
  'statement-missing': { how: 'absent' | 'empty' };
  statement: None;
  sid: { how: 'characters' | 'twice'; shown: string };
  effect: { how: 'missing' | 'not-allow' } | { how: 'other'; shown: string };
  principal:
    | { how: 'missing' }
    | { how: 'not-here'; name: string }
    | { how: 'not-named'; account: string | undefined };
  both: { plain: string; not: string };
  'empty-list': { name: string };
  'action-missing': { how: 'statement'; name: string } | { how: 'vendor' };
  'resource-missing': { how: 'statement'; name: string };
  'action-form': { shown: string; name: string; why: WrongForm };
  'resource-form': { shown: string; name: string; why: WrongForm };
  resource: None;
  condition: { how: 'value'; shown: string } | { how: 'operator'; name: string } | { how: 'whole' };
  'condition-operator': { name: string };
  'condition-date': { shown: string };
}
