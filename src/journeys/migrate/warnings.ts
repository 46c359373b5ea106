import type { Configuration } from '../../connector/configuration';
import { listed, nameOf } from '../../connector/inventory/labels';
import { byAccount } from '../../connector/inventory/list';
import { roleNameOf } from '../../connector/inventory/seen';
import { isSaved } from '../../connector/inventory/state';
import type { State } from '../../connector/schema';
import { parseRoleArn } from '../../iam/arn';
import { partitionById } from '../../iam/partition';
import { LOGZIO } from '../../vendors/logzio';
import { reasonsFor } from '../failure/known';
import type { Context } from '../step';
import { adviceFor } from '../which-procedure';
import type { MigrationProgress } from './progress';
import { newIdTraps, oldIdTraps, pairTraps } from './traps';

type Say = (id: string, sentence: string) => void;

/** What has to be said, by the line where it matters. */
export function migrationWarnings(
  state: State,
  now: Context,
  progress: MigrationProgress,
): Partial<Record<string, string[]>> {
  const said: Partial<Record<string, string[]>> = {};
  const say: Say = (id, sentence) => {
    said[id] = [...(said[id] ?? []), sentence];
  };
  aboutProcedure(state, progress, say);
  aboutIds(progress, say);
  aboutDeleting(progress, say);
  if (state.journey === 'migrate-same-role') aboutTrust(now, progress, say);
  else aboutNewRole(progress, say);
  aboutSaving(state, progress, say);
  return said;
}

function aboutProcedure({ migration, journey }: State, { one, saved }: MigrationProgress, say: Say): void {
  if (!one?.roleArn || saved) return;
  const role = parseRoleArn(one.roleArn);
  if (role.ok && role.value.partition !== LOGZIO.partition)
    say(
      'migrate-role-arn',
      `The role ${role.value.name} is in ${partitionById(role.value.partition)?.name ?? role.value.partition}, which Logz.io can never use. It needs a role in an account of the standard AWS regions.`,
    );
  if (role.ok && role.value.account === LOGZIO.awsAccount)
    say('migrate-role-arn', 'This role ARN is in Logz.io’s own AWS account. The role must be in yours.');
  const advice = adviceFor(migration.configurations, one.roleArn);
  if (advice && journey !== 'connect' && advice.journey !== journey) say('migrate-choose', advice.otherwise);
}

function aboutIds({ one, saved }: MigrationProgress, say: Say): void {
  if (!one || saved) return;
  for (const sentence of oldIdTraps(one.oldExternalId)) say('migrate-choose', sentence);
  for (const sentence of newIdTraps(one.newExternalId)) say('migrate-external-id', sentence);
  for (const sentence of pairTraps(one.oldExternalId, one.newExternalId))
    say('migrate-external-id', sentence);
}

function aboutDeleting({ one, order, gone, saved, missing, gap }: MigrationProgress, say: Say): void {
  if (!one) return;
  if (!gone && missing.length > 0)
    say(
      'migrate-delete',
      `Do not delete ${nameOf(one)} yet. Not known, and lost with it: ${listed(missing)}. Press Capture from this page on it in Logz.io, or Edit in Configurations.`,
    );
  if (!gone && one.kind === 's3-fetcher' && !one.prefix)
    say('migrate-delete', 'No Prefix is noted: made again without one, it reads the whole bucket.');
  if (one.kind === 'archive' && !gone)
    say(
      'migrate-delete',
      'Logz.io keeps one archive per account, so this one has to be deleted before it can be made again. What is logged in between is not archived.',
    );
  const fetched = one.kind === 'archive' ? 'archived' : 'fetched';
  if (order === 'delete-first' && one.kind === 's3-fetcher' && !gone)
    say(
      'migrate-delete',
      'A fetcher only takes objects created after its set-up: what is written between deleting and saving is never fetched. The gap is counted in seconds from here on.',
    );
  if (gap !== undefined)
    say(
      saved ? 'migrate-success' : 'migrate-save',
      saved
        ? `Nothing was ${fetched} for ${seconds(gap)}, between deleting and saving.`
        : `Nothing has been ${fetched} for ${seconds(gap)}, since it was deleted.`,
    );
  if (order === 'recreate-first' && saved && !gone)
    say('migrate-delete', 'Until the old one is deleted, some logs may arrive twice.');
}

const seconds = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'second' : 'seconds'}`;

function aboutTrust(now: Context, progress: MigrationProgress, say: Say): void {
  const { one, others, trust, trustEdited, trustStored, noOutage } = progress;
  if (!one) return;
  const role = roleNameOf(one.roleArn) ?? 'this role';
  const account = roleAccount(one.roleArn);
  if (account && now.awsAccount && account !== now.awsAccount && !trustStored)
    say(
      'trust-role',
      `The role ${role} is in account ${account}, but AWS is signed in to ${now.awsAccount}.`,
    );
  const hit = others.filter((other) => !isSaved(other));
  if (hit.length > 0 && !trustStored && !noOutage)
    say(
      trustEdited ? 'trust-update' : 'trust-replace',
      `With Replace external ID, these stop working as soon as you press Update policy, until they are replaced too: ${listed(hit.map(nameOf), 20)}. Accept both external IDs keeps them working.`,
    );
  if (!progress.gone && !progress.saved && !trustStored && !noOutage)
    say(
      trustEdited ? 'trust-update' : 'trust-replace',
      `The old configuration of ${nameOf(one)} stops at the same moment; its new one takes over once you save it.`,
    );
  const { meant, stored } = trust;
  if (meant && stored && stored.at >= meant.at && !sameSet(meant.externalIds, stored.externalIds))
    say(
      'trust-update',
      `AWS did not store what was meant. Meant: ${listed(meant.externalIds)}. Stored: ${listed(stored.externalIds) || 'no external ID'}.`,
    );
  const stillOld = ({ oldExternalId }: Configuration): boolean => {
    const old = oldExternalId ?? one.oldExternalId;
    return old !== undefined && (stored?.externalIds.includes(old) ?? false);
  };
  const cut = trustStored ? hit.filter((other) => !stillOld(other)) : [];
  if (cut.length > 0 && progress.left.length === 0)
    say('trust-update', `Not working until they are replaced: ${listed(cut.map(nameOf), 20)}.`);
  const accounts = [...byAccount([one, ...others]).keys()].filter(Boolean);
  const elsewhere = others.filter((other) => other.account && one.account && other.account !== one.account);
  if (elsewhere.length > 0 && !trustStored)
    say(
      'trust-replace',
      `This role is used in ${accounts.length} Logz.io accounts, each with another external ID. Those in other accounts: ${listed(elsewhere.map(nameOf), 10)}.`,
    );
  const unsaved = [one, ...others].filter((user) => !isSaved(user));
  if (noOutage && unsaved.length > 0 && meant?.edit === 'remove' && progress.left.length > 0)
    say(
      'remove-update',
      `Without the old external ID these stop working: ${listed(unsaved.map(nameOf), 20)}.`,
    );
}

function aboutNewRole({ one, newRoleArn, saved }: MigrationProgress, say: Say): void {
  if (!one || saved || newRoleArn === undefined) return;
  const [old, fresh] = [roleAccount(one.roleArn), roleAccount(newRoleArn)];
  if (old && fresh && old !== fresh)
    say(
      'migrate-new-arn',
      `The new role is in AWS account ${fresh}, the old one in ${old}. If the bucket ${one.bucket} is in ${old}, the new role can’t read it without a bucket policy.`,
    );
  if (one.newRoleArn === undefined && one.facts.filled === undefined)
    say(
      'migrate-role-there',
      `The new role’s policy has to allow the bucket ${one.bucket} too. Look at Permissions on its page.`,
    );
}

function aboutSaving(state: State, { one }: MigrationProgress, say: Say): void {
  const said = one?.facts.saved;
  if (!one || !said || said.ok) return;
  say('migrate-success', `Logz.io did not connect ${nameOf(one)}. It said: ${said.message}`);
  for (const [index, reason] of reasonsFor(state, one).entries())
    say('migrate-success', `${index === 0 ? 'Likeliest' : 'Or'}: ${reason}`);
}

const roleAccount = (arn: string | undefined): string | undefined => {
  const role = arn === undefined ? undefined : parseRoleArn(arn);
  return role?.ok ? role.value.account : undefined;
};

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));
