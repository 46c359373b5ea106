import { draftFrom, type RoleDraft } from '../roles/role-draft';
import type { Session } from '../session';

/**
 * A draft from a deep link of until 2021 (2.2): `#/roles$new?roleType=crossAccount&accountID=…&isThirdParty&externalID=…&roleName=…
 * &policies=…`, in any order. Another address than that gives an empty draft.
 */
export function legacyDraft(hash: string, session: Session): RoleDraft {
  const [path = '', query = ''] = hash.split(/\?(.*)/s);
  const works = path.endsWith('/roles$new') && session.settings.deepLink === 'works';
  const link = new URLSearchParams(works ? query : '');
  return {
    ...draftFrom(new URLSearchParams(), session),
    ...(link.get('roleType') === 'crossAccount' && { entity: 'AWS_ACCOUNT', account: 'another' }),
    accountId: link.get('accountID') ?? '',
    requireExternalId: link.has('isThirdParty'),
    externalId: link.get('externalID') ?? '',
    name: link.get('roleName') ?? '',
    policyArns: session.settings.deepLinkPolicies === 'works' ? link.getAll('policies') : [],
  };
}
