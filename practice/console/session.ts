import * as z from 'zod/mini';
import type { PartitionId } from '../iam/partitions';
import { defaultSettings, type PublicSettings } from '../settings';

/** Who is signed in, and how this practice console behaves. */
export interface Session {
  accountId: string;
  accountAlias: string;
  partition: PartitionId;
  settings: PublicSettings;
}

const SessionData = z.object({ accountId: z.string(), accountAlias: z.optional(z.string()) });

/** Settings are the server's own object; each is trusted as it stands, a missing one has its default. */
const withDefaults = (settings: unknown): PublicSettings => ({
  ...defaultSettings(),
  ...z.parse(z.record(z.string(), z.unknown()), settings),
});

/**
 * The session that the server wrote into the document: `awsc-session-data` as the real console has it, and the
 * practice settings beside it. Without them (a page served as a plain file) the defaults hold.
 */
export function writtenSession(page: Document): Session {
  const settings = withDefaults(JSON.parse(page.getElementById('practice-settings')?.textContent || '{}'));
  const meta = page.querySelector('meta[name="awsc-session-data"]')?.getAttribute('content');
  const data = SessionData.parse(JSON.parse(meta || JSON.stringify({ accountId: settings.account })));
  return {
    accountId: data.accountId,
    accountAlias: data.accountAlias ?? '',
    partition: 'aws',
    settings,
  };
}

const Answer = z.object({
  accountId: z.string(),
  partition: z.enum(['aws', 'aws-us-gov', 'aws-cn', 'aws-eusc']),
  settings: z.unknown(),
});

/** The session as the server sees it now: tests change settings while the page stays open. */
export async function currentSession(before: Session): Promise<Session> {
  const response = await fetch('/__practice/api/session');
  if (!response.ok) return before;
  const { accountId, partition, settings } = Answer.parse(await response.json());
  return { ...before, accountId, partition, settings: withDefaults(settings) };
}
