import { trustOf } from '../connector/inventory/seen';
import { noteOldIds, type RoleAt, type TrustTarget, trustTarget, usersOf } from '../connector/role-trust';
import type { State } from '../connector/schema';
import {
  acceptedIds,
  changesOf,
  compareStored,
  editTrust,
  isMigrating,
  lookAtTrust,
  type TrustEdit,
  type TrustEdited,
  tooEarly,
} from '../connector/trust-document';
import type { Out, TrustReview, TrustRole, TrustView } from '../platform/messages';
import { reviewTrust } from './review';
import { stateNow, store } from './store';

/** The edit of a role's trust policy: worked out here, so that the content script only reads, writes and reads back. */

const at = ({ roleName, session }: TrustRole): RoleAt => ({ roleName, ...session });

/**
 * Does the role of this name belong to the migration? Without an inventory every role may be the one, once the person chose to change the
 * external ID in the same role and it is known.
 */
export const concernsRole = (state: State, roleName: string): boolean =>
  withoutInventory(state) ||
  state.migration.configurations.some(({ roleArn }) =>
    roleArn?.toLowerCase().endsWith(`/${roleName.toLowerCase()}`),
  );

const withoutInventory = ({ journey, values, migration }: State): boolean =>
  journey === 'migrate-same-role' && values.externalId !== undefined && migration.configurations.length === 0;

/** What can be done on the role's own page, before its trust policy is seen: what is known of it decides. */
function offersUnseen(state: State, target: TrustTarget): { offers: TrustEdit[]; warnings: string[] } {
  const { arn, to, others, inUse = [], waiting = [] } = target;
  if (to === undefined) return { offers: [], warnings: [] };
  const { stored } = trustOf(state.migration, arn);
  if (!stored?.externalIds.includes(to)) {
    const warning = `Other configurations use this role too: ${others.join('; ')}. Replacing the external ID stops them as soon as the trust policy is saved; accepting both does not.`;
    return { offers: changesOf(target), warnings: others.length > 0 ? [warning] : [] };
  }
  const left = stored.externalIds.filter((id) => id !== to && !inUse.includes(id));
  if (left.length === 0) return { offers: [], warnings: [] };
  return { offers: waiting.length > 0 ? [] : ['remove'], warnings: tooEarly(target) };
}

/** What stands in the editor, and what can be done; without a document, what can be done on the role's page. */
export async function findTrust(asked: TrustRole & { document?: string | undefined }): Promise<TrustView> {
  const state = await stateNow();
  const target = trustTarget(state, at(asked));
  const ours = withoutInventory(state) || usersOf(state, at(asked)).length > 0;
  if (asked.document !== undefined)
    return {
      ...lookAtTrust(asked.document, target),
      ...reviewAt(state, asked, target, asked.document),
      ours,
    };
  const { from, to, warnings } = target;
  const unseen = ours ? offersUnseen(state, target) : { offers: [], warnings: [] };
  return {
    lines: [],
    meant: [],
    offers: unseen.offers,
    said: '',
    ours,
    review: [],
    blockers: [],
    findings: [],
    warnings: [...warnings, ...unseen.warnings],
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

export async function makeTrustEdit(
  asked: TrustRole & { document: string; edit: TrustEdit; at?: number | undefined },
): Promise<TrustEdited & TrustReview> {
  const state = await stateNow();
  const target = trustTarget(state, at(asked));
  const edited = editTrust(asked.document, target, asked.edit, asked.at);
  const document = edited.ok ? edited.document : asked.document;
  return { ...edited, ...reviewAt(state, asked, target, document) };
}

/** Who a trust policy that AWS shows as stored lets in. */
export async function reviewStored(asked: TrustRole & { document: string }): Promise<TrustReview> {
  const state = await stateNow();
  return reviewAt(state, asked, trustTarget(state, at(asked)), asked.document);
}

const reviewAt = (state: State, { session }: TrustRole, target: TrustTarget, document: string): TrustReview =>
  reviewTrust(state, {
    own: session.account,
    trust: document,
    accountId: target.account,
    externalId: target.to,
    migrating: isMigrating(document, target),
  });

/**
 * Keeps what the editor was left with (`edit` given), that it was taken back (`undone`), or what AWS shows as stored. Answers, for the
 * latter, how it compares with what was meant.
 */
export async function noteTrust(
  asked: TrustRole & { what: 'meant' | 'undone' | 'stored'; document: string; edit?: TrustEdit | undefined },
): Promise<Out<'trust-note'>> {
  const { what, edit, document } = asked;
  const target = trustTarget(await stateNow(), at(asked));
  const { arn, account } = target;
  const ids = acceptedIds(document, account);
  if (!ids.ok) return { asMeant: false, said: ids.problem.message };
  if (!arn) return { asMeant: false, said: '' };
  let meant: string[] | undefined;
  await store.update((state) => {
    const { meant: before, stored: seen } = state.migration.roles[arn] ?? {};
    const time = { externalIds: ids.value, at: Date.now() };
    const written = what === 'meant' && edit ? { edit, ...time } : what === 'undone' ? undefined : before;
    const stored = what === 'stored' ? time : seen;
    meant = written?.externalIds;
    const role = { ...(written && { meant: written }), ...(stored && { stored }) };
    const noted = { ...state.migration, roles: { ...state.migration.roles, [arn]: role } };
    const migration = what === 'stored' ? noteOldIds(noted, arn, target, ids.value) : noted;
    return { ...state, migration };
  });
  return what === 'stored' ? compareStored(ids.value, target, meant) : { said: '' };
}
