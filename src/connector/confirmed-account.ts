import { LOGZIO } from '../vendors/logzio';
import type { Connector } from './schema';

/**
 * The AWS account that a page of Logz.io itself showed; undefined where it was typed or pasted. Only that page, or Logz.io's documentation,
 * can say that an account is Logz.io's.
 */
export function confirmedAccount({ values: { accountId } }: Connector): string | undefined {
  const { kind, where = '' } = accountId?.source ?? {};
  const host = where.replace(/:\d+$/, '');
  return kind === 'captured' && LOGZIO.hostPattern.test(host) ? accountId?.value : undefined;
}
