import type { JSX } from 'preact';
import { roleNameOf } from '../../src/connector/connector';
import type { View } from '../../src/platform/client-types';
import { LOGZIO } from '../../src/vendors/logzio';
import { givesMore, mayUse, PICTURE_WORDS, roleGives, WIDER } from '../../src/words/pictures';
import { drawGrant, type Grant } from './grant';
import { Picture } from './picture';

/** The picture of what is about to be granted. Nothing until the account and the external ID are known: there is nobody to draw. */
export function WhoGetsWhat({ view: { known, connector, review } }: { view: View }): JSX.Element | null {
  const account = known.accountId?.value;
  const externalId = known.externalId?.value;
  if (!account || !externalId) return null;
  const found = new Set<string>(
    review.findings.filter(({ about }) => about === 'rolePolicy').map(({ code }) => code),
  );
  const grant: Grant = {
    vendor: LOGZIO.name,
    account,
    externalId,
    role: roleNameOf(known.roleArn?.value) ?? known.roleName?.value,
    bucket: known.bucket?.value,
    prefix: known.prefix?.value,
    writes: connector.kind === 'archive',
    // In the table's order: what is worst stands first there.
    wider: Object.entries(WIDER).flatMap(([code, name]) => (found.has(code) ? [name] : [])),
  };
  return <Picture name="Who gets what" says={inWords(grant)} draw={(width) => drawGrant(grant, width)} />;
}

/** What the picture says, a sentence each. */
function inWords(grant: Grant): string[] {
  const { role = PICTURE_WORDS.noRole, bucket = PICTURE_WORDS.noBucket, prefix = '', writes, wider } = grant;
  return [
    mayUse(grant),
    roleGives(role, writes, bucket, prefix),
    ...(wider.length > 0 ? [givesMore(wider)] : []),
  ];
}
