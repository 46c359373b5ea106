import type { JSX } from 'preact';
import { givesMore, MAY_USE, othersToo, PICTURE_WORDS, roleGives } from '../../src/words/pictures';
import { drawGrant, type Grant } from './grant';
import { Picture } from './picture';

/** The picture of who may use the role, and what the role may do. */
export const WhoGetsWhat = ({ grant }: { grant: Grant }): JSX.Element => (
  <Picture name="Who gets what" says={inWords(grant)} draw={(width) => drawGrant(grant, width)} />
);

/** What the picture says, a sentence each. */
function inWords({
  vendor,
  account,
  externalIds,
  id,
  others,
  role = PICTURE_WORDS.noRole,
  bucket = PICTURE_WORDS.noBucket,
  prefix = '',
  writes,
  wider,
}: Grant): string[] {
  return [
    MAY_USE[id](`${vendor}, AWS account ${account},`, externalIds.join(PICTURE_WORDS.or)),
    ...(others.length > 0 ? [othersToo(others)] : []),
    roleGives(role, writes, bucket, prefix),
    ...(wider.length > 0 ? [givesMore(wider)] : []),
  ];
}
