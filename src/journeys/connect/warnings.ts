import { confirmedAccount } from '../../connector/confirmed-account';
import type { State } from '../../connector/schema';
import { partitionById } from '../../iam/partition';
import { LOGZIO } from '../../vendors/logzio';
import { whoseAccount } from '../../vendors/whose-account';
import { connectReasons } from '../failure/known';
import type { Context, Step } from '../step';
import type { LineId } from './lines';
import type { Progress } from './progress';
import { aboutAccounts, aboutArn, aboutPolicy, aboutRole, aboutTrust, type Say } from './warnings-aws';

type Place = { id: LineId; where: Step['where'] } | undefined;

/**
 * What has to be said, by the line where it matters.
 *
 * @param places the current line, and the first line in AWS that is still to do: what concerns the whole of AWS stands there
 */
export function connectWarnings(
  state: State,
  now: Context,
  progress: Progress,
  places: { current: Place; firstInAws: Place },
): Partial<Record<LineId, string[]>> {
  const said: Partial<Record<LineId, string[]>> = {};
  if (progress.connected) return said;
  const say: Say = (id, sentence) => {
    if (id) said[id] = [...(said[id] ?? []), sentence];
  };
  aboutSignIn(now, places.current, say);
  aboutPlace(state, now, progress, places.firstInAws?.id, say);
  aboutLogzio(progress, say);
  aboutPolicy(state, progress, say);
  aboutTrust(state, progress, say);
  aboutAccounts(now, progress, say);
  aboutRole(state, progress, places.firstInAws?.id, say);
  aboutArn(progress, say);
  aboutSave(state, say);
  return said;
}

function aboutSignIn(now: Context, current: Place, say: Say): void {
  if (current?.where !== 'aws' || now.signedIn !== 'no') return;
  say(
    current.id,
    'You are not signed in to AWS, so its sign-in page comes first. After you sign in, the journey goes on here.',
  );
}

/** The partition and the account that AWS is signed in to. */
function aboutPlace(
  state: State,
  now: Context,
  { values }: Progress,
  first: LineId | undefined,
  say: Say,
): void {
  if (now.partition !== undefined && now.partition !== LOGZIO.partition) {
    const name = partitionById(now.partition)?.name ?? now.partition;
    say(
      first,
      `The AWS tab is in ${name}. Logz.io’s account is in another part of AWS and can never use a role from there. Sign in to an account of the standard AWS regions.`,
    );
  }
  if (now.awsAccount !== undefined && now.awsAccount === values.accountId)
    say(
      first,
      `AWS is signed in to ${now.awsAccount}, the account that stands here as Logz.io’s. Account ID must be Logz.io’s, not your own: capture it again from the Logz.io page.`,
    );
  const entry = state.values.accountId;
  const note = entry && whoseAccount(entry.value, undefined, LOGZIO, confirmedAccount(state));
  // The person's own account was said above; the review says dangers, beside what they would do.
  if (note && note.weight !== 'danger' && entry.value !== now.awsAccount) say('logzio-ids', note.message);
}

function aboutLogzio({ externalIdNow, otherBuckets, values }: Progress, say: Say): void {
  if (externalIdNow !== undefined)
    say(
      'logzio-ids',
      `The Logz.io page now shows another external ID (${externalIdNow}) than the one captured (${values.externalId}). It may be another Logz.io account’s. Open the right account and press Capture from this page.`,
    );
  if (otherBuckets.length > 0)
    say(
      'logzio-policy',
      `The role policy is for ${otherBuckets.join(', ')}, not for ${values.bucket}. Press Get the role policy again on the Logz.io page, then Capture from this page.`,
    );
}

function aboutSave(state: State, say: Say): void {
  const { saved, returned } = state.facts;
  if (!saved || saved.ok || saved.outcome === 'unknown' || saved.at < (returned?.at ?? 0)) return;
  say('arn-save', `Logz.io did not connect. It said: ${saved.message}`);
  for (const [index, reason] of connectReasons(state).entries())
    say('arn-save', `${index === 0 ? 'Likeliest' : 'Or'}: ${reason}`);
}
