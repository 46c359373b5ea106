import { runSimulation, type Simulation } from '@cloud-copilot/iam-simulate';

/** A caller who is somebody in another account. */
export interface Caller {
  /** A concrete role or user: IAM judges principals, not accounts. */
  arn: string;
  /** What its own account lets it do: without `sts:AssumeRole` on its own side no cross-account call succeeds. */
  mayAssumeRoles: boolean;
  mfa?: boolean;
}

/** Somebody of an account whose own side lets it assume any role, which is how vendors are set up. */
export const callerOf = (account: string): Caller => ({
  arn: `arn:aws:iam::${account}:role/log-collector`,
  mayAssumeRoles: true,
});

/**
 * Whether `caller`, sending this external ID (undefined: none), may assume the role by this trust policy. A document
 * that the engine can't read allows nothing. The judge is an engine of its own: it shares no code with the extension.
 */
export async function mayAssume(
  trustPolicy: string,
  roleArn: string,
  caller: Caller,
  externalId: string | undefined,
): Promise<boolean> {
  return allows({
    request: {
      principal: caller.arn,
      action: 'sts:AssumeRole',
      resource: { resource: roleArn, accountId: accountOf(roleArn) },
      contextVariables: {
        ...(externalId === undefined ? {} : { 'sts:ExternalId': externalId }),
        ...(caller.mfa ? { 'aws:MultiFactorAuthPresent': 'true' } : {}),
      },
    },
    identityPolicies: caller.mayAssumeRoles ? [{ name: 'own', policy: allowing('sts:AssumeRole', '*') }] : [],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    resourcePolicy: parsed(trustPolicy),
  });
}

/** Whether a role with these policies may do `action` on `resource`, a thing of the role's own account. */
export async function mayDo(
  roleArn: string,
  policies: readonly string[],
  action: string,
  resource: string,
): Promise<boolean> {
  return allows({
    request: {
      principal: roleArn,
      action,
      resource: { resource, accountId: accountOf(roleArn) },
      contextVariables: {},
    },
    identityPolicies: policies.map((text, index) => ({ name: `policy${index}`, policy: parsed(text) })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
  });
}

async function allows(simulation: Simulation): Promise<boolean> {
  const answer = await runSimulation(simulation, {});
  return answer.resultType !== 'error' && answer.overallResult === 'Allowed';
}

/** A text that is no JSON becomes an empty document, which the engine then refuses as it does other non-policies. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

const allowing = (action: string, resource: string): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
});

const accountOf = (arn: string): string => arn.split(':')[4] ?? '';
