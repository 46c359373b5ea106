import { confirmedAccount } from '../../connector/confirmed-account';
import { foreignRole } from '../../connector/known';
import type { State } from '../../connector/schema';
import { LOGZIO } from '../../vendors/logzio';
import { whoseAccount } from '../../vendors/whose-account';
import { aboutRefusal } from '../failure/known';
import { collectWarnings, type Put, type Say } from '../say';
import type { Context, Group, Warned } from '../step';
import type { Progress } from './progress';
import { aboutAccounts, aboutArn, aboutPolicy, aboutRole, aboutTrust } from './warnings-aws';

/**
 * What has to be said, by the line where it matters. What concerns the whole of AWS stands at the first line there that is still to do.
 *
 * @param groups the lines as they stand now
 */
export function connectWarnings(
  state: State,
  now: Context,
  progress: Progress,
  groups: readonly Group[],
): Warned {
  const { said, say, put } = collectWarnings();
  if (progress.connected) return said;
  const open = groups.flatMap(({ lines }) => lines).filter(({ done }) => !done);
  const first = open.find(({ where }) => where === 'aws')?.id;
  aboutPlace(now, progress, first, say);
  aboutLogzio(progress, say);
  aboutPolicy(progress, say);
  aboutTrust(progress, say);
  aboutAccounts(now, progress, say);
  aboutRole(progress, first, say);
  aboutArn(progress, now, foreignRole(state, progress.one), say);
  aboutSave(state, progress, say, put);
  return said;
}

/** The partition and the account that AWS is signed in to. */
function aboutPlace(now: Context, { values, one }: Progress, first: string | undefined, say: Say): void {
  const { partition, awsAccount } = now;
  if (partition !== undefined && partition !== LOGZIO.partition)
    say(first, 'partition-useless', { partition });
  if (awsAccount !== undefined && awsAccount === values.accountId)
    say(first, 'account-is-vendors', { account: awsAccount });
  const entry = one.values.accountId;
  const note = entry && whoseAccount(entry.value, undefined, LOGZIO, confirmedAccount(one));
  // The person's own account was said above; the review says dangers, beside what they would do.
  if (note && note.weight !== 'danger' && entry.value !== awsAccount)
    say('logzio-ids', 'account-note', { problem: note.problem });
}

function aboutLogzio({ externalIdNow: now, otherBuckets, values }: Progress, say: Say): void {
  if (now !== undefined) say('logzio-ids', 'external-id-changed', { now, before: values.externalId });
  if (otherBuckets.length > 0)
    say('logzio-policy', 'policy-other-bucket', { buckets: otherBuckets, bucket: values.bucket });
}

function aboutSave(state: State, { one, answerUnknown }: Progress, say: Say, put: Put): void {
  const { saved, returned } = one.facts;
  // Without words of the page's own, what the step is for says it all.
  if (answerUnknown && saved?.message) say('arn-save', 'save-unknown', { message: saved.message });
  if (saved?.outcome !== 'refused' || saved.at < (returned?.at ?? 0)) return;
  say('arn-save', 'save-refused', { message: saved.message });
  aboutRefusal(state, one, (warning) => put('arn-save', warning));
}
