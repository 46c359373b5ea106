import type { JSX } from 'preact';
import { roleNameOf } from '../../src/connector/connector';
import type { View } from '../../src/platform/client-types';
import { grantOf } from './grant-of';
import { WhoGetsWhat } from './who-gets-what';

/** The picture of what is about to be granted. Nothing until the account and the external ID are known: there is nobody to draw. */
export function GrantPicture({ view: { known, connector, review } }: { view: View }): JSX.Element | null {
  const account = known.accountId?.value;
  const externalId = known.externalId?.value;
  if (!account || !externalId) return null;
  const codes = (about: string): string[] =>
    review.findings.filter((one) => one.about === about).map(({ code }) => code);
  const grant = grantOf(
    {
      vendor: 'Logz.io',
      account,
      externalIds: [externalId],
      role: roleNameOf(known.roleArn?.value) ?? known.roleName?.value,
      bucket: known.bucket?.value,
      prefix: known.prefix?.value,
      writes: connector.kind === 'archive',
    },
    undefined, // Create role makes the trust policy that is meant; the role's own page judges the one that is there
    codes('rolePolicy'),
  );
  return <WhoGetsWhat grant={grant} />;
}
