import { cookie, type Exchange } from './exchange';

export const ACCOUNT_COOKIE = 'practice-account';

/** The account that a console request acts in: by its host, else by who signed in. Undefined: not signed in. */
export function signedInAccount(
  { request, world }: Exchange,
  site: { account?: string },
): string | undefined {
  if (site.account !== undefined) return site.account;
  const account = cookie(request, ACCOUNT_COOKIE);
  if (account !== undefined && /^\d{12}$/.test(account)) return account;
  return world.settings.signedIn ? world.settings.account : undefined;
}
