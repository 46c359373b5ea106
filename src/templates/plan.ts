import type { Home } from '../connector/held';
import type { Field, Kind } from '../connector/labels';
import type { Json } from '../iam/json';
import type { Tag } from '../options/fields';
import type { ExportProblem } from '../words/export';

/** What Logz.io is told of one bucket. */
export interface Joined {
  kind: Kind;
  bucket: string;
  prefix?: string;
  region?: string;
  logType?: string;
  /** The Logz.io account, as its page names it, and the app: scheme and host. */
  account?: string;
  origin?: string;
}

/** A customer managed policy. */
export interface PolicyToMake {
  name: string;
  description: string;
  document: Json;
}

/** A role with what it is allowed: what the two wizards of the console make. */
export interface RoleToMake {
  name: string;
  path: string;
  description: string;
  /** The ARN of a policy. */
  boundary?: string;
  tags: Tag[];
  /** The role is there already, under this ARN. */
  arn?: string;
  accountId: string;
  externalId: string;
  trust: Json;
  policies: PolicyToMake[];
  joined: Joined[];
}

/** A role whose trust policy gets other external IDs: first both are let in, then the old ones are taken out. */
export interface TrustToChange {
  arn: string;
  name: string;
  path: string;
  accountId: string;
  from: string[];
  to: string[];
  /** The trust policy as it has to stand there now, with both, and at the end. */
  now: Json;
  both: Json;
  after: Json;
  /** The names of the configurations that use the role. */
  users: string[];
}

/** A connector that can't be written down yet, and what it lacks. */
export interface Left {
  name: string;
  lacks: Field[];
}

/** What is to be written: one of the two lists is empty. */
export interface Plan {
  roles: RoleToMake[];
  changes: TrustToChange[];
  left: Left[];
  /** The AWS account that all of it belongs to, where it is known. */
  home?: Home;
  /** What is granted, and what is to be known of it: sentences for the head of the file. */
  review: string[];
  /** Something gives away more than is meant, or cannot work: sentences. */
  blockers: string[];
}

/** A file, or why there is none. */
export type Exported = { ok: true; name: string; text: string } | { ok: false; problem: ExportProblem };
