import * as z from 'zod/mini';
import type { TrustForm } from '../iam/trust';
import type { Press } from '../press';

const PolicyRow = z.object({
  arn: z.string(),
  name: z.string(),
  type: z.string(),
  description: z.string(),
  createdAt: z.string(),
  usedAs: z.string(),
});
export type PolicyRow = z.infer<typeof PolicyRow>;

const Policy = z.extend(PolicyRow, { document: z.string() });
export type Policy = z.infer<typeof Policy>;

const RoleRow = z.object({
  name: z.string(),
  path: z.string(),
  arn: z.string(),
  createdAt: z.string(),
  trustedEntities: z.array(z.string()),
});
export type RoleRow = z.infer<typeof RoleRow>;

const Role = z.object({
  name: z.string(),
  path: z.string(),
  arn: z.string(),
  description: z.string(),
  createdAt: z.string(),
  maxSessionDuration: z.number(),
  instanceProfileArn: z.optional(z.string()),
  trustPolicy: z.string(),
  attachedPolicies: z.array(z.object({ arn: z.string(), name: z.string(), type: z.string() })),
});
export type Role = z.infer<typeof Role>;

/** What IAM has against a document, and where; line and column count from 1. */
const Finding = z.object({ message: z.string(), line: z.number(), column: z.number() });
export type Finding = z.infer<typeof Finding>;

/** Whom a role trusts: the account form of the wizard, or a whole document. */
export type Trust = TrustForm | { document: string };

const Created = z.object({ arn: z.string() });
const Refusal = z.object({ code: z.string(), message: z.string() });

/** IAM's refusal: its error code, and its own words. */
export class IamError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The event on `window` that says that nobody is signed in any more. */
export const SESSION_ENDED = 'practice-session-ended';

async function call<T>(shape: z.ZodMiniType<T>, method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/__practice/api/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.ok) return shape.parse(text ? JSON.parse(text) : {});
  const refusal = Refusal.safeParse(text.startsWith('{') ? JSON.parse(text) : undefined);
  if (refusal.success && refusal.data.code === 'ExpiredToken') window.dispatchEvent(new Event(SESSION_ENDED));
  if (refusal.success) throw new IamError(refusal.data.code, refusal.data.message);
  throw new IamError('ServiceFailure', `The request failed with status ${response.status}.`);
}

/** Alphabetical, as both lists of the console are. */
const byName = <T extends { name: string }>(rows: T[]): T[] =>
  rows.sort((a, b) => a.name.localeCompare(b.name, 'en'));

export const listPolicies = async (): Promise<PolicyRow[]> =>
  byName((await call(z.object({ policies: z.array(PolicyRow) }), 'GET', 'policies')).policies);

export const getPolicy = (arn: string): Promise<Policy> =>
  call(Policy, 'GET', `policy?arn=${encodeURIComponent(arn)}`);

export const createPolicy = (policy: {
  name: string;
  description: string;
  document: string;
  tags: Tag[];
  commit: Press;
}): Promise<{ arn: string }> => call(Created, 'POST', 'policies', policy);

/** What IAM would say against a document, with places; nothing is stored. */
export const validatePolicy = async (document: string, kind: 'permissions' | 'trust'): Promise<Finding[]> =>
  (await call(z.object({ problems: z.array(Finding) }), 'POST', 'validate-policy', { document, kind }))
    .problems;

export const listRoles = async (): Promise<RoleRow[]> =>
  byName((await call(z.object({ roles: z.array(RoleRow) }), 'GET', 'roles')).roles);

export const getRole = (name: string): Promise<Role> =>
  call(Role, 'GET', `role?name=${encodeURIComponent(name)}`);

export const createRole = (role: {
  name: string;
  description: string;
  trust: Trust;
  policyArns: string[];
  tags: Tag[];
  commit: Press;
}): Promise<{ arn: string }> => call(Created, 'POST', 'roles', role);

export const updateTrustPolicy = (name: string, document: string, commit: Press): Promise<unknown> =>
  call(z.unknown(), 'PUT', 'role/trust-policy', { name, document, commit });

export const deleteRole = (name: string, commit: Press): Promise<unknown> =>
  call(z.unknown(), 'POST', 'delete-role', { name, commit });

export interface Tag {
  key: string;
  value: string;
}
