type None = undefined;

/** What was taken off a value or a policy before it was read. */
export type Cleaned =
  | 'invisible'
  | 'odd-spaces'
  | 'label'
  | 'separator'
  | 'quotes'
  | 'wide-digits'
  | 'between-digits'
  | 'out-of-s3-address'
  | 'out-of-arn'
  | 'out-of-web-address'
  | 'out-of-console-address'
  | 'slash-at-end'
  | 'slash-in-front'
  | 'prefix-out-of-address'
  | 'around-space'
  | 'around-text'
  | 'fence'
  | 'line-numbers'
  | 'single-quotes'
  | 'curly-quotes'
  | 'comments'
  | 'last-commas';

/** Why a text is no bucket's name. */
export type BucketShape = 'start' | 'end' | 'dots' | 'ip-address' | 'reserved' | 'special';

export type NamedByArn =
  | 'user'
  | 'group'
  | 'policy'
  | 'instance-profile'
  | 'account'
  | 'provider'
  | 'bucket'
  | 'key'
  | 'session'
  | 'other-service'
  | 'other';

/** A single value that is not what its field asks for. */
export interface ValueProblems {
  placeholder: {
    how: 'name' | 'account-id' | 'bucket' | 'prefix' | 'role-arn' | 'external-id' | 'policy';
    text: string;
  };
  'policy-name-empty': None;
  'role-name-empty': None;
  'policy-name-is-arn': { last: string };
  'role-name-is-arn': { last: string };
  'policy-name-character': { position: number; character: string };
  'role-name-character': { position: number; character: string };
  'policy-name-long': { longest: number; length: number };
  'role-name-long': { longest: number; length: number };
  'account-id-empty': None;
  'account-id-short': { digits: number };
  'account-id-long': { digits: number };
  'account-id-is-arn': { value: string; account: string };
  'account-id-is-url': None;
  'account-id-is-external-id': None;
  'account-id-spreadsheet': { value: string };
  'account-id-character': { character: string };
  'bucket-empty': None;
  'bucket-is-arn': { given: string };
  'bucket-with-prefix': { value: string; bucket: string; prefix: string };
  'bucket-capital': { value: string };
  'bucket-character': { character: string };
  'bucket-length': { length: number };
  'bucket-shape': { value: string; shape: BucketShape };
  'prefix-wildcard': None;
  'prefix-character': None;
  'prefix-long': { bytes: number };
  'role-arn-empty': None;
  'role-arn-form':
    | { how: 'name'; value: string }
    | { how: 'text'; value: string }
    | { how: 'address' }
    | { how: 'illegal-name' };
  'role-arn-account': { account: string };
  'role-arn-partition': { partition: string };
  'arn-not-role': { named: NamedByArn; service: string; value: string; role: string | undefined };
  'external-id-empty': { judged?: true };
  'external-id-long': { length: number };
  'external-id-word': { value: string; like?: true };
  'external-id-is-arn': { value: string };
  'external-id-is-account-id': None;
  'external-id-is-url': None;
  'external-id-character': { position: number; character: string };
  'external-id-short': None;
  /** `principal`: the line that names one. */
  'trust-policy': { principal?: number; judged?: true };
  'bucket-policy': { principal?: number; judged?: true; search?: true };
  'policy-is-arn': { value: string };
  'policy-is-url': None;
}
