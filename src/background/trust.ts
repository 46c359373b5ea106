import { fieldOf, oldRoleOf } from '../connector/connector';
import { acceptedBy, connectorOf, inventoryOf, trustOf } from '../connector/current';
import { noteTrust as notedTrust } from '../connector/notes';
import { noteOldIds, type RoleAt, type TrustTarget, trustTarget, usersOf } from '../connector/role-trust';
import { LONGEST_TRUST, type State } from '../connector/schema';
import {
  acceptedIds,
  changesOf,
  compareStored,
  editTrust,
  isMigrating,
  lookAtTrust,
  oldNeeded,
} from '../connector/trust-document';
import type { TrustEdit, TrustSaid } from '../connector/trust-said';
import type { In, Out, TrustChange, TrustReview, TrustRole, TrustView } from '../platform/messages';
import { problemSentence } from '../words/problems';
import { foundInWords, storedSentence, trustSentence, trustText } from '../words/trust';
import { reviewTrust } from './review';
import { stateNow, store } from './store';

/** The edit of a role's trust policy: worked out here, so that the content script only reads, writes and reads back. */

const roleAt = ({ roleName, session }: TrustRole): RoleAt => ({ roleName, ...session });

/**
 * Does the role of this name belong to the migration? Without an inventory every role may be the one, once the person chose to change the
 * external ID in the same role and it is known.
 */
export const concernsRole = (state: State, roleName: string): boolean =>
  withoutInventory(state) ||
  inventoryOf(state).some((one) => oldRoleOf(one)?.toLowerCase().endsWith(`/${roleName.toLowerCase()}`));

const withoutInventory = (state: State): boolean =>
  state.journey === 'migrate-same-role' &&
  inventoryOf(state).length === 0 &&
  fieldOf(connectorOf(state), 'externalId') !== undefined;

/** What can be done on the role's own page, before its trust policy is seen: what is known of it decides. */
function offersUnseen(state: State, target: TrustTarget): { offers: TrustEdit[]; warnings: TrustSaid[] } {
  const { arn, to, others, inUse = [], waiting = [] } = target;
  if (to === undefined) return { offers: [], warnings: [] };
  const accepted = acceptedBy(trustOf(state, arn));
  if (!accepted?.includes(to)) {
    return {
      offers: changesOf(target),
      warnings: others.length > 0 ? [{ code: 'others-use-it', names: others }] : [],
    };
  }
  const left = accepted.filter((id) => id !== to && !inUse.includes(id));
  if (left.length === 0) return { offers: [], warnings: [] };
  return { offers: waiting.length > 0 ? [] : ['remove'], warnings: oldNeeded(target) };
}

/**
 * The edit that comes next in a role's trust policy, as far as it can be told before the policy is seen: both IDs while other
 * configurations use the role, else the new one in the place of the old.
 *
 * @returns undefined where nothing is to be edited, or the role is not one of the migration
 */
export function editDue(state: State, role: TrustRole): TrustEdit | undefined {
  if (!withoutInventory(state) && usersOf(state, roleAt(role)).length === 0) return undefined;
  const target = trustTarget(state, roleAt(role));
  // What was meant may be saved or not: it is looked at on the role's page first.
  const { meant, stored } = trustOf(state, target.arn);
  if (meant && !(stored && stored.at >= meant.at)) return undefined;
  const { offers } = offersUnseen(state, target);
  const wanted = target.others.length > 0 ? 'accept-both' : 'replace';
  return offers.find((offer) => offer === wanted) ?? offers[0];
}

/** Does the role belong to the migration, and what can be done on its own page? */
function unseenAt(
  state: State,
  role: TrustRole,
): { ours: boolean; target: TrustTarget } & ReturnType<typeof offersUnseen> {
  const ours = withoutInventory(state) || usersOf(state, roleAt(role)).length > 0;
  const target = trustTarget(state, roleAt(role));
  return { ours, target, ...(ours ? offersUnseen(state, target) : { offers: [], warnings: [] }) };
}

/** The edit that a role's own page offers first; undefined where it offers none. */
export const offeredFirst = async (role: TrustRole): Promise<TrustEdit | undefined> =>
  unseenAt(await stateNow(), role).offers[0];

/** What stands in the editor, and what can be done; without a document, what can be done on the role's page. */
export async function findTrust(asked: TrustRole & { document?: string | undefined }): Promise<TrustView> {
  const state = await stateNow();
  const { ours, target, offers, warnings } = unseenAt(state, asked);
  if (asked.document !== undefined)
    return {
      ...foundInWords(lookAtTrust(asked.document, target)),
      ...reviewAt(state, asked, target, asked.document),
      ours,
    };
  const { from, to } = target;
  return {
    lines: [],
    meant: [],
    offers,
    code: 'not-seen',
    said: '',
    ours,
    review: [],
    blockers: [],
    findings: [],
    danger: false,
    warnings: [...target.warnings, ...warnings].map(trustSentence),
    from,
    to,
  };
}

export async function makeTrustEdit(
  asked: TrustRole & { document: string; edit: TrustEdit; at?: number | undefined },
): Promise<TrustChange> {
  const state = await stateNow();
  const target = trustTarget(state, roleAt(asked));
  const edited = editTrust(asked.document, target, asked.edit, asked.at);
  const document = edited.ok ? edited.document : asked.document;
  return {
    ...edited,
    said: trustText(edited.said),
    found: foundInWords(edited.found),
    ...reviewAt(state, asked, target, document),
  };
}

/** Who a trust policy that AWS shows as stored lets in. */
export async function reviewStored(asked: TrustRole & { document: string }): Promise<TrustReview> {
  const state = await stateNow();
  return reviewAt(state, asked, trustTarget(state, roleAt(asked)), asked.document);
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
 * Keeps what the editor was left with (`edit` given), that it was taken back (`undone`), that the console said it was updated, or what AWS
 * shows as stored. Answers, for the latter, how it compares with what was meant.
 */
export async function noteTrust(asked: In<'trust-note'>): Promise<Out<'trust-note'>> {
  const { what, edit, document } = asked;
  const target = trustTarget(await stateNow(), roleAt(asked));
  const { arn, account } = target;
  if (!arn) return { asMeant: false, said: '' };
  const at = Date.now();
  if (document === undefined) {
    if (what === 'updated') await store.update((before) => notedTrust(before, arn, { updated: { at } }));
    return { said: '' };
  }
  const found = acceptedIds(document, account);
  if (!found.ok) return { asMeant: false, said: problemSentence(found.problem) };
  const ids = found.value;
  const state = await store.update((before) => {
    if (what === 'undone') return notedTrust(before, arn, { meant: null });
    if (what === 'meant')
      return edit ? notedTrust(before, arn, { meant: { edit, externalIds: ids, at } }) : before;
    const stored = { externalIds: ids, ...(document.length <= LONGEST_TRUST && { document }), at };
    return noteOldIds(notedTrust(before, arn, { stored }), arn, target, ids, at);
  });
  if (what !== 'stored') return { said: '' };
  const compared = compareStored(ids, target, trustOf(state, arn).meant?.externalIds);
  return { said: storedSentence(compared), asMeant: compared.asMeant };
}
