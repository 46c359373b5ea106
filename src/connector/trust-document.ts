import { addExternalId } from '../iam/external-id/add';
import { acceptBoth, type Edit, removeExternalId, replaceExternalId } from '../iam/external-id/edit';
import { type Candidate, findExternalIds } from '../iam/external-id/places';
import { err, type Result } from '../iam/result';
import type { TrustTarget } from './role-trust';

export const TRUST_EDITS = ['replace', 'accept-both', 'remove', 'add'] as const;
export type TrustEdit = (typeof TRUST_EDITS)[number];

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
  /** What is there, in words. */
  said: string;
  /** What must be said before one of the edits is made. */
  warnings: string[];
  /** The old and the new external ID, as far as known. */
  from?: string;
  to?: string;
  /** The exact text that `add` would put in. */
  addition?: string;
}

/** A changed trust policy, or why nothing was changed and which values the person may choose from. */
export type TrustEdited =
  | { ok: true; document: string; lines: number[]; said: string; found: TrustFound }
  | { ok: false; said: string; choices: TrustLine[]; found: TrustFound };

/** The most values that are offered to choose from. */
const MOST_CHOICES = 12;

const UNKNOWN =
  'Rolebridge does not know the external ID of your Logz.io account yet. Open its popup on the Logz.io page and press Capture from this page.';

const lineOf = ({ line, offset, value }: Candidate): TrustLine => ({ line, offset, value });

const listed = (lines: readonly number[]): string =>
  lines.length > 1 ? `Lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}` : `Line ${lines[0]}`;

/** The external IDs with which the vendor's account may come. */
export function acceptedIds(document: string, account: string): Result<string[]> {
  const found = findExternalIds(document, account);
  return found.ok
    ? { ok: true, value: [...new Set(found.value.filter((one) => one.editable).map(({ value }) => value))] }
    : found;
}

/** Is the old external ID, and are those of the role's configurations, all that get in, while the old one is still needed? */
export function isMigrating(
  document: string,
  { account, from, to, inUse = [], waiting = [] }: TrustTarget,
): boolean {
  const ids = acceptedIds(document, account);
  if (!ids.ok || from === undefined || waiting.length === 0) return false;
  const known = [from, to, ...inUse];
  return ids.value.includes(from) && ids.value.every((id) => known.includes(id));
}

/** The edits that bring a new external ID in; what keeps the others working comes first. */
export const changesOf = ({ others }: TrustTarget): TrustEdit[] =>
  others.length > 0 ? ['accept-both', 'replace'] : ['replace', 'accept-both'];

/** The user guide's warning, with names. */
function warningOf({ others }: TrustTarget): string[] {
  if (others.length === 0) return [];
  return [
    `As soon as the trust policy is saved with the new external ID alone, any other configurations that use this role will stop working until you update them: ${others.join('; ')}. To keep them working, press Accept both external IDs.`,
  ];
}

/** Why the old external ID stays for now: what still comes with it. */
export const tooEarly = ({ waiting = [] }: TrustTarget): string[] =>
  waiting.length === 0
    ? []
    : [
        `The old external ID has to stay until these are saved with the new one in Logz.io; without it they stop working: ${waiting.join('; ')}.`,
      ];

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
  const reading = findExternalIds(document, account);
  const candidates = reading.ok ? reading.value : [];
  const from = oldOne(candidates, target);
  const ours = candidates.filter((one) => one.editable);
  const known = ours.filter(({ value }) => value === from || value === to);
  const [meant = []] = [known, ours, candidates].filter(({ length }) => length > 0);
  const base = {
    lines: candidates.map(lineOf),
    meant: [...new Set(meant.map(({ line }) => line))],
    warnings: [...target.warnings, ...(to === undefined ? [UNKNOWN] : [])],
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  if (to === undefined) return { ...base, offers: [], said: UNKNOWN };
  const change = changesOf(target);
  if (!reading.ok)
    return {
      ...base,
      offers: change,
      said: `${reading.problem.message} Mend it first; Rolebridge changes nothing in it.`,
    };
  const at = (value: string | undefined): number[] =>
    ours.filter((one) => one.value === value).map(({ line }) => line);
  const isNew = at(to);
  const isOld = at(from);
  if (isNew.length > 0 && isOld.length > 0)
    return {
      ...base,
      warnings: [...base.warnings, ...tooEarly(target)],
      offers: ['remove'],
      said: `${listed([...new Set([...isOld, ...isNew])])}: the old and the new external ID are both accepted.`,
    };
  if (isNew.length > 0 && ours.every(({ value }) => value === to || target.inUse?.includes(value)))
    return { ...base, offers: [], said: `${listed(isNew)}: the new external ID is accepted already.` };
  if (candidates.length === 0) return { ...base, ...additionTo(document, target) };
  const lines = ours.map(({ line }) => line);
  return {
    ...base,
    warnings: [...base.warnings, ...warningOf(target)],
    offers: change,
    said:
      lines.length > 0
        ? `${listed(lines)} ${lines.length > 1 ? 'have' : 'has'} sts:ExternalId. Press Replace external ID, or Accept both external IDs.`
        : `${listed(candidates.map(({ line }) => line))}: sts:ExternalId is there, but not where it lets account ${account} in.`,
  };
}

/** Where there is no sts:ExternalId at all: the condition that could be added, shown before it is. */
function additionTo(
  document: string,
  { account, to = '' }: TrustTarget,
): Pick<TrustFound, 'offers' | 'said' | 'addition'> {
  const added = addExternalId(document, { account, id: to });
  if (!added.ok)
    return { offers: ['replace'], said: `There is no sts:ExternalId here. ${added.problem.message}` };
  return {
    offers: ['add'],
    said: `There is no sts:ExternalId here: account ${account} gets in without one. Add the external ID puts in exactly the text below.`,
    addition: added.value.splice.inserted.trim(),
  };
}

function make(document: string, target: TrustTarget, edit: TrustEdit, at?: number): Result<Edit> {
  const { account, to } = target;
  if (to === undefined) return err('id-unknown', UNKNOWN);
  // Reading a long policy takes a while: only where it isn't known from elsewhere.
  const there = (): Candidate[] => {
    const reading = findExternalIds(document, account);
    return reading.ok ? reading.value : [];
  };
  const from = target.from ?? (at === undefined ? oldOne(there(), target) : undefined);
  const meant = at === undefined ? { ...(from !== undefined && { from }) } : { at };
  switch (edit) {
    case 'replace':
      return replaceExternalId(document, { account, to, ...meant });
    case 'accept-both':
      return acceptBoth(document, { account, to, ...meant });
    case 'add':
      return addExternalId(document, { account, id: to });
    case 'remove': {
      const candidates = there();
      const old = at === undefined ? from : candidates.find(({ offset }) => offset === at)?.value;
      if (old === undefined)
        return err('old-unknown', 'Rolebridge does not know which one is the old external ID. Choose it.');
      if (!candidates.some((one) => one.editable && one.value === to))
        return err('new-missing', 'The new external ID is not accepted here yet, so the old one stays.');
      return removeExternalId(document, { account, from: old, ...(at !== undefined && { at }) });
    }
  }
}

const DONE: Record<TrustEdit, string> = {
  replace: 'the external ID was replaced',
  'accept-both': 'the old and the new external ID are both accepted',
  remove: 'the old external ID was removed',
  add: 'the condition was added',
};

const NAMES: Record<TrustEdit, string> = {
  replace: 'Replace external ID',
  'accept-both': 'Accept both external IDs',
  remove: 'Remove the old external ID',
  add: 'Add the external ID',
};

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
    const notes = made.value.notes.map(({ message }) => ` ${message}`).join('');
    return {
      ok: true,
      document: made.value.document,
      lines,
      said: `${listed(lines)}: ${DONE[edit]}.${notes}`,
      found,
    };
  }
  const found = lookAtTrust(document, target);
  const choices =
    at === undefined && edit !== 'add'
      ? found.lines.slice(0, MOST_CHOICES).filter(({ offset }) => make(document, target, edit, offset).ok)
      : [];
  const { message } = made.problem;
  const said = `${NAMES[edit]}: ${message}${/nothing was changed/i.test(message) ? '' : ' Nothing was changed.'}${choices.length > 0 ? ' If you are sure, choose the line.' : ''}`;
  return { ok: false, said, choices, found };
}

/** How what AWS stored compares with what was meant. `asMeant` is absent where nothing was meant. */
export function compareStored(
  stored: readonly string[],
  { from, to }: TrustTarget,
  meant: readonly string[] | undefined,
): { asMeant?: boolean; said: string } {
  const name = (id: string): string =>
    id === to ? 'the new external ID' : id === from ? 'the old external ID' : `“${id}”`;
  const both = to !== undefined && from !== undefined && [from, to].every((id) => stored.includes(id));
  const accepted =
    stored.length === 0
      ? 'no external ID is asked for where Logz.io gets in'
      : both && stored.length === 2
        ? 'old and new are accepted'
        : stored.length === 1
          ? `${name(stored[0] ?? '')} alone is accepted`
          : `${stored
              .map(name)
              .join(', ')
              .replace(/, ([^,]*)$/, ' and $1')} are accepted`;
  if (meant === undefined) return { said: `Stored: ${accepted}.` };
  const asMeant = meant.length === stored.length && meant.every((id) => stored.includes(id));
  return {
    asMeant,
    said: asMeant
      ? `Stored: ${accepted}. That is what was meant.`
      : `Stored: ${accepted}. That is not what was meant (${meant.map(name).join(', ')}). If you pressed Update policy a moment ago, reload this page; otherwise edit the trust policy again.`,
  };
}
