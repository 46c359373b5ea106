import { addExternalId } from '../iam/external-id/add';
import { acceptBoth, type Edit, removeExternalId, replaceExternalId } from '../iam/external-id/edit';
import { othersBeside } from '../iam/external-id/others';
import { type Candidate, findExternalIds, type Place, readExternalIds } from '../iam/external-id/places';
import type { Result } from '../iam/result';
import type { TrustTarget } from './role-trust';
import type { StoredTrust, TrustEdit, TrustRefusal, TrustSaid } from './trust-said';

/** One value of sts:ExternalId in a trust policy, as the card tells of it. */
export interface TrustLine {
  /** From 1. */
  line: number;
  /** Where the value starts, in UTF-16 units: what `at` of an edit names. */
  offset: number;
  value: string;
}

/** What stands in a trust policy, and what can be done with it. */
export interface TrustFound {
  lines: TrustLine[];
  /** The lines that are about the vendor: to be looked at. */
  meant: number[];
  offers: TrustEdit[];
  /** What is there. */
  said: TrustSaid;
  /** What must be said before one of the edits is made. */
  warnings: TrustSaid[];
  /** The old and the new external ID, as far as known. */
  from?: string;
  to?: string;
  /** The exact text that `add` would put in. */
  addition?: string;
}

/** A changed trust policy, or why nothing was changed and which values the person may choose from. */
export type TrustEdited =
  | { ok: true; document: string; lines: number[]; said: TrustSaid[]; found: TrustFound }
  | { ok: false; said: TrustSaid[]; choices: TrustLine[]; found: TrustFound };

/** The most values that are offered to choose from. */
const MOST_CHOICES = 12;

const lineOf = ({ line, offset, value }: Candidate): TrustLine => ({ line, offset, value });

/** The external IDs with which the vendor's account may come. */
export function acceptedIds(document: string, account: string): Result<string[]> {
  const found = findExternalIds(document, account);
  return found.ok
    ? { ok: true, value: [...new Set(found.value.filter((one) => one.editable).map(({ value }) => value))] }
    : found;
}

/**
 * Are the old external ID and those of the role's configurations all that get in? Then both are there on purpose: while the old one is still
 * needed, and until it is removed.
 */
export function isMigrating(document: string, { account, from, to, inUse = [] }: TrustTarget): boolean {
  const ids = acceptedIds(document, account);
  if (!ids.ok || from === undefined || to === undefined) return false;
  const known = [from, to, ...inUse];
  return ids.value.includes(from) && ids.value.every((id) => known.includes(id));
}

/** What keeps others working comes first. */
const CAREFUL: TrustEdit[] = ['accept-both', 'replace'];

/** The edits that bring a new external ID in. */
export const changesOf = ({ others }: TrustTarget): TrustEdit[] =>
  others.length > 0 ? CAREFUL : ['replace', 'accept-both'];

/** The user guide's warning, with names: which configurations stop as soon as the new external ID is the only one. */
const othersStop = ({ others }: TrustTarget): TrustSaid[] =>
  others.length === 0 ? [] : [{ code: 'others-stop', names: others }];

/** Why the old external ID stays for now: what still comes with it. */
export const oldNeeded = ({ waiting = [] }: TrustTarget): TrustSaid[] =>
  waiting.length === 0 ? [] : [{ code: 'old-needed', names: waiting }];

/** Who else comes with the same external ID: another vendor in the same statement. */
function othersLose(places: readonly Place[], account: string): TrustSaid[] {
  const others = places.flatMap(({ statement }) => othersBeside(statement, account));
  const once = [...new Map(others.map((one) => [one.account ?? one.principal, one])).values()];
  return once.length === 0 ? [] : [{ code: 'others-lose', others: once }];
}

/** The old external ID: the known one, else the only other one beside the new ones. */
function oldOne(candidates: readonly Candidate[], { from, to, inUse = [] }: TrustTarget): string | undefined {
  if (from !== undefined) return from;
  const isNew = ({ value }: Candidate): boolean => value === to || inUse.includes(value);
  const beside = candidates.filter(
    (one) =>
      one.editable &&
      !isNew(one) &&
      candidates.some(
        (other) => isNew(other) && other.statement === one.statement && other.operator === one.operator,
      ),
  );
  return beside.length === 1 ? beside[0]?.value : undefined;
}

/** Reads a trust policy as it stands in the editor; changes nothing. `target` says which external IDs are meant. */
export function lookAtTrust(document: string, target: TrustTarget): TrustFound {
  const { to, account } = target;
  const reading = readExternalIds(document, account);
  const places = reading.ok ? reading.value.places : [];
  const candidates = places.map(({ candidate }) => candidate);
  const from = oldOne(candidates, target);
  const ours = candidates.filter((one) => one.editable);
  const known = ours.filter(({ value }) => value === from || value === to);
  const [meant = []] = [known, ours, candidates].filter(({ length }) => length > 0);
  const said = target.warnings;
  const base = {
    lines: candidates.map(lineOf),
    meant: [...new Set(meant.map(({ line }) => line))],
    warnings: said,
    from,
    to,
  };
  if (to === undefined)
    return { ...base, warnings: [...said, { code: 'id-unknown' }], offers: [], said: { code: 'id-unknown' } };
  const lose = othersLose(
    places.filter(({ candidate }) => candidate.editable && meant.includes(candidate)),
    account,
  );
  // What keeps others working comes first.
  const change = lose.length > 0 ? CAREFUL : changesOf(target);
  if (!reading.ok)
    return { ...base, offers: change, said: { code: 'not-readable', problem: reading.problem } };
  const at = (value: string | undefined): number[] =>
    ours.filter((one) => one.value === value).map(({ line }) => line);
  const isNew = at(to);
  const isOld = at(from);
  if (isNew.length > 0 && isOld.length > 0) {
    const needed = oldNeeded(target);
    return {
      ...base,
      warnings: [...said, ...needed, ...(needed.length > 0 ? [] : lose)],
      // Removed now, it would stop what still comes with it: that is a sentence, and no button.
      offers: needed.length > 0 ? [] : ['remove'],
      said: { code: 'both-accepted', lines: [...new Set([...isOld, ...isNew])] },
    };
  }
  if (isNew.length > 0 && ours.every(({ value }) => value === to || target.inUse?.includes(value)))
    return { ...base, offers: [], said: { code: 'new-accepted', lines: isNew } };
  if (candidates.length === 0) return { ...base, ...additionTo(document, target) };
  const lines = ours.map(({ line }) => line);
  return {
    ...base,
    warnings: [...said, ...othersStop(target), ...lose],
    offers: change,
    said:
      lines.length > 0
        ? { code: 'ids-there', lines }
        : { code: 'ids-elsewhere', lines: candidates.map(({ line }) => line), account },
  };
}

/** Where there is no sts:ExternalId at all: the condition that could be added, shown before it is. */
function additionTo(
  document: string,
  { account, to = '' }: TrustTarget,
): Pick<TrustFound, 'offers' | 'said' | 'addition'> {
  const added = addExternalId(document, { account, id: to });
  if (!added.ok) return { offers: ['replace'], said: { code: 'none-and-not-added', problem: added.problem } };
  return {
    offers: ['add'],
    said: { code: 'none-there', account },
    addition: added.value.splice.inserted.trim(),
  };
}

/** An edit that was made, or why it was not. */
type Made = { ok: true; value: Edit } | { ok: false; why: TrustRefusal };

const refusedBy = (why: TrustRefusal): Made => ({ ok: false, why });

const exact = (result: Result<Edit>): Made =>
  result.ok ? result : refusedBy({ code: 'edit', problem: result.problem });

function make(document: string, target: TrustTarget, edit: TrustEdit, at?: number): Made {
  const { account, to } = target;
  if (to === undefined) return refusedBy({ code: 'id-unknown' });
  // Reading a long policy takes a while: only where it isn't known from elsewhere.
  const there = (): Candidate[] => {
    const reading = findExternalIds(document, account);
    return reading.ok ? reading.value : [];
  };
  const from = target.from ?? (at === undefined ? oldOne(there(), target) : undefined);
  const meant = { account, ...(at !== undefined ? { at } : from !== undefined && { from }) };
  switch (edit) {
    case 'replace':
      return exact(replaceExternalId(document, { ...meant, to }));
    case 'accept-both':
      return exact(acceptBoth(document, { ...meant, to }));
    case 'add':
      return exact(addExternalId(document, { account, id: to }));
    case 'remove': {
      const candidates = there();
      const old = at === undefined ? from : candidates.find(({ offset }) => offset === at)?.value;
      if (old === undefined) return refusedBy({ code: 'old-unknown' });
      if (!candidates.some((one) => one.editable && one.value === to))
        return refusedBy({ code: 'new-missing' });
      const { waiting = [] } = target;
      if (waiting.length > 0) return refusedBy({ code: 'old-needed', names: waiting });
      return exact(removeExternalId(document, { ...meant, from: old }));
    }
  }
}

/** The lines (from 1) on which what an edit put in stands; for a removal, the line that it was taken from. */
function linesOf({ document, splice }: Edit, { lines }: TrustFound): number[] {
  const end = splice.offset + splice.inserted.length;
  const inside = lines.filter(({ offset }) => offset >= splice.offset && offset < end);
  if (inside.length > 0) return [...new Set(inside.map(({ line }) => line))];
  return [document.slice(0, splice.offset).split(/\r\n|\r|\n/).length];
}

/**
 * Makes one edit of a trust policy. `at` is the offset of the value that the person chose. Where anything is uncertain nothing is
 * changed, the reason is said, and the values that the person may choose instead are listed.
 */
export function editTrust(document: string, target: TrustTarget, edit: TrustEdit, at?: number): TrustEdited {
  const made = make(document, target, edit, at);
  if (made.ok) {
    const found = lookAtTrust(made.value.document, target);
    const lines = linesOf(made.value, found);
    const notes = made.value.notes.map((problem): TrustSaid => ({ code: 'note', problem }));
    return {
      ok: true,
      document: made.value.document,
      lines,
      said: [{ code: 'edited', edit, lines }, ...notes],
      found,
    };
  }
  const found = lookAtTrust(document, target);
  const choices =
    at === undefined && edit !== 'add'
      ? found.lines.slice(0, MOST_CHOICES).filter(({ offset }) => make(document, target, edit, offset).ok)
      : [];
  const said: TrustSaid[] = [{ code: 'refused', edit, why: made.why }];
  if (choices.length > 0) said.push({ code: 'choose-line' });
  return { ok: false, said, choices, found };
}

/** How what AWS stored compares with what was meant. */
export function compareStored(
  stored: readonly string[],
  { from, to, waiting = [] }: TrustTarget,
  meant: readonly string[] | undefined,
): StoredTrust {
  const both = [from, to].every((id) => id !== undefined && stored.includes(id));
  return {
    stored,
    from,
    to,
    removable: both && waiting.length === 0,
    meant,
    asMeant: meant && meant.length === stored.length && meant.every((id) => stored.includes(id)),
  };
}
