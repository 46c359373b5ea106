import type { ConditionFindings, ConditionSaid } from './conditions';

type None = undefined;

type Limited = { only: ConditionSaid[] };

/** A resource as far as a sentence names it. */
export interface ResourceSaid {
  text: string;
  everything: boolean;
  service: string;
  rest: string;
  /** Of a bucket or files in it. */
  inBucket?: { bucket: string; key: string | undefined };
}

/** With what a role gets more than it was given. */
export type Deed =
  | 'write-policies'
  | 'make-credentials'
  | 'change-trust'
  | 'pass-roles'
  | 'take-roles'
  | 'run-code';

/** What an action is done to. */
export type WorksOn = 'files' | 'bucket' | 'key' | 'all';

type Missing =
  | { how: 'nothing'; action: string; whole: string }
  | { how: 'never'; action: string; condition: ConditionSaid };

/** Findings about a role's policy. */
export interface PermissionsFindings extends ConditionFindings {
  'missing-list': Missing;
  'missing-get': Missing;
  'missing-put': Missing;
  'only-under-conditions': { action: string; condition: ConditionSaid };
  'prefix-differs':
    | { how: 'condition'; condition: ConditionSaid }
    | { how: 'resources'; action: string; resources: string[]; whole: string };
  'deny-part': Limited & { action: string; service: string; except: boolean; resources: ResourceSaid[] };
  'deny-needed': { action: string };
  'deny-may-hit': { action: string };
  'location-missing': None;
  'kms-missing': None;
  'kms-encrypt-missing': None;
  'not-action': None;
  'action-all': { text: string; everything: boolean };
  'privilege-escalation': { actions: string[]; deeds: Deed[] };
  'other-service': { actions: string[] };
  'unknown-action':
    | { how: 'call'; text: string; needed: string }
    | { how: 'unknown'; text: string; meant: string | undefined };
  'action-wildcard': { text: string; extra: number; first: string };
  'write-actions': { actions: string[]; several: boolean };
  'list-all-buckets': None;
  'extra-read': { actions: string[]; several: boolean };
  'action-resource-mismatch': { actions: string[]; where: WorksOn };
  'resource-unused': { text: string };
  redundant: { how: 'actions'; actions: string[] } | { how: 'resource'; text: string };
  'not-resource': None;
  'resource-all': { how: 'buckets'; text: string } | { how: 'everything' };
  'resource-wider':
    | { how: 'wildcard'; text: string; bucket: string }
    | { how: 'prefix'; partition: string; bucket: string; prefix: string };
  'other-bucket':
    | { how: 'wildcard'; text: string; bucket: string }
    | { how: 'name'; bucket: string; wanted: string; partition: string };
  'resource-not-bucket': { text: string; kind: string };
  'access-point': None;
  's3-arn-region-or-account': { partition: string; rest: string };
  'arn-partition': { partition: string; wanted: string };
  'wrong-partition': { partition: string; wanted: string };
  'kms-not-a-key': None;
  'kms-wide': { how: 'everything' } | { how: 'wildcard'; text: string };
  'kms-alias': { text: string };
  'condition-unsupported': { actions: string[]; condition: ConditionSaid };
  'condition-network': { condition: ConditionSaid; allow: boolean };
  'condition-not-judged': { condition: ConditionSaid; allow: boolean };
}
