import {
  fieldOf,
  isSaved,
  nameOf,
  oldIdOf,
  oldRoleOf,
  parsedRole,
  roleNameOf,
} from '../../connector/connector';
import { inventoryOf } from '../../connector/current';
import { byAccount } from '../../connector/inventory/list';
import { isShared } from '../../connector/known';
import type { Connector, State } from '../../connector/schema';
import { LOGZIO } from '../../vendors/logzio';
import { aboutRefusal } from '../failure/known';
import { collectWarnings, type Put, type Say } from '../say';
import type { Context, Warned } from '../step';
import { adviceFor } from '../which-procedure';
import type { MigrationProgress } from './progress';
import { newIdTraps, oldIdTraps, pairTraps } from './traps';

type OnOne = MigrationProgress & { one: Connector };

/** What has to be said, by the line where it matters. */
export function migrationWarnings(state: State, now: Context, progress: MigrationProgress): Warned {
  const { said, say, put } = collectWarnings();
  const { one } = progress;
  if (!one) return said;
  const about = { ...progress, one };
  aboutProcedure(state, about, say, put);
  aboutIds(about, put);
  aboutDeleting(about, say);
  if (state.journey === 'migrate-same-role') {
    aboutTrust(now, about, say);
    aboutArchive(state, about, say);
  } else aboutNewRole(state, about, say);
  aboutSaving(state, about, say, put);
  return said;
}

function aboutProcedure(state: State, { one, saved }: OnOne, say: Say, put: Put): void {
  const roleArn = oldRoleOf(one);
  if (!roleArn || saved) return;
  const role = parsedRole(roleArn);
  if (role && role.partition !== LOGZIO.partition)
    say('migrate-role-arn', 'old-role-partition', { role: role.name, partition: role.partition });
  if (role?.account === LOGZIO.awsAccount) say('migrate-role-arn', 'old-role-vendors');
  const advice = adviceFor(inventoryOf(state), roleArn);
  if (advice && advice.journey !== state.journey) put('migrate-choose', advice.otherwise);
}

function aboutIds({ one, saved }: OnOne, put: Put): void {
  if (saved) return;
  const [oldId, newId] = [oldIdOf(one), fieldOf(one, 'externalId')];
  for (const trap of oldIdTraps(oldId)) put('migrate-choose', trap);
  for (const trap of [...newIdTraps(newId), ...pairTraps(oldId, newId)]) put('migrate-external-id', trap);
}

function aboutDeleting({ one, order, gone, saved, missing, gap }: OnOne, say: Say): void {
  const { kind } = one;
  if (!gone && missing.length > 0) say('migrate-delete', 'do-not-delete', { name: nameOf(one), missing });
  if (!gone && kind === 's3-fetcher' && !fieldOf(one, 'prefix')) say('migrate-delete', 'no-prefix');
  if (!gone && kind === 'archive') say('migrate-delete', 'one-archive');
  if (!gone && kind === 's3-fetcher' && order === 'delete-first') say('migrate-delete', 'gap-ahead');
  if (gap !== undefined)
    say(saved ? 'migrate-success' : 'migrate-save', 'gap', { kind, seconds: gap, over: saved });
  if (order === 'recreate-first' && saved && !gone) say('migrate-delete', 'arrive-twice');
}

function aboutTrust(now: Context, progress: OnOne, say: Say): void {
  const { one, others, trust, accepted, trustEdited, trustStored, noOutage, left } = progress;
  const role = parsedRole(oldRoleOf(one));
  const here = now.awsAccount;
  if (role && here && role.account !== here && !trustStored)
    say('trust-role', 'old-role-elsewhere', {
      role: roleNameOf(oldRoleOf(one)),
      account: role.account,
      here,
    });
  const hit = others.filter((other) => !isSaved(other));
  const place = trustEdited ? 'trust-update' : 'trust-replace';
  if (hit.length > 0 && !trustStored && !noOutage) say(place, 'others-stop', { names: hit.map(nameOf) });
  if (!progress.gone && !progress.saved && !trustStored && !noOutage)
    say(place, 'this-stops', { name: nameOf(one) });
  const { meant, stored } = trust;
  if (meant && stored && stored.at >= meant.at && !sameSet(meant.externalIds, stored.externalIds))
    say('trust-update', 'stored-other', { meant: meant.externalIds, stored: stored.externalIds });
  const isStillIn = (other: Connector): boolean => {
    const old = oldIdOf(other) ?? oldIdOf(one);
    return old !== undefined && (accepted?.includes(old) ?? false);
  };
  const cut = trustStored ? hit.filter((other) => !isStillIn(other)) : [];
  if (cut.length > 0 && left.length === 0) say('trust-update', 'not-working', { names: cut.map(nameOf) });
  const elsewhere = others.filter((other) => other.account && one.account && other.account !== one.account);
  if (elsewhere.length > 0 && !trustStored) {
    const accounts = [...byAccount([one, ...others]).keys()].filter(Boolean).length;
    say('trust-replace', 'several-accounts', { accounts, names: elsewhere.map(nameOf) });
  }
  const unsaved = [one, ...others].filter((user) => !isSaved(user));
  if (noOutage && unsaved.length > 0 && meant?.edit === 'remove' && left.length > 0)
    say('remove-update', 'stop-without-old', { names: unsaved.map(nameOf) });
}

/**
 * A list of fetchers does not show the account's archive, which may use the role too. It is asked about while the person is in Logz.io, and
 * again where the old external ID is about to go.
 */
function aboutArchive(state: State, progress: OnOne, say: Say): void {
  const { one, others, accepted, trustEdited, trustStored, noOutage, left } = progress;
  const archives = inventoryOf(state).filter(({ kind }) => kind === 'archive');
  const unseen = [one, ...others].find(
    ({ account }) =>
      !archives.some((archive) => (archive.account ?? account) === (account ?? archive.account)),
  );
  if (!unseen) return;
  const values = { account: unseen.account };
  if (noOutage) {
    if (!accepted || left.length > 0) say('remove-old', 'archive-unseen', values);
  } else if (!trustStored) {
    say('migrate-look', 'archive-unseen', values);
    say(trustEdited ? 'trust-update' : 'trust-replace', 'archive-unseen', values);
  }
}

function aboutNewRole(state: State, { one, newRoleArn, saved }: OnOne, say: Say): void {
  if (saved || newRoleArn === undefined) return;
  const [old, fresh] = [parsedRole(oldRoleOf(one)), parsedRole(newRoleArn)];
  const bucket = fieldOf(one, 'bucket') ?? '';
  if (old && fresh && old.account !== fresh.account)
    say('migrate-new-arn', 'new-role-elsewhere', { account: fresh.account, old: old.account, bucket });
  if (isShared(state, one) && one.facts.filled === undefined)
    say('migrate-role-there', 'new-role-policy', { bucket });
}

function aboutSaving(state: State, { one, answerUnknown }: OnOne, say: Say, put: Put): void {
  const { saved } = one.facts;
  if (!saved) return;
  const values = { name: nameOf(one), message: saved.message };
  if (answerUnknown && saved.message) say('migrate-success', 'save-unknown', values);
  if (saved.outcome !== 'refused') return;
  say('migrate-success', 'save-refused', values);
  aboutRefusal(state, one, (warning) => put('migrate-success', warning));
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));
