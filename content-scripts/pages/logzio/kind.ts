import { address } from '../../form/address';
import { pressables } from '../../form/buttons';
import { titled } from '../../form/labelled';
import { caption, headings } from '../../form/texts';

export type Kind = 's3-fetcher' | 'archive';

/** What this page of Logz.io's is about, by its route, its headings, or what its form is committed with. */
export function kindShown(): Kind | undefined {
  const { hash, pathname } = new URL(address());
  const route = `${pathname}${hash.split('?')[0]}`;
  if (/archive/i.test(route)) return 'archive';
  if (/s3|data-sources|aws/i.test(route)) return 's3-fetcher';
  const archives = pressables('').some((one) => titled(caption(one), ['Start archiving']));
  const says = (pattern: RegExp): boolean => headings().some((text) => pattern.test(text));
  if (archives || says(/\barchiv(?:e|ing)\b/i)) return 'archive';
  return says(/\bS3\b|\bbuckets?\b/i) ? 's3-fetcher' : undefined;
}
