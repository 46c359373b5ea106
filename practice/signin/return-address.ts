const CONSOLES = [
  'console.aws.amazon.com',
  'console.amazonaws-us-gov.com',
  'console.amazonaws.cn',
  'console.amazonaws-eusc.eu',
];

/** Where to go when the address names no page: the list of roles, as the console's own start for this purpose. */
const START = 'https://us-east-1.console.aws.amazon.com/iam/home#/roles';

/**
 * Where to go after signing in. Takes the sign-in page's own `search` and `hash`: the console's address stands in
 * `redirect_uri`; its route, which no redirect can carry, came along as this page's hash, and is given back where
 * `keepHash` says so. Anything but a page of a console is refused (`undefined`).
 */
export function returnAddress(search: string, hash: string, keepHash: boolean): string | undefined {
  const asked = new URLSearchParams(search).get('redirect_uri');
  if (asked === null) return START;
  if (!URL.canParse(asked)) return undefined;
  const url = new URL(asked);
  const known = CONSOLES.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`));
  if (url.protocol !== 'https:' || !known) return undefined;
  if (hash && !url.hash && keepHash) url.hash = hash;
  return url.href;
}
