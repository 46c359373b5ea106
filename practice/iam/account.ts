import { sizeWithoutWhitespace } from './document';
import { IamError } from './errors';
import { type PolicyKind, type PolicyProblem, policyProblems } from './grammar';
import { type ManagedPolicy, managedPolicies } from './managed-policies';
import { checkDescription, checkName, checkPath, checkTags, type Tag } from './names';
import type { PartitionId } from './partitions';
import type { World } from './principal';

export interface Policy {
  name: string;
  arn: string;
  description: string;
  createdAt: string;
  document: string;
  tags: Tag[];
}

export interface Role {
  name: string;
  path: string;
  arn: string;
  description: string;
  createdAt: string;
  /** Seconds. */
  maxSessionDuration: number;
  /** Roles made for EC2 have one: another ARN on the same page. */
  instanceProfileArn?: string;
  trustPolicy: string;
  policyArns: string[];
  tags: Tag[];
}

export interface NewPolicy {
  name: string;
  document: string;
  description?: string;
  tags?: Tag[];
}

export interface NewRole {
  name: string;
  trustPolicy: string;
  path?: string;
  description?: string;
  policyArns?: string[];
  maxSessionDuration?: number;
  withInstanceProfile?: boolean;
  tags?: Tag[];
}

/** IAM's default quotas; sizes in characters without white space. */
const QUOTA = { policySize: 6144, policiesPerRole: 10 };

/** What an account holder can have raised. Read anew at each use, so that it may change during a run. */
export interface Quotas {
  /** The longest trust policy, in characters without white space. */
  readonly trustPolicyQuota: number;
}

export const DEFAULT_QUOTAS: Quotas = { trustPolicyQuota: 2048 };

/** What an account has around it, beyond what its documents are checked against. */
export interface Surroundings {
  quotas: Quotas;
  /** Called after a policy, a role or a trust policy came to be what it is now. */
  changed(): void;
}

const ALONE: Surroundings = { quotas: DEFAULT_QUOTAS, changed: () => undefined };

/** One AWS account's IAM: what the API's calls do, refuse and answer. `policies` and `roles` may be looked at freely. */
export class Account {
  readonly policies: Policy[] = [];
  readonly roles: Role[] = [];
  readonly managed: readonly ManagedPolicy[];

  constructor(
    readonly id: string,
    readonly partition: PartitionId,
    private readonly world: World,
    private readonly around: Surroundings = ALONE,
  ) {
    this.managed = managedPolicies(partition);
  }

  /** What the console's JSON editor would list for a text. */
  problems(document: string, kind: PolicyKind): PolicyProblem[] {
    return policyProblems(document, kind, this.world);
  }

  createPolicy({ name, document, description = '', tags = [] }: NewPolicy): Policy {
    checkName('policyName', name);
    checkDescription(description);
    checkTags(tags);
    this.checkDocument(document, 'permissions');
    checkSize(document, QUOTA.policySize, 'PolicySize');
    if (this.policies.some((policy) => sameName(policy.name, name))) {
      throw new IamError(
        'EntityAlreadyExists',
        `A policy called ${name} already exists. Duplicate names are not allowed.`,
      );
    }
    const arn = `arn:${this.partition}:iam::${this.id}:policy/${name}`;
    const policy = { name, arn, description, createdAt: now(), document, tags: [...tags] };
    this.policies.push(policy);
    this.around.changed();
    return policy;
  }

  /** `inAdvance`: the role was made when its account had another quota for trust policies. */
  createRole(role: NewRole, inAdvance = false): Role {
    const { name, trustPolicy, path = '/', description = '', policyArns = [], tags = [] } = role;
    checkName('roleName', name);
    checkPath(path);
    checkDescription(description);
    checkTags(tags);
    this.checkTrust(trustPolicy, inAdvance ? Number.POSITIVE_INFINITY : undefined);
    if (this.roles.some((other) => sameName(other.name, name))) {
      throw new IamError('EntityAlreadyExists', `Role with name ${name} already exists.`);
    }
    const attached = [...new Set(policyArns)];
    if (attached.length > QUOTA.policiesPerRole) {
      throw new IamError(
        'LimitExceeded',
        `Cannot exceed quota for PoliciesPerRole: ${QUOTA.policiesPerRole}`,
      );
    }
    for (const arn of attached) this.policyDocument(arn);
    const created: Role = {
      name,
      path,
      arn: `arn:${this.partition}:iam::${this.id}:role${path}${name}`,
      description,
      createdAt: now(),
      maxSessionDuration: role.maxSessionDuration ?? 3600,
      ...(role.withInstanceProfile
        ? { instanceProfileArn: `arn:${this.partition}:iam::${this.id}:instance-profile${path}${name}` }
        : {}),
      trustPolicy,
      policyArns: attached,
      tags: [...tags],
    };
    this.roles.push(created);
    this.around.changed();
    return created;
  }

  /** Stores the text byte for byte as given. */
  updateTrustPolicy(name: string, document: string): Role {
    const role = this.role(name);
    this.checkTrust(document);
    role.trustPolicy = document;
    this.around.changed();
    return role;
  }

  /** The role is gone with its trust policy; the console detaches its policies by itself. */
  deleteRole(name: string): void {
    this.roles.splice(this.roles.indexOf(this.role(name)), 1);
    this.around.changed();
  }

  /** The role of that name, ignoring case as IAM does; NoSuchEntity without one. */
  role(name: string): Role {
    const role = this.roles.find((one) => sameName(one.name, name));
    if (!role) throw new IamError('NoSuchEntity', `The role with name ${name} cannot be found.`);
    return role;
  }

  /** The text behind a policy's ARN, AWS managed or own; NoSuchEntity without one. */
  policyDocument(arn: string): string {
    const policy = [...this.policies, ...this.managed].find((one) => one.arn === arn);
    if (!policy) throw new IamError('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`);
    return policy.document;
  }

  private checkTrust(document: string, most: number = this.around.quotas.trustPolicyQuota): void {
    this.checkDocument(document, 'trust');
    checkSize(document, most, 'ACLSizePerRole');
  }

  private checkDocument(document: string, kind: PolicyKind): void {
    const [first] = this.problems(document, kind);
    if (!first) return;
    const code = first.message.startsWith('1 validation error')
      ? 'ValidationError'
      : 'MalformedPolicyDocument';
    throw new IamError(code, first.message);
  }
}

function checkSize(document: string, most: number, quota: string): void {
  if (sizeWithoutWhitespace(document) > most) {
    throw new IamError('LimitExceeded', `Cannot exceed quota for ${quota}: ${most}`);
  }
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const now = (): string => new Date().toISOString();
