import type { ConsoleRoute } from '../../../src/iam/console-url';
import type { Session } from '../../../src/platform/messages';
import { metaContent, textAt } from '../../form/texts';

const twelve = (text: unknown): string | undefined =>
  typeof text === 'string' && /^\d{12}$/.test(text) ? text : undefined;

/** The console's own description of the session, for its navigation bar (AWS Extend Switch Roles reads it too). */
function fromMeta(): string | undefined {
  const content = metaContent('awsc-session-data');
  if (!content) return undefined;
  try {
    const data = JSON.parse(content) as { accountId?: unknown; sessionARN?: unknown } | null;
    const arn = typeof data?.sessionARN === 'string' ? data.sessionARN : '';
    // With a switched role the role's account acts: the session's ARN names that one.
    return twelve(arn.split(':')[4]) ?? twelve(data?.accountId);
  } catch {
    // Not JSON: the other ways remain.
    return undefined;
  }
}

const BAR =
  '[data-testid="account-detail-menu"],#nav-usernameMenu,[data-testid="awsc-nav-account-menu-button"]';

const fromBar = (): string | undefined =>
  twelve(/\d{4}-\d{4}-\d{4}|\d{12}/.exec(textAt(BAR))?.[0].replaceAll('-', ''));

/** Who is signed in, as far as the page tells: its session data, then the host (multi-session), then the navigation bar. */
export function sessionOf(route: ConsoleRoute): Session {
  const account = fromMeta() ?? route.account ?? fromBar();
  return { partition: route.partition, account };
}
