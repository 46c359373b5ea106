import { trustPolicyText } from '../../iam/trust';
import type { Tag, Trust } from '../api';
import { trustTemplate } from '../editor/policy-text';
import { accountProblem, descriptionProblem, externalIdProblem, nameProblem } from '../rules';
import type { Session } from '../session';
import { say } from '../words';

const ENTITIES = ['AWS_SERVICE', 'AWS_ACCOUNT', 'WEB_IDENTITY', 'SAML_FEDERATION', 'CUSTOM'] as const;
export type Entity = (typeof ENTITIES)[number];

export const isEntity = (text: string): text is Entity => ENTITIES.some((entity) => entity === text);

/** Everything that a person has said in the Create role wizard so far. */
export interface RoleDraft {
  entity: Entity;
  service: string;
  account: 'this' | 'another';
  accountId: string;
  requireExternalId: boolean;
  externalId: string;
  requireMfa: boolean;
  customTrust: string;
  policyArns: readonly string[];
  boundary: 'none' | 'use';
  boundaryArns: readonly string[];
  name: string;
  description: string;
  tags: Tag[];
}

/**
 * A draft as the wizard opens: from the deep link's parameters, `trustedEntityType=AWS_ACCOUNT`, `awsAccount`,
 * `isThirdParty`, `externalId`, `policies` (repeatable). `step` is taken and ignored, as the real console does.
 */
export function draftFrom(query: URLSearchParams, { settings }: Session): RoleDraft {
  const link = settings.deepLink === 'works' ? query : new URLSearchParams();
  const entity = link.get('trustedEntityType') === 'AWS_ACCOUNT' ? 'AWS_ACCOUNT' : 'AWS_SERVICE';
  return {
    entity,
    service: link.get('selectedService')?.toLowerCase() ?? '',
    account: link.has('awsAccount') ? 'another' : 'this',
    accountId: link.get('awsAccount') ?? '',
    requireExternalId: link.get('isThirdParty') === 'true',
    externalId: link.get('externalId') ?? '',
    requireMfa: settings.mfaPreticked,
    customTrust: trustTemplate,
    policyArns: settings.deepLinkPolicies === 'works' ? link.getAll('policies') : [],
    boundary: 'none',
    boundaryArns: [],
    name: '',
    description: '',
    tags: [],
  };
}

export interface EntityProblems {
  service?: string | undefined;
  accountId?: string | undefined;
  externalId?: string | undefined;
  provider?: string | undefined;
}

/** What stands in the way of leaving `Select trusted entity`, by field. */
export function entityProblems(draft: RoleDraft): EntityProblems {
  switch (draft.entity) {
    case 'AWS_SERVICE':
      return { service: draft.service === '' ? 'Choose a service or use case.' : undefined };
    case 'AWS_ACCOUNT':
      return {
        accountId: draft.account === 'another' ? accountProblem(draft.accountId) : undefined,
        externalId: draft.requireExternalId ? externalIdProblem(draft.externalId) : undefined,
      };
    case 'CUSTOM':
      return {};
    default:
      return { provider: 'Choose an identity provider.' };
  }
}

export const reviewProblems = (
  draft: RoleDraft,
): { name: string | undefined; description: string | undefined } => ({
  name: nameProblem(say('Role name'), draft.name, 64),
  description: descriptionProblem(draft.description),
});

export const anyProblem = (problems: object): boolean =>
  Object.values(problems).some((problem) => problem !== undefined);

/** Whom the drafted role trusts, as the API takes it. */
export function trustOf(draft: RoleDraft, own: string): Trust {
  if (draft.entity === 'CUSTOM') return { document: draft.customTrust };
  if (draft.entity === 'AWS_SERVICE') return { document: serviceTrust(draft.service) };
  return {
    awsAccount: draft.account === 'another' ? draft.accountId : own,
    requireExternalId: draft.requireExternalId,
    externalId: draft.requireExternalId ? draft.externalId : '',
    requireMfa: draft.requireMfa,
  };
}

/** The trust policy as the last page shows it. */
export function trustText(draft: RoleDraft, { accountId, partition }: Session): string {
  const trust = trustOf(draft, accountId);
  return 'document' in trust ? trust.document : trustPolicyText(trust, partition);
}

const serviceTrust = (service: string): string =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['sts:AssumeRole'],
          Principal: { Service: [`${service}.amazonaws.com`] },
        },
      ],
    },
    undefined,
    4,
  );
